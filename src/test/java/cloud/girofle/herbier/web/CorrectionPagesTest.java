package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cloud.girofle.herbier.curation.Curation;
import cloud.girofle.herbier.curation.ThesaurusFile;
import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.reference.Correction;
import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.reference.Tag;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Correcting references in the browser, over HTTP and without JavaScript. */
class CorrectionPagesTest {

    private static final SampleSite SITE = SampleSite.empty();
    private static final Member CLAIRE = SITE.signIn("claire", "Claire", Role.CURATOR);
    private static final Member HUGO = SITE.signIn("hugo", "Hugo", Role.CURATOR);
    private static final Member NOE = SITE.signIn("noe", "Noé", Role.CONTRIBUTOR);
    private static int books;

    @BeforeAll
    static void adopt() {
        SITE.adopt(ThesaurusFile.in(Path.of("content")).orElseThrow());
    }

    @AfterAll
    static void close() {
        SITE.close();
    }

    @Test
    void onlyWhatDiffersFromTheSourcesIsCorrectedAndRevertedOneByOne() {
        String book = book("À bout de flux");
        Document form = CLAIRE.page("/curation/references/" + book + "/corriger");
        assertThat(form.select("[name=champ-title]").attr("value")).isEqualTo("À bout de flux");
        assertThat(form.select("[name=champ-creators]").text())
                .isEqualTo("Auteur·ice : Lopez, Fanny");

        Document desk =
                filling(CLAIRE, book)
                        .with("champ-title", "À bout de flux, énergie et numérique")
                        .with("champ-publisher", "")
                        .with("champ-creators", "Autrice : Lopez, Fanny\ntrad. : Doe, Jane\nADEME")
                        .with("pourquoi", "vérifié sur la page de titre")
                        .then("");

        assertThat(SITE.library().find(book).orElseThrow().corrections())
                .extracting(Correction::field, Correction::value, Correction::author)
                .containsExactlyInAnyOrder(
                        tuple("title", "À bout de flux, énergie et numérique", "Claire"),
                        tuple("publisher", "", "Claire"),
                        tuple(
                                "creators",
                                "author: Lopez, Fanny\ntranslator: Doe, Jane\nauthor: ADEME",
                                "Claire"));
        assertThat(desk.select(".mendings").text())
                .contains("Titre À bout de flux, énergie et numérique")
                .contains("Cloud Girofle : À bout de flux", "Cloud Girofle : Divergences")
                .contains("laissé vide", "Traducteur·ice : Jane Doe")
                .contains("Claire, le 14 février 2026 — vérifié sur la page de titre");
        Document page = SITE.page("/references/" + book);
        assertThat(page.select("h1").text()).isEqualTo("À bout de flux, énergie et numérique");
        assertThat(
                        SITE.page("/references/" + book + "/notice")
                                .select(".origin tr:contains(Titre)")
                                .text())
                .contains("Cloud Girofle : À bout de flux")
                .contains("Corrigé par Claire, le 14 février 2026 : À bout de flux, énergie")
                .contains("(vérifié sur la page de titre)");
        assertThat(
                        SITE.page("/references/" + book + "/notice")
                                .select(".origin tr:contains(Maison)")
                                .text())
                .contains("Cloud Girofle : Divergences", "Enlevé par Claire");
        assertThat(SITE.page("/en/references/" + book + "/notice").select(".origin").text())
                .contains("Left out by Claire, 14 February 2026");

        Document after = Filling.of(HUGO, desk(HUGO, book), "[value=title]").then("retablir");

        assertThat(after.select(".mendings > li")).hasSize(2);
        Reference reverted = SITE.library().find(book).orElseThrow();
        assertThat(reverted.title()).isEqualTo("À bout de flux");
        assertThat(reverted.creators()).contains(new Creator("translator", "Doe", "Jane"));
    }

