package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.Samples;
import cloud.girofle.herbier.knowledge.ReadingList;
import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.knowledge.Subject;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Reading lists, kept and read over HTTP and without JavaScript. */
class ListPagesTest {

    private static final SampleSite SITE = SampleSite.empty();
    private static final Member CLAIRE = SITE.signIn("claire", "Claire", Role.CURATOR);
    private static final Member HUGO = SITE.signIn("hugo", "Hugo", Role.CURATOR);
    private static final Member NOE = SITE.signIn("noe", "Noé", Role.CONTRIBUTOR);
    private static final String ONE = book("Centres de données");
    private static final String TWO = book("Sobriété");
    private static final String THREE = book("Câbles");

    @AfterAll
    static void close() {
        SITE.close();
    }

    @Test
    void aListIsBegunOrderedAndRead() {
        Document form = find(CLAIRE, CLAIRE.page("/curation/listes"), "titre", "Pour commencer");
        form = search(CLAIRE, form, "sobriete");
        assertThat(form.select("[name=titre]").attr("value")).isEqualTo("Pour commencer");
        form = Filling.of(CLAIRE, form, "[name=titre]").then("prendre " + TWO);
        form = search(CLAIRE, form, ONE);
        form = search(CLAIRE, form, "https://herbier.example/references/" + THREE);
        form = Filling.of(CLAIRE, form, "[name=titre]").then("monter " + ONE);
        form = Filling.of(CLAIRE, form, "[name=titre]").then("enlever " + THREE);
        assertThat(SITE.get("/listes/pour-commencer").statusCode())
                .as("nothing is saved by looking")
                .isEqualTo(404);

        HttpResponse<String> saved =
                Filling.of(CLAIRE, form, "[name=titre]")
                        .with("remarque-" + ONE, "le plus simple <b>")
                        .with("texte", "Trois **livres** pour entrer. Voir [[" + THREE + "]].")
                        .press("enregistrer");

        assertThat(saved.headers().firstValue("Location")).contains("/listes/pour-commencer");
        Document page = SITE.page("/listes/pour-commencer");
        assertThat(page.select("h1").text()).isEqualTo("Pour commencer");
        assertThat(page.select(".text strong").text()).isEqualTo("livres");
        assertThat(page.select(".text a").attr("href")).isEqualTo("/references/" + THREE);
        assertThat(page.select("h2:contains(citées) + ul").text()).contains("Câbles");
        assertThat(page.select(".hits h2").eachText())
                .containsExactly("Centres de données", "Sobriété");
        assertThat(page.select(".hits li:first-child p").text()).isEqualTo("le plus simple <b>");
        assertThat(page.select(".citation").text())
                .isEqualTo(
                        "Claire (14 février 2026). Pour commencer. Herbier."
                                + " https://herbier.example/listes/pour-commencer");
        assertThat(
                        SITE.page("/references/" + ONE)
                                .select("h2:contains(Dans les listes) + ul a")
                                .eachText())
                .contains("Pour commencer");
        assertThat(SITE.page("/listes").select(".hits").text()).contains("2 références · Claire");
        assertThat(SITE.page("/en/listes/pour-commencer").select("h1").attr("lang"))
                .isEqualTo("fr");
        assertThat(SITE.page("/").select("main a[href=/listes]").text())
                .isEqualTo("Listes de lecture");
        assertThat(SITE.get("/sitemap-1.xml").body()).contains("/listes/pour-commencer");
        assertThat(SITE.get("/listes/rien").statusCode()).isEqualTo(404);
    }

