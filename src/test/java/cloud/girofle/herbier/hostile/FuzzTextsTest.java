package cloud.girofle.herbier.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import cloud.girofle.herbier.Samples;
import cloud.girofle.herbier.curation.BrokenThesaurusException;
import cloud.girofle.herbier.curation.ThesaurusFile;
import cloud.girofle.herbier.reference.Identifiers;
import cloud.girofle.herbier.reference.ItemDate;
import cloud.girofle.herbier.reference.ItemNote;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.search.Criteria;
import cloud.girofle.herbier.search.Results;
import cloud.girofle.herbier.text.BrokenFrontMatterException;
import cloud.girofle.herbier.text.CleanHtml;
import cloud.girofle.herbier.text.CsvRows;
import cloud.girofle.herbier.text.FrontMatter;
import cloud.girofle.herbier.text.HtmlMarkdown;
import cloud.girofle.herbier.text.Markdown;
import cloud.girofle.herbier.zotero.reading.NoteAnnotations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What reads a single text reads any: damaged ones, many of them, and long ones. */
class FuzzTextsTest {

    private static final int RUNS = Integer.getInteger("herbier.fuzz.runs", 20) * 5;
    private static final long SEED = Long.getLong("herbier.fuzz.seed", 20_231_015L);

    /** Only a guard against hanging: nothing here comes near it. */
    private static final Duration HANG = Duration.ofSeconds(20);

    private static final int LONG = 20_000;

    @TempDir Path folder;

    @Test
    void identifiersAreFoundInAnyText() {
        List<String> seeds =
                List.of(
                        "https://doi.org/10.1126/science.aba3758.",
                        "doi:10.1000%2F182%zz (10.1000/a(b)c)>",
                        "978-2-02-005797-5 2-02-005797-5 0-306-40615-X",
                        "https://www.example.org/a/?utm_source=x&b=c&&=#d",
                        "arXiv:2104.10350v3 [cs.LG] hep-th/9901001",
                        "DOI: 10.1/x\nISBN: 2020057975\nPMID: 12\nCitation Key: a_b",
                        "http://zotero.org/groups/7/items/AAAAAAAA");
        each(
                seeds,
                List.of("10.1000/", "9-", "/", "#", "&utm_=", "http://", "1 ", ").,"),
                text -> assertThat(Identifiers.of(described(text))).doesNotContainNull());
    }

    @Test
    void datesAreReadInAnyText() {
        List<String> seeds =
                List.of(
                        "2022-09-01T10:00:00Z",
                        "-0044-03-15",
                        "15 février 2022",
                        "1er août 1999",
                        "31/12/1999",
                        "2020/2/30/",
                        "Sept. 3rd, 2001");
        each(
                seeds,
                List.of("1", "12 ", "2022-", "mars", " ", "\u0301"),
                text -> {
                    ItemDate date = ItemDate.parse(text);
                    assertThat(date.written()).isEqualTo(text);
                    assertThat(date.sortKey()).matches("|\\d{6}-\\d{2}-\\d{2}");
                    assertThat(date.sortKey().isEmpty()).isEqualTo(date.year().isEmpty());
                });
    }

    @Test
    void nothingThatRunsComesOutOfANote() {
        List<String> seeds =
                List.of(
                        "<p onclick=\"a()\">À <b>lire</b> <script>alert(1)</script></p>",
                        "<a href=\"javascript:a()\">a</a><img src=x onerror=a()>",
                        "<svg><style><img src=x onerror=a()></style></svg><math><mi>",
                        "<i>Le <sub>2</sub></i> &lt;script&gt; &#x3c;b>",
                        "[a](javascript:a) ![b](data:text/html,c) <script>a</script> `b`\n> c\n1. d");
        each(
                seeds,
                List.of("<b>", "<", "&", "<!--", "<a href=", "<p>", "*a _", "[", ">"),
                text -> {
                    assertInert(CleanHtml.note(text));
                    assertInert(CleanHtml.title(text));
                    assertInert(Markdown.html(text));
                    assertThat(CleanHtml.plainTitle(text)).isNotNull();
                    assertThat(CleanHtml.text(text)).isNotNull();
                });
    }

