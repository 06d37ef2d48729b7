package cloud.girofle.herbier.library;

import cloud.girofle.herbier.reference.Identifier;

/** How the database names the kinds of {@link Identifier}. */
final class Schemes {

    private Schemes() {}

    static String of(Identifier identifier) {
        return switch (identifier) {
            case Identifier.Doi doi -> "doi";
            case Identifier.Isbn isbn -> "isbn";
            case Identifier.Pmid pmid -> "pmid";
            case Identifier.Pmcid pmcid -> "pmcid";
            case Identifier.Arxiv arxiv -> "arxiv";
            case Identifier.Url url -> "url";
            case Identifier.ZoteroUri uri -> "zotero";
            case Identifier.CitationKey key -> "citation-key";
        };
    }
}
