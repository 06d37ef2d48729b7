package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.knowledge.Annotation;
import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.text.Excerpt;
import cloud.girofle.herbier.text.Markdown;
import cloud.girofle.herbier.text.Typography;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.ArrayList;
import java.util.List;

/**
 * One of the last annotations, in short.
 *
 * @param link to it; the label is its beginning
 * @param signed its stance and who signs it
 * @param about its reference, by its title
 */
public record LatestRemark(Link link, String signed, Link about) {

    private static final int MOST = 3;
    private static final int BEGINNING = 140;

    /** The last of a library. */
    public static List<LatestRemark> of(Visit visit, Library library) {
        LibraryCitations citations = new LibraryCitations(visit, library);
        List<LatestRemark> latest = new ArrayList<>();
        // More than are shown: some may be of references that were withdrawn.
        for (Entry entry : library.written().latest(Subject.Kind.ANNOTATION, 4 * MOST)) {
            String key = library.movedTo(entry.about()).orElse(entry.about());
            for (Reference reference : library.references(List.of(key))) {
                if (latest.size() < MOST) {
                    latest.add(line(visit, entry, reference, citations));
                }
            }
        }
        return latest;
    }

    private static LatestRemark line(
            Visit visit, Entry entry, Reference reference, LibraryCitations citations) {
        Annotation said = Annotation.of(entry.content());
        String text = Markdown.rendered(said.text(), said.language(), "", citations).words();
        String stance =
                said.stance().map(each -> visit.words().get("stance." + each.id())).orElse("");
        return new LatestRemark(
                new Link(
                        Typography.of(Excerpt.of(text, BEGINNING), said.language()),
                        visit.links().annotation(entry.subject().id()),
                        visit.language().foreign(said.language())),
                stance.isEmpty()
                        ? entry.author().name()
                        : visit.words().get("home.signed", stance, entry.author().name()),
                HitLines.link(visit, reference));
    }
}
