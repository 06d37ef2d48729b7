package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.web.EveryKind.Kind;
import cloud.girofle.herbier.web.Routes.Route;
import cloud.girofle.herbier.web.visit.SiteLanguage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds for every kind of page, in both languages. */
class EveryPageTest {

    /** What answers machines, though its address has no suffix that says so. */
    private static final List<String> MACHINES =
            List.of(
                    "/api/",
                    "/oai",
                    "/unapi",
                    "/suggestions",
                    "/sante",
                    "/fichiers/",
                    "/static/",
                    "/.well-known/",
                    "/curation/citations");

    /** What shows no page of its own, but leads to another. */
    private static final List<String> WAYS =
            List.of(
                    "/commentaires/{id}",
                    "/curation/sortir",
                    "/curation/propositions/{number}/decision");

    private static final KeptLibrary KEPT = new KeptLibrary();
    private static final EveryKind KINDS = EveryKind.of(KEPT);
    private static final List<Shown> PAGES = Shown.all(KINDS);

    @TempDir private Path folder;

    @AfterAll
    static void close() {
        KEPT.close();
    }

    @Test
    void everyRouteOfAPageIsOnTheList() {
        assertThat(KEPT.site.routes().stream()
                        .filter(EveryPageTest::isPage)
                        .map(Route::path)
                        .distinct())
                .isNotEmpty()
                .isSubsetOf(KINDS.all().stream().map(Kind::route).toList());
        assertThat(KINDS.all()).extracting(Kind::name).doesNotHaveDuplicates();
    }

    @Test
    void dump() { Path d = Path.of("target/pages"); d.toFile().mkdirs(); PAGES.forEach(p -> p.in(d)); }

    @Test
    void eachStandsWhereItSaysInItsLanguage() {
        assertThat(PAGES).filteredOn(each -> each.status() != status(each.kind())).isEmpty();
        assertThat(PAGES)
                .allSatisfy(each ->
                        assertThat(each.page().select("html").attr("lang"))
                                .isEqualTo(each.language().code()));
    }

    @Test
    void eachHasLandmarksHeadingsAndNames() {
        List<String> faults = new ArrayList<>();
        PAGES.forEach(each ->
                WellBuilt.faults(each.page()).forEach(fault -> faults.add(each + ": " + fault)));
        assertThat(faults).isEmpty();
    }

    private static int status(Kind kind) {
        return switch (kind.name()) {
            case "nothing" -> 404;
            case "reference.retired", "annotation.withdrawn" -> 410;
            default -> 200;
        };
    }

    private static boolean isPage(Route route) {
        return !route.path().matches(".*[.][^/]*")
                && !WAYS.contains(route.path())
                && MACHINES.stream().noneMatch(route.path()::startsWith);
    }
}
