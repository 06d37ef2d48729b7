package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.text.CleanHtml;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.List;
import java.util.Optional;

/** One annotation, with the reference it is about and what answers it. */
public final class AnnotationPage implements Page {

    /**
     * What the page shows.
     *
     * @param layout around it
     * @param key of the reference
     * @param about leads to the reference, which its citation names
     * @param remark the annotation, whole
     * @param replies to it
     */
    public record View(
            Layout layout, String key, Link about, Remark remark, List<Remark> replies) {}

    /**
     * What stands there once it was withdrawn.
     *
     * @param layout around it
     * @param about leads to the reference
     * @param versions where its history stays
     * @param edit where it may be brought back
     */
    public record Gone(Layout layout, Optional<Link> about, String versions, String edit) {}

    private final Library library;

    /** A page over that library. */
    public AnnotationPage(Library library) {
        this.library = library;
    }

    @Override
    public Answer show(Visit visit) {
        return library.written()
                .find(new Subject(Subject.Kind.ANNOTATION, visit.part("id")))
                .map(entry -> answer(visit, entry))
                .orElseGet(() ->
                        ErrorPage.answer(visit, 404, visit.words().get("annotation.unknown")));
    }

    private Answer answer(Visit visit, Entry entry) {
        Optional<Reference> about =
                library.find(library.movedTo(entry.about()).orElse(entry.about()));
        if (entry.withdrawn() || about.isEmpty()) {
            return gone(visit, entry, about);
        }
        Reference reference = about.get();
        String foreign = HitLines.foreignLanguage(visit, reference);
        Remarks remarks = new Remarks(visit, library);
        Remark remark = remarks.whole(entry, foreign);
        List<Remark> replies =
                new Threads(library.written().about(reference.key(), Subject.Kind.ANNOTATION))
                        .answers(entry).stream()
                                .map(reply ->
                                        remarks.begun(reply, foreign).under(entry.subject().id()))
                                .toList();
        return Answer.shown(
                "annotation",
                new View(
                        Layout.of(
                                visit,
                                visit.words().get("annotation.window", remark.author()),
                                CleanHtml.text(remark.html())),
                        reference.key(),
                        about(visit, reference),
                        remark,
                        replies));
    }

    private static Answer gone(Visit visit, Entry entry, Optional<Reference> reference) {
        String address = visit.links().annotation(entry.subject().id());
        return new Answer.Shown(
                410,
                "annotation-gone",
                new Gone(
                        Layout.unlisted(visit, visit.words().get("annotation.withdrawn.heading")),
                        reference.map(known -> about(visit, known)),
                        visit.links().history(address),
                        visit.links().desk("annotations", entry.subject().id())));
    }

    private static Link about(Visit visit, Reference reference) {
        return HitLines.cited(visit, reference);
    }
}
