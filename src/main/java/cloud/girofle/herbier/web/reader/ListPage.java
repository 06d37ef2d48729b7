package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.ReadingList;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.reference.Thing;
import cloud.girofle.herbier.search.Results;
import cloud.girofle.herbier.sharing.linked.Document;
import cloud.girofle.herbier.sharing.linked.LinkedData;
import cloud.girofle.herbier.text.Cited;
import cloud.girofle.herbier.text.CleanHtml;
import cloud.girofle.herbier.text.Markdown;
import cloud.girofle.herbier.text.Rendered;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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
                : Answer.shown("list", view(visit, found.get(), PER_PAGE));
    }

    /** The whole of a list, on one page. */
    public View whole(Visit visit, Entry entry) {
        return view(visit, entry, Integer.MAX_VALUE);
    }

    private View view(Visit visit, Entry entry, int perPage) {
        ReadingList list = ReadingList.of(entry.content());
        String slug = entry.subject().id();
        Rendered text =
                Markdown.rendered(
                        list.text(), list.language(), "", new LibraryCitations(visit, library));
        List<String> keys = ReadingLists.keys(library, list);
        List<Reference> references = library.references(keys.stream().distinct().toList());
        List<Item> items = items(visit, list, keys, references);
        int pages = Math.max(1, Math.ceilDiv(items.size(), perPage));
        int page = Math.min(visit.page(), pages);
        Locale locale = visit.language().locale();
        String address = visit.links().list(slug);
        int first = (page - 1) * perPage;
        return new View(
                Layout.of(visit, list.title(), CleanHtml.text(text.html())),
                slug,
                new LinkedData(library, visit.links().open().names()).brief(entry),
                list.title(),
                list.language().equals(visit.language().code()) ? "" : list.language(),
                text.html(),
                text.cited().stream().map(Cited::entry).toList(),
                visit.words()
                        .get(
                                "list.byline",
                                entry.author().name(),
                                WrittenDate.of(entry.changed(), locale)),
                items.stream().skip(first).limit(perPage).toList(),
                first + 1,
                list.items().size() - items.size(),
                visit.words()
                        .get(
                                "list.citation",
                                entry.author().name(),
                                WrittenDate.of(entry.changed(), locale),
                                list.title(),
                                visit.links().absolute(address)),
                Pager.of(page, pages, at -> address + visit.at(at)),
                Optional.of(references)
                        .filter(any -> !any.isEmpty())
                        .map(any -> takings.list(visit, slug, any)));
    }

    /** The references that are there, under the keys they have now. */
    private List<Item> items(
            Visit visit, ReadingList list, List<String> keys, List<Reference> references) {
        HitLines lines = new HitLines(visit, library);
        List<Item> items = new ArrayList<>();
        for (int at = 0; at < keys.size(); at++) {
            String key = keys.get(at);
            String remark = list.items().get(at).remark();
            List<Results.Hit> hit = List.of(new Results.Hit(Thing.reference(key), 0, List.of()));
            references.stream()
                    .filter(reference -> reference.key().equals(key))
                    .findFirst()
                    .flatMap(reference -> lines.of(hit, List.of(reference)).stream().findFirst())
                    .ifPresent(line -> items.add(new Item(line, remark)));
        }
        return items;
    }
}
