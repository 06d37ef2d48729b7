package cloud.girofle.herbier.web.curator.annotation;

import cloud.girofle.herbier.curation.Curation;
import cloud.girofle.herbier.knowledge.Annotation;
import cloud.girofle.herbier.knowledge.Author;
import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.knowledge.Stance;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.sharing.CitationLine;
import cloud.girofle.herbier.text.Messages;
import cloud.girofle.herbier.web.curator.BothVersions;
import cloud.girofle.herbier.web.reader.ErrorPage;
import cloud.girofle.herbier.web.reader.HitLines;
import cloud.girofle.herbier.web.reader.Layout;
import cloud.girofle.herbier.web.reader.Link;
import cloud.girofle.herbier.web.reader.Refusal;
import cloud.girofle.herbier.web.reader.Remark;
import cloud.girofle.herbier.web.reader.Remarks;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The form of an annotation: empty, begun, as a draft was left, or as the annotation stands. */
public final class AnnotatePage implements Page {

    /** Languages that people write in here first, then those of their neighbours. */
    private static final List<String> LANGUAGES =
            List.of("fr", "en", "br", "ca", "co", "de", "es", "eu", "it", "nl", "oc", "pt");

    private final Library library;
    private final Curation curation;

    /** A page over that library. */
    public AnnotatePage(Library library, Curation curation) {
        this.library = library;
        this.curation = curation;
    }

    @Override
    public Answer show(Visit visit) {
        return Target.find(library, visit)
                .map(target -> Answer.shown("annotate", opened(visit, target)))
                .orElseGet(() -> unknown(visit));
    }

    /** That there is nothing to annotate at an address. */
    static Answer unknown(Visit visit) {
        return ErrorPage.answer(
                visit,
                404,
                visit.part("id").isEmpty()
                        ? visit.words().get("error.404.sentence")
                        : visit.words().get("annotation.unknown"));
    }

    /** What the form shows after something was typed there. */
    AnnotateView shown(
            Visit visit,
            Target target,
            Sheet sheet,
            Map<String, String> faults,
            Optional<Remark> preview,
            Optional<BothVersions> conflict) {
        return view(visit, target, sheet, faults, preview, conflict, Optional.empty());
    }

    /** How readers would see it, once it is published. */
    Remark preview(Visit visit, Target target, Annotation said) {
        Instant now = Instant.now();
        Author me = Author.of(visit.account());
        Optional<Entry> before = target.entry();
        return new Remarks(visit, library)
                .whole(
                        new Entry(
                                new Subject(Subject.Kind.ANNOTATION, "APERCU"),
                                target.reference().key(),
                                before.map(entry -> entry.version() + 1).orElse(1),
                                before.map(Entry::author).orElse(me),
                                before.map(Entry::created).orElse(now),
                                me,
                                now,
                                false,
                                said.content()),
                        HitLines.foreignLanguage(visit, target.reference()));
    }

    private AnnotateView opened(Visit visit, Target target) {
        Topics topics = topics(visit);
        boolean plain = visit.writtenQuery().isEmpty();
        Sheet fresh =
                target.entry()
                        .map(entry ->
                                Sheet.of(
                                        entry.subject().id(),
                                        entry.version(),
                                        Annotation.of(entry.content()),
                                        topics))
                        .orElseGet(() ->
                                Sheet.of(
                                        curation.newId(),
                                        0,
                                        Beginning.of(visit, target.reference()),
                                        topics));
        Optional<Sheet> draft = visit.draft().map(Sheet::typed);
        Sheet sheet = plain ? draft.orElse(fresh) : fresh;
        return view(
                visit,
                target,
                sheet,
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                draft.map(any -> draft(visit, plain)));
    }

    private static AnnotateView.Draft draft(Visit visit, boolean taken) {
        Messages words = visit.words();
        String address = visit.links().to(visit.path());
        return taken
                ? new AnnotateView.Draft(
                        words.get("annotate.draft"),
                        new Link(words.get("annotate.draftLeave"), address + "?neuf=1"))
                : new AnnotateView.Draft(
                        words.get("annotate.draftOther"),
                        new Link(words.get("annotate.draftTake"), address));
    }

    private AnnotateView view(
            Visit visit,
            Target target,
            Sheet sheet,
            Map<String, String> faults,
            Optional<Remark> preview,
            Optional<BothVersions> conflict,
            Optional<AnnotateView.Draft> draft) {
        Messages words = visit.words();
        String heading = words.get(heading(target, sheet));
        return new AnnotateView(
                Layout.unlisted(visit, heading).unless(Refusal.of(faults)),
                heading,
                visit.links().to(visit.path()),
                target.reference().key(),
                new Link(
                        CitationLine.of(target.reference(), words),
                        visit.links().reference(target.reference().key())),
                answered(visit, target, sheet),
                state(target),
                sheet,
                faults,
                preview,
                conflict,
                visit.account().role().includes(Role.CURATOR),
                draft,
                stances(words),
                languages(visit, sheet),
                topics(visit).names());
    }

    private static String heading(Target target, Sheet sheet) {
        if (!target.isNew()) {
            return "annotate.change";
        }
        return sheet.replyTo().isEmpty() ? "annotate.new" : "annotate.reply";
    }

    private static AnnotateView.State state(Target target) {
        return target.entry()
                .map(entry ->
                        entry.withdrawn()
                                ? AnnotateView.State.WITHDRAWN
                                : AnnotateView.State.IN_SIGHT)
                .orElse(AnnotateView.State.NEW);
    }

    private Optional<Remark> answered(Visit visit, Target target, Sheet sheet) {
        return Optional.of(sheet.replyTo())
                .filter(id -> target.isNew() && !id.isEmpty())
                .flatMap(id -> library.written().find(new Subject(Subject.Kind.ANNOTATION, id)))
                .filter(entry -> !entry.withdrawn())
                .map(entry ->
                        new Remarks(visit, library)
                                .whole(entry, HitLines.foreignLanguage(visit, target.reference())));
    }

    Topics topics(Visit visit) {
        return new Topics(library.thesaurus(), visit.language().code());
    }

    private static List<AnnotateView.Option> stances(Messages words) {
        return Arrays.stream(Stance.values())
                .map(stance ->
                        new AnnotateView.Option(
                                stance.id(),
                                words.get(
                                        "annotate.stance",
                                        words.get("stance." + stance.id()),
                                        words.get("annotate.stance." + stance.id()))))
                .toList();
    }

    /** That of the sheet is always there. */
    private static List<AnnotateView.Option> languages(Visit visit, Sheet sheet) {
        List<String> codes = new ArrayList<>(LANGUAGES);
        if (!sheet.language().isBlank() && !codes.contains(sheet.language())) {
            codes.add(sheet.language());
        }
        Locale locale = visit.language().locale();
        return codes.stream()
                .map(code ->
                        new AnnotateView.Option(code, Locale.of(code).getDisplayLanguage(locale)))
                .toList();
    }
}
