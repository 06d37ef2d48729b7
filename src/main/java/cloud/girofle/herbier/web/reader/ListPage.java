package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.ReadingList;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.library.ListedKeys;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.sharing.linked.Document;
import cloud.girofle.herbier.sharing.linked.LinkedData;
import cloud.girofle.herbier.text.Cited;
import cloud.girofle.herbier.text.CleanHtml;
import cloud.girofle.herbier.text.Markdown;
import cloud.girofle.herbier.text.Rendered;
import cloud.girofle.herbier.text.Typography;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A reading list: what it is for, its references in their order, each with a word on it. */
public final class ListPage implements Page {

    private static final int PER_PAGE = 30;

    /**
     * A reference of the list.
     *
     * @param hit its line
     * @param remark why it is there, or empty
     */
    public record Item(HitLine hit, String remark) {}

    /**
     * What the page shows.
     *
     * @param layout around it
     * @param slug names it
     * @param linked the same for programs
     * @param title its name
     * @param language of its words where it is not the page's; or empty
     * @param text HTML, clean
     * @param cited what the text cites, as HTML
     * @param byline who keeps it, since when
     * @param items those of this page
     * @param from number of the first
     * @param missing how many are no longer shown
     * @param citation one line to copy
     * @param pager where they are many
     * @param take all of them, to be taken away; none of an empty list
     */
    public record View(
            Layout layout,
            String slug,
            Document linked,
            String title,
            String language,
            String text,
            List<String> cited,
            String byline,
            List<Item> items,
            int from,
            int missing,
            String citation,
            Pager pager,
            Optional<Take> take) {}

    private final Library library;
    private final Takings takings;

    /** A page for each list of that library. */
    public ListPage(Library library, Takings takings) {
        this.library = library;
        this.takings = takings;
    }

    @Override
    public Answer show(Visit visit) {
        Optional<Entry> found =
                library.written().find(new Subject(Subject.Kind.LIST, visit.part("slug")));
        if (found.isEmpty()) {
            return ErrorPage.answer(visit, 404);
        }
        return found.get().withdrawn()
                ? ErrorPage.answer(visit, 410, visit.words().get("list.withdrawn"))
                : Answer.shown(
                        "list",
                        view(
                                visit,
                                found.get(),
                                PER_PAGE,
                                all -> Optional.of(takings.list(visit, visit.part("slug"), all))));
    }

    /** The whole of a list, on one page from which nothing is taken away. */
    public View whole(Visit visit, Entry entry) {
        return view(visit, entry, Integer.MAX_VALUE, all -> Optional.empty());
    }

    private View view(
            Visit visit, Entry entry, int perPage, Function<List<Reference>, Optional<Take>> take) {
        ReadingList list = ReadingList.of(entry.content());
        String slug = entry.subject().id();
        Rendered text =
                Markdown.rendered(
                        list.text(), list.language(), "", new LibraryCitations(visit, library));
        List<String> keys = ListedKeys.of(library, list);
        List<Reference> references = library.references(keys.stream().distinct().toList());
        Map<String, Reference> here = new HashMap<>();
        references.forEach(each -> here.put(each.key(), each));
        List<Integer> present =
                IntStream.range(0, keys.size())
                        .filter(at -> here.containsKey(keys.get(at)))
                        .boxed()
                        .toList();
        HitLines lines = new HitLines(visit, library);
        int pages = Math.max(1, Math.ceilDiv(present.size(), perPage));
        int page = Math.min(visit.page(), pages);
        Locale locale = visit.language().locale();
        String address = visit.links().list(slug);
        int first = (page - 1) * perPage;
        return new View(
                Layout.of(visit, list.title(), CleanHtml.text(text.html())),
                slug,
                new LinkedData(library, visit.links().open().names()).brief(entry),
                Typography.of(list.title(), list.language()),
                visit.language().foreign(list.language()),
                text.html(),
                text.cited().stream().map(Cited::entry).toList(),
                visit.words()
                        .get(
                                "list.byline",
                                entry.author().name(),
                                WrittenDate.of(entry.changed(), locale)),
                present.stream()
                        .skip(first)
                        .limit(perPage)
                        .map(at ->
                                new Item(
                                        lines.of(Objects.requireNonNull(here.get(keys.get(at)))),
                                        Typography.of(
                                                list.items().get(at).remark(), list.language())))
                        .toList(),
                first + 1,
                list.items().size() - present.size(),
                visit.words()
                        .get(
                                "list.citation",
                                entry.author().name(),
                                WrittenDate.of(entry.changed(), locale),
                                list.title(),
                                visit.links().absolute(address)),
                Pager.of(page, pages, at -> address + visit.at(at)),
                references.isEmpty() ? Optional.empty() : take.apply(references));
    }
}
