package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cloud.girofle.herbier.intake.Intake;
import cloud.girofle.herbier.library.HeldFile;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Attachment;
import cloud.girofle.herbier.reference.ImportRun;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.reference.Source;
import cloud.girofle.herbier.reference.StoredFile;
import cloud.girofle.herbier.sharing.OpenFiles;
import cloud.girofle.herbier.sharing.Parcel;
import cloud.girofle.herbier.zotero.ZoteroExport;
import cloud.girofle.herbier.zotero.ZoteroWriter.Format;
import cloud.girofle.herbier.zotero.reading.Export;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
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

    @TempDir static Path folder;
    private static TakenLibrary taken;
    private static SampleSite site;

    @BeforeAll
    static void fill() {
        taken = new TakenLibrary(folder);
        site = taken.site;
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @ParameterizedTest
    @EnumSource
    void aListIsTakenInItsOwnOrder(Format format) throws IOException {
        Export back = read("/listes/a-lire." + format.suffix(), format.extension());

        assertThat(back.records().stream().map(Record::title))
                .containsExactly("Sobriété", "Câbles");
        Document page = site.page("/en/listes/a-lire");
        assertThat(page.select(".take a").eachAttr("href"))
                .contains("/en/listes/a-lire." + format.suffix());
        assertThat(site.get("/listes/rien." + format.suffix()).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource
    void annotationsAreTakenOnlyWhereTheyAreAskedFor(Format format) throws IOException {
        for (String address : List.of("/recherche", "/references/" + taken.one, "/listes/a-lire")) {
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
        Document without = site.page("/recherche?sorte=reference");
        Element choose = without.select(".take a:contains(Les emporter aussi)").getFirst();
        assertThat(choose.attr("href"))
                .isEqualTo("/recherche?sorte=reference&annotations=avec#emporter");
        Document with = site.page("/recherche?sorte=reference&annotations=avec");
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
        String shelf = site.page("/collections").select("main a[href^=/collections/]").attr("href");
        for (String path :
                List.of(
                        "/auteurs/lopez-fanny",
                        shelf,
                        "/sources/girofle",
                        "/references/" + taken.one,
                        "/listes/a-lire")) {
            Document page = site.page(path + "?annotations=avec");
            String file = page.select(".take a[href*=.ris]").attr("href");
            assertThat(file).as(path).contains("annotations=avec");
            assertThat(site.get(file).body()).as(file).contains("Câbles", "remarque");
            assertThat(page.select(".take a:contains(Les laisser)").attr("href"))
                    .isEqualTo(path + "#emporter");
            assertThat(page.select("link[rel=canonical]").attr("href"))
                    .isEqualTo(SampleSite.PUBLIC + path);
        }
        assertThat(site.page("/references/" + taken.two).select(".take").text())
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
                    .hasValueSatisfying(path -> assertThat(path).hasContent(TakenLibrary.PDF));
        }
        assertThat(site.page("/references/" + taken.three).select(".take").text())
                .doesNotContain("zip");
        try (ZipFile closed =
                new ZipFile(download("/references/" + taken.three + ".zip", "c.zip").toFile())) {
            assertThat(closed.stream().map(ZipEntry::getName))
                    .singleElement()
                    .asString()
                    .endsWith(".rdf");
        }
    }

    @Test
    void whatItWeighsIsSaidBeforehandHoweverItIsTaken() {
        Map<String, Integer> units = Map.of("o", 1, "ko", 1_000);
        Elements links = site.page("/recherche?annotations=avec").select("#emporter a");
        assertThat(links).hasSizeGreaterThan(7);
        for (Element link : links) {
            Matcher said =
                    Pattern.compile(", (\\d+)\u00a0(k?o)")
                            .matcher(
                                    String.valueOf(link.nextSibling()).replace("&nbsp;", "\u00a0"));
            assertThat(said.find()).as("%s", link.nextSibling()).isTrue();
            double announced =
                    Double.parseDouble(said.group(1)) * units.getOrDefault(said.group(2), 0);
            int bytes =
                    site.send("GET", link.attr("href"), HttpResponse.BodyHandlers.ofByteArray())
                            .body()
                            .length;
            assertThat(announced)
                    .as(link.text())
                    .isCloseTo(bytes, within(Math.max(600, bytes * 0.3)));
        }
    }

    @Test
    void whatIsTooHeavyIsRefusedBeforehand() {
        OpenFiles files = new OpenFiles(site.library());
        assertThat(files.fit(Collections.nCopies(OpenFiles.MOST_REFERENCES, taken.one))).isTrue();
        assertThat(files.fit(Collections.nCopies(OpenFiles.MOST_REFERENCES + 1, taken.one)))
                .isFalse();
        Attachment huge =
                taken.file("énorme.pdf", TakenLibrary.PDF)
                        .kept(new StoredFile("e".repeat(64), 600_000_000));
        String key = site.add(TakenLibrary.item("énorme", "Un atlas", huge));

        Document page = site.page("/references/" + key);

        assertThat(page.select(".take").text())
                .contains("Les fichiers joints pèsent 600 Mo : trop pour un seul envoi");
        assertThat(page.select(".take a[href$=.zip]")).isEmpty();
        HttpResponse<String> refused = site.get("/references/" + key + ".zip");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("500\u00a0Mo de fichiers au plus");
    }

    @Test
    void theWholeIsWhatTheApiSaysWithWhereItComesFromAndWhatCameOfIt() {
        JsonNode whole = JSON.readTree(site.get("/listes/a-lire.herbier.json").body());

        assertThat(whole.get("format").asString()).isEqualTo("herbier");
        assertThat(whole.get("total").asInt()).isEqualTo(2);
        assertThat(whole.get("references")).hasSize(2);
        JsonNode cables = whole.get("references").get(1);
        JsonNode api = JSON.readTree(site.get("/references/" + taken.one + ".json").body());
        api.properties()
                .forEach(each ->
                        assertThat(cables.get(each.getKey()))
                                .as(each.getKey())
                                .isEqualTo(each.getValue()));
        assertThat(cables.get("annotations").get(0).get("text").asString())
                .isEqualTo(TakenLibrary.SAID);
        JsonNode source = cables.get("records").get(0);
        assertThat(source.get("source").asString()).isEqualTo("girofle");
        assertThat(source.get("fields").get("publisher").asString()).isEqualTo("Divergences");
        assertThat(cables.get("figures").get(0).get("title").asString()).isEqualTo("Un poids");
        assertThat(cables.get("namedBy").get(0).get("kind").asString()).isEqualTo("list");
        String lines = site.get("/recherche.herbier.json").body();
        assertThat(lines.lines().filter(line -> line.startsWith("{\"kind\":\"reference\"")))
                .as("a line each")
                .hasSizeGreaterThan(2)
                .allSatisfy(line ->
                        JSON.readTree(
                                line.endsWith(",") ? line.substring(0, line.length() - 1) : line));
    }

    @Test
    void thePageOfFormatsSaysWhatWasMeasuredOnThisLibrary() {
        Document page = site.page("/partager/formats");
        assertThat(page.select(".lead").text()).contains("références de cette bibliothèque (sur ");
        List<String> heads = page.select("thead th").eachText();
        int notes = heads.indexOf("Notes et annotations");
        int fields = heads.indexOf("Champs");
        for (Element row : page.select("tbody tr")) {
            String id = row.select("a").attr("href").substring(1);
            Format format = Format.named(id).orElseThrow();
            boolean held = Parcel.of(format).holdsNotes();
            assertThat(row.child(notes).text()).as(id).matches(held ? "tout.*|[0-9]+ %" : "rien");
            assertThat(row.child(fields).text()).as(id).isEqualTo("tout");
            Element lost = page.expectFirst("h2#" + id + " ~ *:is(ul, p + p)");
            assertThat(lost.text().contains("Notes perdues")).as(id).isEqualTo(!held);
        }
        assertThat(page.select("tbody tr")).hasSameSizeAs(Format.values());
        assertThat(site.page("/recherche").select(".take a[href=/partager/formats]")).hasSize(1);
    }

    private static Path download(String path, String name) throws IOException {
        HttpResponse<byte[]> answer =
                site.send("GET", path, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Files.write(folder.resolve(name), answer.body());
    }

    private static Export read(String path, String extension) throws IOException {
        return ZoteroExport.read(download(path, "pris." + extension));
    }
}
