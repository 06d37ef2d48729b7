package cloud.girofle.herbier.citation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import cloud.girofle.herbier.citation.StyleProblem.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Styles that an admin drops in a folder: those that serve, and those that are said not to. */
class AddedStylesTest {

    private static final String WORK =
            """
            [{"id": "a", "type": "book", "title": "À bout de <i>flux</i>",
              "author": [{"family": "Lopez", "given": "Fanny"}],
              "issued": {"date-parts": [[2022]]}}]
            """;

    private static final String AUTHOR_DATE = "<category citation-format=\"author-date\"/>";
    private static final String NUMERIC = "<category citation-format=\"numeric\"/>";
    private static final String WHO =
            "<macro name=\"qui\"><names variable=\"author\"><name/></names></macro>";
    private static final String IN_TEXT =
            "<citation><layout prefix=\"[\" suffix=\"]\"><text macro=\"qui\"/></layout></citation>";
    private static final String LINE =
            "<bibliography><layout suffix=\".\"><text macro=\"qui\"/><text variable=\"title\""
                    + " prefix=\", \" font-style=\"italic\"/></layout></bibliography>";
    private static final String NUMBERED_LINE =
            "<layout><text variable=\"citation-number\" suffix=\".\"/>"
                    + "<text variable=\"title\"/></layout></bibliography>";

    @TempDir private Path folder;

    @Test
    void aStyleServesAtOnceAndIsFollowedWhenItChanges() throws IOException {
        Citations citations = new Citations(folder.resolve("styles"));
        Styles styles = citations.styles();
        assertThat(styles.all()).containsExactly(ShippedStyle.values());
        String before = styles.version();

        Files.createDirectory(folder.resolve("styles"));
        folder = folder.resolve("styles");
        put("revue.csl", style("Revue d’essai", AUTHOR_DATE, WHO + IN_TEXT + LINE));

        assertThat(styles.version()).isNotEqualTo(before);
        assertThat(styles.all()).hasSize(7);
        Style added = styles.find("revue").orElseThrow();
        assertThat(added)
                .isInstanceOfSatisfying(
                        AddedStyle.class,
                        style -> assertThat(style.title()).isEqualTo("Revue d’essai"));
        assertThat(written(citations, "revue")).isEqualTo("Fanny Lopez, <i>À bout de flux</i>.");
        assertThat(citations.inText(added, "fr", WORK))
                .containsExactly(new Citations.Entry("a", "[Fanny Lopez]"));

        put(
                "revue.csl",
                style("Autre revue", AUTHOR_DATE, WHO + IN_TEXT + LINE.replace(", ", " : ")));
        assertThat(written(citations, "revue")).startsWith("Fanny Lopez : ");
        Files.delete(folder.resolve("revue.csl"));
        assertThat(styles.find("revue")).isEmpty();
        assertThat(styles.chosen(Optional.of("revue"), "fr")).isEqualTo(ShippedStyle.ISO690);
    }

    @Test
    void whatCannotBeUsedIsSaidAndTheOthersServe() throws IOException {
        put("abime.csl", style("Abîmé", AUTHOR_DATE, WHO + IN_TEXT + LINE).replace("</style>", ""));
        put("ailleurs.csl", "<!DOCTYPE style [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><style/>");
        put("boucle.csl", style("B", AUTHOR_DATE, loop() + IN_TEXT + LINE));
        put("bombe.csl", style("C", AUTHOR_DATE, bomb() + IN_TEXT + LINE));
        put("creux.csl", style("D", AUTHOR_DATE, "<g>".repeat(90) + "</g>".repeat(90)));
        put(
                "echoue.csl",
                style(
                        "E",
                        AUTHOR_DATE,
                        WHO
                                + IN_TEXT
                                + LINE.replace("<layout", "<layout><date/></layout><layout")));
        put("latin.csl", new byte[] {'<', 's', (byte) 0xE9, '>'});
        put("muet.csl", style("F", AUTHOR_DATE, WHO + IN_TEXT));
        put("page.csl", "<html/>");
        put("perdu.csl", style("G", link("revue-perdue"), ""));
        put("sans.csl", style("H", AUTHOR_DATE, IN_TEXT + LINE));
        put("vaste.csl", "<style>" + " ".repeat(1_000_001) + "</style>");
        put("notes.txt", "rien");
        put("revue.csl", style("Revue", AUTHOR_DATE, WHO + IN_TEXT + LINE));

        Styles styles = Styles.in(folder);

        assertThat(styles.all()).extracting(Style::id).hasSize(7).contains("revue");
        assertThat(styles.problems())
                .extracting(StyleProblem::file, StyleProblem::kind)
                .containsExactlyInAnyOrder(
                        tuple("abime.csl", Kind.NOT_XML),
                        tuple("ailleurs.csl", Kind.DECLARATIONS),
                        tuple("boucle.csl", Kind.ENDLESS),
                        tuple("bombe.csl", Kind.ENDLESS),
                        tuple("creux.csl", Kind.ENDLESS),
                        tuple("echoue.csl", Kind.FAILS),
                        tuple("latin.csl", Kind.NOT_XML),
                        tuple("muet.csl", Kind.NO_BIBLIOGRAPHY),
                        tuple("page.csl", Kind.NOT_A_STYLE),
                        tuple("perdu.csl", Kind.NO_PARENT),
                        tuple("sans.csl", Kind.UNKNOWN_MACRO),
                        tuple("vaste.csl", Kind.TOO_LARGE));
        assertThat(styles.problems())
                .filteredOn(problem -> problem.kind() == Kind.NO_PARENT)
                .singleElement()
                .extracting(StyleProblem::details)
                .isEqualTo(List.of("revue-perdue"));
    }

