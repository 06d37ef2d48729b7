package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.knowledge.Account;
import cloud.girofle.herbier.knowledge.Act;
import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.knowledge.Subject.Kind;
import cloud.girofle.herbier.reference.Correction;
import cloud.girofle.herbier.reference.Item;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The versions of things, compared, restored and brought back, as people see them. */
class HistoryPagesTest {

    private static final String EVIL = "<script>alert(1)</script><img src=x onerror=alert(2)>";

    private static final SampleSite SITE = SampleSite.empty();
    private static final Pens PENS = new Pens(SITE);
    private static final Member CLAIRE = SITE.signIn("claire", "Claire", Role.CURATOR);
    private static final Account HUGO = SITE.signIn("hugo", "Hugo", Role.CURATOR).account();
    private static final Member NOE = SITE.signIn("noe", "Noé", Role.CONTRIBUTOR);
    private static int made;

    private String id = "";
    private String book = "";

    @BeforeEach
    void addABook() {
        made++;
        id = "livre" + made;
        book =
                SITE.add(
                        Item.book(id, "Sobriété " + made)
                                .with("date", "2019")
                                .with("publisher", "Éditions du Girofle")
                                .built());
        SITE.later(Duration.ofMinutes(1));
    }

    @AfterAll
    static void close() {
        SITE.close();
    }

