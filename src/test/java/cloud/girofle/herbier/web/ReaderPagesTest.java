package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.reference.Attachment;
import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.ItemNote;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Tag;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers find on each page. */
class ReaderPagesTest {

    private static final SampleSite SITE = SampleSite.full();
    private static String everything = "";

    @BeforeAll
    static void addAReferenceWithEverything() {
        everything = SITE.add(recordWithEverything());
    }

    @AfterAll
    static void close() {
        SITE.close();
    }

    @Test
    void theHomePageSaysWhatThisIsAndWhereToStart() {
        Document home = SITE.page("/");
        assertThat(home.select("h1").text()).isEqualTo("Des références pour penser le numérique");
        assertThat(home.select("form[role=search] [name=q]")).hasSize(1);
        assertThat(home.select("ol.hits > li")).hasSize(4);
        assertThat(home.select(".more a[href='/themes/centre-de-donnees']").text())
                .isEqualTo("Centre de données");
        assertThat(home.select("footer a[href='/sources']")).hasSize(1);
    }

    @Test
    void aSearchFindsWhatItNamesAndMarksTheWords() {
        Document found = SITE.page("/recherche?q=effet+rebond");
        assertThat(found.select("h1").text()).contains("résultats pour «\u202feffet rebond\u202f»");
        assertThat(found.select("ol.hits > li")).hasSizeBetween(5, 20);
        assertThat(found.select("ol.hits mark").eachText())
                .anyMatch(mark -> mark.startsWith("effet"));
        assertThat(found.select("[name=q]").val()).isEqualTo("effet rebond");
    }

    @Test
    void aFacetNarrowsTheSearchAndIsTakenBack() {
        Document found = SITE.page("/recherche?q=datacenters");
        String report = found.select(".facets a:matchesOwn(^Rapport$)").attr("href");
        Document narrowed = SITE.page(report);
        assertThat(narrowed.select("ol.hits > li"))
                .allSatisfy(hit -> assertThat(hit.text()).contains("· Rapport ·"));
        Element chip = narrowed.select(".chosen a").getFirst();
        assertThat(chip.attr("aria-label")).isEqualTo("Type\u00a0: Rapport, retirer ce filtre");
        assertThat(chip.attr("href")).isEqualTo("/recherche?q=datacenters");
        assertThat(narrowed.select("form.find [type=hidden][name=type]").val()).isEqualTo("report");
    }

    @Test
    void everyValueOfAFacetCanBeSeen() {
        Document found = SITE.page("/recherche?q=datacenters");
        String all = found.select(".facets a[aria-label='Voir tout\u00a0: Mot-clé']").attr("href");
        Document values = SITE.page(all);
        assertThat(values.select("h1").text()).isEqualTo("Mot-clé, pour «\u202fdatacenters\u202f»");
        assertThat(values.select(".index li").size()).isGreaterThan(20);
        assertThat(values.select("main a").getFirst().attr("href"))
                .isEqualTo("/recherche?q=datacenters");
    }

    @Test
    void resultsComeAPageAtATime() {
        Document first = SITE.page("/recherche?tri=titre");
        assertThat(first.select("ol.hits > li")).hasSize(20);
        assertThat(first.select("[rel=next]").attr("href"))
                .isEqualTo("/recherche?tri=titre&page=2");
        assertThat(first.select("[rel=prev]")).isEmpty();
        Document second = SITE.page("/recherche?tri=titre&page=2");
        assertThat(second.select(".hits a").eachText())
                .doesNotContainAnyElementsOf(first.select(".hits a").eachText());
        assertThat(SITE.get("/recherche?tri=titre&page=400").headers().firstValue("Location"))
                .hasValueSatisfying(
                        last -> assertThat(last).matches("/recherche\\?tri=titre&page=\\d"));
    }

    @Test
    void aSearchThatFindsNothingSaysWhatToDo() {
        Document nothing = SITE.page("/recherche?q=zzzyx+streaming&annee=1066");
        assertThat(nothing.select("h1").text())
                .isEqualTo("Rien pour «\u202fzzzyx streaming\u202f»");
        assertThat(nothing.select("main a").eachText())
                .contains("Chercher seulement «\u202fstreaming\u202f»", "Mots-clés")
                .doesNotContain("Chercher seulement «\u202fzzzyx\u202f»");
    }

