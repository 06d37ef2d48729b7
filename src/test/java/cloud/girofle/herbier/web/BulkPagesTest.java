package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Keywords;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.reference.Tag;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Work on many references and keywords at once, as a curator's browser meets it. */
class BulkPagesTest {

    private static final SampleSite SITE = SampleSite.full();
    private static final Library LIBRARY = SITE.library();
    private static final Member CLAIRE = SITE.signIn("claire", "Claire", Role.CURATOR);

    @AfterAll
    static void close() {
        SITE.close();
    }

    @Test
    void ofASearchSomeReceiveATopicAndTheWorkIsUndone() {
        add("Une étude sans thème", "essai");
        String key = add("Une étude de datacenters", "essai", "data center");
        String search = "/curation/selection?motcle=essai";
        Document page = CLAIRE.page(search);
        assertThat(page.expectFirst("h2").text()).isEqualTo("2 références");
        assertThat(page.select(".chosen a").text()).isEqualTo("Mot-clé : essai");
        assertThat(page.select("input[name=reference]")).hasSize(2);

        HttpResponse<String> summary =
                CLAIRE.post(
                        search,
                        "portee",
                        "page",
                        "ici",
                        keys(page),
                        "geste",
                        "theme-oui",
                        "valeur-theme",
                        "centre-de-donnees");
        Document told = Jsoup.parse(summary.body());
        assertThat(told.select("h1").text())
                .isEqualTo("Une référence recevra le thème «\u202fcentre de données\u202f»");
        assertThat(told.select("main").text()).contains("Une autre l’a déjà.", "sans thème");

        String batch = location(sent(told, "raison", "rangement"));
        SITE.follow();
        Document done = CLAIRE.page(batch);
        assertThat(done.select(".by").text()).startsWith("Claire, 14 février 2026");
        assertThat(done.select("main").text()).contains("rangement", "Une chose a changé");
        assertThat(done.select("tbody tr").text())
                .isEqualTo("Une étude sans thème Thème ajouté : centre de données");
        assertThat(CLAIRE.page(search + "&theme=centre-de-donnees").select("[name=reference]"))
                .hasSize(2);
        assertThat(CLAIRE.page("/curation/lots").expectFirst("tbody tr").text())
                .contains("Claire", "Thème ajouté : centre de données", "rangement");

        assertThat(location(sent(done))).isEqualTo(batch);
        SITE.follow();
        assertThat(CLAIRE.page(batch).select(".refused").text())
                .startsWith("Défait par Claire")
                .endsWith("Tout est redevenu comme avant.");
        assertThat(CLAIRE.page(batch).select("main form")).isEmpty();
        assertThat(CLAIRE.page(search + "&theme=centre-de-donnees").select("[name=reference]"))
                .extracting(Element::val)
                .containsExactly(key);
    }

    @Test
    void allOfASearchAreChosenBeyondThePage() {
        Document page = CLAIRE.page("/curation/selection");
        int total = SITE.library().count();
        assertThat(page.select("input[name=reference]")).hasSize(50);
        assertThat(page.expectFirst("fieldset").text())
                .contains("Toutes celles de cette recherche : " + total);

        Document told =
                Jsoup.parse(
                        CLAIRE.post(
                                        "/curation/selection",
                                        "portee",
                                        "toutes",
                                        "geste",
                                        "motcle-oui",
                                        "valeur-motcle",
                                        "lu en 2026")
                                .body());
        assertThat(told.select("h1").text())
                .isEqualTo(total + " références recevront le mot-clé «\u202flu en 2026\u202f»");
        assertThat(told.select("ol li")).hasSize(10);
        String batch = location(sent(told, "raison", ""));

        assertThat(CLAIRE.page(batch).expectFirst("h2").text())
                .isEqualTo(total + " choses ont changé");
        assertThat(CLAIRE.page(batch + "?page=2").select("tbody tr")).hasSize(50);
        assertThat(LIBRARY.keywordUses())
                .filteredOn(use -> use.name().equals("lu en 2026"))
                .extracting("references")
                .containsExactly(total);
        sent(CLAIRE.page(batch));
        assertThat(LIBRARY.keywordUses()).extracting("name").doesNotContain("lu en 2026");
    }

    @Test
    void whatIsMissingIsAskedForAndWhatWasChosenIsKept() {
        String key = add("Une référence cochée", "coche");
        String search = "/curation/selection?motcle=coche";

        HttpResponse<String> none = CLAIRE.post(search, "portee", "cochees", "geste", "retrait");
        assertThat(none.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(none.body()).select("[role=alert] li, p[role=alert]").text())
                .startsWith("Aucune référence n’est choisie");

        Document again =
                Jsoup.parse(CLAIRE.post(search, "reference", key, "geste", "motcle-oui").body());
        assertThat(again.select("[role=alert] li, p[role=alert]").text())
                .startsWith("Écrivez un mot-clé");
        assertThat(again.select("input[checked]"))
                .extracting(Element::val)
                .contains(key, "motcle-oui");
        String english = CLAIRE.post("/en" + search, "reference", key, "geste", "theme-oui").body();
        assertThat(Jsoup.parse(english).select("[role=alert] li, p[role=alert]").text())
                .isEqualTo("Choose a topic.");
    }