    @Test
    void puttingBackWhatTheSourcesSayTakesTheCorrectionAway() {
        String book = book("Retour");
        filling(CLAIRE, book).with("champ-date", "1998").then("");
        Document form = CLAIRE.page("/curation/references/" + book + "/corriger");
        assertThat(form.select(".field:has([name=champ-date]) .said").text())
                .isEqualTo("Les sources disent : 2022");

        filling(CLAIRE, book).with("champ-date", " 2022 ").then("");

        assertThat(SITE.library().find(book).orElseThrow().corrections()).isEmpty();
        assertThat(filling(CLAIRE, book).press("").statusCode()).isEqualTo(303);
        assertThat(SITE.library().written().revisions(subject(book)))
                .as("a form sent as it was shown changes nothing")
                .hasSize(2);
    }

    @Test
    void anotherTypeShowsItsFieldsBeforeAnythingIsSaved() {
        String book = book("Rapport");

        Document other =
                filling(CLAIRE, book)
                        .with("champ-itemType", "report")
                        .with("champ-title", "Titre en cours")
                        .then("type");

        assertThat(other.select("[name=champ-title]").attr("value")).isEqualTo("Titre en cours");
        assertThat(other.select("label[for=champ-publisher]").text()).isEqualTo("Institution");
        assertThat(SITE.library().find(book).orElseThrow().corrections()).isEmpty();
        Filling.of(CLAIRE, other, "[name=champ-title]").then("");
        assertThat(SITE.library().find(book).orElseThrow().type()).isEqualTo("report");
        assertThat(SITE.library().find(book).orElseThrow().field("publisher"))
                .isEqualTo("Divergences");
    }

