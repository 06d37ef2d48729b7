package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.curation.Curation;
import cloud.girofle.herbier.knowledge.Act;
import cloud.girofle.herbier.knowledge.Author;
import cloud.girofle.herbier.knowledge.Edit;
import cloud.girofle.herbier.knowledge.ReadingList;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Tag;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A page about sobriety that is heavy is a lie: DESIGN section 7, counted. */
class BudgetTest {

    private static final int BYTES = 14_600;
    private static final int REQUESTS = 3;
    private static final int ELEMENTS = 290;

    /** With those that drawings are made of. */
    static final int ALL_ELEMENTS = 400;

    private static final SampleSite SITE = SampleSite.full();

    @BeforeAll
    static void addTheHeaviestResults() {
        List<ReadingList.Item> items = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            items.add(new ReadingList.Item(SITE.add(heavy(i)), "Un mot sur chacune. ".repeat(5)));
            annotate(i);
        }
        onATopic();
        write();
        ask();
        ReadingList list = new ReadingList("Lourde", "Pourquoi *elle*. ".repeat(60), "fr", items);
        new Curation(SITE.library())
                .publish(
                        new Edit(
                                new Subject(Subject.Kind.LIST, "lourde"),
                                "",
                                0,
                                Act.SAVED,
                                list.content(),
                                ""),
                        Author.named("Camille"));
    }

    /** Questions that fill a list, one of them with twenty claims that rest on two works each. */
    private static void ask() {
        List<String> cited = new ArrayList<>();
        SITE.library().changesAfter(0, 60).forEach(change -> cited.add(change.key()));
        StringBuilder claims = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            claims.append("+-~".charAt(i % 3)).append(" Une phrase, puis une autre. ".repeat(3));
            for (int j = 0; j < 2; j++) {
                claims.append("\n  supports @").append(cited.get((2 * i + j) % 24));
                claims.append(", p. 12 « en ses propres mots, une phrase ou deux »");
            }
            claims.append("\n");
            publish(
                    new Subject(Subject.Kind.QUESTION, "question-" + i),
                    Map.of("title", "Question " + i + " ?", "topics", "serveur disque-dur"));
        }
        publish(
                new Subject(Subject.Kind.QUESTION, "lourde"),
                Map.of(
                        "title", "Lourde ?",
                        "text", "Pourquoi *elle*. ".repeat(40),
                        "claims", claims.toString(),
                        "position", "Une phrase entière. ".repeat(10),
                        "change", "Une autre. ".repeat(10),
                        "topics", "serveur disque-dur"));
    }

    /**
     * The page that prints cards stands outside of the budget: it is printed rather than read, six
     * sheets at once, and each of its cards has a code drawn on it. It has a measure of its own.
     */
    @Test
    void cardsToPrintWeighNoMoreThanTheyMust() {
        Document page = SITE.page("/cartes/imprimer");
        int cards = page.select(".verso li").size();
        assertThat(cards).isBetween(18, 54);
        assertThat(page.getAllElements().size()).isLessThan(80 + 14 * cards);
        assertThat(bytes("/cartes/imprimer")).isLessThan(BYTES + 900 * cards);
        assertThat(files(page)).as("with a style sheet of its own").hasSize(REQUESTS - 1);
    }

    /** Notes that fill a list, one of them long, with twenty references and as many comments. */
    private static void write() {
        List<String> cited = new ArrayList<>();
        SITE.library().changesAfter(0, 60).forEach(change -> cited.add(change.key()));
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            text.append(i % 5 == 0 ? "## Partie " + i + "\n\n" : "")
                    .append("Une phrase, puis une autre, qui en citent une. ".repeat(6))
                    .append("[@")
                    .append(cited.get(i))
                    .append("]\n\n");
            publish(
                    new Subject(Subject.Kind.NOTE, "note-" + i),
                    Map.of("title", "Note " + i, "summary", "Une phrase entière. ".repeat(6)));
            publish(
                    new Subject(Subject.Kind.COMMENT, "LOURDE" + (22 + i)),
                    Map.of(
                            "text",
                            "Un *mot* ; " + "et d’autres, qui durent. ".repeat(30),
                            "on",
                            "note:lourde"));
        }
        publish(
                new Subject(Subject.Kind.NOTE, "lourde"),
                Map.of("title", "Lourde", "text", text.toString(), "topics", "acv sobriete"));
    }

    private static void publish(Subject subject, Map<String, String> content) {
        new Curation(SITE.library())
                .publish(new Edit(subject, "", 0, Act.SAVED, content, ""), Author.named("Camille"));
    }

    @AfterAll
    static void close() {
        SITE.close();
    }

    @Test
    void everyPageKeepsToItsBudget() {
        List<String> paths =
                List.of(
                        "/",
                        "/en",
                        "/recherche",
                        "/recherche?q=datacenters",
                        "/recherche?q=sobri%C3%A9t%C3%A9+pesante",
                        "/recherche?q=pesante&type=book&motcle=lourd+0&motcle=lourd+1&source=girofle",
                        "/recherche?q=introuvable+vraiment",
                        "/recherche?voir=auteur",
                        "/recherche?voir=motcle",
                        "/recherche?voir=motcle&par=nom",
                        "/recherche?voir=annee",
                        "/references/" + SITE.cited("diguet-lopez-2019"),
                        "/references/" + SITE.cited("diguet-lopez-2019") + "/annotations",
                        "/annotations/LOURDE22",
                        "/references",
                        "/references?lettre=c",
                        "/themes",
                        "/themes/numerique",
                        "/themes?ordre=alphabet",
                        "/themes?lettre=c",
                        "/themes/sobriete",
                        "/themes/acv",
                        "/auteurs",
                        "/auteurs?lettre=l",
                        "/auteurs/lourde-anne",
                        "/mots-cles",
                        "/mots-cles?lettre=l",
                        "/collections",
                        "/sources",
                        "/sources/girofle",
                        "/paralleles",
                        "/paralleles?a=girofle&b=deuxfleurs&par=theme",
                        "/paralleles?a=girofle&b=deuxfleurs&liste=differentes",
                        "/paralleles?a=girofle&b=deuxfleurs&liste=pour-b",
                        "/paralleles?a=girofle&b=deuxfleurs&liste=a-seul",
                        "/chiffres",
                        "/listes",
                        "/listes/lourde",
                        "/listes/lourde/citer?style=mla",
                        "/references/" + SITE.cited("diguet-lopez-2019") + "/citer",
                        "/recherche/citer?q=pesante&type=book&style=vancouver",
                        "/questions",
                        "/questions/lourde",
                        "/cartes",
                        "/notes",
                        "/notes/lourde",
                        "/notes/lourde/commentaires",
                        "/a-propos",
                        "/api",
                        "/partager/formats",
                        "/changements",
                        "/rien");
        List<String> over = new ArrayList<>();
        for (String path : paths) {
            Document page = SITE.page(path);
            Set<String> files = files(page);
            int bytes = bytes(path) + files.stream().mapToInt(BudgetTest::bytes).sum();
            // jsoup counts the document itself; what a drawing is made of is no part of the page.
            int all = page.getAllElements().size() - 1;
            int elements = all - page.select("svg *").size();
            boolean large = elements > ELEMENTS || all > ALL_ELEMENTS;
            if (bytes > BYTES || large || files.size() + 1 > REQUESTS) {
                over.add("%s: %d bytes, %d elements".formatted(path, bytes, all));
            }
        }
        assertThat(over).isEmpty();
    }

    @Test
    void theStyleSheetOfReadersIsUnderSixKilobytesAsItIsSent() {
        List<String> sheets =
                SITE.page("/").select("link[rel=stylesheet]:not([media])").eachAttr("href");
        assertThat(sheets).singleElement().asString().startsWith("/static/herbier-");
        assertThat(bytes(sheets.getFirst())).isBetween(1_000, 6_000);
    }

    @Test
    void allTheScriptOfReadersIsUnderThreeKilobytesAndOnlyWhereOneSearches() {
        List<String> searching = SITE.page("/").select("script").eachAttr("src");
        assertThat(SITE.page("/recherche?q=nuage").select("script").eachAttr("src"))
                .isEqualTo(searching);
        assertThat(searching).singleElement().asString().startsWith("/static/herbier-");
        assertThat(SITE.get(searching.getFirst()).body().getBytes(StandardCharsets.UTF_8))
                .hasSizeBetween(1, 3_000);
        for (String path : List.of("/auteurs", "/sources", "/a-propos", "/rien")) {
            assertThat(SITE.page(path).select("script")).as(path).isEmpty();
        }
    }

    @Test
    void whereResultsTakeThePageFacetsGiveWay() {
        Document found = SITE.page("/recherche?q=sobri%C3%A9t%C3%A9+pesante");
        assertThat(found.select(".hits *")).hasSizeGreaterThan(130);
        assertThat(found.select(".facets > details > summary").eachText())
                .startsWith("Sorte", "Thème", "Année", "Type");
        assertThat(found.select(".facets > p a").eachAttr("aria-label"))
                .contains("Voir tout\u00a0: Mot-clé", "Voir tout\u00a0: Source");
    }

    /** Everything that a browser fetches by itself to show the page. */
    private static Set<String> files(Document page) {
        Set<String> files = new TreeSet<>();
        files.addAll(page.select("link[rel=stylesheet], link[rel=icon]").eachAttr("href"));
        files.addAll(page.select("[src]").eachAttr("src"));
        files.removeIf(file -> file.startsWith("data:")); // Counted with the page.
        return files;
    }

    private static int bytes(String path) {
        return SITE.send(
                        "GET",
                        path,
                        HttpResponse.BodyHandlers.ofByteArray(),
                        "Accept-Encoding",
                        "gzip")
                .body()
                .length;
    }

    /** A topic with more of everything than its page shows. */
    private static void onATopic() {
        String words = "Une chose longue à dire, dont on parle beaucoup ".repeat(2);
        for (int i = 0; i < 12; i++) {
            for (Subject.Kind kind :
                    List.of(Subject.Kind.FIGURE, Subject.Kind.QUESTION, Subject.Kind.NOTE)) {
                Map<String, String> content =
                        Map.of(
                                "title",
                                words + i,
                                "value",
                                "4.4",
                                "unit",
                                "%",
                                "scope",
                                words,
                                "summary",
                                words,
                                "topics",
                                "sobriete numerique acv",
                                "introduces",
                                i == 0 ? "sobriete" : "");
                new Curation(SITE.library())
                        .publish(
                                new Edit(
                                        new Subject(kind, "lourd-" + i),
                                        "",
                                        0,
                                        Act.SAVED,
                                        content,
                                        ""),
                                Author.named("Camille"));
            }
        }
    }

    /** Long texts, by two who disagree. */
    private static void annotate(int number) {
        Map<String, String> content =
                Map.of(
                        "text",
                        ("Un avis **pesant** nº " + number + ", qui dure. ").repeat(60),
                        "quote",
                        "Ce qui est dit là.",
                        "stance",
                        number % 2 == 0 ? "appuie" : "conteste",
                        "topics",
                        "acv numerique sobriete");
        new Curation(SITE.library())
                .publish(
                        new Edit(
                                new Subject(Subject.Kind.ANNOTATION, "LOURDE" + (22 + number)),
                                SITE.cited("diguet-lopez-2019"),
                                0,
                                Act.SAVED,
                                content,
                                ""),
                        Author.named(number % 2 == 0 ? "Claire" : "Hugo"));
    }

    /** Long titles, many names, every facet full, words found in many places. */
    static Record heavy(int number) {
        String words = "une page pesante parle de sobriété pesante, encore de sobriété ";
        List<Creator> creators = new ArrayList<>();
        List<Tag> tags = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            creators.add(new Creator("author", "Lourde" + (i == 0 ? "" : i), "Anne"));
            tags.add(Tag.manual("lourd " + i));
        }
        tags.add(Tag.manual("à vérifier"));
        return new Record(
                "lourd-" + number,
                number % 2 == 0 ? "book" : "report",
                Map.of(
                        "title",
                        "Sobriété pesante nº " + number + " : " + words.repeat(2),
                        "abstractNote",
                        words.repeat(20) + number,
                        "publisher",
                        "Éditions de la page pesante",
                        "language",
                        number % 3 == 0 ? "fr" : "en",
                        "date",
                        String.valueOf(2000 + number)),
                creators,
                tags,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