    @Test
    void annotationsAreReadOfAnyNote() {
        List<String> seeds =
                List.of(
                        "<p><span class=\"highlight\" data-annotation=\"%7B%22attachmentURI%22%3A%22http"
                                + "%3A%2F%2Fzotero.org%2Fgroups%2F7%2Fitems%2FAAAAAAAA%22%2C%22pageLabel"
                                + "%22%3A%2212%22%2C%22position%22%3A%7B%22pageIndex%22%3A11%7D%7D\">"
                                + "« un passage »</span> <span class=\"citation\">(Lopez, p. 12)</span> oui</p>",
                        "<span data-annotation=\"%7B%22position%22%3A%7B%22pageIndex%22%3A-9e99%7D%7D\">a",
                        "<img data-annotation=\"%\"><span data-annotation=\"[]\">");
        each(
                seeds,
                List.of("<b data-annotation='%7B%7D'>a", "%7B", "[", "<span "),
                text -> {
                    ItemNote read = NoteAnnotations.in(ItemNote.of(text));
                    assertThat(read.html()).isEqualTo(ItemNote.of(text).html());
                    assertThat(read.annotations()).doesNotContainNull();
                });
    }

    @Test
    void whatCuratorsKeepInFilesIsReadOrRefusedWithItsLine() throws IOException {
        String thesaurus = Files.readString(Path.of("content/thesaurus.ttl"));
        List<String> seeds =
                List.of(
                        thesaurus.substring(0, 2_000),
                        "---\ntitle: À lire\nkeys: [a, \"b\"]\n---\n# Une note\n[@AAAAAAAA]",
                        "a,b;c\n\"un \"\"mot\"\"\",2\n",
                        "<h2>a</h2><ol><li>b<table><td>c</ol>");
        Path file = folder.resolve("thesaurus.ttl");
        each(
                seeds,
                List.of("---\n", "a: [", "\"", "@prefix a: <", "a b c ; ", "[ ", "<b>", "( "),
                text -> {
                    assertThat(HtmlMarkdown.of(text)).isNotNull();
                    new CsvRows(text, ',').readToCut(row -> assertThat(row.line()).isPositive());
                    try {
                        assertThat(FrontMatter.read(text).fields()).doesNotContainValue(null);
                    } catch (BrokenFrontMatterException e) {
                        assertThat(e.line()).isPositive();
                    }
                    try {
                        Files.write(file, bytes(text));
                        assertThat(ThesaurusFile.read(file).topics()).doesNotContainNull();
                    } catch (BrokenThesaurusException e) {
                        assertThat(e.line()).isNotNegative();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    @Test
    void anyQueryIsAnswered() {
        List<String> seeds =
                List.of(
                        "\"bout de flux\" OR lopez -langue:en année:1990..2022 datacent*",
                        "auteur:\"Fanny Lopez\" OU titre:(flux) | «réseau» -",
                        "978-2-02-005797-5 10.1126/science.aba3758 https://example.org/1",
                        "* *a* -* \"\" :: a:b:c +[a TO b] {x} ~2 ^3 /re.*/ && || !",
                        "collection:a/b étiquette:\"x y source:girofle <2000 >=1999 …2001");
        List<String> pieces =
                List.of(
                        "a ", "a* ", "-", "\"", "(", "a OR ", "auteur:", "é\u0301", "*", "?", "\\",
                        "😀");
        try (Catalogue catalogue = Catalogue.open(folder.resolve("index"))) {
            catalogue.apply(Samples.changes(Samples.references()));
            int count = catalogue.count();
            each(
                    seeds,
                    pieces,
                    text -> {
                        Results results = catalogue.search(Criteria.of(text));
                        assertThat(results.total()).isBetween(0L, (long) count);
                        assertThat(results.hits()).hasSizeLessThanOrEqualTo(Criteria.PER_PAGE);
                    });
        }
    }

    /** Damaged seeds, the seeds of other kinds too, and each piece many times over. */
    private static void each(List<String> seeds, List<String> pieces, Consumer<String> reader) {
        Random random = new Random(SEED);
        Mutation mutation = new Mutation(random);
        List<String> texts = new ArrayList<>(seeds);
        texts.addAll(List.of("", " ", "\0", "\uD800", "\uFFFF", "\u2028"));
        pieces.forEach(piece -> texts.add(piece.repeat(LONG / piece.length()) + "!"));
        for (int run = 0; run < RUNS; run++) {
            byte[] seed = bytes(seeds.get(run % seeds.size()));
            byte[] other = bytes(seeds.get(random.nextInt(seeds.size())));
            texts.add(new String(mutation.of(seed, other), StandardCharsets.UTF_8));
        }
        for (String text : texts) {
            assertTimeoutPreemptively(
                    HANG,
                    () -> reader.accept(text),
                    () -> text.substring(0, Math.min(99, text.length())));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Record described(String text) {
        Map<String, String> fields =
                Map.of(
                        "url", text, "extra", text, "DOI", text, "ISBN", text, "number", text,
                        "title", "a");
        return Samples.record("a", "book", fields);
    }

    private static void assertInert(String html) {
        assertThat(
                        Jsoup.parseBodyFragment(html)
                                .select("script,style,iframe,svg,math,[^on],[href^=javascript:]"))
                .as(html)
                .isEmpty();
    }
}
