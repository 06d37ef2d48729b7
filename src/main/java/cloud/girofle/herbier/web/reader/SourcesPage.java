package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.search.Facet;
import cloud.girofle.herbier.search.Results;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The libraries that the references come from. */
public final class SourcesPage implements Page {

    /** A source, with what it says of itself. */
    public record Entry(Choice source, String description) {}

    /**
     * What the page shows.
     *
     * @param layout around it
     * @param entries the most trusted first
     */
    public record View(Layout layout, List<Entry> entries) {}

    private final Library library;
    private final Catalogue catalogue;

    /** A page over that library. */
    public SourcesPage(Library library, Catalogue catalogue) {
        this.library = library;
        this.catalogue = catalogue;
    }

    @Override
    public Answer show(Visit visit) {
        Map<String, Long> counts =
                catalogue.values(Facet.SOURCE).stream()
                        .collect(
                                Collectors.toMap(
                                        Results.Value::value, Results.Value::count, Long::sum));
        List<Entry> entries =
                library.sources().stream()
                        .map(source ->
                                new Entry(
                                        new Choice(
                                                source.name(),
                                                visit.links().source(source.slug()),
                                                counts.getOrDefault(source.slug(), 0L),
                                                false),
                                        source.description()))
                        .toList();
        return Answer.shown(
                "sources",
                new View(
                        Layout.of(
                                visit,
                                visit.words().get("sources.heading"),
                                visit.words().get("sources.what")),
                        entries));
    }
}