    @Test
    void twoPeopleOnOneListLoseNothing() {
        save(CLAIRE, "À deux", ONE);
        Filling hugo =
                Filling.of(HUGO, HUGO.page("/curation/listes/a-deux"), "[name=titre]")
                        .with("ajouter", TWO);
        Document his = hugo.then("chercher");
        Document hers = search(CLAIRE, CLAIRE.page("/curation/listes/a-deux"), THREE);
        Filling.of(CLAIRE, hers, "[name=titre]").press("enregistrer");

        HttpResponse<String> met =
                Filling.of(HUGO, his, "[name=titre]")
                        .with("texte", "De Hugo.")
                        .press("enregistrer");

        assertThat(met.statusCode()).isEqualTo(409);
        Document both = Jsoup.parse(met.body());
        assertThat(both.select(".conflict").text()).contains("Claire a enregistré", "Câbles");
        assertThat(both.select("[name=cle]").eachAttr("value")).containsExactly(ONE, TWO, THREE);
        Filling.of(HUGO, both, "[name=titre]").press("enregistrer");
        ReadingList list = list("a-deux");
        assertThat(list.text()).isEqualTo("De Hugo.");
        assertThat(list.items())
                .extracting(ReadingList.Item::reference)
                .containsExactly(ONE, TWO, THREE);
    }

    @Test
    void aTitleIsNeededAndIsItsOwn() {
        save(CLAIRE, "Unique", ONE);

        Document taken = save(HUGO, "Unique !", TWO);
        assertThat(taken.select("[role=alert] li, p[role=alert]").text())
                .contains("s’appelle déjà «\u202fUnique\u202f»");
        assertThat(save(HUGO, " ", TWO).select("[role=alert] li, p[role=alert]").text())
                .isEqualTo("Donnez un titre à la liste.");
        assertThat(list("unique").items())
                .extracting(ReadingList.Item::reference)
                .containsExactly(ONE);
    }

    @Test
    void aListIsWithdrawnAndComesBack() {
        save(CLAIRE, "Passagère", ONE);

        Filling.of(CLAIRE, CLAIRE.page("/curation/listes/passagere"), "#retrait").then("retirer");
        assertThat(SITE.get("/listes/passagere").statusCode()).isEqualTo(410);
        assertThat(SITE.page("/listes").text()).doesNotContain("Passagère");
        assertThat(SITE.page("/references/" + ONE).text()).doesNotContain("Passagère");
        Filling.of(CLAIRE, CLAIRE.page("/curation/listes/passagere"), "[value=remettre]")
                .then("remettre");
        assertThat(SITE.get("/listes/passagere").statusCode()).isEqualTo(200);
    }

    @Test
    void aReferenceIsAddedFromItsDesk() {
        save(CLAIRE, "Du bureau", ONE);

        Filling.of(CLAIRE, CLAIRE.page("/curation/references/" + TWO), "#liste")
                .with("liste", "du-bureau")
                .with("remarque", "ensuite")
                .then("liste");

        assertThat(list("du-bureau").items())
                .containsExactly(
                        new ReadingList.Item(ONE, ""), new ReadingList.Item(TWO, "ensuite"));
        assertThat(CLAIRE.page("/curation/references/" + TWO).select("#liste option").eachText())
                .doesNotContain("Du bureau");
    }

    @Test
    void aContributorsListWaits() {
        Document answer = save(NOE, "De Noé", ONE);

        assertThat(answer.select("[role=status]").text()).contains("attend d’être relue");
        assertThat(SITE.get("/listes/de-noe").statusCode()).isEqualTo(404);
    }

    private static ReadingList list(String slug) {
        return ReadingList.of(
                SITE.library()
                        .written()
                        .find(new Subject(Subject.Kind.LIST, slug))
                        .orElseThrow()
                        .content());
    }

    private static Document find(Member member, Document page, String name, String value) {
        return Filling.of(member, page, "[name=titre]").with(name, value).then("chercher");
    }

    private static Document search(Member member, Document page, String words) {
        return find(member, page, "ajouter", words);
    }

    private static Document save(Member member, String title, String key) {
        Document form = search(member, member.page("/curation/listes"), key);
        return Filling.of(member, form, "[name=titre]").with("titre", title).then("enregistrer");
    }

    private static String book(String title) {
        String key = SITE.add(Samples.record(title, "book", Map.of("title", title)));
        SITE.follow();
        return key;
    }
}