    @Test
    void whatLooksWrongIsSaidAndMayBeKept() {
        String book = book("Douteux");

        HttpResponse<String> doubted =
                filling(CLAIRE, book)
                        .with("champ-date", "jadis")
                        .with("champ-DOI", "pas un DOI")
                        .press("");

        assertThat(doubted.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(doubted.body());
        assertThat(page.select("[role=alert] li, p[role=alert]").text())
                .contains("quelque chose semble faux");
        assertThat(page.select(".field:has([name=champ-date]) .wrong").text())
                .isEqualTo("Aucune année n’est reconnue dans cette date.");
        assertThat(page.select(".field:has([name=champ-DOI]) .wrong").text())
                .contains("il commence par 10");
        assertThat(page.select("form.fields p button").eachText()).contains("Garder quand même");
        Filling.of(CLAIRE, page, "[name=garder]").then("");
        assertThat(SITE.library().find(book).orElseThrow().field("date")).isEqualTo("jadis");

        Document refused =
                filling(CLAIRE, book).with("champ-creators", "Sorcière : Doe, Jane").then("");
        assertThat(refused.select(".wrong").text()).contains("Rôle inconnu : Sorcière");
        assertThat(refused.select("[name=champ-creators]").text())
                .isEqualTo("Sorcière : Doe, Jane");
    }

    @Test
    void theSecondToSaveSeesBothAndLosesNothing() {
        String book = book("Disputé");
        Filling hugo =
                filling(HUGO, book).with("champ-title", "De Hugo").with("champ-place", "Lyon");
        filling(CLAIRE, book).with("champ-title", "De Claire").with("champ-date", "2021").then("");

        HttpResponse<String> met = hugo.press("");

        assertThat(met.statusCode()).isEqualTo(409);
        Document both = Jsoup.parse(met.body());
        assertThat(both.select("[role=alert] li, p[role=alert]").text())
                .contains("Claire a changé la même chose");
        assertThat(both.select("[name=champ-title]").attr("value")).isEqualTo("De Hugo");
        assertThat(both.select(".field:has([name=champ-title]) .wrong").text())
                .contains("De Claire");
        assertThat(both.select("[name=champ-date]").attr("value")).isEqualTo("2021");
        Filling.of(HUGO, both, "[name=champ-title]").then("");
        Reference settled = SITE.library().find(book).orElseThrow();
        assertThat(settled.title()).isEqualTo("De Hugo");
        assertThat(settled.field("place")).isEqualTo("Lyon");
        assertThat(settled.field("date")).isEqualTo("2021");
    }

    @Test
    void aContributorsCorrectionWaits() {
        String book = book("Proposé");
        assertThat(desk(NOE, book).text()).contains("Vos changements seront des propositions");

        Document answer = filling(NOE, book).with("champ-title", "Mieux").then("");

        assertThat(answer.select("[role=status]").text()).contains("attend d’être relue");
        assertThat(SITE.library().find(book).orElseThrow().title()).isEqualTo("Proposé");
        assertThat(SITE.library().written().proposals())
                .anySatisfy(proposal -> {
                    assertThat(proposal.edit().about()).isEqualTo(book);
                    assertThat(proposal.edit().content()).isEqualTo(Map.of("title", "Mieux"));
                });
        assertThat(
                        NOE.post("/curation/references/" + book, "faire", "separer", "fusion", "1")
                                .statusCode())
                .isEqualTo(403);
    }

    @Test
    void topicsAndKeywordsComeFromWordsOrFromPeople() {
        String book = book("Analyse du cycle de vie des serveurs");
        SITE.follow();
        assertThat(desk(CLAIRE, book).select("section:contains(Thèmes) li").text())
                .contains("proposé d’après ses mots");

        press(CLAIRE, book, "#theme", "theme", "quoi", "Sobriété");
        press(CLAIRE, book, "#mot", "mot", "quoi", "communs");
        Document desk = desk(CLAIRE, book);
        String own =
                desk.select("section:contains(Thèmes) li:contains(proposé) button")
                        .eachAttr("value")
                        .getFirst();
        Filling.of(CLAIRE, desk, "button[value=" + own + "]").then(own);
        Filling.of(CLAIRE, desk(CLAIRE, book), "button[value=énergie]").then("énergie");

        Reference reference = SITE.library().find(book).orElseThrow();
        assertThat(reference.amendments().topics()).containsExactly("sobriete");
        assertThat(reference.amendments().otherTopics()).containsExactly(own);
        assertThat(reference.tags()).containsExactly(Tag.manual("communs"));
        assertThat(SITE.page("/references/" + book + "/notice").select(".origin th").eachText())
                .contains("Mot-clé ajouté : communs", "Mot-clé écarté : énergie");
        Filling.of(CLAIRE, desk(CLAIRE, book), "button[value=énergie]").then("énergie");
        assertThat(SITE.library().find(book).orElseThrow().tags())
                .containsExactlyInAnyOrder(Tag.manual("communs"), Tag.manual("énergie"));
        assertThat(press(CLAIRE, book, "#theme", "theme", "quoi", "licornes").text())
                .contains("Il n’y a pas de thème «\u202flicornes\u202f»");
    }

    @Test
    void relationsAreFoundByTitleAndShownBothWays() {
        String one = book("Réponse à tout");
        String other = book("Question première");
        SITE.follow();
        Document found = CLAIRE.page("/curation/references/" + one + "?lier=question+premiere");
        assertThat(found.select(".pick").text()).contains("Question première");

        Filling.of(CLAIRE, found, "[name=relation]")
                .with("relation", "repond")
                .with("quoi", other)
                .then("lier");

        assertThat(desk(CLAIRE, one).select("#liees li").text())
                .contains("Question première répond à");
        assertThat(SITE.page("/references/" + other).text()).contains("Réponse à tout");
        assertThat(
                        CLAIRE.page(
                                        "/curation/references/"
                                                + one
                                                + "?lier=https://herbier.example/references/"
                                                + other)
                                .select(".pick"))
                .hasSize(1);
        Filling.of(CLAIRE, desk(CLAIRE, one), "[value=delier]").then(other);
        assertThat(SITE.library().find(other).orElseThrow().related()).isEmpty();
    }

    @Test
    void linksFirstReadingsAndWithdrawalsAreTakenBack() {
        String book = book("À retirer");
        press(CLAIRE, book, "#adresse", "lien", "adresse", "https://exemple.fr/a?b=1&c");
        assertThat(
                        press(CLAIRE, book, "#adresse", "lien", "adresse", "javascript:alert(1)")
                                .select("[role=alert]")
                                .text())
                .contains("pas une adresse du web");
        press(CLAIRE, book, "#premier", "premier", "quoi", "Pour commencer.");
        Reference reference = SITE.library().find(book).orElseThrow();
        assertThat(reference.amendments().links()).containsOnlyKeys("https://exemple.fr/a?b=1&c");
        assertThat(reference.amendments().first()).contains("Pour commencer.");

        Filling.of(CLAIRE, desk(CLAIRE, book), "[value=pas-premier]").then("pas-premier");
        press(CLAIRE, book, "#pourquoi", "retirer", "pourquoi", "hors sujet");
        assertThat(SITE.get("/references/" + book).statusCode()).isEqualTo(410);
        assertThat(desk(HUGO, book).text()).contains("Raison : hors sujet");
        press(HUGO, book, "#pourquoi", "remettre", "pourquoi", "");
        assertThat(SITE.get("/references/" + book).statusCode()).isEqualTo(200);
        assertThat(SITE.library().find(book).orElseThrow().corrections())
                .extracting(Correction::field)
                .containsExactly("+link https://exemple.fr/a?b=1&c");
    }

    @Test
    void whatWasMergedIsSeparatedFromTheDesk() {
        String one = book("Jumeau");
        String other = book("Jumelle");
        String kept = new Curation(SITE.library()).merge(one, other, CLAIRE.account(), "");
        String gone = kept.equals(one) ? other : one;
        assertThat(CLAIRE.get("/curation/references/" + gone).headers().firstValue("Location"))
                .contains("/curation/references/" + kept);
        assertThat(desk(NOE, kept).select("[value=separer]")).isEmpty();

        Filling.of(CLAIRE, desk(CLAIRE, kept), "[value=separer]").then("separer");

        assertThat(SITE.get("/references/" + gone).statusCode()).isEqualTo(200);
        assertThat(SITE.library().mergings(kept)).isEmpty();
    }

    @Test
    void aDraftIsLeftAndTakenUpAgain() {
        String book = book("Brouillon");

        filling(CLAIRE, book).with("champ-title", "À moitié").press("1");

        Document form = CLAIRE.page("/curation/references/" + book + "/corriger");
        assertThat(form.select("[name=champ-title]").attr("value")).isEqualTo("À moitié");
        assertThat(SITE.library().find(book).orElseThrow().title()).isEqualTo("Brouillon");
        assertThat(
                        HUGO.page("/curation/references/" + book + "/corriger")
                                .select("[name=champ-title]")
                                .attr("value"))
                .isEqualTo("Brouillon");
    }

    @Test
    void whatWasTypedInAFieldIsShownAsText() {
        String book = book("Piège");
        String trap = "\"><script>alert(1)</script>";

        Document desk =
                filling(CLAIRE, book)
                        .with("champ-title", trap)
                        .with("champ-publisher", trap)
                        .with("champ-creators", "Auteur : " + trap)
                        .with("pourquoi", trap)
                        .then("");

        assertThat(desk.select("script:not([src])")).isEmpty();
        assertThat(desk.select(".mendings").text()).contains("<script>alert(1)</script>");
        assertThat(
                        SITE.page("/references/" + book)
                                .select("script:not([type=application/ld+json])"))
                .isEmpty();
        assertThat(
                        CLAIRE.page("/curation/references/" + book + "/corriger")
                                .select("script:not([src])"))
                .isEmpty();
    }

    private static Filling filling(Member member, String key) {
        return Filling.of(
                member,
                member.page("/curation/references/" + key + "/corriger"),
                "[name=champ-title]");
    }

    private static Document desk(Member member, String key) {
        return member.page("/curation/references/" + key);
    }

    private static Document press(
            Member member, String key, String field, String button, String name, String value) {
        return Filling.of(member, desk(member, key), field).with(name, value).then(button);
    }

    private static Subject subject(String key) {
        return new Subject(Subject.Kind.REFERENCE, key);
    }

    private static String book(String title) {
        books++;
        return SITE.add(
                new Record(
                        "livre-" + books,
                        "book",
                        Map.of("title", title, "publisher", "Divergences", "date", "2022"),
                        List.of(new Creator("author", "Lopez", "Fanny")),
                        List.of(Tag.manual("énergie")),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
    }
}
