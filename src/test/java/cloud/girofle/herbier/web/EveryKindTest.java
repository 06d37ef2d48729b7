package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.web.EveryKind.Kind;
import cloud.girofle.herbier.web.Routes.Route;
import cloud.girofle.herbier.web.visit.SiteLanguage;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The list of every kind of page is whole, and each stands where it says. */
class EveryKindTest {

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

    @AfterAll
    static void close() {
        KEPT.close();
    }

    @Test
    void everyRouteOfAPageIsOnTheList() {
        assertThat(
                        KEPT.site.routes().stream()
                                .filter(EveryKindTest::isPage)
                                .map(Route::path)
                                .distinct())
                .isNotEmpty()
                .isSubsetOf(KINDS.all().stream().map(Kind::route).toList());
        assertThat(KINDS.all()).extracting(Kind::name).doesNotHaveDuplicates();
    }

    @Test
    void eachStandsWhereItSaysInBothLanguages() {
        List<String> elsewhere = new ArrayList<>();
        for (Kind kind : KINDS.all()) {
            for (SiteLanguage language : SiteLanguage.values()) {
                HttpResponse<String> answer = KINDS.get(kind, language);
                String found = Jsoup.parse(answer.body()).select("html").attr("lang");
                if (answer.statusCode() != status(kind) || !found.equals(language.code())) {
                    elsewhere.add(kind.address(language) + " " + answer.statusCode() + found);
                }
            }
        }
        assertThat(elsewhere).isEmpty();
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
