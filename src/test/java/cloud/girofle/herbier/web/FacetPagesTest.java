package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.knowledge.Thesaurus;
import cloud.girofle.herbier.knowledge.Topic;
import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a search is narrowed, widened and taken back, by links alone. */
class FacetPagesTest {

    static final Thesaurus THESAURUS =
            new Thesaurus(
                    List.of(
                            topic("numerique", "numérique", "digital technology"),
                            topic("centre", "datacenters", "data centres", "numerique"),
                            topic("geant", "hyperscale", "hyperscale", "centre"),
                            topic("reseau", "réseau", "network", "numerique"),
                            topic("impact", "impact", "impact"),
                            topic("energie", "énergie", "energy", "impact"),
                            topic("eau", "eau", "water", "impact")));

    private static final SampleSite SITE = SampleSite.full();

    @BeforeAll
    static void addAThesaurusAndManyKeywords() {
        SITE.adopt(THESAURUS);
        for (int i = 0; i < 3; i++) {
            SITE.add(filed(i));
        }
    }

    @AfterAll
    static void close() {
        SITE.close();
    }

    @Test
    void theBroadestTopicsComeFirstAndTheChosenOneShowsWhatIsBeneathIt() {
        Document all = SITE.page("/recherche");
        assertThat(all.select("details:has(summary:matchesOwn(^Thème)) > ul > li > a").eachText())
                .containsExactlyInAnyOrder("numérique", "impact");
        Document chosen = SITE.page(topic(all, "numérique").attr("href"));
        assertThat(chosen.select("details:has(summary:matchesOwn(^Thème)) > ul ul a").eachText())
                .startsWith("datacenters")
                .contains("réseau");
        assertThat(topic(chosen, "numérique").attr("aria-current")).isEqualTo("true");
        Document narrower = SITE.page(topic(chosen, "datacenters").attr("href"));
        assertThat(narrower.location())
                .as("the narrower one takes the place of the broader")
                .endsWith("/recherche?theme=centre");
        assertThat(topic(narrower, "datacenters").attr("href")).isEqualTo("/recherche");
        assertThat(topic(narrower, "impact").attr("href"))
                .as("another branch is added")
                .isEqualTo("/recherche?theme=centre&theme=impact");
    }

    @Test
    void theOnlyTopicIsOpenAndWhatIsOnAllResultsIsPassedOver() {
        Document found = SITE.page("/recherche?motcle=datacenters");
        assertThat(found.select("details:contains(Thème) a").eachText())
                .as("every result is on « numérique »")
                .doesNotContain("numérique")
                .contains("impact");
    }

    @Test
    void theWholeTreeOfTopicsHasAPage() {
        Document tree = SITE.page("/recherche?voir=theme&par=nom&mots=exacts");
        assertThat(tree.select(".index > ul > li > a").eachText())
                .containsExactly("impact", "numérique");
        assertThat(tree.select(".index ul ul a").eachText())
                .containsExactly("eau", "énergie", "datacenters", "hyperscale", "réseau");
        assertThat(tree.select(".index a:contains(eau)").getFirst().attr("href"))
                .isEqualTo("/recherche?theme=eau&mots=exacts");
        assertThat(SITE.page("/en/recherche?voir=theme&par=nom").select(".index a").eachText())
                .containsExactly(
                        "digital technology",
                        "data centres",
                        "hyperscale",
                        "network",
                        "impact",
                        "energy",
                        "water");
    }

    @Test
    void everyBarSaysItsYearsAndLeadsToThem() {
        Document found = SITE.page("/recherche?q=energie");
        List<Element> bars = found.select("svg[role=group] a");
        assertThat(found.select("svg[role=group]").attr("aria-label"))
                .isEqualTo("Références par année");
        assertThat(bars).hasSizeBetween(4, 10);
        for (Element bar : bars) {
            String title = bar.select("title").text();
            String years = title.substring(0, title.indexOf(" : "));
            Document narrowed = SITE.page(bar.attr("href"));
            assertThat(narrowed.select(".chosen a").text()).isEqualTo("Année : " + years);
            assertThat(count(narrowed)).isEqualTo(count(title));
            Element again = narrowed.select("svg [aria-current]").getFirst();
            assertThat(again.text()).isEqualTo(title + ", retirer ce filtre");
            assertThat(again.attr("href")).isEqualTo("/recherche?q=energie");
        }
        assertThat(bars.stream().mapToInt(bar -> count(bar.text())).sum())
                .as("every dated reference stands in a bar")
                .isEqualTo(dated("/recherche?q=energie&annee=..3000"));
    }

