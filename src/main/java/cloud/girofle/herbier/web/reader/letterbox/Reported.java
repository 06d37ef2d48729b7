package cloud.girofle.herbier.web.reader.letterbox;

import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.ItemTypes;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.web.reader.HitLines;
import cloud.girofle.herbier.web.reader.Link;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What anybody may say something of: a thing that is shown, or one that is not there yet.
 *
 * @param subject which; its id is empty for one that is not there yet
 * @param about key of the reference, or empty
 * @param link to it, or to those of its kind
 * @param address of the form
 * @param fields that may be wrong
 */
record Reported(Subject subject, String about, Link link, String address, List<String> fields) {

    private static final List<String> OF_FIGURES =
            List.of(
                    "statement",
                    "value",
                    "unit",
                    "scope",
                    "territory",
                    "year",
                    "reference",
                    "locator",
                    "critique",
                    "status");
    private static final List<String> OF_QUESTIONS =
            List.of("title", "text", "claims", "state", "position", "practice");

    Reported {
        fields = List.copyOf(fields);
    }

    /** What an address names, while it is shown. */
    static Optional<Reported> find(Subject.Kind kind, Library library, Visit visit) {
        if (kind == Subject.Kind.REFERENCE) {
            return library.find(visit.part("key"))
                    .filter(reference -> reference.status() == Reference.Status.PRESENT)
                    .map(reference -> of(reference, visit));
        }
        String slug = visit.part("slug");
        return slug.isEmpty()
                ? Optional.of(missing(kind, visit))
                : library.written()
                        .find(new Subject(kind, slug))
                        .filter(entry -> !entry.withdrawn())
                        .map(entry -> of(entry, visit));
    }

    /** Whether it is to be made. */
    boolean isMissing() {
        return subject.id().isEmpty();
    }

    private static Reported of(Reference reference, Visit visit) {
        String key = reference.key();
        List<String> names = new ArrayList<>(List.of("itemType", "title", "creators"));
        reference.fields().keySet().stream()
                .map(field -> ItemTypes.baseField(reference.type(), field))
                .filter(name -> !names.contains(name))
                .forEach(names::add);
        names.add("tags");
        return new Reported(
                new Subject(Subject.Kind.REFERENCE, key),
                key,
                HitLines.link(visit, reference),
                visit.links().report(key),
                names);
    }

    private static Reported of(Entry entry, Visit visit) {
        Subject subject = entry.subject();
        return new Reported(
                subject,
                "",
                Link.to(visit, entry),
                visit.links().report(subject),
                subject.kind() == Subject.Kind.FIGURE ? OF_FIGURES : OF_QUESTIONS);
    }

    private static Reported missing(Subject.Kind kind, Visit visit) {
        boolean figure = kind == Subject.Kind.FIGURE;
        return new Reported(
                new Subject(kind, ""),
                "",
                new Link(
                        visit.words().get(figure ? "desk.figures" : "desk.questions"),
                        figure ? visit.links().figures() : visit.links().questions()),
                figure ? visit.links().proposeFigure() : visit.links().proposeQuestion(),
                List.of());
    }
}
