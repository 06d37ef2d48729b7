package cloud.girofle.herbier.web.curator.list;

import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.ReadingList;
import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Language;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.web.curator.BothVersions;
import cloud.girofle.herbier.web.curator.ReferenceLookup;
import cloud.girofle.herbier.web.curator.Waiting;
import cloud.girofle.herbier.web.reader.ContentLabels;
import cloud.girofle.herbier.web.reader.ErrorPage;
import cloud.girofle.herbier.web.reader.Layout;
import cloud.girofle.herbier.web.reader.Link;
import cloud.girofle.herbier.web.reader.Refusal;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where people keep a reading list, or begin one beside those there are. */
public final class ListDesk implements Page {

    /**
     * A reference of the list.
     *
     * @param key its own
     * @param title plain text
     * @param remark on it
     */
    public record Row(String key, String title, String remark) {}

    /**
     * What the page shows.
     *
     * @param layout around it
     * @param address that the form is sent to
     * @param slug of the list; empty for a new one
     * @param lists that there are, where a new one is begun
     * @param base the version it is of
     * @param list what it says
     * @param languages to choose from
     * @param rows its references
     * @param why as typed
     * @param asked what was typed to find one more
     * @param found what that may mean
     * @param notice what became of what was sent; or empty
     * @param refusal what keeps it from being saved, if anything
     * @param conflict what somebody else made of it meanwhile
     * @param withdrawn whether it is out of sight
     * @param publishes whether what is sent is published, or proposed
     */
    public record View(
            Layout layout,
            String address,
            String slug,
            List<Link> lists,
            int base,
            ReadingList list,
            List<Link> languages,
            List<Row> rows,
            String why,
            String asked,
            List<ReferenceLookup.Found> found,
            String notice,
            Refusal refusal,
            Optional<BothVersions> conflict,
            boolean withdrawn,
            boolean publishes) {}

    private final Library library;
    private final ReferenceLookup lookup;

    /** A desk for each list of that library. */
    public ListDesk(Library library, Catalogue catalogue) {
        this.library = library;
        this.lookup = new ReferenceLookup(library, catalogue);
    }

    @Override
    public Answer show(Visit visit) {
        String slug = visit.part("slug");
        Optional<Entry> entry = find(slug);
        if (entry.isEmpty() && !slug.isEmpty()) {
            return ErrorPage.answer(visit, 404);
        }
        ListDraft draft =
                visit.draft()
                        .map(ListDraft::read)
                        .or(() -> entry.map(ListDraft::of))
                        .orElseGet(() -> ListDraft.empty(visit.language().code()));
        return show(visit, 200, entry, draft, Refusal.none(), Optional.empty());
    }

    /** The list of that slug, withdrawn or not. */
    Optional<Entry> find(String slug) {
        return library.written().find(new Subject(Subject.Kind.LIST, slug));
    }

    ReferenceLookup lookup() {
        return lookup;
    }

    /** The page with what was typed in it. */
    Answer show(
            Visit visit,
            int status,
            Optional<Entry> entry,
            ListDraft draft,
            Refusal refusal,
            Optional<BothVersions> conflict) {
        String slug = entry.map(known -> known.subject().id()).orElse("");
        ContentLabels labels = new ContentLabels(visit, library);
        return new Answer.Shown(
                status,
                "list-desk",
                new View(
                        Layout.unlisted(visit, visit.words().get("listing.heading"))
                                .unless(refusal),
                        slug.isEmpty()
                                ? visit.links().desk("listes")
                                : visit.links().desk("listes", slug),
                        slug,
                        slug.isEmpty() ? lists(visit) : List.of(),
                        draft.base(),
                        draft.list(),
                        languages(labels, draft.list().language()),
                        draft.list().items().stream().map(item -> row(labels, item)).toList(),
                        draft.why(),
                        draft.asked(),
                        lookup.of(visit, draft.asked()),
                        Waiting.notice(visit, library),
                        refusal,
                        conflict,
                        entry.map(Entry::withdrawn).orElse(false),
                        visit.account().role().includes(Role.CURATOR)));
    }

    private Row row(ContentLabels labels, ReadingList.Item item) {
        String key = item.reference();
        return new Row(key, labels.title(library.movedTo(key).orElse(key)), item.remark());
    }

    private List<Link> lists(Visit visit) {
        return library.written().all(Subject.Kind.LIST).stream()
                .map(entry ->
                        new Link(
                                entry.withdrawn()
                                        ? visit.words()
                                                .get("listing.withdrawn", entry.field("title"))
                                        : entry.field("title"),
                                visit.links().desk("listes", entry.subject().id())))
                .toList();
    }

    /** The names of languages, by their codes. */
    private static List<Link> languages(ContentLabels labels, String chosen) {
        Set<String> codes = new LinkedHashSet<>(List.of("fr", "en"));
        codes.add(Language.code(chosen).isEmpty() ? "fr" : chosen);
        return codes.stream().map(code -> new Link(labels.value("language", code), code)).toList();
    }
}
