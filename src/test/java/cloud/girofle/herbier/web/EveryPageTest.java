package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.web.Browser.Device;
import cloud.girofle.herbier.web.EveryKind.Kind;
import cloud.girofle.herbier.web.Routes.Route;
import cloud.girofle.herbier.web.visit.SiteLanguage;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
                    "/metriques",
                    "/fichiers/",
                    "/static/",
                    "/.well-known/",
                    "/curation/citations");

    /** What shows no page of its own, but leads to another. */
    private static final List<String> WAYS =
            List.of(
                    "/commentaires/{id}",
                    "/curation/entrer/retour",
                    "/curation/sortir",
                    "/curation/propositions/{number}/decision");

    private static final String UNFOLDED =
            "document.querySelectorAll('details').forEach(each => each.open = true)";

    /**
     * Puts a page where the same in another language stands, with its style sheets: going there
     * would be most of the work.
     */
    private static final String IN_ITS_PLACE =
            """
            html => {
              const next = new DOMParser().parseFromString(html, 'text/html');
              document.documentElement.lang = next.documentElement.lang;
              document.title = next.title;
              document.body.replaceWith(next.body);
            }
            """;

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
        assertThat(
                        KEPT.site.routes().stream()
                                .filter(EveryPageTest::isPage)
                                .map(Route::path)
                                .distinct())
                .isNotEmpty()
                .isSubsetOf(KINDS.all().stream().map(Kind::route).toList());
        assertThat(KINDS.all()).extracting(Kind::name).doesNotHaveDuplicates();
    }

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
        PAGES.forEach(each -> add(faults, each, WellBuilt.faults(each.page())));
        Checked.isTold("check.structure", "", PAGES.size(), faults);
    }

    @Test
    void nothingRunsOrIsStyledWithinAPageNorComesFromElsewhere() {
        PAGES.forEach(each -> Harmless.inert(each.toString(), each.page()));
        assertThat(PAGES)
                .allSatisfy(each ->
                        assertThat(each.page().select("script:not([type$=json])")).as("%s", each).hasSizeLessThan(2));
    }

    @Test
    void theNuCheckerFindsNoError() throws IOException {
        String version = NuChecker.version();
        PAGES.forEach(each -> each.in(folder));
        try (Stream<Path> files = Files.list(Path.of("static"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".css")).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        Checked.isTold("check.nu", version, PAGES.size(), NuChecker.errors(folder));
    }

    /** A template is the same in both languages, and so is the order of what it shows. */
    @ParameterizedTest
    @EnumSource
    void inTextBrowsersTheContentComesFirst(TextBrowser browser) {
        OtherProgram.mustBeThere(browser.program());
        List<Shown> french =
                PAGES.stream().filter(each -> each.language() == SiteLanguage.FRENCH).toList();
        List<String> faults = new ArrayList<>();
        french.forEach(each -> faults.addAll(browser.faults(each, each.in(folder))));
        Checked.isTold("check." + browser.program(), "", french.size(), faults);
    }

    /**
     * All of axe's rules in French and in the light, those of colour in the dark, those of words in
     * English, those of room in both; and that all of it stays within reach.
     */
    @Test
    void axeFindsNothingAndNothingIsCutOff() {
        try (Browser browser = Browser.start()) {
            Page reader = browser.open(new Device(1200, true, false));
            Page admin = browser.open(new Device(1200, true, false));
            KEPT.admin.carriedBy(admin.context());
            List<String> complaints = new ArrayList<>();
            Browser.listen(reader, complaints);
            Browser.listen(admin, complaints);
            List<String> axe = new ArrayList<>();
            List<String> room = new ArrayList<>();
            for (Shown each : PAGES) {
                Page page = each.kind().least().isPresent() ? admin : reader;
                if (each.language() == SiteLanguage.FRENCH) {
                    page.navigate(KEPT.site.address() + each);
                    page.evaluate(UNFOLDED);
                    add(axe, each, Browser.axe(page));
                    add(room, each, Room.faults(page));
                    add(axe, each, Browser.axeInTheDark(page));
                } else {
                    page.evaluate(IN_ITS_PLACE, each.html());
                    page.evaluate(UNFOLDED);
                    add(room, each, Room.whenNarrow(page));
                    add(axe, each, Browser.axeOnWords(page));
                }
            }
            assertThat(complaints).isEmpty();
            Checked.isTold("check.axe", Browser.axeVersion(), PAGES.size(), axe);
            Checked.isTold("check.room", "", PAGES.size(), room);
        }
    }

    private static void add(List<String> all, Shown shown, List<String> faults) {
        faults.forEach(fault -> all.add(shown + ": " + fault));
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
