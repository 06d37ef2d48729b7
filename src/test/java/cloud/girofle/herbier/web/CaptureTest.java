package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.curation.Curation;
import cloud.girofle.herbier.knowledge.Act;
import cloud.girofle.herbier.knowledge.Author;
import cloud.girofle.herbier.knowledge.Edit;
import cloud.girofle.herbier.knowledge.ReadingList;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.reference.Attachment;
import cloud.girofle.herbier.reference.Attachment.LinkMode;
import cloud.girofle.herbier.reference.Attachment.Presence;
import cloud.girofle.herbier.reference.Change;
import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.ItemNote;
import cloud.girofle.herbier.reference.ItemTypes;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.reference.Source;
import cloud.girofle.herbier.reference.Tag;
import cloud.girofle.herbier.text.CleanHtml;
import cloud.girofle.herbier.web.Connector.Offer;
import cloud.girofle.herbier.web.Connector.Translator;
import cloud.girofle.herbier.zotero.FullRecords;
import cloud.girofle.herbier.zotero.ZoteroExport;
import cloud.girofle.herbier.zotero.reading.ExportFile;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Zotero takes of our pages, under a path and in both languages. */
class CaptureTest {

    private static final SampleSite SITE = SampleSite.under("/biblio", 0);
    private static final Connector ZOTERO = new Connector(SITE);

    @TempDir static Path folder;

    private static String full;

    @BeforeAll
    static void addAFullOne() throws IOException {
        Path pdf = folder.resolve("rapport.pdf");
        Files.writeString(pdf, "%PDF-1.7\nouvert", StandardCharsets.UTF_8);
        Attachment open =
                file("Le rapport", "files/4/Rapport été.pdf").kept(SITE.files().keep(pdf));
        full = SITE.add(fullReport(open, file("Perdu", "files/5/perdu.pdf"), link()));
        Map<String, String> content =
                Map.of("text", "Un avis **net**.", "quote", "Des mots", "stance", "conteste");
        publish(new Subject(Subject.Kind.ANNOTATION, "AVISNET2"), full, content);
    }

    @AfterAll
    static void close() {
        SITE.close();
    }

    @Test
    void thePageOfAReferenceGivesThatReferenceWhole() {
        for (String language : List.of("", "/en")) {
            Offer offer = ZOTERO.open(language + "/references/" + full).orElseThrow();
            assertThat(offer.by()).isEqualTo(Translator.UNAPI);
            Record item = offer.items().getFirst();
            Reference reference = SITE.library().find(full).orElseThrow();
            assertThat(offer.items()).hasSize(1);
            assertThat(item.type()).isEqualTo("report");
            assertThat(item.fields()).containsExactlyInAnyOrderEntriesOf(reference.fields());
            assertThat(item.creators()).containsExactlyElementsOf(reference.creators());
            assertThat(item.tags())
                    .containsExactlyInAnyOrder(
                            Tag.manual("sobriété; choisie"), new Tag("machine", true));
            assertThat(item.collections()).isEmpty();
            assertThat(item.notes()).hasSize(2);
            assertThat(item.notes().getFirst().html()).isEqualTo("<p>Lu, <b>relu</b> & gardé.</p>");
            assertThat(item.notes().getFirst().tags()).containsExactly(Tag.manual("à relire"));
            assertThat(CleanHtml.text(item.notes().getLast().html()))
                    .contains("Camille", "conteste", "Des mots", "Un avis net.")
                    .endsWith("https://herbier.example/biblio/annotations/AVISNET2");
        }
    }

    @Test
    void filesComeByWholeAddressesThatAnswerWithTheirBytes() {
        List<Attachment> files = saved("/references/" + full).attachments();
        assertThat(files).extracting(Attachment::title).containsExactly("Le rapport", "Ailleurs");
        assertThat(files.getFirst().linkMode()).isEqualTo(LinkMode.IMPORTED_URL);
        assertThat(files.getFirst().contentType()).isEqualTo("application/pdf");
        String address = files.getFirst().url();
        assertThat(address).startsWith("https://herbier.example/biblio/fichiers/");
        assertThat(SITE.get(address.replace("https://herbier.example/biblio", "")).body())
                .isEqualTo("%PDF-1.7\nouvert");
        assertThat(files.getLast().url()).isEqualTo("https://example.org/a?b=1&c=2");
    }

