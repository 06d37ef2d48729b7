package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.Samples;
import cloud.girofle.herbier.curation.Curation;
import cloud.girofle.herbier.curation.MissingCitations;
import cloud.girofle.herbier.knowledge.Act;
import cloud.girofle.herbier.knowledge.Annotation;
import cloud.girofle.herbier.knowledge.Author;
import cloud.girofle.herbier.knowledge.Edit;
import cloud.girofle.herbier.knowledge.Stance;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.reference.Correction;
import cloud.girofle.herbier.reference.ItemNote;
import cloud.girofle.herbier.reference.Record;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What readers see of annotations, over HTTP. */
class AnnotationPagesTest {

    private static final Author CLAIRE = new Author(1, "Claire");
    private static final Author HUGO = new Author(2, "Hugo");

    private static final SampleSite SITE = SampleSite.full();
    private static final Curation CURATION = new Curation(SITE.library());

    @AfterAll
    static void close() {
        SITE.close();
    }

    @Test
    void anAnnotationStandsBesideItsReference() {
        String key = book("Sobriété");
        String id =
                annotate(
                        key,
                        CLAIRE,
                        new Annotation(
                                "Voir *aussi* [@diguet-lopez-2019, p. 3] : utile !",
                                "un passage\ncité",
                                Annotation.Place.TIME,
                                "1:02:30",
                                Optional.of(Stance.DOUBTS_METHOD),
                                List.of("acv"),
                                "fr",
                                ""));

        Element shown = SITE.page("/references/" + key).expectFirst("#a-" + id);

        assertThat(shown.select(".by").text()).contains("méthode discutable", "Claire", "2026");
        assertThat(shown.select(".by strong").attr("title")).isEqualTo("cito:critiques");
        assertThat(shown.select("blockquote").text()).isEqualTo("un passage cité à 1:02:30");
        assertThat(shown.select(".note em").text()).isEqualTo("aussi");
        assertThat(shown.select(".note a").attr("href"))
                .isEqualTo("/references/" + SITE.cited("diguet-lopez-2019"));
        assertThat(shown.select(".note a").text()).contains("2019");
        assertThat(shown.select(".acts a").eachAttr("href"))
                .containsExactly(
                        "/curation/references/" + key + "/annoter?reponse=" + id,
                        "/curation/annotations/" + id);
        assertThat(SITE.page("/annotations/" + id).select("#a-" + id + " .acts a").eachAttr("href"))
                .startsWith("/themes/acv")
                .endsWith("/annotations/" + id + "/historique");
        Document english = SITE.page("/en/references/" + key);
        assertThat(english.select("#a-" + id + " .by").text()).contains("doubtful method");
        assertThat(english.select("#a-" + id + " .note").attr("lang")).isEqualTo("fr");
    }

    @Test
    void onItsOwnPageItHasTheReferencesItCites() {
        String key = book("Sobriété");
        String id = annotate(key, CLAIRE, said("Voir @diguet-lopez-2019.", "", ""));
        String reply = annotate(key, HUGO, said("D’accord.", "", id));

        Document page = SITE.page("/annotations/" + id);

        assertThat(page.select("h1").text()).isEqualTo("Annotation de Claire");
        assertThat(page.select(".plain li").text()).contains("Diguet, Cécile");
        assertThat(page.select("#a-" + reply).text()).contains("D’accord.");
        assertThat(SITE.get("/annotations/RIEN2345").statusCode()).isEqualTo(404);
    }

    @Test
    void opposedOpinionsStandSideBySide() {
        String key = book("Sobriété");
        String one = annotate(key, CLAIRE, said("Juste.", "appuie", ""));
        String reply = annotate(key, HUGO, said("Faux.", "conteste", one));
        String third = annotate(key, HUGO, said("Autre chose.", "", ""));

        Document page = SITE.page("/references/" + key);

        assertThat(page.select(".divided").text()).isEqualTo("Avis partagés");
        assertThat(page.select(".sides > div:first-child .remark").eachAttr("id"))
                .containsExactly("a-" + one);
        assertThat(page.select(".sides > div:last-child .remark").eachAttr("id"))
                .containsExactly("a-" + reply);
        assertThat(page.select("#a-" + reply + " .by").text()).contains("en réponse à Claire");
        assertThat(page.select(".remarks > #a-" + third)).hasSize(1);
    }

