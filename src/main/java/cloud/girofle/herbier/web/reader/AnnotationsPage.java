package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.text.CleanHtml;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.ArrayList;
import java.util.List;

/** Every annotation of a reference, some on a page: what its own page may have no room for. */
public final class AnnotationsPage implements Page {

    private static final int AT_ONCE = 12;

    /**
     * What the page shows.
     *
     * @param layout around it
     * @param heading which says of what
     * @param key of the reference
     * @param about leads to the reference
     * @param remarks replies after what they answer
     * @param pager to the others
     */
    public record View(
            Layout layout,
            String heading,
            String key,
            Link about,
            List<Remark> remarks,
            Pager pager) {}

    private final Library library;

    /** A page over that library. */
    public AnnotationsPage(Library library) {
        this.library = library;
    }

    @Override
    public Answer show(Visit visit) {
        String key = visit.part("key");
        return library.movedTo(key)
                .<Answer>map(now -> new Answer.Moved(visit.links().annotations(now), true))
                .or(() ->
                        library.find(key)
                                .filter(known -> known.status() == Reference.Status.PRESENT)
                                .map(reference -> answer(visit, reference)))
                .orElseGet(() -> ErrorPage.answer(visit, 404));
    }

    private Answer answer(Visit visit, Reference reference) {
        String key = reference.key();
        List<Entry> said = new ArrayList<>();
        new Threads(library.written().about(key, Subject.Kind.ANNOTATION))
                .all()
                .forEach(thread -> {
                    said.add(thread.first());
                    said.addAll(thread.replies());
                });
        int pages = Math.max(1, (said.size() + AT_ONCE - 1) / AT_ONCE);
        int page = Math.min(visit.page(), pages);
        Remarks remarks = new Remarks(visit, library);
        String foreign = HitLines.foreignLanguage(visit, reference);
        String title = CleanHtml.words(HitLines.title(visit, reference));
        String heading = visit.words().get("annotations.title", title);
        String address = visit.links().annotations(key);
        return Answer.shown(
                "annotations",
                new View(
                        Layout.of(visit, heading, ""),
                        heading,
                        key,
                        HitLines.cited(visit, reference),
                        said.stream()
                                .skip((page - 1L) * AT_ONCE)
                                .limit(AT_ONCE)
                                .map(entry -> remarks.begun(entry, foreign))
                                .toList(),
                        Pager.of(page, pages, p -> p == 1 ? address : address + "?page=" + p)));
    }
}
