package cloud.girofle.herbier.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.curation.Curation;
import cloud.girofle.herbier.knowledge.Act;
import cloud.girofle.herbier.knowledge.Author;
import cloud.girofle.herbier.knowledge.Edit;
import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Subject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The figures that the project starts from, as readers see them. */
class FigurePagesTest {

    private static final SampleSite SITE = SampleSite.furnished();

    @AfterAll
    static void close() {
        SITE.close();
    }

    @Test
    void everyFigureHasAPageThatNamesItsSourceAndLeadsSomewhere() {
        List<Entry> figures =
                SITE.library().written().all(Subject.Kind.FIGURE).stream()
                        .filter(each -> each.author().name().equals("Cloud Girofle"))
                        .toList();
        assertThat(figures).hasSizeGreaterThanOrEqualTo(70);
        for (Entry figure : figures) {
            Document page = SITE.page("/chiffres/" + figure.subject().id());
            assertThat(page.select("h1").text()).isNotBlank();
            assertThat(page.getAllElements()).as(figure.subject().id()).hasSizeLessThan(291);
            assertThat(page.select(".citation a").attr("href"))
                    .as(figure.subject().id())
                    .startsWith("/references/");
            assertThat(page.select(".text .missing, .text [title=missing]")).isEmpty();
            assertThat(page.text()).doesNotContain("référence absente");
        }
    }

    @Test
    void aSupersededFigureSaysByWhatAndTheOtherSaysSoToo() {
        Document old = SITE.page("/chiffres/france-part-carbone-2020");
        assertThat(old.select(".amount").text()).startsWith("2,5\u202f%");
        assertThat(old.select(".amount small").text())
                .isEqualTo("100\u202f% = l’empreinte carbone de la France");
        assertThat(old.select(".marks em").eachText()).containsExactly("remplacé");
        assertThat(old.select("p.check a").attr("href"))
                .isEqualTo("/chiffres/france-part-carbone-2022");
        assertThat(fact(old, "Périmètre")).contains("hors centres de données à l’étranger");
        assertThat(fact(old, "Année des données")).isEqualTo("2020");
        assertThat(fact(old, "Relecture")).isEqualTo("pas encore relu");
        assertThat(old.select(".also a[href^=/chiffres/comparer]").eachAttr("href"))
                .contains("/chiffres/comparer?c=france-part-carbone-2020,france-part-carbone-2022");

        Document next = SITE.page("/chiffres/france-part-carbone-2022");
        assertThat(next.select(".by:contains(Remplace) a").attr("href"))
                .isEqualTo("/chiffres/france-part-carbone-2020");
        Document english = SITE.page("/en/chiffres/france-part-carbone-2022");
        assertThat(english.select(".amount").text()).startsWith("4.4%");
        assertThat(english.select("h1").attr("lang")).isEqualTo("fr");
        String reference = next.select(".citation a").attr("href");
        assertThat(
                        SITE.page(reference + "/notice")
                                .select("a[href=/chiffres/france-part-carbone-2022]"))
                .isNotEmpty();
    }

    @Test
    void theListIsSearchedNarrowedSortedAndPagedByItsAddress() {
        Document all = SITE.page("/chiffres");
        assertThat(all.select(".hits li")).hasSize(20);
        for (String address : List.of("/chiffres", "/chiffres?tous=theme", "/en/chiffres?page=2")) {
            assertThat(SITE.page(address).getAllElements()).as(address).hasSizeLessThan(291);
        }
        assertThat(all.select(".found").text()).isEqualTo("70 chiffres");
        assertThat(SITE.page("/chiffres?page=4").select(".hits li")).hasSize(10);
        assertThat(slugs("/chiffres?q=heure+video"))
                .containsExactlyInAnyOrder("video-heure-2019-revise", "video-heure-2019-premiere");
        assertThat(slugs("/chiffres?theme=streaming&etat=conteste"))
                .containsExactly("netflix-30-minutes-errone");
        assertThat(slugs("/chiffres?indicateur=intensite-carbone&territoire=France&tri=annee"))
                .containsExactly(
                        "electricite-france-2024",
                        "electricite-france-2023",
                        "electricite-france-cycle-de-vie");
        assertThat(slugs("/chiffres?indicateur=dechets&tri=valeur").getLast())
                .isEqualTo("dechets-monde-2022");
        Document narrowed = SITE.page("/chiffres?annee=2022&tri=source");
        for (Element choice : narrowed.select(".facets .choices a:not([aria-current])")) {
            int told = Integer.parseInt(requireNonNull(choice.parent()).ownText().strip());
            String found = SITE.page(choice.attr("href")).select(".found").text();
            assertThat(found)
                    .as(choice.attr("href"))
                    .isEqualTo(told == 1 ? "Un chiffre" : told + " chiffres");
        }
        Document nothing = SITE.page("/chiffres?q=licorne");
        assertThat(nothing.select("main").text()).contains("Enlevez un filtre");
        assertThat(nothing.select("main a[href=/chiffres]").text())
                .isEqualTo("Voir tous les chiffres");
    }

    @Test
    void theSameListIsTakenAwayAsFiles() {
        Subject danger = new Subject(Subject.Kind.FIGURE, "danger");
        pen(danger, Act.SAVED, "title", "=1+1", "statement", "-@x; \"y\"", "value", "-2.5");

        String world = SITE.get("/chiffres.csv?q=1").body();
        String french = SITE.get("/chiffres.fr.csv?q=1").body();

        assertThat(world.lines().findFirst().orElseThrow())
                .startsWith("slug,title,statement,value");
        assertThat(world).contains("danger, =1+1,\" -@x; \"\"y\"\"\",-2.5,");
        assertThat(french)
                .startsWith("\uFEFFIdentifiant;Titre;")
                .contains("danger; =1+1;")
                .contains(";-2,5;");
        assertThat(SITE.get("/chiffres.csv?theme=streaming&etat=conteste").body().lines())
                .hasSize(2);
        assertThat(SITE.get("/chiffres.json?etat=conteste").body())
                .startsWith("{\"total\":2,")
                .contains("\"slug\":\"netflix-30-minutes-errone\"");

        pen(danger, Act.WITHDRAWN);
        assertThat(SITE.get("/chiffres/danger").statusCode()).isEqualTo(410);
        assertThat(SITE.page("/chiffres/danger").select(".said").text()).isEqualTo("pour voir");
        assertThat(SITE.get("/api/v1/figures/danger").statusCode()).isEqualTo(410);
        assertThat(SITE.get("/chiffres.csv").body()).doesNotContain("danger,");
        assertThat(SITE.get("/chiffres/rien").statusCode()).isEqualTo(404);
    }

    private static void pen(Subject subject, Act act, String... fields) {
        Map<String, String> content = new TreeMap<>();
        for (int at = 0; at < fields.length; at += 2) {
            content.put(fields[at], fields[at + 1]);
        }
        int base = SITE.library().written().find(subject).map(Entry::version).orElse(0);
        new Curation(SITE.library())
                .publish(
                        new Edit(subject, "", base, act, content, "pour voir"),
                        Author.named("Claire"));
    }

    private static List<String> slugs(String address) {
        return SITE.page(address).select(".hits h3 a").eachAttr("href").stream()
                .map(href -> href.replace("/chiffres/", ""))
                .toList();
    }

    private static String fact(Document page, String label) {
        return page.select("dt:contains(" + label + ") + dd").text();
    }
}