    @Test
    void aChosenBarIsToldByItsShapeToo() {
        Document narrowed = SITE.page("/recherche?annee=2018..2019");
        assertThat(narrowed.select("svg path.on").attr("d")).matches("(M[^M]+z){2}(M[^M]+z)*");
        assertThat(narrowed.select("svg ~ ul a").eachText())
                .as("the years of the period, to go on")
                .containsExactly("2019", "2018");
        assertThat(narrowed.select("svg ~ ul a").getFirst().attr("href"))
                .isEqualTo("/recherche?annee=2019");
    }

    @Test
    void yearsAreListedAsTextBesideAFormForThoseWhoType() {
        Document years =
                SITE.page("/recherche?q=acv&voir=annee&annee=2015..2019&type=report&mots=exacts");
        assertThat(years.select(".index a").eachText())
                .isSortedAccordingTo((a, b) -> b.compareTo(a));
        Element form = years.select("form.span").getFirst();
        assertThat(form.select("[name=de]").val()).isEqualTo("2015");
        assertThat(form.select("[name=a]").val()).isEqualTo("2019");
        assertThat(form.select("[type=hidden]").eachAttr("name"))
                .containsExactly("q", "type", "mots");
        Document typed = SITE.page("/recherche?type=report&de=2016&a=2020");
        assertThat(typed.select(".chosen a").eachText())
                .containsExactly("Type : Rapport", "Année : 2016–2020", "Tout retirer");
    }