    @Test
    void aStyleThatOnlyNamesAnotherFollowsIt() throws IOException {
        put("mere.csl", style("Mère", AUTHOR_DATE, WHO + IN_TEXT + LINE));
        put("fille.csl", style("Fille", link("essai"), ""));
        put(
                "annales.csl",
                style("Annales", link("apa"), "")
                        .replace("<style ", "<style default-locale=\"fr-FR\" "));
        Citations citations = new Citations(folder);
        assertThat(citations.styles().problems()).isEmpty();
        assertThat(written(citations, "fille")).isEqualTo(written(citations, "mere"));
        assertThat(written(citations, "annales"))
                .isEqualTo("Lopez, F. (2022). <i>À bout de flux</i>.");
        assertThat(citations.styles().all())
                .extracting(Style::id)
                .endsWith("annales", "fille", "mere");
    }

    @Test
    void aNumberIsWrittenOnce() throws IOException {
        put(
                "marge.csl",
                style(
                        "Marge",
                        NUMERIC,
                        WHO
                                + IN_TEXT
                                + "<bibliography second-field-align=\"flush\">"
                                + NUMBERED_LINE));
        put("ligne.csl", style("Ligne", NUMERIC, WHO + IN_TEXT + "<bibliography>" + NUMBERED_LINE));
        put(
                "nom.csl",
                style(
                        "Nom",
                        AUTHOR_DATE,
                        WHO
                                + IN_TEXT
                                + "<bibliography second-field-align=\"flush\"><layout><text macro=\"qui\" suffix=\" \"/><text variable=\"title\"/></layout></bibliography>"));
        Citations citations = new Citations(folder);
        assertThat(citations.styles().find("marge").orElseThrow().isNumbered()).isTrue();
        assertThat(written(citations, "marge")).isEqualTo("À bout de flux");
        assertThat(citations.styles().find("ligne").orElseThrow().isNumbered()).isFalse();
        assertThat(written(citations, "ligne")).isEqualTo("1.À bout de flux");
        assertThat(written(citations, "nom")).isEqualTo("Fanny Lopez À bout de flux");
    }

    @Test
    void aFileNamedAsOneOfOursTakesItsPlace() throws IOException {
        put("apa.csl", style("APA, huitième", AUTHOR_DATE, WHO + IN_TEXT + LINE));
        Styles styles = Styles.in(folder);
        assertThat(styles.all()).hasSize(6);
        assertThat(styles.chosen(Optional.empty(), "en"))
                .isInstanceOfSatisfying(
                        AddedStyle.class,
                        style -> assertThat(style.title()).isEqualTo("APA, huitième"));
    }

    @Test
    void aStyleThatFailsOnOneWorkWritesNoneAndStopsNobody() throws IOException {
        put(
                "songs.csl",
                style(
                        "S",
                        AUTHOR_DATE,
                        WHO
                                + IN_TEXT
                                + LINE.replace(
                                        "<layout suffix=\".\">",
                                        "<layout><choose><if type=\"song\"><text term=\"x\" form=\"unknown\"/></if></choose>")));
        Citations citations = new Citations(folder);
        assertThat(citations.styles().problems()).isEmpty();
        Style style = citations.styles().find("songs").orElseThrow();
        assertThat(citations.bibliography(style, "fr", WORK.replace("book", "song"))).isEmpty();
        assertThat(citations.bibliography(style, "fr", WORK)).hasSize(1);
    }

    private static String written(Citations citations, String id) {
        Style style = citations.styles().find(id).orElseThrow();
        return citations.bibliography(style, "fr", WORK).getFirst().html();
    }

    private static String style(String title, String info, String rest) {
        return """
        <?xml version="1.0" encoding="utf-8"?>
        <style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
        <info><title>%s</title><id>http://www.zotero.org/styles/essai</id>%s</info>
        %s
        </style>
        """
                .formatted(title, info, rest);
    }

    private static String link(String parent) {
        return "<link href=\"http://www.zotero.org/styles/%s\" rel=\"independent-parent\"/>"
                .formatted(parent);
    }

    private static String loop() {
        return "<macro name=\"qui\"><text macro=\"que\"/></macro>"
                + "<macro name=\"que\"><group><text macro=\"qui\"/></group></macro>";
    }

    /** Ten macros, each of which uses the next ten times. */
    private static String bomb() {
        StringBuilder macros = new StringBuilder("<macro name=\"m10\"><text value=\"!\"/></macro>");
        for (int i = 0; i < 10; i++) {
            macros.append("<macro name=\"%s\">".formatted(i == 0 ? "qui" : "m" + i))
                    .append("<text macro=\"m%d\"/>".formatted(i + 1).repeat(10))
                    .append("</macro>");
        }
        return macros.toString();
    }

    private void put(String name, String text) throws IOException {
        put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Each at a date of its own, as files are changed one after the other. */
    private void put(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        long next =
                Files.exists(file)
                        ? Files.getLastModifiedTime(file).toMillis() + 10_000
                        : 1_000_000;
        Files.write(file, bytes);
        Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochMilli(next)));
    }
}
