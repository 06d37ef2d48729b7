package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.Samples;
import cloud.girofle.herbier.curation.ThesaurusFile;
import cloud.girofle.herbier.knowledge.Role;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Topics that references name, and what curators make of them. */
class ProposedTopicPagesTest {

    private static final SampleSite SITE = SampleSite.empty();
    private static final Member CLAIRE = SITE.signIn("claire", "Claire", Role.CURATOR);
    private static final String WAITING = "/curation/themes-proposes/tablette";

    static {
        SITE.adopt(ThesaurusFile.in(Path.of("content")).orElseThrow());
    }

    @AfterAll
    static void close() {
        SITE.close();
    }

    @Test
    void manyAreConfirmedAtOnceOthersRefusedAndNoneComesBack() {
        String one = add("Une tablette d’argile", "");
        String two = add("Lire à l’école", "Une tablette par élève : cette tablette coûte.");
        String three = add("Tablettes de chocolat", "");
        SITE.follow();
        Document topics = CLAIRE.page("/curation/themes-proposes");
        assertThat(topics.select(".tally a[href=" + WAITING + "] + small").text())
                .isEqualTo("3 références");
        assertThat(CLAIRE.page("/curation").select("main a[href=/curation/themes-proposes]").text())
                .endsWith("thèmes proposés à confirmer");
        Document page = CLAIRE.page(WAITING);
        assertThat(page.select(".lead").text()).startsWith("3 références attendent");
        assertThat(page.select(".waiting li:contains(école)").text()).contains("résumé : tablette");
        assertThat(page.select(".waiting li:contains(argile)").text()).contains("titre : tablette");
        assertThat(SITE.page("/references/" + two).select(".subjects a").text())
                .isEqualTo("Tablette (proposé)");
        assertThat(SITE.get("/api/v1/references/" + two).body())
                .contains("{\"topic\":\"tablette\",\"proposed\":true}");

        String done = location(send("confirmer", two));
        Document confirmed = CLAIRE.page(done); // Before the catalogue follows.
        assertThat(confirmed.select("[role=status]").text()).startsWith("Une référence a changé.");
        assertThat(keys(confirmed)).containsExactlyInAnyOrder(one, three);
        assertThat(confirmed.select(".lead").text()).startsWith("2 références attendent");
        location(send("ecarter", one, three));
        SITE.follow();
        assertThat(keys(CLAIRE.page(WAITING))).isEmpty();
        assertThat(CLAIRE.page("/curation/themes-proposes").select("a[href=" + WAITING + "]"))
                .isEmpty();
        assertThat(SITE.page("/references/" + two).select(".subjects a").text())
                .isEqualTo("Tablette");
        assertThat(SITE.get("/api/v1/references/" + two).body())
                .contains("{\"topic\":\"tablette\",\"proposed\":false}");
        assertThat(SITE.page("/references/" + three).select(".subjects")).isEmpty();
        assertThat(SITE.page("/themes/tablette").select(".hits a").eachAttr("href"))
                .containsExactly("/references/" + two);

        CLAIRE.post(confirmed.select("form.done").attr("action"));
        SITE.follow();
        assertThat(keys(CLAIRE.page(WAITING))).containsExactly(two);
    }

    @Test
    void aReferenceHasItsTopicsConfirmedInOneStep() {
        String key = add("Disques durs et fibre optique", "");
        Document desk = CLAIRE.page("/curation/references/" + key);
        assertThat(desk.select("button[value=themes-proposes]").text())
                .isEqualTo("Confirmer les 2 thèmes proposés");
        CLAIRE.post(
                "/curation/references/" + key,
                "base",
                desk.expectFirst("input[name=base]").val(),
                "faire",
                "themes-proposes");
        assertThat(SITE.page("/references/" + key).select(".subjects a").eachText())
                .containsExactlyInAnyOrder("Disque dur", "Fibre optique");
        assertThat(
                        CLAIRE.page("/curation/references/" + key)
                                .select("button[value=themes-proposes]"))
                .isEmpty();
    }

    @Test
    void whatCannotBeDoneIsSaidAndNothingIsLost() {
        String key = add("Cryptomonnaies", "");
        SITE.follow();
        String address = "/curation/themes-proposes/cryptomonnaie";
        HttpResponse<String> none =
                CLAIRE.post(address, "faire", "confirmer", "raison", "pour voir");
        assertThat(none.statusCode()).isEqualTo(422);
        Document again = Jsoup.parse(none.body());
        assertThat(again.select("[role=alert] li, p[role=alert]").text())
                .isEqualTo("Cochez au moins une référence.");
        assertThat(again.select("[name=raison]").val()).isEqualTo("pour voir");
        HttpResponse<String> what = CLAIRE.post(address, "faire", "danser", "reference", key);
        assertThat(what.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(what.body()).select("input[checked]").eachAttr("value"))
                .containsExactly(key);
        assertThat(CLAIRE.get("/curation/themes-proposes/dragons").statusCode()).isEqualTo(404);
    }

    private static HttpResponse<String> send(String what, String... keys) {
        String[] fields = new String[2 + 2 * keys.length];
        fields[0] = "faire";
        fields[1] = what;
        for (int i = 0; i < keys.length; i++) {
            fields[2 + 2 * i] = "reference";
            fields[3 + 2 * i] = keys[i];
        }
        return CLAIRE.post(WAITING, fields);
    }

    private static List<String> keys(Document page) {
        return page.select("input[name=reference]").eachAttr("value");
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String add(String title, String summary) {
        return SITE.add(
                Samples.record(
                        "p-" + title, "report", Map.of("title", title, "abstractNote", summary)));
    }
}
