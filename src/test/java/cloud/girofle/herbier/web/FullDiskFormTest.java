package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.SmallDisk;
import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.library.Dump;
import cloud.girofle.herbier.reference.Item;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Somebody writes while the server’s disk is full: what they typed is kept, and told; whoever
 * watches the site is told, too.
 */
class FullDiskFormTest {

    private static final String TEXT = "Un texte <long>, et « réfléchi ».";

    @Test
    void whatIsTypedIsShownAgainAndTakenOnceThereIsRoom(@TempDir Path folder) throws Exception {
        Path place = Files.createDirectories(folder.resolve("disk"));
        try (SmallDisk disk = SmallDisk.mounted(place, 8);
                SampleSite site = SampleSite.over(Files.createDirectories(place.resolve("data")))) {
            String key = site.add(Item.book("#a", "À bout de flux").built());
            Member claire = site.signIn(Role.CURATOR);
            String address = "/curation/references/" + key + "/annoter";
            Filling form =
                    Filling.of(claire, claire.page(address), "[name=texte]").with("texte", TEXT);
            assertThat(site.get("/sante").statusCode()).isEqualTo(200);
            assertThat(site.get("/sante").body())
                    .startsWith("degraded\n")
                    .contains("disk degraded\n", "library ok\n");
            disk.fill();

            HttpResponse<String> health = site.get("/sante");
            assertThat(health.statusCode()).isEqualTo(503);
            assertThat(health.body())
                    .startsWith("down\n")
                    .contains("disk down\n", "library ok\n", "accounts ok\n", "index ok\n")
                    .contains("disk_free_bytes 0\n");
            HttpResponse<String> refused = form.press("publier");

            assertThat(refused.statusCode()).isEqualTo(507);
            Document page = Jsoup.parse(refused.body());
            assertThat(page.select("h1").text())
                    .isEqualTo("Rien n’a été enregistré, votre texte est là");
            assertThat(page.select(".lead").text()).contains("Le disque du serveur est plein");
            assertThat(page.select("pre.typed").text()).contains(TEXT);
            assertThat(site.get("/references/" + key).statusCode()).isEqualTo(200);
            assertThat(site.get("/recherche?q=flux").body()).contains("À bout de flux");
            assertThat(claire.get(address).statusCode()).isEqualTo(200);
            assertThat(site.library().check()).isEmpty();

            disk.free();
            assertThat(site.get("/sante").body()).startsWith("degraded\n");
            assertThat(Filling.of(claire, page, "[name=texte]").press("").statusCode())
                    .isEqualTo(303);
            assertThat(Dump.of(site.data()))
                    .filteredOn(row -> row.startsWith("entry: ") && row.contains(TEXT))
                    .hasSize(1);
        }
    }
}
