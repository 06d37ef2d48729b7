package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cloud.girofle.herbier.curation.Curation;
import cloud.girofle.herbier.intake.Intake;
import cloud.girofle.herbier.knowledge.Act;
import cloud.girofle.herbier.knowledge.Annotation;
import cloud.girofle.herbier.knowledge.Author;
import cloud.girofle.herbier.knowledge.Edit;
import cloud.girofle.herbier.knowledge.ReadingList;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.HeldFile;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.library.Writing;
import cloud.girofle.herbier.reference.Attachment;
import cloud.girofle.herbier.reference.Attachment.LinkMode;
import cloud.girofle.herbier.reference.Attachment.Presence;
import cloud.girofle.herbier.reference.Collection;
import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.ImportRun;
import cloud.girofle.herbier.reference.ItemNote;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.reference.Source;
import cloud.girofle.herbier.reference.StoredFile;
import cloud.girofle.herbier.reference.Tag;
import cloud.girofle.herbier.sharing.OpenFiles;
import cloud.girofle.herbier.sharing.Parcel;
import cloud.girofle.herbier.zotero.ZoteroExport;
import cloud.girofle.herbier.zotero.ZoteroWriter.Format;
import cloud.girofle.herbier.zotero.reading.Export;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What readers take from any page: in which order, with what, and how heavy. */
class ExportPagesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String PDF =
            new Random(1)
                    .ints(40_000, 32, 127)
                    .collect(
                            () -> new StringBuilder("%PDF-1.7\n"),
                            StringBuilder::appendCodePoint,
                            StringBuilder::append)
                    .toString();
    private static final String SECRET = "%PDF-1.7\n" + "secret".repeat(100);
    private static final String SAID = "Une *remarque* qui pèse.";

    private static final SampleSite SITE = SampleSite.empty();

    private static String one = "";
    private static String two = "";
    private static String three = "";

    @TempDir static Path folder;

    /** Two books with files, one of which stays with its source; a list that names both. */
    @BeforeAll
    static void fill() throws IOException {
        SITE.library()
                .write(writing -> {
                    writing.save(new Source("girofle", "Cloud Girofle", "", "", 1));
                    writing.save(new Source("reserve", "La réserve", "", "", 2, true));
                    long open = writing.file("girofle", "a.json", true, "CSL JSON", 3);
                    long closed = writing.file("reserve", "b.json", true, "CSL JSON", 3);
                    writing.shelve("girofle", open, List.of(new Collection("C1", "Réseaux", "")));
                    one = add(writing, open, item("un", "Câbles", file("Câbles : l’été.pdf", PDF)));
                    two = add(writing, open, item("deux", "Sobriété", link()));
                    three = add(writing, closed, item("trois", "Réserve", file("c.pdf", SECRET)));
                    return true;
                });
        SITE.follow();
        annotate(one, SAID);
        publish(
                new Subject(Subject.Kind.LIST, "a-lire"),
                "",
                new ReadingList(
                                "À lire",
                                "",
                                "fr",
                                List.of(
                                        new ReadingList.Item(two, "d’abord"),
                                        new ReadingList.Item(one, "")))
                        .content());
        publish(
                new Subject(Subject.Kind.FIGURE, "poids"),
                "",
                Map.of("title", "Un poids", "value", "3", "unit", "kg", "reference", one));
        SITE.follow();
    }

    @AfterAll
    static void close() {
        SITE.close();
    }

    @ParameterizedTest
    @EnumSource
    void aListIsTakenInItsOwnOrder(Format format) throws IOException {
        Export back = read("/listes/a-lire." + format.suffix(), format.extension());

        assertThat(back.records().stream().map(Record::title))
                .containsExactly("Sobriété", "Câbles");
        Document page = SITE.page("/en/listes/a-lire");
        assertThat(page.select(".take a").eachAttr("href"))
                .contains("/en/listes/a-lire." + format.suffix());
        assertThat(SITE.get("/listes/rien." + format.suffix()).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource
    void annotationsAreTakenOnlyWhereTheyAreAskedFor(Format format) throws IOException {
        for (String address : List.of("/recherche", "/references/" + one, "/listes/a-lire")) {
            String path = address + "." + format.suffix();
            boolean held = Parcel.of(format).holdsNotes();
            Export without = read(path, format.extension());
            assertThat(notes(without)).as(path).isEqualTo(held ? 1 : 0);
            Export with = read(path + "?annotations=avec", format.extension());
            assertThat(notes(with)).as(path).isEqualTo(held ? 2 : 0);
        }
    }

    private static int notes(Export export) {
        return export.records().stream().mapToInt(item -> item.notes().size()).max().orElse(0);
    }

    @Test
    void theChoiceOfAnnotationsIsKeptInTheAddress() {
        Document without = SITE.page("/recherche?sorte=reference");
        Element choose = without.select(".take a:contains(Les emporter aussi)").getFirst();
        assertThat(choose.attr("href"))
                .isEqualTo("/recherche?sorte=reference&annotations=avec#emporter");
        Document with = SITE.page("/recherche?sorte=reference&annotations=avec");
        assertThat(with.select(".take").text())
                .contains("Avec les annotations. Les laisser", "CSL JSON (sans annotations)");
        for (String part :
                List.of(".orders a[href^=/]", ".facets a", ".take a[href^=/recherche.r]")) {
            assertThat(with.select(part).eachAttr("href"))
                    .as(part)
                    .isNotEmpty()
                    .allMatch(href -> href.contains("annotations=avec"));
        }
        assertThat(with.select("form input[name=annotations]").attr("value")).isEqualTo("avec");
        String shelf = SITE.page("/collections").select("main a[href^=/collections/]").attr("href");
        for (String path :
                List.of(
                        "/auteurs/lopez-fanny",
                        shelf,
                        "/sources/girofle",
                        "/references/" + one,
                        "/listes/a-lire")) {
            Document page = SITE.page(path + "?annotations=avec");
            String file = page.select(".take a[href*=.ris]").attr("href");
            assertThat(file).as(path).contains("annotations=avec");
            assertThat(SITE.get(file).body()).as(file).contains("Câbles", "remarque");
            assertThat(page.select(".take a:contains(Les laisser)").attr("href"))
                    .isEqualTo(path + "#emporter");
            assertThat(page.select("link[rel=canonical]").attr("href"))
                    .isEqualTo(SampleSite.PUBLIC + path);
        }
        assertThat(SITE.page("/references/" + two).select(".take").text())
                .as("nobody says anything of it")
                .doesNotContain("annotations");
    }

    @Test
    void anArchiveIsWhatZoteroExportsWithFilesAndWithoutThoseOfOthers() throws IOException {
        Path zip = download("/recherche.zip?annotations=avec", "tout.zip");
        try (ZipFile archive = new ZipFile(zip.toFile())) {
            String name = "herbier-2026-02-14";
            assertThat(archive.stream().map(ZipEntry::getName))
                    .containsExactly(
                            name + "/" + name + ".rdf", name + "/files/1/Câbles _ l’été.pdf");
            assertThat(
                            new String(
                                    archive.getInputStream(
                                                    archive.getEntry(name + "/" + name + ".rdf"))
                                            .readAllBytes(),
                                    StandardCharsets.UTF_8))
                    .contains("rdf:resource=\"files/1/C");
        }
        try (Library into = Library.open(folder.resolve("vide"))) {
            new Intake(into)
                    .take(
                            new Source("autre", "Autre", "", "", 1),
                            List.of(zip),
                            ImportRun.Start.COMMAND,
                            (source, records) -> {});
            List<Reference> came = new ArrayList<>();
            into.changesAfter(0, 10)
                    .forEach(change -> came.addAll(into.references(List.of(change.key()))));
            Reference back =
                    came.stream()
                            .filter(each -> each.title().equals("Câbles"))
                            .findFirst()
                            .orElseThrow();
            assertThat(back.notes()).hasSize(2);
            assertThat(back.collections().getFirst().path()).containsExactly("Réseaux");
            StoredFile file = back.attachments().getFirst().value().file().orElseThrow();
            assertThat(into.files().find(file.sha256()).map(HeldFile::path))
                    .hasValueSatisfying(path -> assertThat(path).hasContent(PDF));
        }
        assertThat(SITE.page("/references/" + three).select(".take").text()).doesNotContain("zip");
        try (ZipFile closed =
                new ZipFile(download("/references/" + three + ".zip", "c.zip").toFile())) {
            assertThat(closed.stream().map(ZipEntry::getName))
                    .singleElement()
                    .asString()
                    .endsWith(".rdf");
        }
    }

    @Test
    void whatItWeighsIsSaidBeforehandHoweverItIsTaken() {
        Map<String, Integer> units = Map.of("o", 1, "ko", 1_000);
        for (Element link : SITE.page("/recherche?annotations=avec").select("#emporter a")) {
            Matcher said =
                    Pattern.compile(", (\\d+)\u00a0(k?o)")
                            .matcher(
                                    String.valueOf(link.nextSibling()).replace("&nbsp;", "\u00a0"));
            assertThat(said.find()).as("%s", link.nextSibling()).isTrue();
            double announced =
                    Double.parseDouble(said.group(1)) * units.getOrDefault(said.group(2), 0);
            int bytes =
                    SITE.send("GET", link.attr("href"), HttpResponse.BodyHandlers.ofByteArray())
                            .body()
                            .length;
            assertThat(announced)
                    .as(link.text())
                    .isCloseTo(bytes, within(Math.max(600, bytes * 0.3)));
        }
    }

    @Test
    void whatIsTooHeavyIsRefusedBeforehand() {
        OpenFiles files = new OpenFiles(SITE.library());
        assertThat(files.fit(Collections.nCopies(OpenFiles.MOST_REFERENCES, one))).isTrue();
        assertThat(files.fit(Collections.nCopies(OpenFiles.MOST_REFERENCES + 1, one))).isFalse();
        Attachment huge = file("énorme.pdf", PDF).kept(new StoredFile("e".repeat(64), 600_000_000));
        String key = SITE.add(item("énorme", "Un atlas", huge));

        Document page = SITE.page("/references/" + key);

        assertThat(page.select(".take").text())
                .contains("Les fichiers joints pèsent 600 Mo : trop pour un seul envoi");
        assertThat(page.select(".take a[href$=.zip]")).isEmpty();
        HttpResponse<String> refused = SITE.get("/references/" + key + ".zip");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("500 Mo de fichiers au plus");
    }

    @Test
    void theWholeIsWhatTheApiSaysWithWhereItComesFromAndWhatCameOfIt() {
        JsonNode whole = JSON.readTree(SITE.get("/listes/a-lire.herbier.json").body());

        assertThat(whole.get("format").asString()).isEqualTo("herbier");
        assertThat(whole.get("total").asInt()).isEqualTo(2);
        assertThat(whole.get("references")).hasSize(2);
        JsonNode cables = whole.get("references").get(1);
        JsonNode api = JSON.readTree(SITE.get("/references/" + one + ".json").body());
        api.properties()
                .forEach(each ->
                        assertThat(cables.get(each.getKey()))
                                .as(each.getKey())
                                .isEqualTo(each.getValue()));
        assertThat(cables.get("annotations").get(0).get("text").asString()).isEqualTo(SAID);
        JsonNode source = cables.get("records").get(0);
        assertThat(source.get("source").asString()).isEqualTo("girofle");
        assertThat(source.get("fields").get("publisher").asString()).isEqualTo("Divergences");
        assertThat(cables.get("figures").get(0).get("title").asString()).isEqualTo("Un poids");
        assertThat(cables.get("namedBy").get(0).get("kind").asString()).isEqualTo("list");
        String lines = SITE.get("/recherche.herbier.json").body();
        assertThat(lines.lines().filter(line -> line.startsWith("{\"kind\":\"reference\"")))
                .as("a line each")
                .allSatisfy(line ->
                        JSON.readTree(
                                line.endsWith(",") ? line.substring(0, line.length() - 1) : line));
    }

    private static void publish(Subject subject, String about, Map<String, String> content) {
        new Curation(SITE.library())
                .publish(
                        new Edit(subject, about, 0, Act.SAVED, content, ""),
                        Author.named("Camille"));
    }

    private static void annotate(String key, String text) {
        publish(
                new Subject(Subject.Kind.ANNOTATION, "A" + key),
                key,
                new Annotation(
                                text,
                                "",
                                Annotation.Place.PAGE,
                                "",
                                Optional.empty(),
                                List.of(),
                                "fr",
                                "")
                        .content());
    }

    private static String add(Writing writing, long file, Record item) {
        return writing.add(file, item, Optional.empty()).reference();
    }

    private static Record item(String id, String title, Attachment attachment) {
        return new Record(
                id,
                "book",
                Map.of("title", title, "publisher", "Divergences", "date", "2020"),
                List.of(new Creator("author", "Lopez", "Fanny")),
                List.of(Tag.manual("réseau")),
                List.of(new ItemNote("n" + id, "<p>Une note</p>", List.of())),
                List.of(attachment),
                List.of("C1"),
                List.of());
    }

    private static Attachment link() {
        return new Attachment(
                "",
                LinkMode.LINKED_URL,
                Presence.LINK,
                "Ailleurs",
                "",
                "",
                "https://exemple.fr/",
                "",
                "",
                List.of());
    }

    private static Attachment file(String name, String content) {
        try {
            Path file = Files.writeString(folder.resolve("incoming"), content);
            return new Attachment(
                            "",
                            LinkMode.IMPORTED_FILE,
                            Presence.STORED,
                            "La pièce",
                            "application/pdf",
                            name,
                            "",
                            "",
                            "",
                            List.of())
                    .kept(SITE.files().keep(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path download(String path, String name) throws IOException {
        HttpResponse<byte[]> answer =
                SITE.send("GET", path, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Files.write(folder.resolve(name), answer.body());
    }

    private static Export read(String path, String extension) throws IOException {
        return ZoteroExport.read(download(path, "pris." + extension));
    }
}