    @Test
    void eachChipIsTakenBackAloneAndAllTogether() {
        Document found =
                SITE.page(
                        "/recherche?q=datacenters&type=report&type=rien&annee=..2015&annee=2016..");
        assertThat(found.select(".chosen a").eachText())
                .containsExactly(
                        "Type : Rapport",
                        "Type : rien (0)",
                        "Année : jusqu’à 2015",
                        "Année : depuis 2016",
                        "Tout retirer");
        assertThat(found.select(".chosen a").eachAttr("href"))
                .containsExactly(
                        "/recherche?q=datacenters&type=rien&annee=..2015&annee=2016..",
                        "/recherche?q=datacenters&type=report&annee=..2015&annee=2016..",
                        "/recherche?q=datacenters&type=report&type=rien&annee=2016..",
                        "/recherche?q=datacenters&type=report&type=rien&annee=..2015",
                        "/recherche?q=datacenters");
        assertThat(SITE.page("/recherche?type=book").select(".chosen a").eachText())
                .containsExactly("Type : Livre");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/recherche?q=datacenters&type=report&langue=fr",
                "/recherche?theme=centre&theme=eau&annee=2015..2022&source=girofle",
                "/en/recherche?annee=2018&annee=2020..&tri=titre&mots=exacts"
            })
    void everyValueLeadsToAsManyReferencesAsItSays(String path) {
        Document found = SITE.page(path);
        List<String> wrong = new ArrayList<>();
        for (Element facet : found.select(".facets details")) {
            // With others of its facet chosen, a value widens the search.
            if (facet.select("[aria-current]").isEmpty()) {
                for (Element item : facet.select("li")) {
                    Element value = item.select("> a").getFirst();
                    int said = count(item.ownText());
                    if (count(SITE.page(value.attr("href"))) != said) {
                        wrong.add(value.text() + " " + said);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(found.select(".facets details")).hasSizeGreaterThan(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?q=cloud&mots=exacts",
                "?theme=centre&theme=inconnu&annee=2015..2019&annee=2022&tri=titre",
                "?q=acv&type=report&langue=fr&motcle=R%26D&auteur=lopez-fanny&avec=texte&mots=exacts"
            })
    void theAddressKeepsTheWholeStateThroughEveryLink(String query) {
        Document found = SITE.page("/recherche" + query);
        List<String> state = List.of(query.substring(1).split("&", -1));
        for (Element link : found.select(".orders a[href*=tri], .facets .all, .facets > p a")) {
            assertThat(link.attr("href").split("[?&]", -1)).contains(without("tri=", state));
        }
        for (Element chip : found.select(".chosen a:not(.all)")) {
            assertThat(chip.attr("href").split("[?&]", -1))
                    .hasSize(state.size()) // The path too.
                    .isSubsetOf(concat("/recherche", state));
        }
        assertThat(found.select("form.find [type=hidden]").eachAttr("name"))
                .containsExactlyElementsOf(
                        state.stream()
                                .map(pair -> pair.substring(0, pair.indexOf('=')))
                                .filter(name -> !name.equals("q"))
                                .toList());
        assertThat(found.select("header a[hreflang=en]").attr("href"))
                .isEqualTo("/en/recherche" + query);
    }

    @Test
    void manyValuesComeAPageAtATimeByNumberOrByInitial() {
        Document byCount = SITE.page("/recherche?voir=motcle");
        assertThat(byCount.select("h1").text()).isEqualTo("Mot-clé");
        assertThat(byCount.select(".orders [aria-current]").text())
                .isEqualTo("par nombre de références");
        List<Integer> counts =
                byCount.select(".index li").stream().map(li -> count(li.ownText())).toList();
        assertThat(counts).hasSize(100).isSortedAccordingTo((one, other) -> other - one);
        Document second = SITE.page(byCount.select("[rel=next]").attr("href"));
        assertThat(second.location()).endsWith("/recherche?voir=motcle&page=2");
        assertThat(second.select(".index a").eachText())
                .isNotEmpty()
                .doesNotContainAnyElementsOf(byCount.select(".index a").eachText());
        Document byName = SITE.page(byCount.select(".orders a:matchesOwn(^par nom$)").attr("href"));
        assertThat(byName.select(".index a").getFirst().text()).isEqualToIgnoringCase("5G");
        Document letter = SITE.page(byName.select(".letters a:contains(M)").attr("href"));
        assertThat(letter.select(".letters [aria-current]").text()).isEqualTo("M");
        assertThat(letter.select(".index a").eachText())
                .hasSize(100)
                .allMatch(name -> name.toLowerCase(java.util.Locale.ROOT).startsWith("m"));
        Document rest = SITE.page(letter.select("[rel=next]").attr("href"));
        assertThat(rest.select(".letters [aria-current]").text()).isEqualTo("M");
        assertThat(rest.select(".index a").eachText())
                .contains("mot 99")
                .doesNotContainAnyElementsOf(letter.select(".index a").eachText());
    }

    @Test
    void valuesAreNamedAndSortedInTheLanguageOfThePage() {
        Document french = SITE.page("/recherche?voir=type&par=nom");
        Document english = SITE.page("/en/recherche?voir=type&par=nom");
        assertThat(french.select(".index a").eachText())
                .containsSubsequence("Article de revue", "Émission de radio", "Film", "Thèse");
        assertThat(english.select(".index a").eachText())
                .containsSubsequence("Film", "Journal Article", "Radio Broadcast", "Thesis");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "theme",
                "type",
                "annee",
                "langue",
                "motcle",
                "auteur",
                "collection",
                "source",
                "avec"
            })
    void everyFacetHasAPageOfItsValues(String facet) {
        Document values = SITE.page("/recherche?q=datacenters&voir=" + facet);
        assertThat(values.select("h1").text()).endsWith(", pour «\u202fdatacenters\u202f»");
        assertThat(values.select("main p a").getFirst().attr("href"))
                .isEqualTo("/recherche?q=datacenters");
        for (Element value : values.select(".index li").stream().limit(2).toList()) {
            assertThat(count(SITE.page(value.select("a").attr("href"))))
                    .isEqualTo(count(value.ownText()));
        }
    }

    @Test
    void onAPhoneTheFacetsComeAfterTheResults() {
        Document found = SITE.page("/recherche?q=datacenters");
        assertThat(found.select(".orders a[href=#affiner]")).hasSize(1);
        assertThat(found.select(".hits ~ .facets, :has(> .hits) ~ #affiner")).hasSize(1);
        assertThat(found.select("#affiner details:not([open]) > summary").eachText())
                .contains("Mot-clé");
    }

    private static Element topic(Document page, String name) {
        return page.select("details:contains(Thème) a:matchesOwn(^" + name + "$)").getFirst();
    }

    private static int dated(String path) {
        return count(SITE.page(path));
    }

    private static int count(Document found) {
        return count(found.select("h1").text());
    }

    /** The last number before the words, or the one that words say. */
    private static int count(String text) {
        String said = text.replaceFirst("^.* : ", "").split(" (pour|for) ", -1)[0];
        if (said.startsWith("Une ") || said.startsWith("une ") || said.startsWith("One ")) {
            return 1;
        }
        String digits = said.replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    private static String[] without(String start, List<String> state) {
        return state.stream().filter(pair -> !pair.startsWith(start)).toArray(String[]::new);
    }

    private static List<String> concat(String first, List<String> others) {
        List<String> all = new ArrayList<>(others);
        all.addFirst(first);
        return all;
    }

    private static Record filed(int number) {
        List<Tag> tags = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            tags.add(Tag.manual("mot " + i));
        }
        tags.add(Tag.manual("hyperscale"));
        return new Record(
                "classe-" + number,
                "report",
                Map.of(
                        "title",
                        "Le réseau et l’eau, " + number,
                        "date",
                        String.valueOf(2010 + number)),
                List.of(new Creator("author", "Martin", "Anne")),
                tags,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Topic topic(String id, String french, String english, String... broader) {
        return new Topic(
                id,
                new Topic.Labels(french, List.of()),
                new Topic.Labels(english, List.of()),
                List.of(),
                List.of(broader),
                List.of());
    }
}
