package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.ImportRun;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.reference.Source;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.search.Facet;
import cloud.girofle.herbier.search.Results;
import cloud.girofle.herbier.text.Messages;
import cloud.girofle.herbier.text.Typography;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.SearchAddress;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one source is, and what came in from it. */
public final class SourcePage implements Page {

    private static final int RUNS_READ = 100;
    private static final int RUNS_SHOWN = 10;

    /** The outermost collections shown; the page of collections has the rest. */
    private static final int COLLECTIONS_SHOWN = 40;

    /**
     * What the page shows.
     *
     * @param layout around it
     * @param name of the source
     * @param description what it says of itself
     * @param url its own address
     * @param followed where it is followed on the net, and when that was last looked at; or empty
     * @param total how many references it holds
     * @param search where they can be searched
     * @param take all of them, to be taken away
     * @param compare where it stands beside another, where there is one
     * @param branches its outermost collections
     * @param runs what its last imports did, a sentence each
     */
    public record View(
            Layout layout,
            String name,
            String description,
            Optional<String> url,
            String followed,
            long total,
            String search,
            Take take,
            Optional<String> compare,
            List<Branch> branches,
            List<String> runs) {}

    private final Library library;
    private final Catalogue catalogue;
    private final Takings takings;

    /** A page over that library. */
    public SourcePage(Library library, Catalogue catalogue, Takings takings) {
        this.library = library;
        this.catalogue = catalogue;
        this.takings = takings;
    }

    @Override
    public Answer show(Visit visit) {
        return library.sources().stream()
                .filter(source -> source.slug().equals(visit.part("slug")))
                .findFirst()
                .map(source -> Answer.shown("source", view(visit, source)))
                .orElseGet(() -> ErrorPage.answer(visit, 404));
    }

    private View view(Visit visit, Source source) {
        SearchAddress search =
                SearchAddress.of(Facet.SOURCE, source.slug()).annotated(visit.annotated());
        Results results = catalogue.search(search.criteria());
        long total = results.total();
        List<Reference> some = new HitLines(visit, library).found(results.hits());
        CollectionTree tree =
                new CollectionTree(
                        source.slug(),
                        library.collections(source.slug()),
                        catalogue.values(Facet.COLLECTION),
                        visit.links());
        return new View(
                Layout.of(visit, source.name(), source.description()),
                source.name(),
                Typography.of(source.description(), "fr"),
                WebAddress.of(source.url()),
                SourcesPage.followed(library.asked(), source, visit.words()),
                total,
                visit.links().search(search),
                takings.shelf(visit, search, some, total, visit.links().source(source.slug())),
                library.sources().size() > 1
                        ? Optional.of(visit.links().open().parallels(source.slug()))
                        : Optional.empty(),
                tree.under("", 1).stream().limit(COLLECTIONS_SHOWN).toList(),
                library.runs(RUNS_READ).stream()
                        .filter(run -> run.source().equals(source.slug()))
                        .limit(RUNS_SHOWN)
                        .map(run -> told(visit, run))
                        .toList());
    }

    private static String told(Visit visit, ImportRun run) {
        Messages words = visit.words();
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("source.added", run.added());
        counts.put("source.changed", run.changed());
        counts.put("source.withdrawn", run.withdrawn());
        counts.put("source.problems", run.problems().size());
        StringBuilder told =
                new StringBuilder(
                        words.get(
                                "source.run",
                                WrittenDate.of(run.lastDone(), words.locale()),
                                run.read()));
        counts.forEach((key, count) -> {
            if (count > 0) {
                told.append(", ").append(words.get(key, count));
            }
        });
        return told.append('.').toString();
    }
}
