package cloud.girofle.herbier.web.curator.entry;

import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.text.Messages;
import cloud.girofle.herbier.web.curator.BothVersions;
import cloud.girofle.herbier.web.curator.ReferenceLookup;
import cloud.girofle.herbier.web.curator.annotation.AnnotateView;
import cloud.girofle.herbier.web.curator.annotation.Topics;
import cloud.girofle.herbier.web.reader.ContentLabels;
import cloud.girofle.herbier.web.reader.ErrorPage;
import cloud.girofle.herbier.web.reader.Layout;
import cloud.girofle.herbier.web.reader.Link;
import cloud.girofle.herbier.web.reader.Refusal;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The form of a figure, a question, a note or the words on a topic: empty, begun, as a draft was
 * left, or as it stands; with {@code ?voir=} those of its kind that there are.
 */
public final class EntryDesk implements Page {

    private final EntryKind kind;
    private final Library library;
    private final ReferenceLookup lookup;
    private final EntryList list;

    /** The desk of a kind. */
    public EntryDesk(EntryKind kind, Library library, Catalogue catalogue) {
        this.kind = kind;
        this.library = library;
        this.lookup = new ReferenceLookup(library, catalogue);
        this.list = new EntryList(kind, library);
    }

    /**
     * What stands in the form now.
     *
     * @param sheet as typed
     * @param faults what is wrong, by the name of the form's field
     * @param preview how it will be read
     * @param conflict with what somebody else saved
     * @param answers whether something was sent
     */
    record State(
            EntrySheet sheet,
            Map<String, String> faults,
            List<EntryView.Read> preview,
            Optional<BothVersions> conflict,
            boolean answers) {

        /** What was sent, as it stands after a step. */
        static State of(EntrySheet sheet) {
            return new State(sheet, Map.of(), List.of(), Optional.empty(), true);
        }

        State with(Map<String, String> others) {
            return new State(sheet, others, preview, conflict, answers);
        }
    }

    @Override
    public Answer show(Visit visit) {
        if (visit.part("slug").isEmpty() && visit.query().find(EntryList.ASKED).isPresent()) {
            return list.show(visit);
        }
        return EntryTarget.find(kind, library, visit)
                .map(target -> opened(visit, target))
                .orElseGet(() -> ErrorPage.answer(visit, 404));
    }

    EntryKind kind() {
        return kind;
    }

    Topics topics(Visit visit) {
        return new Topics(library.thesaurus(), visit.language().code());
    }

    NamedThings named(Visit visit) {
        return new NamedThings(visit, library, lookup);
    }

    /** The page with what was typed in it. */
    Answer show(Visit visit, int status, EntryTarget target, State state) {
        return new Answer.Shown(status, "entry-desk", view(visit, target, state, Optional.empty()));
    }

    /** A content as it is typed in the visitor's language. */
    EntrySheet sheet(Visit visit, Map<String, String> content, int base) {
        String mark = visit.language().code().equals("fr") ? "," : ".";
        return EntrySheet.of(kind, content, base, topics(visit), mark);
    }

    private Answer opened(Visit visit, EntryTarget target) {
        EntryBeginning beginning = EntryBeginning.of(kind, library, visit, named(visit));
        EntrySheet fresh =
                beginning.on(
                        target.entry()
                                .map(entry -> sheet(visit, entry.content(), entry.version()))
                                .orElseGet(() -> sheet(visit, beginning.content(), 0)));
        boolean plain = visit.writtenQuery().isEmpty();
        Optional<EntrySheet> draft = visit.draft().map(sent -> EntrySheet.typed(kind, sent));
        EntrySheet sheet = plain ? draft.orElse(fresh) : fresh;
        return Answer.shown(
                "entry-desk",
                view(
                        visit,
                        target,
                        new State(sheet, Map.of(), List.of(), Optional.empty(), false),
                        draft.map(any -> draft(visit, plain))));
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

    private EntryView view(
            Visit visit, EntryTarget target, State state, Optional<AnnotateView.Draft> draft) {
        EntrySheet sheet = rowed(state.sheet());
        EntryFields fields =
                new EntryFields(
                        kind, visit, library, named(visit), sheet, state.faults(), state.answers());
        List<EntryView.FieldView> more = fields.all(false);
        String heading = heading(visit, target);
        return new EntryView(
                Layout.unlisted(visit, heading).unless(Refusal.of(state.faults())),
                heading,
                visit.links().to(visit.path()),
                ways(visit, target),
                sheet.base(),
                target.state(),
                target.isFree()
                        ? Optional.of(fields.plain("adresse", "slug", sheet.slug()))
                        : Optional.empty(),
                fields.all(true),
                more,
                more.stream().anyMatch(EntryView.FieldView::saysSomething)
                        || state.faults().containsKey("adresse"),
                fields.plain("motif", "why", sheet.why()),
                Refusal.of(state.faults()),
                state.preview(),
                state.conflict(),
                visit.account().role().includes(Role.CURATOR),
                draft,
                topics(visit).names(),
                kind == EntryKind.FIGURE ? EntryUnits.of(visit) : List.of(),
                state.answers());
    }

    /** A question without claims has an empty row to begin with. */
    private EntrySheet rowed(EntrySheet sheet) {
        return sheet.claims().rows().isEmpty()
                ? sheet.with(sheet.claims().with(ClaimRows.Row.EMPTY))
                : sheet;
    }

    private String heading(Visit visit, EntryTarget target) {
        Messages words = visit.words();
        String key = kind.name().toLowerCase(Locale.ROOT);
        if (kind == EntryKind.TOPIC) {
            return words.get(
                    "entry.change.topic",
                    new ContentLabels(visit, library).value("topics", target.slug()));
        }
        return target.entry()
                .map(entry -> words.get("entry.change." + key, entry.field("title")))
                .orElseGet(() -> words.get("entry.new." + key));
    }

    private List<Link> ways(Visit visit, EntryTarget target) {
        Messages words = visit.words();
        List<Link> ways = new ArrayList<>();
        Optional<Entry> entry = target.entry();
        if (!target.isFree()) {
            String page =
                    kind == EntryKind.TOPIC
                            ? visit.links().topic(target.slug())
                            : visit.links().thing(entry.orElseThrow().subject(), "");
            ways.add(new Link(words.get("mend.page"), page));
            if (entry.isPresent()) {
                ways.add(new Link(words.get("mend.versions"), visit.links().history(page)));
            }
        }
        if (kind.isFree()) {
            ways.addAll(list.ways(visit));
        }
        return ways;
    }
}
