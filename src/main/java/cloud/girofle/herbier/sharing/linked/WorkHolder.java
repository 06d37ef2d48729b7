package cloud.girofle.herbier.sharing.linked;

import cloud.girofle.herbier.reference.Identifier;
import cloud.girofle.herbier.reference.Identifiers;
import cloud.girofle.herbier.reference.Reference;
import java.util.List;
import java.util.Optional;

/** What a work is published in: a journal and its issue, a book, a series, a site. */
final class WorkHolder {

    private WorkHolder() {}

    /** That of a work; empty where it stands alone. */
    static Optional<Node> of(Reference reference) {
        return SchemaTypes.holder(reference.type())
                .map(type ->
                        switch (type) {
                            case "Book" -> book(reference);
                            case "Periodical", "Newspaper" -> issue(reference, type);
                            default -> Node.of(type).say("name", title(reference));
                        })
                .filter(node -> !node.isBare());
    }

    /** The series that the work itself is in, and its number there. */
    static void sayItsSeries(Reference reference, Node work) {
        boolean held = SchemaTypes.holder(reference.type()).isPresent();
        boolean inBook = SchemaTypes.holder(reference.type()).filter("Book"::equals).isPresent();
        String series = reference.field("series");
        if (series.isEmpty() && !(held && title(reference).equals(seriesTitle(reference)))) {
            series = seriesTitle(reference);
        }
        if (!inBook && !series.isEmpty()) {
            work.also(
                            "isPartOf",
                            Node.of(isBook(reference) ? "BookSeries" : "CreativeWorkSeries")
                                    .say("name", series))
                    .say("position", reference.field("seriesNumber"));
        }
    }

    private static boolean isBook(Reference reference) {
        return SchemaTypes.of(reference.type()).equals("Book");
    }

    private static String title(Reference reference) {
        return reference.type().equals("podcast")
                ? seriesTitle(reference)
                : reference.field("publicationTitle");
    }

    private static String seriesTitle(Reference reference) {
        return reference.field("seriesTitle");
    }

    private static Node book(Reference reference) {
        String volume = reference.field("volume");
        Node book =
                (volume.isEmpty() ? Node.of("Book") : Node.of("Book", "PublicationVolume"))
                        .say("name", title(reference))
                        .say("volumeNumber", volume)
                        .say("bookEdition", reference.field("edition"))
                        .all("isbn", isbns(reference));
        String series = reference.field("series");
        return series.isEmpty()
                ? book
                : book.say("isPartOf", Node.of("BookSeries").say("name", series))
                        .say("position", reference.field("seriesNumber"));
    }

    /** The books of an item, by their numbers. */
    static List<String> isbns(Reference reference) {
        return Identifiers.isbns(reference.field("ISBN")).stream().map(Identifier::value).toList();
    }

    private static Node issue(Reference reference, String type) {
        Node whole =
                Node.of(type).say("name", title(reference)).say("issn", reference.field("ISSN"));
        String volume = reference.field("volume");
        String issue = reference.field("issue");
        Node held =
                volume.isEmpty()
                        ? whole
                        : Node.of("PublicationVolume")
                                .say("volumeNumber", volume)
                                .say("isPartOf", whole);
        return issue.isEmpty()
                ? held
                : Node.of("PublicationIssue").say("issueNumber", issue).say("isPartOf", held);
    }
}
