package cloud.girofle.herbier.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cloud.girofle.herbier.knowledge.Act;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.knowledge.Subject.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A site with a little of everything, published to a folder; the copy is then kept in step. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PublisherTest {

    private static final CopiedSite SITE = new CopiedSite();

    @TempDir private static Path folder;

    private static Copy copy;

    @BeforeAll
    static void choose() {
        copy = new Copy(folder.resolve("copie"));
    }

    @AfterAll
    static void close() {
        SITE.close();
    }

    @Test
    @Order(1)
    void allOfItIsWritten() {
        Outcome outcome = SITE.publish(new Folder(copy.folder()));
        assertThat(outcome.changed()).isEmpty();
        assertThat(outcome.removed()).isEmpty();
        List<String> written = new ArrayList<>(copy.files());
        written.remove(Manifest.FILE);
        assertThat(written).isEqualTo(outcome.added());
    }

    @Test
    @Order(2)
    void everyPageThatTheSiteMapNamesIsThereAndEveryLinkLeadsToAFile() {
        List<String> mapped =
                located("sitemap.xml").stream()
                        .flatMap(part -> located(path(part)).stream())
                        .toList();
        assertThat(mapped).hasSizeGreaterThan(30);
        for (String address : mapped) {
            assertThat(copy.folder().resolve(path(address)).resolve("index.html")).exists();
        }
        assertThat(copy.broken()).isEmpty();
        assertThat(copy.pages()).hasSizeGreaterThan(mapped.size());
    }

    private static List<String> located(String map) {
        return Jsoup.parse(copy.text(map), "", Parser.xmlParser())
                .getElementsByTag("loc")
                .eachText();
    }

    private static String path(String address) {
        return address.replace("https://herbier.example", "").replaceFirst("^/", "");
    }

    @Test
    @Order(2)
    void namesOfFilesAreSafeAnywhere() {
        TreeSet<String> folded = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        folded.addAll(copy.files());
        assertThat(folded).hasSize(copy.files().size());
        assertThat(copy.files()).allMatch(path -> path.matches("[A-Za-z0-9._~/-]{1,200}"));
    }

    @Test
    @Order(2)
    void filesToTakeAwayAreThoseOfTheSiteInEitherLanguage() throws IOException {
        for (String suffix : List.of("bib", "ris", "rdf", "csl.json", "csv")) {
            String path = "/references/" + SITE.key + "." + suffix;
            String file = copy.text(path.substring(1));
            assertThat(file).as(path).isEqualTo(SITE.site.get(path).body());
            assertThat(file).as("in English").isEqualTo(SITE.site.get("/en" + path).body());
        }
        Document english = copy.page("en/references/" + SITE.key + "/index.html");
        assertThat(english.select("a[href$=.bib]").attr("href"))
                .isEqualTo("../../../references/" + SITE.key + ".bib");
        String piece = english.select("a[href*=fichiers]").attr("href");
        assertThat(piece).startsWith("../../../fichiers/").endsWith("/l-ete.pdf");
        assertThat(copy.text(piece.substring("../../../".length()))).isEqualTo(CopiedSite.PDF);
    }

    @Test
    @Order(2)
    void whatNeedsTheSiteLeadsThereAndIsMarked() {
        Document page = copy.page("references/" + SITE.key + "/index.html");
        assertThat(page.select(".keywords a").attr("href"))
                .isEqualTo("https://herbier.example/recherche?motcle=dur%C3%A9e+%26+usure");
        assertThat(page.select(".keywords a").text()).isEqualTo("durée & usure ↗");
        assertThat(page.select(".keywords a").attr("rel")).isEqualTo("external");
        assertThat(page.select("header form").attr("action"))
                .isEqualTo("https://herbier.example/recherche");
        assertThat(page.select("link[rel=canonical]").attr("href"))
                .isEqualTo("https://herbier.example/references/" + SITE.key);
        copy.pages()
                .forEach((path, each) -> {
                    assertThat(each.select("script[src], link[rel=search]")).as(path).isEmpty();
                    assertThat(each.select("[href*=/curation], [action*=/curation]"))
                            .as(path)
                            .isEmpty();
                    assertThat(each.select("form[method=post]")).as(path).isEmpty();
                });
    }

    @Test
    @Order(2)
    void whatMovedLeadsOn() {
        Document stub = copy.page("references/" + SITE.moved + "/index.html");
        assertThat(stub.select("meta[http-equiv=refresh]").attr("content"))
                .isEqualTo("0; url=../" + SITE.key + "/index.html");
        assertThat(stub.select("link[rel=canonical]").attr("href"))
                .isEqualTo("https://herbier.example/references/" + SITE.key);
        assertThat(copy.page("commentaires/COMMENT2/index.html").select("a").attr("href"))
                .startsWith("../../notes/une-note/")
                .endsWith("#c-COMMENT2");
    }

    @Test
    @Order(2)
    void aPageThatIsNotThereIsShownFromAnywhere() {
        Document page = copy.page("404.html");
        assertThat(page.select("link[rel=stylesheet]").attr("href")).startsWith("/static/herbier-");
        assertThat(page.select(".brand").attr("href")).isEqualTo("/index.html");
    }

    @Test
    @Order(3)
    void aDayLaterNothingIsSentButWhatWasDamaged() throws IOException {
        SITE.site.later(Duration.ofDays(1));
        String manifest = copy.text(Manifest.FILE);
        Outcome unchanged = SITE.publish(new Folder(copy.folder()));
        assertThat(unchanged.sent()).isZero();
        assertThat(unchanged.removed()).isEmpty();

        // As the copy is not whole, every page is made again.
        Files.writeString(copy.folder().resolve("a-propos/index.html"), "effacé");
        Files.delete(copy.folder().resolve("robots.txt"));
        Outcome outcome = SITE.publish(new Folder(copy.folder()));
        assertThat(outcome.changed())
                .containsExactly(
                        "a-propos/index.html",
                        "en/sobriete/index.html", // It tells of the moment.
                        "robots.txt",
                        "sobriete/index.html");
        assertThat(outcome.added()).isEmpty();
        assertThat(outcome.removed()).isEmpty();
        assertThat(copy.text("a-propos/index.html")).contains("</html>");
        assertThat(lasting(copy.text(Manifest.FILE))).isEqualTo(lasting(manifest));
    }

    /** What of a manifest does not change by the moment. */
    private static List<String> lasting(String manifest) {
        return manifest.lines().filter(line -> !line.contains("sobriete/index.html")).toList();
    }

    @Test
    @Order(4)
    void oneChangeSendsThePagesItTouchesAndWhatIsWithdrawnIsRemoved() throws IOException {
        Path mine = Files.writeString(copy.folder().resolve("mon-fichier.txt"), "à moi");
        SITE.pens.write(
                new Subject(Kind.NOTE, "une-note"),
                Map.of("title", "Une note", "text", "Voir ailleurs.", "genre", "position"),
                SITE.claire.account());
        SITE.pens.turn(
                new Subject(Kind.LIST, "pour-commencer"),
                Act.WITHDRAWN,
                "trop tôt",
                SITE.claire.account());
        SITE.site.follow();

        Outcome outcome = SITE.publish(new Folder(copy.folder()));
        assertThat(outcome.added()).isEmpty();
        assertThat(outcome.removed())
                .contains(
                        "en/notes/une-note.bib", // It cites nothing any more.
                        "notes/une-note.bib",
                        "en/listes/pour-commencer/index.html",
                        "listes/pour-commencer/index.html")
                .allMatch(path -> path.matches("(en/)?(notes/une-note|listes/pour-comm).*"));
        assertThat(outcome.changed())
                .contains(
                        "notes/une-note/index.html",
                        "en/notes/une-note/index.html",
                        "notes/une-note.md",
                        "listes/index.html",
                        "references/" + SITE.key + "/index.html") // It was cited there.
                .doesNotContain(
                        "questions/eteindre-un-disque/index.html",
                        "auteurs/schroeder-bianca/index.html",
                        "a-propos/index.html")
                .hasSizeLessThan(45);
        assertThat(copy.text("notes/une-note/index.html")).contains("Voir ailleurs.");
        assertThat(copy.folder().resolve("listes/pour-commencer")).doesNotExist();
        assertThat(copy.broken()).isEmpty();
        assertThat(mine).exists();
    }

    @Test
    @Order(5)
    void aTrialWritesNothingAndWhatWasCutShortIsTakenUpWhereItStopped() {
        Scope french = new Scope(false, true, false, false, Scope.Search.LIVE);
        Copy cut = new Copy(folder.resolve("coupee"));
        Folder to = new Folder(cut.folder());
        Outcome trial = SITE.publish(to, french, Watch.NONE, true);
        assertThat(cut.folder()).doesNotExist();

        assertThatThrownBy(() -> SITE.publish(to, french, stopping(20), false))
                .hasMessage("stopped");
        int sent = cut.files().size() - 1;
        assertThat(sent).isBetween(15, 40);

        Outcome rest = SITE.publish(to, french, Watch.NONE, false);
        assertThat(rest.same()).isEqualTo(sent);
        assertThat(rest.changed()).isEmpty();
        List<String> whole = new ArrayList<>(cut.files());
        whole.remove(Manifest.FILE);
        assertThat(whole).isEqualTo(trial.added());
    }

    @Test
    @Order(8)
    void aCopyThatStandsAloneLeadsNowhereElseAndSaysSoNowhere() {
        Scope alone = new Scope(false, false, true, true, Scope.Search.NONE);
        SITE.publish(new Folder(folder.resolve("seule")), alone, Watch.NONE, false);
        Copy seule = new Copy(folder.resolve("seule"));
        assertThat(seule.broken()).isEmpty();
        seule.pages()
                .forEach((path, page) -> {
                    page.select("link[rel=canonical], link[hreflang]").remove();
                    assertThat(page.select("[href*=herbier.example]")).as(path).isEmpty();
                    assertThat(page.text()).as(path).doesNotContain("↗");
                    assertThat(page.select("form")).as(path).isEmpty();
                    assertThat(page.select("li:empty, p:empty:not(.changed)")).as(path).isEmpty();
                });
        Document page = seule.page("references/" + SITE.key + "/index.html");
        assertThat(page.select(".keywords").text()).contains("durée & usure");
        assertThat(page.select("footer").text()).doesNotContain("· ·").doesNotEndWith("·");
    }

    @Test
    @Order(9)
    void aFolderThatHoldsSomethingElseIsLeftAlone() throws IOException {
        Path mine = Files.createDirectories(folder.resolve("a-moi"));
        Files.writeString(mine.resolve("index.html"), "à moi");
        assertThatThrownBy(() ->
                        new Publisher(
                                        SITE.live,
                                        Scope.EVERYTHING,
                                        java.util.Optional.empty(),
                                        "",
                                        Watch.NONE)
                                .publish(new Folder(mine), List.of(), false))
                .isInstanceOf(Publisher.Occupied.class);
        assertThat(new Copy(mine).files()).containsExactly("index.html");
    }

    private static Watch stopping(int after) {
        return new Watch() {
            @Override
            public void asked(int addresses) {}

            @Override
            public void done(int files, int all) {
                if (files >= after) {
                    throw new IllegalStateException("stopped");
                }
            }

            @Override
            public void indexing() {}
        };
    }
}
