package cloud.girofle.herbier.zotero.tex;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.Shared;
import cloud.girofle.herbier.reference.Attachment;
import cloud.girofle.herbier.reference.Attachment.Presence;
import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.ItemNote;
import cloud.girofle.herbier.reference.ItemTypes;
import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.reference.Problem.Kind;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Tag;
import cloud.girofle.herbier.zotero.ZoteroExport;
import cloud.girofle.herbier.zotero.reading.Export;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** BibTeX as Zotero and Mendeley write it: what the files hold arrives. */
class BibTexSamplesTest {

    @Test
    void theLibraryComesBackAsItWas() throws IOException {
        List<Record> records = ZoteroExport.read(Shared.sample("exports/bibtex.bib")).records();
        List<JsonNode> items = library();
        assertThat(records).hasSameSizeAs(items);

        for (int i = 0; i < items.size(); i++) {
            Record read = records.get(i);
            JsonNode item = items.get(i);
            String type = item.get("itemType").asString();
            String title = value(item, ItemTypes.fieldName(type, "title"));
            assertThat(read.title()).isEqualTo(title);
            assertThat(read.creators())
                    .as(title)
                    .extracting(Creator::sortName)
                    .containsExactlyInAnyOrderElementsOf(names(item));
            for (String base :
                    List.of(
                            "url",
                            "language",
                            "rights",
                            "abstractNote",
                            "ISBN",
                            "ISSN",
                            "DOI",
                            "publisher",
                            "place",
                            "volume",
                            "edition",
                            "section",
                            "shortTitle")) {
                if (!read.field(base).isEmpty()) {
                    assertThat(read.field(base))
                            .as(title + ", " + base)
                            .isEqualTo(value(item, ItemTypes.fieldName(type, base)));
                }
            }
            assertThat(read.field("pages").replace('-', '–'))
                    .isEqualTo(value(item, ItemTypes.fieldName(type, "pages")).replace('-', '–'));
        }
        print("bibtex.bib", records.size() + " of " + items.size() + " items, " + types(records));
    }

    @Test
    void notesKeywordsKeyAndExtraOfTheLibraryComeBack() {
        Record article =
                ZoteroExport.read(Shared.sample("exports/bibtex.bib")).records().getFirst();

        assertThat(article.localId()).isEqualTo("vieilleCle2020");
        assertThat(article.fields())
                .containsEntry("citationKey", "vieilleCle2020")
                .containsEntry("extra", "original-date: 1936\ntex.custom: valeur\nUne ligne libre")
                .containsEntry("date", "2020-02")
                .containsEntry("accessDate", "2021-03-04")
                .containsEntry("issue", "3-4")
                .containsEntry("section", "Dossier");
        assertThat(article.tags())
                .extracting(Tag::name)
                .containsExactly("mémoire", "art", "technique", "auto", "⭐", "à lire");
        assertThat(article.notes())
                .extracting(ItemNote::html)
                .hasSize(2)
                .first()
                .asString()
                .startsWith("<p>LectureUne note avec gras")
                .contains("H2O &amp; « accents éàü »")
                .contains("&lt;brute&gt;");
        assertThat(article.attachments())
                .extracting(Attachment::localId)
                .containsExactly("29IDNL5C", "HERGH6UW", "9WMVGXJV");
    }

    @Test
    void filesOfAnExportAreFoundBesideIt() {
        Export export = ZoteroExport.read(Shared.sample("exports/bibtex_files/bibtex_files.bib"));
        List<Attachment> files =
                export.records().stream().flatMap(item -> item.attachments().stream()).toList();

        assertThat(files).extracting(Attachment::presence).containsOnly(Presence.STORED).hasSize(4);
        assertThat(files)
                .extracting(Attachment::path)
                .contains(
                        "files/7/linked file; 1.pdf", "files/4/Dupont - 2020 - L’œuvre (été).pdf");
        assertThat(files)
                .extracting(Attachment::contentType)
                .containsExactly("application/pdf", "text/html", "application/pdf", "text/html");
        print("bibtex_files.bib", files.size() + " files beside it, " + problems(export));
    }

    @Test
    void aFrenchThesisLosesNoEntry() throws IOException {
        Path file = Shared.sample("real/memoire-tnah_zotero_fr.bib");
        Export export = ZoteroExport.read(file);
        print("memoire-tnah_zotero_fr.bib", summary(export));

        assertThat(export.records()).hasSize(46).hasSize(entries(file));
        assertThat(problems(export))
                .containsOnly(Map.entry(Kind.FILE_OUTSIDE, 27L), Map.entry(Kind.UNKNOWN_FIELD, 1L));
        assertThat(export.records())
                .allSatisfy(item -> {
                    assertThat(item.title()).isNotEmpty().doesNotContain("{", "\\");
                    assertThat(item.creators()).isNotEmpty();
                });
    }

    @Test
    void mendeleysInventionsAreKept() throws IOException {
        Path file = Shared.sample("real/bbt-mendeley_434.bib");
        Export export = ZoteroExport.read(file);
        print("bbt-mendeley_434.bib", summary(export));

        assertThat(export.records()).hasSize(512).hasSize(entries(file));
        assertThat(export.records()).extracting(Record::localId).doesNotHaveDuplicates();
        assertThat(types(export.records()))
                .containsEntry("book_section", 8L)
                .containsEntry("web_page", 25L);
        assertThat(export.problems()).doesNotHaveDuplicates();
        assertThat(details(export, Kind.UNKNOWN_TYPE))
                .containsExactlyInAnyOrder(
                        "book_section",
                        "generic",
                        "magazine_article",
                        "newspaper_article",
                        "web_page");
    }

    private static int entries(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith("@"))
                .toList()
                .size();
    }

    private static List<JsonNode> library() throws IOException {
        String json = Files.readString(Shared.sample("exports/library.json"));
        Set<String> noItems = Set.of("note", "attachment", "annotation");
        return JsonMapper.builder()
                .build()
                .readTree(json)
                .get("items")
                .valueStream()
                .filter(item -> !noItems.contains(item.get("itemType").asString()))
                .toList();
    }

    private static String value(JsonNode item, String field) {
        return item.path(field).asString("");
    }

    private static List<String> names(JsonNode item) {
        return item.path("creators")
                .valueStream()
                .map(creator ->
                        new Creator(
                                "",
                                value(creator, "lastName") + value(creator, "name"),
                                value(creator, "firstName")))
                .map(Creator::sortName)
                .toList();
    }

    private static String summary(Export export) {
        return export.records().size()
                + " records "
                + types(export.records())
                + ", problems "
                + problems(export);
    }

    private static Map<String, Long> types(List<Record> records) {
        return count(records, Record::type);
    }

    private static Map<Kind, Long> problems(Export export) {
        return count(export.problems(), Problem::kind);
    }

    private static List<String> details(Export export, Kind kind) {
        return export.problems().stream()
                .filter(problem -> problem.kind() == kind)
                .map(problem -> problem.details().getFirst())
                .toList();
    }

    private static <T, K> Map<K, Long> count(List<T> things, Function<T, K> kind) {
        return things.stream()
                .collect(Collectors.groupingBy(kind, TreeMap::new, Collectors.counting()));
    }

    private static void print(String sample, Object line) {
        System.out.println("BibTeX " + sample + ": " + line);
    }
}
