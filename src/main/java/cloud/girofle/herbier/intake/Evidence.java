package cloud.girofle.herbier.intake;

import cloud.girofle.herbier.library.KnownRecord;
import cloud.girofle.herbier.library.Writing;
import cloud.girofle.herbier.reference.Identifier;
import cloud.girofle.herbier.reference.ItemTypes;

/** What it tells that two records bear the same identifier. Real files hold wrong ones. */
final class Evidence {

    /** What is concluded. */
    enum Verdict {
        /** One work. */
        SAME,
        /** Perhaps one work: a person decides. */
        MAYBE,
        /** Nothing follows. */
        OTHER
    }

    private final Writing writing;

    Evidence(Writing writing) {
        this.writing = writing;
    }

    /**
     * What follows from an identifier that both bear.
     *
     * @param strict whether the titles must agree, rather than only not contradict: two records of
     *     one source are two for a reason
     */
    Verdict of(Identifier shared, Incoming one, KnownRecord other, boolean strict) {
        return switch (shared) {
            case Identifier.ZoteroUri uri -> Verdict.SAME;
            case Identifier.Url url -> Verdict.OTHER;
            case Identifier.CitationKey key -> citationKey(one, other);
            case Identifier.Doi doi ->
                    oneHoldsTheOther(one, other) ? Verdict.MAYBE : byTitle(one, other, strict);
            case Identifier.Isbn isbn -> isbn(one, other, strict);
            case Identifier.Pmid pmid -> number(one, other, strict);
            case Identifier.Pmcid pmcid -> number(one, other, strict);
            case Identifier.Arxiv arxiv -> number(one, other, strict);
        };
    }

    /** Citation keys are made by rules that change, and mean something within one source only. */
    private Verdict citationKey(Incoming one, KnownRecord other) {
        boolean agree =
                one.source().equals(other.source())
                        && ((!one.title().isEmpty()
                                        && Likeness.titlesAgree(one.title(), other.title()))
                                || sharesDoi(one, other));
        return agree ? Verdict.SAME : Verdict.OTHER;
    }

    /** A chapter bears its book's ISBN, and so do all the others: then only the title tells. */
    private Verdict isbn(Incoming one, KnownRecord other, boolean strict) {
        if (!sameType(one, other)) {
            return Verdict.OTHER;
        }
        if (isPart(one.item().type())) {
            boolean sameTitle = !one.title().isEmpty() && one.title().equals(other.title());
            return sameTitle ? Verdict.SAME : Verdict.OTHER;
        }
        return otherDoi(one, other) ? Verdict.MAYBE : byTitle(one, other, strict);
    }

    private Verdict number(Incoming one, KnownRecord other, boolean strict) {
        return !sameType(one, other) || otherDoi(one, other)
                ? Verdict.MAYBE
                : byTitle(one, other, strict);
    }

    private static Verdict byTitle(Incoming one, KnownRecord other, boolean strict) {
        boolean same =
                strict
                        ? Likeness.titlesAgree(one.title(), other.title())
                        : !Likeness.titlesContradict(one.title(), other.title());
        return same ? Verdict.SAME : Verdict.MAYBE;
    }

    boolean sharesDoi(Incoming one, KnownRecord other) {
        return Likeness.identifiersAgree(one.item(), writing.content(other), Identifier.Doi.class);
    }

    private boolean otherDoi(Incoming one, KnownRecord other) {
        return Likeness.identifiersContradict(
                one.item(), writing.content(other), Identifier.Doi.class);
    }

    /** The same, or one that says nothing: poor formats call anything a document. */
    private static boolean sameType(Incoming one, KnownRecord other) {
        String type = one.item().type();
        return type.equals(other.type())
                || type.equals("document")
                || other.type().equals("document");
    }

    private static boolean oneHoldsTheOther(Incoming one, KnownRecord other) {
        String type = one.item().type();
        return (type.equals("book") && isPart(other.type()))
                || (other.type().equals("book") && isPart(type));
    }

    private static boolean isPart(String type) {
        return ItemTypes.find(type)
                .flatMap(known -> known.fieldFor("publicationTitle"))
                .isPresent();
    }
}