    @Test
    void anEmptyLibrarySaysHowToFillIt() {
        try (SampleSite empty = SampleSite.empty()) {
            assertThat(empty.page("/").text()).contains("déposez un export Zotero");
            for (String path :
                    List.of("/recherche", "/auteurs", "/mots-cles", "/collections", "/sources")) {
                assertThat(empty.get(path).statusCode()).as(path).isEqualTo(200);
            }
        }
    }

    @Test
    void aReferenceShowsAllThatIsKnownOfIt() {
        Document page = SITE.page("/references/" + everything);
        assertThat(page.select("h1").html()).isEqualTo("Le CO<sub>2</sub> des nuages");
        assertThat(page.select("h1").attr("lang")).isEmpty();
        assertThat(page.select(".by").eachText())
                .containsExactly(
                        "Auteur·ices : Ada Lovelace, Collectif des Machines",
                        "Traducteur·ice : Jo Dupont");
        assertThat(page.select(".by a").getFirst().attr("href")).isEqualTo("/auteurs/lovelace-ada");
        assertThat(page.select(".sheet > .check").text()).startsWith("À vérifier");
        assertThat(page.select(".read a").attr("href")).isEqualTo("https://example.org/nuages");
        assertThat(page.select(".summary p").eachText())
                .containsExactly("Premier alinéa.", "Second alinéa.");
        assertThat(page.select(".notes .note").html())
                .contains("<strong>Important</strong>")
                .doesNotContain("script", "onclick");
        assertThat(page.select(".notes h2").text()).isEqualTo("Note de Cloud Girofle");
        assertThat(page.select(".kind").text())
                .isEqualTo("Article de revue · 14 février 2020 · Revue des nuages");
        assertThat(page.select("details.record li").eachText())
                .contains("Langue : français", "DOI : 10.1234/abc");
        Document whole = SITE.page("/references/" + everything + "/notice");
        Map<String, String> fields = fields(whole);
        assertThat(fields)
                .containsEntry("Date", "14 février 2020")
                .containsEntry("Publication", "Revue des nuages")
                .containsEntry("Langue", "français")
                .containsEntry("DOI", "10.1234/abc")
                .containsEntry("csl:division", "II");
        for (Document each : List.of(page, whole)) {
            assertThat(each.select("main a[href='https://doi.org/10.1234/abc']").text())
                    .contains("10.1234/abc");
        }
        assertThat(page.select(".keywords a").eachText()).containsExactly("nuage", "auto");
        assertThat(page.select(".citation").text())
                .isEqualTo(
                        "Lovelace, Ada et Collectif des Machines (2020). Le CO2 des nuages."
                                + " Revue des nuages, vol. 12, nº 3, p. 1-10.");
        assertThat(page.text())
                .contains(
                        "fichier absent de l’export", "Archive en ligne", "Entrée dans l’herbier");
    }

    @Test
    void aKeywordBearsTheColourThatItsSourceGivesIt() {
        SITE.write(writing -> {
            long file = writing.file("girofle", "autres.json", true, "CSL JSON", 5);
            writing.color(file, Map.of("nuage", "#2EA8E5"));
            return file;
        });
        Document page = SITE.page("/references/" + everything);
        assertThat(page.select(".keywords svg + a").eachText()).containsExactly("nuage");
        assertThat(page.select(".keywords circle").attr("fill")).isEqualTo("#2EA8E5");
    }

    @Test
    void titlesSayTheirLanguage() {
        Document found = SITE.page("/recherche?q=Coal+Question");
        assertThat(found.select(".hits a").getFirst().attr("lang")).isEqualTo("en");
        Document english = SITE.page("/en/recherche?q=Coal+Question");
        assertThat(english.select(".hits a").getFirst().hasAttr("lang")).isFalse();
        assertThat(english.select(".hits h3:contains(À bout) a").eachAttr("lang"))
                .allMatch("fr"::equals);
    }

    @Test
    void whatSourcesSayDifferentlyIsShown() {
        Document shared = SITE.page("/recherche?source=girofle&source=deuxfleurs");
        String both = shared.select(".hits li:contains(Cloud Girofle, Deuxfleurs) a").attr("href");
        Document page = SITE.page(both);
        assertThat(SITE.page(both + "/notice").select(".origin summary").eachText())
                .hasSize(2)
                .allMatch(text -> text.startsWith("Notice d’origine"));
        assertThat(page.select(".label a").eachText())
                .containsExactly("Cloud Girofle", "Deuxfleurs (exemple)");
    }

