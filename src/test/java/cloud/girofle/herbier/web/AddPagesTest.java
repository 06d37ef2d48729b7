package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.reference.Identifier;
import cloud.girofle.herbier.reference.Reference;
import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Adding references by hand, over HTTP and without JavaScript. */
class AddPagesTest {

    private static final SampleSite SITE = SampleSite.empty();
    private static final Member CLAIRE = SITE.signIn("claire", "Claire", Role.CURATOR);
    private static final Member NOE = SITE.signIn("noe", "Noé", Role.CONTRIBUTOR);

    @AfterAll
    static void close() {
        SITE.close();
    }

    @Test
    void aDoiOpensAFormThatBecomesAReference() {
        Document form = read(CLAIRE, "https://doi.org/10.1000/neuf");
        assertThat(form.select("[name=champ-DOI]").attr("value")).isEqualTo("10.1000/neuf");
        assertThat(form.select("option[selected]").attr("value")).isEqualTo("journalArticle");

        Filling filled =
                Filling.of(CLAIRE, form, "[name=champ-title]")
                        .with("champ-title", "Câbles sous-marins")
                        .with("champ-creators", "Lopez, Fanny")
                        .with("champ-publicationTitle", "Réseaux")
                        .with("champ-tags", "câbles\nocéans");
        HttpResponse<String> added = filled.press("enregistrer");

        assertThat(added.statusCode()).isEqualTo(303);
        String key = SITE.library().bearing(new Identifier.Doi("10.1000/neuf")).getFirst();
        assertThat(added.headers().firstValue("Location")).contains("/references/" + key);
        Document page = SITE.page("/references/" + key);
        assertThat(page.select("h1").text()).isEqualTo("Câbles sous-marins");
        assertThat(page.select(".keywords a").eachText()).containsExactly("câbles", "océans");
        assertThat(page.select(".label").text()).contains("Saisie directe");
        int before = SITE.library().count();
        assertThat(filled.with("garder", "1").press("enregistrer").statusCode()).isEqualTo(303);
        assertThat(SITE.library().count()).as("sent twice").isEqualTo(before);
    }

    @Test
    void whatIsThereAlreadyIsSaidFirst() {
        add("978-2-07-036822-8", "1984 encore");

        Document again = read(CLAIRE, "ISBN 2-07-036822-X");
        assertThat(again.select(".refused a").text()).contains("1984 encore");
        int before = SITE.library().count();
        HttpResponse<String> asked =
                Filling.of(CLAIRE, again, "[name=champ-title]")
                        .with("champ-title", "Un autre tome")
                        .press("enregistrer");
        assertThat(asked.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(asked.body());
        assertThat(page.select("[role=alert] li, p[role=alert]").text())
                .contains("l’herbier l’a peut-être déjà");
        assertThat(SITE.library().count()).isEqualTo(before);

        Filling.of(CLAIRE, page, "[name=champ-title]").press("enregistrer");

        assertThat(SITE.library().count()).isEqualTo(before + 1);
        SITE.follow();
        assertThat(read(CLAIRE, "1984 Encore !").select(".refused a").text())
                .as("the same title, written otherwise")
                .contains("1984 encore");
    }

    @Test
    void pastedEntriesComeOneAfterTheOther() {
        Document first =
                read(
                        CLAIRE,
                        """
                        @article{a, title={Premier}, journal={Revue}, year=2020}
                        @book{b, title={Passé}, year=2021}
                        @book{c, title={Dernier}, note={x}, editor={Doe, Jane}}
                        """);
        assertThat(first.select("main").text()).contains("Lu comme BibTeX", "Notice 1 sur 3");

        Document second = Filling.of(CLAIRE, first, "[name=champ-title]").then("enregistrer");
        assertThat(second.select("[role=status]").text()).contains("La notice 1 est enregistrée");
        assertThat(second.select("[name=champ-title]").attr("value")).isEqualTo("Passé");
        Document third = Filling.of(CLAIRE, second, "[name=champ-title]").then("passer");
        assertThat(third.select("[name=champ-creators]").text())
                .isEqualTo("Éditeur·ice (direction) : Doe, Jane");
        assertThat(
                        Filling.of(CLAIRE, third, "[name=champ-title]")
                                .press("enregistrer")
                                .statusCode())
                .isEqualTo(303);

        SITE.follow();
        assertThat(SITE.page("/recherche?q=premier").select(".hits h3").text()).contains("Premier");
        assertThat(SITE.page("/recherche?q=dernier").select(".hits h3").text()).contains("Dernier");
        assertThat(SITE.library().references(SITE.library().named("saisie", "Passé"))).isEmpty();
    }

    @Test
    void nonsenseAndMissingTitlesAreSaid() {
        assertThat(read(CLAIRE, " ").select("[role=alert] li, p[role=alert]").text())
                .isEqualTo("Écrivez ou collez quelque chose.");
        Document form = read(CLAIRE, "<script>alert(1)</script>");
        assertThat(form.select("main").text()).contains("Pris pour un titre");
        assertThat(form.select("script:not([src])")).isEmpty();
        assertThat(form.select("[name=champ-title]").attr("value"))
                .isEqualTo("<script>alert(1)</script>");

        Document missing =
                Filling.of(CLAIRE, form, "[name=champ-title]")
                        .with("champ-title", " ")
                        .then("enregistrer");
        assertThat(missing.select("[role=alert] li, p[role=alert]").text())
                .isEqualTo("Il manque le titre.");
        Document other =
                Filling.of(CLAIRE, form, "[name=champ-title]")
                        .with("champ-itemType", "thesis")
                        .then("type");
        assertThat(other.select("label[for=champ-publisher]").text()).isEqualTo("Université");
    }

    @Test
    void whatAContributorAddsWaitsUntilItIsAccepted() {
        int before = SITE.library().count();

        Document answer =
                Filling.of(NOE, read(NOE, "https://exemple.org/page"), "[name=champ-title]")
                        .with("champ-title", "Une page")
                        .then("enregistrer");

        assertThat(answer.select("[role=status]").text()).contains("attend d’être relue");
        assertThat(SITE.library().count()).isEqualTo(before);
        assertThat(SITE.library().written().proposals())
                .singleElement()
                .satisfies(proposal ->
                        assertThat(proposal.edit().content())
                                .containsEntry("title", "Une page")
                                .containsEntry("itemType", "webpage")
                                .containsEntry("websiteTitle", "exemple.org"));
    }

    @Test
    void itIsSaidInEnglishToo() {
        Document form =
                Filling.of(CLAIRE, CLAIRE.page("/en/curation/ajouter"), "[name=texte]")
                        .with("texte", "A title")
                        .then("lire");
        assertThat(form.select("main").text()).contains("Taken for a title.");
        Document added =
                Filling.of(CLAIRE, form, "[name=champ-title]")
                        .with("champ-creators", "Translator: Doe, Jane")
                        .then("enregistrer");
        Reference reference =
                SITE.library()
                        .find(added.select(".label p").eachText().getFirst().replace("No. ", ""))
                        .orElseThrow();
        assertThat(reference.creators().getFirst().role()).isEqualTo("translator");
    }

    private static Document read(Member member, String text) {
        return Filling.of(member, member.page("/curation/ajouter"), "[name=texte]")
                .with("texte", text)
                .then("lire");
    }

    private static void add(String text, String title) {
        Filling.of(CLAIRE, read(CLAIRE, text), "[name=champ-title]")
                .with("champ-title", title)
                .press("enregistrer");
    }
}