    @Test
    void aPersonWhoChangedTheirMindIsNoDisagreement() {
        String key = book("Sobriété");
        annotate(key, CLAIRE, said("Juste.", "appuie", ""));
        annotate(key, CLAIRE, said("Faux.", "conteste", ""));

        assertThat(SITE.page("/references/" + key).select(".sides")).isEmpty();
    }

    @Test
    void repliesFollowWhatTheyAnswer() {
        String key = book("Sobriété");
        String first = annotate(key, CLAIRE, said("Un.", "", ""));
        String other = annotate(key, HUGO, said("Deux.", "", ""));
        String reply = annotate(key, HUGO, said("Réponse.", "", first));
        String deeper = annotate(key, CLAIRE, said("Réponse à la réponse.", "", reply));

        Document page = SITE.page("/references/" + key);

        assertThat(page.select(".remark").eachAttr("id"))
                .containsExactly("a-" + first, "a-" + reply, "a-" + deeper, "a-" + other);
        assertThat(page.select(".reply").eachAttr("id"))
                .containsExactly("a-" + reply, "a-" + deeper);
        assertThat(page.select("#a-" + reply + " .by").text()).doesNotContain("en réponse");
        assertThat(page.select("#a-" + deeper + " .by").text()).contains("en réponse à Hugo");
    }

    @Test
    void whatIsWithdrawnIsNotShownButItsRepliesAre() {
        String key = book("Sobriété");
        String first = annotate(key, CLAIRE, said("À ne plus voir.", "", ""));
        String reply = annotate(key, HUGO, said("Réponse.", "", first));
        Subject subject = new Subject(Subject.Kind.ANNOTATION, first);
        CURATION.publish(new Edit(subject, key, 1, Act.WITHDRAWN, Map.of(), ""), CLAIRE);

        Document page = SITE.page("/references/" + key);

        assertThat(page.text()).doesNotContain("À ne plus voir.");
        assertThat(page.select("#a-" + reply + " .by").text())
                .contains("en réponse à une annotation retirée");
        assertThat(SITE.get("/annotations/" + first).statusCode()).isEqualTo(410);
        assertThat(SITE.page("/annotations/" + first).select("main a").eachAttr("href"))
                .contains("/annotations/" + first + "/historique", "/references/" + key);
    }

    @Test
    void nothingThatSomebodyTypesCanAct() {
        String key = book("Sobriété");
        String evil = "<script>alert(1)</script><img src=x onerror=alert(1)>";
        String id =
                annotate(
                        key,
                        new Author(3, "<b onclick=x>Mal</b>"),
                        new Annotation(
                                evil + " [lien](javascript:alert(1)) suite",
                                evil,
                                Annotation.Place.PAGE,
                                "\"><script>",
                                Optional.empty(),
                                List.of("<script>"),
                                "fr\" onload=\"x",
                                ""));

        for (String path : List.of("/references/" + key, "/annotations/" + id, "/")) {
            Document page = SITE.page(path);
            assertThat(
                            page.select(
                                    "main script:not([src^=/static], [type=application/ld+json]), main img, main b"))
                    .as(path)
                    .isEmpty();
            assertThat(page.select("[onload], [onerror], [onclick], [href^=javascript]"))
                    .as(path)
                    .isEmpty();
        }
        assertThat(SITE.page("/annotations/" + id).text()).contains("suite", "alert(1)");
    }

    @Test
    void aPageBearsSomeAnnotationsAndLeadsToTheOthers() {
        String key = book("Sobriété");
        for (int i = 1; i <= 14; i++) {
            annotate(key, CLAIRE, said("Avis " + i + ". " + "Un long texte. ".repeat(300), "", ""));
        }

        Document page = SITE.page("/references/" + key);

        assertThat(page.getAllElements()).hasSizeLessThan(290);
        assertThat(page.select(".remark")).hasSizeBetween(5, 13);
        assertThat(page.expectFirst(".remark").text()).contains("Avis 1.", "Lire la suite");
        Element all = page.expectFirst("a[href$=/annotations]");
        assertThat(all.text()).isEqualTo("Lire les 14 annotations");
        List<String> ids = new ArrayList<>();
        for (String path : List.of(all.attr("href"), all.attr("href") + "?page=2")) {
            Document list = SITE.page(path);
            assertThat(list.getAllElements()).hasSizeLessThan(290);
            ids.addAll(list.select(".remark").eachAttr("id"));
        }
        assertThat(ids).hasSize(14).doesNotHaveDuplicates();
    }