    @Test
    void anAuthorHasAPage() {
        Document author = SITE.page("/auteurs/lopez-fanny");
        assertThat(author.select("h1").text()).isEqualTo("Lopez, Fanny");
        assertThat(author.select(".hits a").eachText())
                .contains("À bout de flux")
                .hasSizeGreaterThan(3);
        assertThat(SITE.get("/auteurs/personne-du-tout").statusCode()).isEqualTo(404);
    }

    @Test
    void everyReferenceIsFiledByItsTitleUnderOneLetter() {
        List<String> found = new ArrayList<>();
        for (String letter : SITE.page("/references").select(".letters a").eachAttr("href")) {
            for (String at = letter; !at.isEmpty(); ) {
                Document page = SITE.page(at);
                found.addAll(page.select("main li a").eachAttr("href"));
                at = page.select(".pager a[rel=next]").attr("href");
            }
        }
        assertThat(found).doesNotHaveDuplicates().hasSize(SITE.library().count());
        assertThat(SITE.page("/references?lettre=l").select("main li a").eachText())
                .isNotEmpty()
                .allMatch(title -> title.matches("(?i)(l['’]|les? |la |the |an? |\\W)*l.*"));
        assertThat(SITE.page("/en/references?lettre=zz").select(".letters [aria-current]").text())
                .isEqualTo("0-9");
    }

    @Test
    void authorsAreFoundByTheirInitial() {
        Document all = SITE.page("/auteurs");
        assertThat(all.select(".letters a").eachText()).contains("A", "L", "W");
        Document letter = SITE.page("/auteurs?lettre=l");
        assertThat(letter.select(".letters [aria-current]").text()).isEqualTo("L");
        assertThat(letter.select(".index a").eachText())
                .contains("Lopez, Fanny")
                .allMatch(name -> name.startsWith("L"));
    }

    @Test
    void collectionsLeadToWhatTheyHold() {
        Document collections = SITE.page("/collections");
        Element inner = collections.select(".tree .tree a").getFirst();
        Document collection = SITE.page(inner.attr("href"));
        assertThat(collection.select("h1").text()).isEqualTo(inner.text());
        assertThat(collection.select(".kind a").getFirst().text())
                .isEqualTo("Deuxfleurs (exemple)");
        assertThat(collection.select(".hits > li")).isNotEmpty();
        assertThat(SITE.get("/collections/deuxfleurs/rien").statusCode()).isEqualTo(404);
        assertThat(SITE.get("/collections/personne/rien").statusCode()).isEqualTo(404);
    }

    @Test
    void aSourceSaysWhatItIsAndWhatItGave() {
        Document source = SITE.page("/sources/girofle");
        assertThat(source.select("h1").text()).isEqualTo("Cloud Girofle");
        assertThat(source.text()).contains(" : 162 notices lues, 162 ajoutées.");
        assertThat(SITE.page("/sources").select(".hits a").eachText())
                .containsExactly("Cloud Girofle", "Deuxfleurs (exemple)");
        assertThat(SITE.get("/sources/personne").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/", "/recherche?q=acv", "/auteurs", "/auteurs/lopez-fanny", "/mots-cles",
                "/collections", "/sources", "/sources/girofle", "/a-propos", "/rien"
            })
    void everyPageExistsInEnglish(String path) {
        Document french = SITE.page(path);
        String other = french.select("header a[hreflang=en]").attr("href");
        Document english = SITE.page(other);
        assertThat(other).isEqualTo(path.equals("/") ? "/en" : "/en" + path);
        assertThat(french.select("html").attr("lang")).isEqualTo("fr");
        assertThat(english.select("html").attr("lang")).isEqualTo("en");
        assertThat(english.select("header a[hreflang=fr]").attr("href")).isEqualTo(path);
        assertThat(english.select("main a[href^=/]").eachAttr("href"))
                .allMatch(link -> link.startsWith("/en"));
        assertThat(english.select("nav").text()).contains("Keywords").doesNotContain("Mots");
        assertThat(SITE.get(other).statusCode()).isEqualTo(SITE.get(path).statusCode());
    }

