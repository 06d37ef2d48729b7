package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.library.Asked;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Source;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.search.Facet;
import cloud.girofle.herbier.search.Results;
import cloud.girofle.herbier.text.Messages;
import cloud.girofle.herbier.text.Typography;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The libraries that the references come from. */
public final class SourcesPage implements Page {

    /**
     * A source.
     *
     * @param description what it says of itself
     * @param followed where it is followed on the net, and when that was last looked at; or empty
     */
    public record Entry(Choice source, String description, String followed) {}

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
        Map<String, Asked> asked = library.asked();
        List<Entry> entries =
                library.sources().stream()
                        .map(source ->
                                new Entry(
                                        new Choice(
                                                source.name(),
                                                visit.links().source(source.slug()),
                                                counts.getOrDefault(source.slug(), 0L),
                                                false),
                                        Typography.of(source.description(), "fr"),
                                        followed(asked, source, visit.words())))
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

    /** Where a source is followed on the net, in a sentence; empty where it is not. */
    static String followed(Map<String, Asked> asked, Source source, Messages words) {
        return Optional.ofNullable(asked.get(source.slug()))
                .map(each ->
                        words.get(
                                "source.followed",
                                each.library(),
                                WrittenDate.of(each.at(), words.locale())))
                .orElse("");
    }
}