    @Test
    void whatSourcesHoldCanBecomeAnAnnotation() {
        String key =
                SITE.add(
                        new Record(
                                "note-et-marque",
                                "book",
                                Map.of("title", "Deux pièces"),
                                List.of(),
                                List.of(),
                                List.of(ItemNote.of("<p>Une note.</p>")),
                                List.of(),
                                List.of(),
                                List.of()));

        assertThat(SITE.page("/references/" + key).select(".notes .acts a").eachAttr("href"))
                .containsExactly("/curation/references/" + key + "/annoter?note=1");
    }

    @Test
    void whatCuratorsSayOfAReferenceIsSaid() {
        String one = book("Réponse à tout");
        String other = book("La question");
        CURATION.publish(
                new Edit(
                        new Subject(Subject.Kind.REFERENCE, one),
                        one,
                        0,
                        Act.SAVED,
                        Map.of(
                                Correction.FIRST,
                                "Court et clair.",
                                Correction.RELATED + other,
                                "repond",
                                Correction.LINK + "https://example.org/x",
                                "Une recension",
                                Correction.LINK + "javascript:alert(1)",
                                "Rien"),
                        ""),
                CLAIRE);

        Document page = SITE.page("/references/" + one);

        assertThat(page.select(".sheet > .check").text())
                .isEqualTo("À lire d’abord. Court et clair.");
        assertThat(page.select(".related li").text()).isEqualTo("répond à : La question");
        assertThat(SITE.page("/references/" + other).select(".related li").text())
                .isEqualTo("a pour réponse : Réponse à tout");
        assertThat(page.select("a[rel~=noopener]").eachAttr("href"))
                .containsExactly("https://example.org/x");
    }

    @Test
    void theSearchFindsWhatSomebodySaysAndLeadsToIt() {
        String key = book("Sobriété");
        annotate(key, CLAIRE, said("Parle du xylophone électrique.", "", ""));
        SITE.follow();

        Element hit = SITE.page("/recherche?q=xylophone").expectFirst(".hits li");

        assertThat(hit.select("p").text()).startsWith("Annotation : ").contains("xylophone");
        assertThat(hit.select("p a").attr("href")).isEqualTo("/references/" + key + "#annotations");
    }

    @Test
    void theHomePageHasTheLatest() {
        String key = book("Un livre annoté");
        String id = annotate(key, HUGO, said("Tout **dernier** avis.", "nuance", ""));

        Element latest = SITE.page("/").expectFirst(":has(> a[href=/annotations/" + id + "])");

        assertThat(latest.text()).isEqualTo("Tout dernier avis. nuance — Hugo. Un livre annoté");
    }

    @Test
    void textsThatCiteWhatIsNotThereAreKnown() {
        String key = book("Sobriété");
        String id =
                annotate(key, CLAIRE, said("Voir [@inconnue-2099] et [[" + key + "]].", "", ""));

        assertThat(MissingCitations.of(SITE.library()))
                .filteredOn(text -> text.entry().subject().id().equals(id))
                .extracting(MissingCitations::keys)
                .containsExactly(List.of("inconnue-2099"));
    }

    private static Annotation said(String text, String stance, String replyTo) {
        return Annotation.of(Map.of("text", text, "stance", stance, "replyTo", replyTo));
    }

    private static String annotate(String key, Author author, Annotation annotation) {
        String id = CURATION.newId();
        SITE.later(Duration.ofMinutes(1));
        CURATION.publish(
                new Edit(
                        new Subject(Subject.Kind.ANNOTATION, id),
                        key,
                        0,
                        Act.SAVED,
                        annotation.content(),
                        ""),
                author);
        return id;
    }

    private static String book(String title) {
        return SITE.add(
                Samples.record(CURATION.newId(), "book", Map.of("title", title, "language", "fr")));
    }
}