    @Test
    void everyLinkLeadsSomewhere() {
        Deque<String> waiting = new ArrayDeque<>(List.of("/", "/en"));
        Set<String> seen = new HashSet<>(waiting);
        List<String> broken = new ArrayList<>();
        for (int visited = 0; visited < 250 && !waiting.isEmpty(); visited++) {
            String path = waiting.removeFirst();
            HttpResponse<String> response = SITE.get(path);
            boolean asksToSignIn = path.matches("(/en)?/curation(/.*)?");
            if (response.statusCode() != (asksToSignIn ? 303 : 200)) {
                broken.add(path + " " + response.statusCode());
            }
            for (Element link : org.jsoup.Jsoup.parse(response.body()).select("[href^=/]")) {
                String address = link.attr("href");
                if (seen.add(address)) {
                    waiting.addLast(address);
                }
            }
        }
        assertThat(broken).isEmpty();
        assertThat(seen).hasSizeGreaterThan(250);
    }

    @Test
    void addressesAreWellFormed() {
        assertThat(SITE.page("/recherche?q=acv").select("a[href]").eachAttr("href"))
                .allSatisfy(href -> assertThat(URI.create(href)).isNotNull());
    }

    private static Map<String, String> fields(Document page) {
        Map<String, String> fields = new LinkedHashMap<>();
        List<String> names = page.select("main dt").eachText();
        List<String> values = page.select("main dd").eachText();
        for (int i = 0; i < names.size(); i++) {
            fields.put(names.get(i), values.get(i));
        }
        return fields;
    }

    private static Record recordWithEverything() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("title", "Le CO<sub>2</sub> des nuages");
        fields.put("publicationTitle", "Revue des nuages");
        fields.put("volume", "12");
        fields.put("issue", "3");
        fields.put("pages", "1-10");
        fields.put("date", "2020-02-14");
        fields.put("abstractNote", "Premier alinéa.\nSecond alinéa.");
        fields.put("language", "fr");
        fields.put("DOI", "10.1234/abc");
        fields.put("url", "https://example.org/nuages");
        fields.put("csl:division", "II");
        return new Record(
                "tout",
                "journalArticle",
                fields,
                List.of(
                        new Creator("author", "Lovelace", "Ada"),
                        new Creator("author", "Collectif des Machines", ""),
                        new Creator("translator", "Dupont", "Jo")),
                List.of(Tag.manual("nuage"), Tag.manual("À vérifier"), new Tag("auto", true)),
                List.of(
                        ItemNote.of(
                                "<p onclick=\"x()\"><strong>Important</strong></p>"
                                        + "<script>alert(1)</script>")),
                List.of(
                        file(
                                Attachment.LinkMode.LINKED_URL,
                                Attachment.Presence.LINK,
                                "Archive en ligne",
                                "https://example.org/archive"),
                        file(
                                Attachment.LinkMode.IMPORTED_FILE,
                                Attachment.Presence.MISSING,
                                "",
                                "")),
                List.of(),
                List.of());
    }

    private static Attachment file(
            Attachment.LinkMode mode, Attachment.Presence presence, String title, String url) {
        return new Attachment(
                "", mode, presence, title, "", "files/1/nuages.pdf", url, "", "", List.of());
    }

    @Test
    void aReferenceLeadsToThoseThatAreLikeItAndSaysWhy() {
        Document page = SITE.page("/references/" + SITE.cited("diguet-lopez-2019"));
        assertThat(page.select(".also li"))
                .hasSizeBetween(2, 3)
                .extracting(Element::wholeText)
                .anySatisfy(line ->
                        assertThat(line)
                                .startsWith("L’ordre électrique")
                                .contains("même auteur·ice\u00a0: Fanny Lopez")
                                .contains("\u202f; mêmes thèmes\u00a0: territoire"));
        String english = "/en/references/" + SITE.cited("diguet-lopez-2019");
        assertThat(SITE.page(english).select(".also").text())
                .startsWith("Read also")
                .contains("same author: Fanny Lopez; same topics:");
    }

    @Test
    void aNoteThatStandsAloneGoesByItsFirstWords() {
        assertThat(SITE.page("/recherche?type=note").select("h2 a, h3 a").eachText())
                .singleElement()
                .asString()
                .endsWith("…")
                .hasSizeBetween(20, 71);
    }
}