    @Test
    void everyVersionOfAnAnnotationSaysWhoWhenWhyAndWhatChanged() {
        annotate("Un serveur sobre.", "");
        SITE.later(Duration.ofMinutes(5));
        PENS.annotate(book, id, Map.of("text", "Un serveur lent."), "coquille", HUGO);

        Document page = SITE.page("/annotations/" + id + "/historique");

        List<Element> lines = page.select(".versions li");
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).text())
                .contains(
                        "Modification",
                        "version 2",
                        "Hugo",
                        "14 février 2026, ",
                        "«\u202fcoquille\u202f»");
        assertThat(lines.get(0).select("del").text()).isEqualTo("sobre");
        assertThat(lines.get(0).select("ins").text()).isEqualTo("lent");
        assertThat(lines.get(1).text())
                .contains("Création", "version 1", "Claire", "Un serveur sobre.");
        assertThat(page.select(".kind a").attr("href")).isEqualTo("/annotations/" + id);
        assertThat(page.select("h1").text()).isEqualTo("Versions");
        assertThat(SITE.page("/en/annotations/" + id + "/historique").text())
                .contains("Changed", "Created", "Compare the two chosen versions")
                .doesNotContain("Modification");
    }

    @Test
    void anyTwoVersionsAreComparedWithWhatDidNotChangeFolded() {
        String kept = "rien ne bouge ici ".repeat(60);
        annotate("Début. " + kept + "Fin.", "");
        annotate("Début. " + kept + "La fin.", "");
        annotate("Le début. " + kept + "La fin !", "");
        String history = "/annotations/" + id + "/historique";

        Document form = SITE.page(history);
        assertThat(form.select("form.compare input[name=de]").eachAttr("value"))
                .containsExactly("3", "2", "1");
        assertThat(form.select("[checked]").eachAttr("value")).containsExactly("3", "2");
        Document page = SITE.page(history + "?de=1&a=3");

        assertThat(page.select("main h2").eachText()).containsExactly("Texte");
        Element change = page.select("main .changed").getFirst();
        assertThat(change.select("ins").text()).contains("Le début").contains("La").contains("!");
        assertThat(change.text()).contains("…").hasSizeLessThan(400);
        assertThat(page.select(".versions").text()).contains("version 1", "version 3");
        assertThat(SITE.get(history + "?a=1&de=3").body()).contains("<ins>").contains("version 1");
        assertThat(SITE.page(history + "?de=0&a=1").text()).contains("Ce que dit la version 1");
        assertThat(SITE.page(history + "?de=2&a=2").text()).contains("la même chose");
        assertThat(SITE.page(history + "?a=2").select(".versions").text())
                .contains("version 1", "version 2");
        assertThat(SITE.get(history + "?de=1&a=9").statusCode()).isEqualTo(404);
        assertThat(SITE.get(history + "?de=x&a=99999999999").statusCode()).isEqualTo(400);
        assertThat(SITE.get("/annotations/inconnue/historique").statusCode()).isEqualTo(404);
    }

    @Test
    void aReferenceTellsItsCorrectionsItsAnnotationsAndItsImports() {
        PENS.correct(book, Map.of("date", "2020", Correction.TAG + "lenteur", ""), "vu", HUGO);
        SITE.later(Duration.ofMinutes(1));
        annotate("À lire.", "");
        SITE.later(Duration.ofMinutes(1));
        PENS.correct(book, Map.of(Correction.TAG + "lenteur", ""), "", HUGO);

        List<Element> told =
                SITE.page("/references/" + book + "/historique").select(".versions li");
        assertThat(told).hasSize(4);
        assertThat(told.get(0).text()).contains("Correction", "comme le disent les sources");
        assertThat(told.get(0).select("del").text()).isEqualTo("2020");
        assertThat(told.get(0).select("ins").text()).isEqualTo("2019");
        assertThat(told.get(1).select("a[href=/annotations/" + id + "]").text())
                .isEqualTo("Annotation");
        assertThat(told.get(2).select("del").text()).isEqualTo("2019");
        assertThat(told.get(2).select("ins").eachText())
                .containsExactlyInAnyOrder("2020", "Mot-clé ajouté : lenteur");
        assertThat(told.get(3).text()).contains("Arrivée par Cloud Girofle");
        assertThat(SITE.get("/references/RIEN2345/historique").statusCode()).isEqualTo(404);
    }

    @Test
    void aMergeIsToldOnTheReferenceThatStays() {
        String other = SITE.add(Item.book(id + "-bis", "Sobriété bis").built());
        annotate("Gardée.", "");
        PENS.correct(book, Map.of("date", "2020"), "", HUGO);
        PENS.correct(other, Map.of("date", "2018"), "", HUGO);
        String kept = PENS.curation().merge(book, other, HUGO, "la même œuvre");
        String gone = kept.equals(book) ? other : book;

        Element line = SITE.page("/references/" + kept + "/historique").expectFirst(".versions li");

        assertThat(line.text()).contains("Réunion", "avec", "«\u202fla même œuvre\u202f»", "Hugo");
        List<String> told =
                SITE.page("/references/" + kept + "/historique").select(".versions li").eachText();
        assertThat(told)
                .anyMatch(each -> each.contains("Création Annotation"))
                .anyMatch(each -> each.contains("d’une référence réunie depuis"))
                .filteredOn(each -> each.contains("réunie depuis"))
                .noneMatch(each -> each.contains("Rétablir"));
        assertThat(SITE.get("/references/" + gone + "/historique").headers().firstValue("Location"))
                .contains("/references/" + kept + "/historique");
    }

    @Test
    void whatWasTypedInHasVersionsOfItsOwn() {
        Subject typed = new Subject(Kind.RECORD, "SAISIE" + made);
        Map<String, String> content = Map.of("itemType", "book", "title", "Frugal " + made);
        PENS.record(typed, content, CLAIRE.account());
        String key = SITE.library().named("saisie", typed.id()).getFirst();
        Map<String, String> dated = new LinkedHashMap<>(content);
        dated.put("date", "2021");
        PENS.record(typed, dated, CLAIRE.account());

        assertThat(SITE.page("/references/" + key + "/historique").select(".versions li"))
                .hasSize(2);
        Document own = SITE.page("/references/" + key + "/historique?saisie=" + typed.id());
        assertThat(own.select("input[name=saisie]").attr("value")).isEqualTo(typed.id());
        assertThat(
                        SITE.page(
                                        "/references/"
                                                + key
                                                + "/historique?saisie="
                                                + typed.id()
                                                + "&de=1&a=2")
                                .select("ins")
                                .text())
                .isEqualTo("2021");
        assertThat(
                        SITE.get("/references/" + book + "/historique?saisie=" + typed.id())
                                .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aWithdrawnReferenceSaysByWhomAndWhyAndLeadsToItsHistory() {
        Subject subject = new Subject(Kind.REFERENCE, book);
        PENS.turn(subject, Act.WITHDRAWN, "un doublon", CLAIRE.account());

        var gone = SITE.get("/references/" + book);
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.body()).contains("par Claire", "un doublon");
        assertThat(SITE.page("/references/" + book).select("main a").eachAttr("href"))
                .contains("/references/" + book + "/historique");
        assertThat(SITE.get("/references/" + book + "/historique").body())
                .contains("Retrait", "un doublon");

        Element listed =
                CLAIRE.page("/curation/retires").expectFirst(".versions li:contains(" + made + ")");
        assertThat(listed.text()).contains("Retrait", "Claire", "«\u202fun doublon\u202f»");
        String back = listed.select("a:contains(Remettre)").attr("href");
        assertThat(back).isEqualTo("/curation/versions/reference/" + book);
        assertThat(CLAIRE.page(back).select("main").text()).contains("reviendra en vue");
        var done = CLAIRE.post(back, "base", "1", "raison", "pas un doublon");

        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(SITE.get("/references/" + book).statusCode()).isEqualTo(200);
        assertThat(
                        SITE.page("/references/" + book + "/historique")
                                .expectFirst(".versions li")
                                .text())
                .contains("Remise", "«\u202fpas un doublon\u202f»");
        assertThat(CLAIRE.get(back).headers().firstValue("Location"))
                .contains("/references/" + book + "/historique");
    }

    @Test
    void aWithdrawnAnnotationKeepsItsVersionsAndComesBack() {
        Subject subject = annotate("Un texte.", "");
        PENS.turn(subject, Act.WITHDRAWN, "hors sujet", HUGO);

        assertThat(SITE.page("/annotations/" + id + "/historique").text())
                .contains("Retrait", "hors sujet", "Un texte.");
        assertThat(CLAIRE.page("/curation/retires").text()).contains("hors sujet");
        CLAIRE.post("/curation/versions/annotation/" + id, "base", "2", "raison", "");

        assertThat(SITE.library().written().find(subject).orElseThrow().withdrawn()).isFalse();
        assertThat(CLAIRE.page("/curation/retires").text()).doesNotContain("hors sujet");
    }

    @Test
    void anEarlierVersionIsRestoredOnceWhatWouldChangeWasSeen() {
        Subject subject = annotate("Le premier texte.", "");
        PENS.annotate(book, id, Map.of("text", "Le second texte."), "", HUGO);
        Document history = SITE.page("/annotations/" + id + "/historique");
        String restore = history.select("a:contains(Rétablir)").attr("href");
        assertThat(restore).isEqualTo("/curation/versions/annotation/" + id + "?version=1");

        Document page = CLAIRE.page(restore);
        assertThat(page.select("main del").text()).isEqualTo("second");
        assertThat(page.select("main ins").text()).isEqualTo("premier");
        var done =
                CLAIRE.post(
                        page.select("form.fill").attr("action"),
                        "base",
                        page.select("[name=base]").attr("value"),
                        "raison",
                        "mieux avant");

        assertThat(done.headers().firstValue("Location"))
                .contains("/annotations/" + id + "/historique");
        assertThat(SITE.library().written().find(subject).orElseThrow().field("text"))
                .isEqualTo("Le premier texte.");
        assertThat(
                        SITE.page("/annotations/" + id + "/historique")
                                .expectFirst(".versions li")
                                .text())
                .contains("Retour à une version d’avant", "version 3", "«\u202fmieux avant\u202f»");
        assertThat(CLAIRE.page(restore).text()).contains("Rien ne changerait");
        assertThat(CLAIRE.get(restore.replace("=1", "=9")).statusCode()).isEqualTo(404);
        assertThat(CLAIRE.get("/curation/versions/rien/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void whoRestoresOnAnOldPageSeesWhatWouldChangeNowAndLosesNothing() {
        Subject subject = annotate("Un.", "");
        annotate("Deux.", "");
        annotate("Trois.", "");

        var answer =
                CLAIRE.post(
                        "/curation/versions/annotation/" + id + "?version=1",
                        "base",
                        "2",
                        "raison",
                        "ma raison");

        assertThat(answer.statusCode()).isEqualTo(200);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("[role=alert]").text()).contains("entre-temps");
        assertThat(page.select("del").text()).contains("Trois");
        assertThat(page.select("#raison").attr("value")).isEqualTo("ma raison");
        assertThat(page.select("[name=base]").attr("value")).isEqualTo("3");
        assertThat(SITE.library().written().revisions(subject)).hasSize(3);
        assertThat(
                        CLAIRE.post(
                                        "/curation/versions/annotation/" + id + "?version=1",
                                        "base",
                                        "3",
                                        "raison",
                                        "x".repeat(501))
                                .body())
                .contains("500 caractères au plus", "x".repeat(501));
    }

    @Test
    void aContributorProposesWhatTheyWouldRestore() {
        Subject subject = annotate("Un.", "");
        annotate("Deux.", "");
        int waiting = SITE.library().written().proposalsOpen();

        Document page = NOE.page("/curation/versions/annotation/" + id + "?version=1");
        assertThat(page.select("form.fill button").text()).isEqualTo("Proposer");
        var done =
                NOE.post(
                        "/curation/versions/annotation/" + id + "?version=1",
                        "base",
                        "2",
                        "raison",
                        "");

        assertThat(done.headers().firstValue("Location").orElseThrow())
                .matches("/curation/propositions/\\d+");
        assertThat(SITE.library().written().proposalsOpen()).isEqualTo(waiting + 1);
        assertThat(SITE.library().written().find(subject).orElseThrow().field("text"))
                .isEqualTo("Deux.");
        assertThat(NOE.get("/curation/retires").statusCode()).isEqualTo(403);
    }

    @Test
    void nothingThatPeopleWriteRuns() {
        PENS.annotate(book, id, Map.of("text", EVIL, "quote", EVIL), EVIL, CLAIRE.account());
        PENS.annotate(book, id, Map.of("text", EVIL + EVIL), EVIL, HUGO);
        PENS.correct(book, Map.of("title", EVIL, Correction.TAG + EVIL, EVIL), EVIL, HUGO);
        PENS.list("liste" + made, Map.of("title", EVIL, "items", book + " " + EVIL), EVIL, HUGO);
        PENS.turn(new Subject(Kind.REFERENCE, book), Act.WITHDRAWN, EVIL, HUGO);
        for (String path :
                List.of(
                        "/annotations/" + id + "/historique",
                        "/annotations/" + id + "/historique?de=1&a=2",
                        "/references/" + book,
                        "/references/" + book + "/historique",
                        "/listes/liste" + made + "/historique",
                        "/changements",
                        "/changements?qui=%3Cscript%3Ealert(1)%3C/script%3E",
                        "/en/changements")) {
            assertHarmless(path, SITE.page(path));
        }
        for (String path :
                List.of(
                        "/curation/retires",
                        "/curation/versions/annotation/" + id + "?version=1",
                        "/curation/versions/reference/" + book + "?version=1")) {
            assertHarmless(path, CLAIRE.page(path));
        }
    }

    @Test
    void longHistoriesArePagedAndKeepToTheBudget() {
        for (int i = 0; i < 20; i++) {
            PENS.annotate(
                    book,
                    id,
                    Map.of(
                            "text",
                            "Version " + i + ", lue",
                            "stance",
                            i % 2 == 0 ? "nuance" : "appuie"),
                    "raison " + i,
                    HUGO);
        }
        Document first = SITE.page("/references/" + book + "/historique");
        assertThat(first.select(".versions li")).hasSize(12);
        assertThat(first.getAllElements().size()).isLessThan(290);
        Document second = SITE.page(first.select("a[rel=next]").attr("href"));
        assertThat(second.select(".versions li")).hasSize(9);
        assertThat(second.expectFirst(".versions li:last-child").text()).contains("Arrivée par");
        Document own = SITE.page("/annotations/" + id + "/historique");
        assertThat(own.getAllElements().size()).isLessThan(290);
        assertThat(SITE.page(own.select("a[rel=next]").attr("href")).select(".versions li"))
                .hasSize(8);
    }

    private Subject annotate(String text, String why) {
        return PENS.annotate(book, id, Map.of("text", text), why, CLAIRE.account());
    }

    private static void assertHarmless(String path, Document page) {
        assertThat(
                        page.select(
                                "script:not([src^=/static/], [type=application/ld+json]), [onerror], main img"))
                .as(path)
                .isEmpty();
        assertThat(page.text()).as(path).contains("alert(1)");
    }
}
