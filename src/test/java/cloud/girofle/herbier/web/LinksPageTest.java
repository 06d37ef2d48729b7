package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.Samples;
import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.library.LinkCheck;
import cloud.girofle.herbier.library.LinkCheck.State;
import cloud.girofle.herbier.reference.Record;
import java.time.Instant;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What curators are told of addresses that may be dead. */
class LinksPageTest {

    private static final Instant THEN = Instant.parse("2026-02-10T10:00:00Z");

    @Test
    void curatorsAreToldWhichAddressesToLookAtAndNothingIsChanged() {
        try (SampleSite site = SampleSite.empty()) {
            Member claire = site.signIn(Role.CURATOR);
            assertThat(claire.page("/curation/liens").text()).contains("éteinte au départ");
            String gone = site.add(page("a", "https://exemple.fr/<b>"));
            site.add(page("b", "https://exemple.fr/fine"));
            found(site, "https://exemple.fr/<b>", State.GONE, 404, "");
            found(site, "https://exemple.fr/fine", State.FINE, 200, "");
            found(site, "https://exemple.fr/given-no-more", State.GONE, 404, "");

            Document links = claire.page("/curation/liens");
            assertThat(links.select("h2").eachText()).containsExactly("Une page disparue");
            assertThat(links.select(".queue li").eachText()).hasSize(1);
            assertThat(links.select(".queue li").text())
                    .contains("https://exemple.fr/<b>", "Réponse 404, le 10 février 2026");
            assertThat(links.select(".queue a[href$=/references/" + gone + "/corriger]"))
                    .hasSize(1);
            assertThat(claire.page("/curation").text()).contains("Un lien à regarder");
            assertThat(site.get("/references/" + gone).statusCode()).isEqualTo(200);
            assertThat(claire.page("/en/curation/liens").text()).contains("One page gone");
        }
    }

    private static void found(SampleSite site, String url, State state, int status, String target) {
        site.library().links().keep(new LinkCheck(url, THEN, state, status, target, 0));
    }

    private static Record page(String id, String url) {
        return Samples.record(id, "webpage", Map.of("title", id, "url", url));
    }
}