    @Test
    void filesThatASourceKeepsToItselfStayThere() throws IOException {
        Path pdf = folder.resolve("secret.pdf");
        Files.writeString(pdf, "%PDF-1.7\nfermé", StandardCharsets.UTF_8);
        Attachment closed = file("Réservé", "files/6/secret.pdf").kept(SITE.files().keep(pdf));
        String key =
                SITE.write(writing -> {
                    writing.save(new Source("reserve", "Réserve", "", "", 9, true));
                    long file = writing.file("reserve", "a.rdf", true, "Zotero RDF", 1);
                    Record item =
                            new Record(
                                    "r1",
                                    "report",
                                    Map.of("title", "Réservé"),
                                    List.of(),
                                    List.of(),
                                    List.of(),
                                    List.of(closed),
                                    List.of(),
                                    List.of());
                    return writing.add(file, item, Optional.empty()).reference();
                });
        assertThat(saved("/references/" + key).attachments()).isEmpty();
        assertThat(SITE.page("/references/" + key).select("meta[name=citation_pdf_url]")).isEmpty();
    }

    @Test
    void everyReferenceOfTheLibraryComesAsItIs() {
        List<String> keys = keys();
        assertThat(keys).hasSizeGreaterThan(40);
        for (String key : keys) {
            Reference reference = SITE.library().find(key).orElseThrow();
            Record item = saved("/references/" + key);
            assertThat(item.type()).as(key).isEqualTo(reference.type());
            assertThat(item.fields())
                    .as(key)
                    .containsExactlyInAnyOrderEntriesOf(reference.fields());
            assertThat(item.creators())
                    .as(key)
                    .containsExactlyInAnyOrderElementsOf(reference.creators());
            assertThat(item.tags()).as(key).containsExactlyInAnyOrderElementsOf(reference.tags());
        }
    }

    @Test
    void listsOfferEachOfTheirReferences() {
        publish(new Subject(Subject.Kind.LIST, "choix"), "", list());
        for (String path :
                List.of(
                        "/recherche?q=datacenters",
                        "/en/recherche?q=datacenters&page=2",
                        "/auteurs/lopez-fanny",
                        "/themes/centre-de-donnees",
                        "/listes/choix",
                        "/")) {
            Document page = SITE.page(path);
            List<String> shown =
                    page.select(".hits a[href*=/references/]:not([href*=#])").stream()
                            .map(link -> link.attr("href").replaceFirst(".*/", ""))
                            .toList();
            assertThat(shown).as(path).isNotEmpty();
            assertThat(page.select(".unapi-id").eachAttr("title")).as(path).isEqualTo(shown);
            Offer offer = ZOTERO.open(path).orElseThrow();
            assertThat(offer.by()).as(path).isEqualTo(Translator.UNAPI);
            assertThat(offer.items()).as(path).extracting(Record::title).isEqualTo(titles(shown));
        }
    }

    @Test
    void withoutUnapiListsAreStillOfferedByTheirCoins() {
        Connector poorer = new Connector(SITE, Translator.UNAPI);
        String path = "/recherche?q=internet+sorte:reference&type=book";
        Offer offer = poorer.open(path).orElseThrow();
        assertThat(offer.by()).isEqualTo(Translator.COINS);
        List<String> shown = SITE.page(path).select(".unapi-id").eachAttr("title");
        assertThat(offer.items()).extracting(Record::title).isEqualTo(titles(shown));
        for (int i = 0; i < shown.size(); i++) {
            Reference reference = SITE.library().find(shown.get(i)).orElseThrow();
            Record item = offer.items().get(i);
            assertThat(item.type()).isEqualTo(reference.type());
            assertThat(item.creators())
                    .extracting(Creator::sortName)
                    .containsExactlyInAnyOrderElementsOf(
                            main(reference).stream().map(Creator::sortName).toList());
        }
    }

