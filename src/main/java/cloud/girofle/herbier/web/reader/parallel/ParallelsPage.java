package cloud.girofle.herbier.web.reader.parallel;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Source;
import cloud.girofle.herbier.sharing.parallel.Comparison;
import cloud.girofle.herbier.sharing.parallel.Parallels;
import cloud.girofle.herbier.web.reader.ErrorPage;
import cloud.girofle.herbier.web.reader.Layout;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.BadAddressException;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Query;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Two sources side by side, {@code ?a=girofle&b=deuxfleurs}: what both have, what each alone has,
 * what each might want. Where none is named, the first two are compared.
 */
public final class ParallelsPage implements Page {

    /**
     * What is shown where there is nothing to compare.
     *
     * @param layout around it
     * @param sources how many there are
     */
    public record Nothing(Layout layout, int sources) {}

    /**
     * Two sources that somebody asked for.
     *
     * @param comparison of them
     * @param address that names them as they were asked for
     */
    public record Asked(Comparison comparison, ParallelAddress address) {}

    private final Library library;
    private final Parallels parallels;

    /** A page over that library. */
    public ParallelsPage(Library library, Parallels parallels) {
        this.library = library;
        this.parallels = parallels;
    }

    @Override
    public Answer show(Visit visit) {
        List<Source> sources = parallels.sources();
        if (sources.size() < 2 && visit.query().find("b").isEmpty()) {
            String title = visit.words().get("parallels.title");
            return Answer.shown(
                    "parallels-none", new Nothing(Layout.of(visit, title, ""), sources.size()));
        }
        return asked(visit, parallels, sources)
                .map(asked ->
                        new ParallelSheet(
                                        visit,
                                        library,
                                        parallels,
                                        asked.comparison(),
                                        asked.address(),
                                        Optional.empty())
                                .show())
                .orElseGet(
                        () -> ErrorPage.answer(visit, 404, visit.words().get("parallels.unknown")));
    }

    /**
     * The two sources of an address; empty where one of them is not there.
     *
     * @throws BadAddressException when both are the same
     */
    public static Optional<Asked> asked(Visit visit, Parallels parallels) {
        return asked(visit, parallels, parallels.sources());
    }

    private static Optional<Asked> asked(Visit visit, Parallels parallels, List<Source> sources) {
        Query query = visit.query();
        Optional<Source> b = query.find("b").flatMap(slug -> find(sources, slug));
        Optional<Source> a = query.find("a").flatMap(slug -> find(sources, slug));
        if ((query.find("a").isPresent() && a.isEmpty())
                || (query.find("b").isPresent() && b.isEmpty())) {
            return Optional.empty();
        }
        if (a.isPresent() && a.equals(b)) {
            throw new BadAddressException("parallels.same");
        }
        Optional<Source> one = a.or(() -> other(sources, b));
        Optional<Source> two = b.or(() -> other(sources, one));
        return one.flatMap(first -> two.map(second -> asked(visit, parallels, first, second)));
    }

    private static Asked asked(Visit visit, Parallels parallels, Source a, Source b) {
        Map<String, String> named = new LinkedHashMap<>();
        named.put("a", a.slug());
        named.put("b", b.slug());
        String path = visit.links().open().parallels();
        return new Asked(
                parallels.of(a, b),
                new ParallelAddress(path, path, named).annotated(visit.annotated()));
    }

    private static Optional<Source> find(List<Source> sources, String slug) {
        return sources.stream().filter(source -> source.slug().equals(slug)).findFirst();
    }

    private static Optional<Source> other(List<Source> sources, Optional<Source> than) {
        return sources.stream().filter(source -> !than.equals(Optional.of(source))).findFirst();
    }
}
