package cloud.girofle.herbier.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a copy can hold, and where links lead, for a site that stands under a path. */
class BoundsTest {

    private static final LiveSite SITE =
            new LiveSite(
                    URI.create("http://127.0.0.1:1"), URI.create("https://exemple.org/herbier"));

    private static final String ROBOTS =
            """
            User-agent: *
            Disallow: /herbier/recherche
            Disallow: /herbier/*/historique
            Disallow: /herbier/changements?
            """;

    private static final Bounds BOUNDS = new Bounds(SITE, ROBOTS, Scope.EVERYTHING);

    @Test
    void whatDependsOnNothingButItsAddressIsHeld() {
        assertThat(
                        List.of(
                                "/",
                                "/en",
                                "/auteurs?lettre=a&page=2",
                                "/references/ABCD2345",
                                "/en/references/ABCD2345",
                                "/references/ABCD2345.bib",
                                "/recherche.rdf",
                                "/changements",
                                "/fichiers/0123/a.pdf",
                                "/sitemap.xml",
                                "/api"))
                .allMatch(BOUNDS::hold);
    }

    @Test
    void whatIsEndlessOrAsksSomethingIsNot() {
        assertThat(
                        List.of(
                                "/recherche",
                                "/recherche?q=acv",
                                "/recherche.rdf?theme=acv",
                                "/references/ABCD2345/historique",
                                "/references/ABCD2345/signaler",
                                "/changements?avant=3",
                                "/chiffres?unite=kWh",
                                "/curation",
                                "/en/curation/entrer",
                                "/proposer",
                                "/oai?verb=Identify",
                                "/api/v1/topics"))
                .noneMatch(BOUNDS::hold);
    }

    @Test
    void oneFileServesBothLanguagesWhereItIsInNone() {
        assertThat(BOUNDS.standing("/en/references/ABCD2345.bib"))
                .isEqualTo("/references/ABCD2345.bib");
        assertThat(BOUNDS.standing("/en/references/ABCD2345")).isEqualTo("/en/references/ABCD2345");
        assertThat(BOUNDS.standing("/en/recherche.atom")).isEqualTo("/en/recherche.atom");
    }

    @Test
    void aLinkIsReadAsBrowsersReadIt() {
        assertThat(target("/herbier")).contains(new Target("/", ""));
        assertThat(target("/herbier/auteurs#a")).contains(new Target("/auteurs", "#a"));
        assertThat(target("https://exemple.org/herbier/auteurs/"))
                .contains(new Target("/auteurs", ""));
        assertThat(target("#bas")).contains(new Target("/notes/une", "#bas"));
        assertThat(target("?page=2")).contains(new Target("/notes/une?page=2", ""));
        assertThat(target("autre")).contains(new Target("/notes/autre", ""));
        for (String elsewhere :
                List.of(
                        "https://exemple.org",
                        "https://exemple.org/ailleurs",
                        "https://exemple.org.autre.net/herbier",
                        "//exemple.net/herbier",
                        "/herbiers",
                        "mailto:a@exemple.org",
                        "data:image/png,a",
                        "http://pas une adresse")) {
            assertThat(target(elsewhere)).as(elsewhere).isEmpty();
        }
    }

    private static Optional<Target> target(String link) {
        return SITE.target("/notes/une", link);
    }
}
