package cloud.girofle.herbier.web.curator.bulk;

import cloud.girofle.herbier.knowledge.ReadingList;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Language;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.reference.Tag;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.search.Facet;
import cloud.girofle.herbier.search.Results;
import cloud.girofle.herbier.text.Fold;
import cloud.girofle.herbier.web.reader.HitLine;
import cloud.girofle.herbier.web.reader.HitLines;
import cloud.girofle.herbier.web.reader.Labels;
import cloud.girofle.herbier.web.reader.Layout;
import cloud.girofle.herbier.web.reader.Link;
import cloud.girofle.herbier.web.reader.Pager;
import cloud.girofle.herbier.web.reader.Refusal;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Query;
import cloud.girofle.herbier.web.visit.SearchAddress;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a search finds, to choose references of it and do something to all of them. */
public final class SelectionPage implements Page {

    /** The most references that are changed at once. */
    static final int MOST = 5_000;

    private static final int PER_PAGE = 50;

    /**
     * What the page shows.
     *
     * @param layout around it
     * @param heading how many were found
     * @param error what was wrong with what was sent, if anything was
     * @param text what was searched for
     * @param filters what narrows the search, and could
     * @param rows references
     * @param pager to the others
     * @param here how many are on this page, in words
     * @param all how many may be chosen together, in words
     * @param typed what was chosen in the form before
     * @param topics by id
     * @param lists by id
     * @param languages by code
     * @param address of the form
     */
    public record View(
            Layout layout,
            String heading,
            Optional<String> error,
            String text,
            Filters filters,
            List<Row> rows,
            Pager pager,
            String here,
            String all,
            Typed typed,
            List<Link> topics,
            List<Link> lists,
            List<Link> languages,
            String address) {}

    /**
     * A reference.
     *
     * @param line its title and what is known of it
     * @param keywords in one line
     * @param language in which it is, or empty
     * @param ticked whether it was chosen before
     */
    public record Row(String key, HitLine line, String keywords, String language, boolean ticked) {}

    /** What was chosen in the form before, by the names of its fields. */
    public record Typed(Query fields) {

        /** The value of a field; empty where there is none. */
        public String of(String name) {
            return fields.find(name).orElse("");
        }

        /** Whether a choice was made. */
        public boolean is(String name, String value) {
            return of(name).equals(value);
        }
    }

    private final Library library;
    private final Catalogue catalogue;

    /** A page over that library. */
    public SelectionPage(Library library, Catalogue catalogue) {
        this.library = library;
        this.catalogue = catalogue;
    }

    @Override
    public Answer show(Visit visit) {
        return Answer.shown("selection", view(visit, Query.parse(""), Optional.empty()));
    }

    /** The page again, with what was chosen and why that will not do. */
    Answer again(Visit visit, Query fields, String error) {
        return new Answer.Shown(400, "selection", view(visit, fields, Optional.of(error)));
    }

    private View view(Visit visit, Query fields, Optional<String> error) {
        SearchAddress search = SearchAddress.read(visit.query());
        Results results = catalogue.search(search.at(1).criteria().ofReferences());
        int pages = (int) Math.max(1, (results.total() + PER_PAGE - 1) / PER_PAGE);
        int page = Math.min(search.criteria().page(), pages);
        List<Reference> found =
                library.references(
                        catalogue.keys(search.criteria(), (page - 1) * PER_PAGE, PER_PAGE));
        Labels labels = new Labels(visit, library.sources(), catalogue.thesaurus());
        Set<String> ticked = Set.copyOf(fields.all("reference"));
        HitLines lines = new HitLines(visit, library);
        String address = visit.links().desk("selection");
        String heading = visit.words().get("selection.heading", results.total());
        return new View(
                Layout.unlisted(visit, heading)
                        .unless(error.map(Refusal::of).orElse(Refusal.none())),
                heading,
                error,
                search.criteria().text(),
                Filters.of(visit, search.at(1), results, labels),
                found.stream()
                        .map(reference ->
                                row(reference, lines, labels, ticked.contains(reference.key())))
                        .toList(),
                Pager.of(page, pages, at -> address + search.at(at).query()),
                visit.words().get("selection.here", found.size()),
                visit.words().get("selection.all", results.total(), MOST),
                new Typed(fields),
                topics(labels),
                lists(),
                languages(labels),
                address + search.at(page).query());
    }

    private static Row row(Reference reference, HitLines lines, Labels labels, boolean ticked) {
        return new Row(
                reference.key(),
                lines.of(reference),
                reference.tags().stream().map(Tag::name).collect(Collectors.joining(", ")),
                labels.language(reference.field("language")),
                ticked);
    }

    private List<Link> topics(Labels labels) {
        return catalogue.thesaurus().topics().stream()
                .map(topic -> new Link(labels.topic(topic.id()), topic.id()))
                .sorted(Comparator.comparing(link -> Fold.words(link.label())))
                .toList();
    }

    private List<Link> lists() {
        return TaskFields.lists(library).stream()
                .map(entry ->
                        new Link(ReadingList.of(entry.content()).title(), entry.subject().id()))
                .sorted(Comparator.comparing(link -> Fold.words(link.label())))
                .toList();
    }

    /** Those the library holds, the most frequent first, and those of the site. */
    private List<Link> languages(Labels labels) {
        return Stream.concat(
                        catalogue.values(Facet.LANGUAGE).stream()
                                .sorted(Comparator.comparingLong(Results.Value::count).reversed())
                                .map(Results.Value::value),
                        Stream.of("fr", "en", "de", "es", "it"))
                .filter(code -> Language.code(code).equals(code))
                .distinct()
                .map(code -> new Link(labels.language(code), code))
                .toList();
    }
}