    @Test
    void alikeKeywordsAreMadeOneAndReadersFollow() {
        String one = add("Une notice", "Éco-conception");
        String other = add("Une autre notice", "écoconceptions");
        Document page = CLAIRE.page("/curation/mots-cles?vue=proches&q=conception");
        Element group = page.expectFirst("form:has([value=écoconceptions])");
        assertThat(group.select("[type=checkbox][checked]"))
                .extracting(Element::val)
                .contains("éco-conception", "écoconceptions");

        String batch =
                location(
                        CLAIRE.post(
                                "/curation/mots-cles?vue=proches",
                                "motcle",
                                "éco-conception",
                                "motcle",
                                "écoconceptions",
                                "devient",
                                "écoconception numérique",
                                "raison",
                                "une seule graphie"));
        SITE.follow();
        assertThat(tags(one)).containsExactly("écoconception numérique");
        assertThat(tags(other)).containsExactly("écoconception numérique");
        assertThat(CLAIRE.page(batch).expectFirst("tbody tr").text())
                .isEqualTo("Éco-conception Devient : écoconception numérique");
        assertThat(
                        SITE.get("/recherche?motcle=%C3%89co-conception")
                                .headers()
                                .firstValue("Location"))
                .contains("/recherche?motcle=%C3%A9coconception+num%C3%A9rique");
        assertThat(SITE.page("/references/" + one + "/notice").select(".origin").text())
                .contains("Éco-conception");
        assertThat(CLAIRE.page("/curation/mots-cles?vue=devenus&q=eco").select("tbody tr").text())
                .contains("Éco-conception écoconception numérique");

        HttpResponse<String> circle =
                CLAIRE.post(
                        "/curation/mots-cles",
                        "motcle",
                        "écoconception numérique",
                        "devient",
                        "éco-conception");
        assertThat(circle.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(circle.body()).select("[role=alert] li, p[role=alert]").text())
                .contains(
                        "«\u202féco-conception\u202f» est déjà devenu «\u202fécoconception numérique\u202f»");
    }

    @Test
    void aKeywordIsDescribedToReadersAndNobodyOverwritesUnseen() {
        add("Une notice de plus", "Réemploi");
        String desk = "/curation/mots-cles/fiche?nom=r%C3%A9emploi";
        assertThat(CLAIRE.page(desk).select("h1").text())
                .isEqualTo("Mot-clé «\u202fRéemploi\u202f»");

        location(
                CLAIRE.post(
                        desk, "version", "0", "description", "Faire *durer*. <script>x</script>"));
        Document seen = SITE.page("/recherche?motcle=R%C3%A9emploi");
        assertThat(seen.select(".lead").html()).contains("Faire <em>durer</em>", "&lt;script&gt;");
        assertThat(SITE.page("/recherche?motcle=R%C3%A9emploi&q=notice").select(".lead")).isEmpty();

        HttpResponse<String> second =
                CLAIRE.post(desk, "version", "0", "description", "Autre chose.");
        assertThat(second.statusCode()).isEqualTo(409);
        Document conflict = Jsoup.parse(second.body());
        assertThat(conflict.select("[role=alert]").text()).contains("Claire", "Faire *durer*");
        assertThat(conflict.select("#description").val()).isEqualTo("Autre chose.");
        location(sent(conflict));
        assertThat(LIBRARY.written().find(keyword("Réemploi")).orElseThrow().field("description"))
                .isEqualTo("Autre chose.");
    }

    @Test
    void onlyThoseWhoPublishWorkOnMany() {
        Member proposer = SITE.signIn(Role.CONTRIBUTOR);
        Stream.of("selection", "lots", "lots/1", "mots-cles", "mots-cles/fiche?nom=eau")
                .forEach(path ->
                        assertThat(proposer.get("/curation/" + path).statusCode())
                                .as(path)
                                .isEqualTo(403));
        assertThat(proposer.page("/curation").select(".desk a").text()).doesNotContain("Lots");
        assertThat(CLAIRE.page("/en/curation").select(".desk a").text()).contains("Batches");
        assertThat(CLAIRE.get("/curation/lots/999999").statusCode()).isEqualTo(404);
    }

    private static String keys(Document page) {
        return page.select("[name=ici]").val();
    }

    /** Sends the form of a page as it is, with some fields typed over. */
    private static HttpResponse<String> sent(Document page, String... typed) {
        Element form = page.expectFirst("main form[method=post]");
        List<String> fields = new ArrayList<>(List.of(typed));
        form.select("input:not([name=jeton])")
                .forEach(input -> {
                    if (!fields.contains(input.attr("name"))) {
                        fields.add(input.attr("name"));
                        fields.add(input.val());
                    }
                });
        return CLAIRE.post(form.attr("action"), fields.toArray(String[]::new));
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static List<String> tags(String key) {
        Reference reference = LIBRARY.find(key).orElseThrow();
        return reference.tags().stream().map(Tag::name).toList();
    }

    private static Subject keyword(String name) {
        return new Subject(Subject.Kind.KEYWORD, Keywords.id(name));
    }

    private static String add(String title, String... tags) {
        return SITE.add(
                new Record(
                        "bulk-" + title,
                        "report",
                        Map.of("title", title),
                        List.of(),
                        Stream.of(tags).map(Tag::manual).toList(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
    }
}