    @Test
    void whatIsNoReferenceIsNotOffered() {
        assertThat(ZOTERO.open("/chiffres")).isEmpty();
        assertThat(ZOTERO.open("/a-propos")).isEmpty();
        assertThat(ZOTERO.open("/recherche?q=introuvable+vraiment")).isEmpty();
    }

    @Test
    void withoutUnapiAPageStillSaysWhatItsReferenceIs() {
        Connector poorest = new Connector(SITE, Translator.UNAPI);
        for (String type :
                List.of(
                        "journalArticle",
                        "book",
                        "bookSection",
                        "conferencePaper",
                        "thesis",
                        "report",
                        "webpage",
                        "dataset",
                        "newspaperArticle")) {
            Record whole = FullRecords.of(type);
            String key = SITE.add(whole.attaching(List.of()));
            Reference reference = SITE.library().find(key).orElseThrow();
            Offer offer = poorest.open("/en/references/" + key).orElseThrow();
            assertThat(offer.by()).as(type).isEqualTo(Translator.EMBEDDED);
            Record item = offer.items().getFirst();
            assertThat(item.type()).isEqualTo(type);
            assertThat(item.title()).isEqualTo(reference.title());
            assertThat(item.creators())
                    .as(type)
                    .contains(main(reference).toArray(Creator[]::new))
                    .allMatch(person -> !person.role().equals("contributor"));
            for (String field :
                    List.of("publicationTitle", "publisher", "volume", "issue", "DOI", "url")) {
                assertThat(item.field(field))
                        .as(type + " " + field)
                        .isIn(reference.field(field), "");
            }
            assertThat(item.field("date")).isEqualTo("1999/12/31");
            assertThat(Stream.of("publicationTitle", "publisher", "conferenceName", "url"))
                    .as(type)
                    .anyMatch(field -> !item.field(field).isEmpty());
        }
        Record report = poorest.open("/references/" + full).orElseThrow().items().getFirst();
        assertThat(report.type()).isEqualTo("report");
        assertThat(report.field("publisher")).isEqualTo("ADEME");
        assertThat(report.attachments())
                .extracting(Attachment::url)
                .containsExactly(saved("/references/" + full).attachments().getFirst().url());
    }

