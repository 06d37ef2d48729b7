package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Note;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.knowledge.Subject.Kind;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What of ours refers to a thing, by kind: links in the other direction than its own.
 *
 * @param heading « Questions où elle pèse »
 * @param links to those that do, the first of them
 * @param more how many others there are
 */
public record NamedBy(String heading, List<Link> links, int more) {

    private static final int MOST = 8;

    /** On a page made to tell all of them. */
    private static final int MOST_OF_ALL = 60;

    private static final List<Kind> KINDS =
            List.of(Kind.FIGURE, Kind.QUESTION, Kind.NOTE, Kind.LIST, Kind.ANNOTATION);

    public NamedBy {
        links = List.copyOf(links);
    }

    /** What refers to a reference; its own annotations are not told again. */
    public static List<NamedBy> of(Visit visit, Library library, Reference reference) {
        return of(visit, library, reference, MOST);
    }

    /** The same, on a page that has room for it. */
    static List<NamedBy> all(Visit visit, Library library, Reference reference) {
        return of(visit, library, reference, MOST_OF_ALL);
    }

    private static List<NamedBy> of(Visit visit, Library library, Reference reference, int most) {
        List<Entry> naming =
                library.written().naming(reference.key(), reference.citationKey()).stream()
                        .filter(entry -> !entry.about().equals(reference.key()))
                        .toList();
        return groups(visit, library, "reference", naming, most);
    }

    /** What refers to something of ours. */
    public static List<NamedBy> of(Visit visit, Library library, Subject subject) {
        List<Entry> naming =
                library.written().naming(subject).stream()
                        .filter(entry -> !entry.subject().equals(subject))
                        .toList();
        return of(visit, library, subject, naming);
    }

    /** Those of what refers to something of ours that its page does not tell otherwise. */
    static List<NamedBy> of(Visit visit, Library library, Subject subject, List<Entry> naming) {
        return groups(visit, library, subject.kind().name().toLowerCase(Locale.ROOT), naming, MOST);
    }

    /** How many elements of a page it takes. */
    int elements() {
        return 2 + 2 * links.size() + (more > 0 ? 1 : 0);
    }

    /** With fewer links, where a page has less room. */
    NamedBy within(int most) {
        int shown = Math.min(most, links.size());
        return new NamedBy(heading, links.subList(0, shown), more + links.size() - shown);
    }

    private static List<NamedBy> groups(
            Visit visit, Library library, String of, List<Entry> naming, int most) {
        ContentLabels labels = new ContentLabels(visit, library);
        List<NamedBy> groups = new ArrayList<>();
        for (Kind kind : KINDS) {
            List<Link> links =
                    naming.stream()
                            .filter(entry -> entry.subject().kind() == kind)
                            .map(entry -> link(visit, labels, entry))
                            .toList();
            if (!links.isEmpty()) {
                String heading =
                        visit.words()
                                .find("named." + of + "." + kind)
                                .orElseGet(() -> visit.words().get("named." + kind));
                groups.add(
                        new NamedBy(
                                heading,
                                links.subList(0, Math.min(most, links.size())),
                                Math.max(0, links.size() - most)));
            }
        }
        return groups;
    }

    private static Link link(Visit visit, ContentLabels labels, Entry entry) {
        Link link = Link.to(visit, entry);
        return switch (entry.subject().kind()) {
            case ANNOTATION -> {
                Link about = labels.link(entry.about());
                yield new Link(
                        visit.words().get("named.annotation", entry.author().name(), about.label()),
                        link.href(),
                        about.language());
            }
            // The title of a card alone would not tell what it is.
            case NOTE ->
                    Note.of(entry.content()).genre().isCard()
                            ? new Link(visit.words().get("named.card", link.label()), link.href())
                            : link;
            default -> link;
        };
    }
}
