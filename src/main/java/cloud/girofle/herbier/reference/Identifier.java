package cloud.girofle.herbier.reference;

/**
 * A name by which the same work can be known again, in its normal form. {@link Identifiers} finds
 * those of a record.
 */
public sealed interface Identifier {

    /** The normal form, comparable. */
    String value();

    /** The name of its kind, as the database and the index write it: {@code doi}. */
    default String scheme() {
        return switch (this) {
            case Doi doi -> "doi";
            case Isbn isbn -> "isbn";
            case Pmid pmid -> "pmid";
            case Pmcid pmcid -> "pmcid";
            case Arxiv arxiv -> "arxiv";
            case Url url -> "url";
            case ZoteroUri uri -> "zotero";
            case CitationKey key -> "citation-key";
        };
    }

    /** Lower-cased, without resolver or {@code doi:}: {@code 10.1126/science.aba3758}. */
    record Doi(String value) implements Identifier {}

    /** Thirteen digits. */
    record Isbn(String value) implements Identifier {}

    /** Digits. */
    record Pmid(String value) implements Identifier {}

    /** {@code PMC} and digits. */
    record Pmcid(String value) implements Identifier {}

    /** As arXiv writes it, without version: {@code 2104.10350}. */
    record Arxiv(String value) implements Identifier {}

    /** Scheme, {@code www.}, fragment, tracking parameters and a last slash left out. */
    record Url(String value) implements Identifier {}

    /** {@code http://zotero.org/groups/1/items/KEY}. */
    record ZoteroUri(String value) implements Identifier {}

    /** As written; unique only within one source. */
    record CitationKey(String value) implements Identifier {}
}