    @Test
    void unapiAnswersAsItsSpecificationSays() {
        HttpResponse<String> all = SITE.get("/unapi");
        assertThat(all.statusCode()).isEqualTo(200);
        assertThat(all.headers().firstValue("Content-Type"))
                .contains("application/xml; charset=utf-8");
        assertThat(all.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(formats(all.body()))
                .containsExactly("rdf_zotero", "bibtex", "ris", "csljson", "mods");
        HttpResponse<String> of = SITE.get("/unapi?id=" + full);
        assertThat(of.statusCode()).isEqualTo(300);
        assertThat(xml(of.body()).select("formats").attr("id")).isEqualTo(full);
        assertThat(formats(of.body())).isEqualTo(formats(all.body()));
        for (String format : formats(all.body())) {
            HttpResponse<String> answer = SITE.get("/unapi?id=" + full + "&format=" + format);
            String type = xml(all.body()).select("[name=" + format + "]").attr("type");
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
            ExportFile file = new ExportFile("a", Path.of(""), answer.body(), List.of());
            assertThat(ZoteroExport.read(file).records())
                    .as(format)
                    .extracting(Record::title)
                    .containsExactly("Des machines <que> l’on garde & répare");
        }
        assertThat(SITE.get("/unapi?id=" + full + "&format=marc").statusCode()).isEqualTo(406);
        assertThat(SITE.get("/unapi?id=AAAAAAAA").statusCode()).isEqualTo(404);
        assertThat(SITE.get("/unapi?id=AAAAAAAA&format=ris").statusCode()).isEqualTo(404);
        assertThat(SITE.get("/unapi?format=ris").statusCode()).isEqualTo(400);
    }

    @Test
    void whatWasWithdrawnIsSaidToBe() {
        String key = SITE.add(FullRecords.of("map").attaching(List.of()));
        publish(new Subject(Subject.Kind.REFERENCE, key), key, Map.of("withdrawn", "en double"));
        assertThat(SITE.get("/unapi?id=" + key + "&format=rdf_zotero").statusCode()).isEqualTo(410);
        assertThat(SITE.get("/unapi?id=" + key).statusCode()).isEqualTo(410);
    }

    private static Record saved(String path) {
        List<Record> items = ZOTERO.open(path).orElseThrow().items();
        assertThat(items).as(path).hasSize(1);
        return items.getFirst();
    }

    private static List<String> titles(List<String> keys) {
        return keys.stream().map(key -> SITE.library().find(key).orElseThrow().title()).toList();
    }

    private static List<Creator> main(Reference reference) {
        String main = ItemTypes.find(reference.type()).orElseThrow().roles().getFirst();
        List<Creator> all = reference.creators();
        boolean named = all.stream().anyMatch(person -> person.role().equals(main));
        return all.stream()
                .filter(person -> !named || person.role().equals(main))
                .map(person -> new Creator("author", person.lastName(), person.firstName()))
                .toList();
    }

    private static List<String> keys() {
        List<String> keys = new ArrayList<>();
        for (Change change : SITE.library().changesAfter(0, 60)) {
            if (change instanceof Change.Saved saved && saved.reference().provenance().size() > 0) {
                keys.add(change.key());
            }
        }
        return keys.stream()
                .distinct()
                .filter(key -> SITE.library().find(key).isPresent())
                .toList();
    }

    private static Map<String, String> list() {
        List<ReadingList.Item> items =
                keys().stream().limit(3).map(key -> new ReadingList.Item(key, "")).toList();
        return new ReadingList("Un choix", "Pour commencer.", "fr", items).content();
    }

    private static void publish(Subject subject, String about, Map<String, String> content) {
        new Curation(SITE.library())
                .publish(
                        new Edit(subject, about, 0, Act.SAVED, content, ""),
                        Author.named("Camille"));
        SITE.follow();
    }

    private static List<String> formats(String xml) {
        return xml(xml).select("formats > format").eachAttr("name");
    }

    private static Document xml(String text) {
        return Jsoup.parse(text, "", Parser.xmlParser());
    }

    private static Record fullReport(Attachment... files) {
        return new Record(
                "complet",
                "report",
                Map.of(
                        "title", "Des machines <que> l’on garde & répare",
                        "reportType", "Rapport d’étude",
                        "institution", "ADEME",
                        "reportNumber", "12",
                        "place", "Angers",
                        "date", "2021-03-04",
                        "language", "fr",
                        "url", "https://example.org/rapport?a=1&b=2",
                        "abstractNote", "Un résumé,\nen deux lignes.",
                        "extra", "tex.note: gardé"),
                List.of(
                        new Creator("author", "Agence de la transition écologique", ""),
                        new Creator("author", "Lopez", "Fanny"),
                        new Creator("seriesEditor", "Bordage", "Frédéric"),
                        new Creator("translator", "Diguet", "Cécile")),
                List.of(Tag.manual("sobriété; choisie"), new Tag("machine", true)),
                List.of(
                        new ItemNote(
                                "",
                                "<p>Lu, <b>relu</b> & gardé.</p>",
                                List.of(Tag.manual("à relire")))),
                List.of(files),
                List.of(),
                List.of());
    }

    private static Attachment file(String title, String path) {
        return new Attachment(
                "",
                LinkMode.IMPORTED_FILE,
                Presence.MISSING,
                title,
                "application/pdf",
                path,
                "",
                "",
                "",
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
                "https://example.org/a?b=1&c=2",
                "",
                "",
                List.of());
    }
}
