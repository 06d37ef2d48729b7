package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.knowledge.Account;
import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.knowledge.Thesaurus;
import cloud.girofle.herbier.knowledge.Topic;
import cloud.girofle.herbier.reference.Collection;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Tag;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What those who harvest by OAI-PMH are answered, whatever they ask. */
class OaiPageTest {

    private static final SampleSite SITE = SampleSite.empty();
    private static final String ID = "oai:herbier.example:";

    private static String book = "";
    private static String withdrawn = "";
    private static String gone = "";
    private static String merged = "";
    private static String note = "";

    @BeforeAll
    static void fill() {
        SITE.adopt(
                new Thesaurus(
                        List.of(
                                topic("impact", List.of()),
                                topic("acv", List.of("impact")),
                                topic("eau", List.of("impact")))));
        book = SITE.add(item("un", "book", List.of("#r seaux")));
        withdrawn = SITE.add(item("deux", "book", List.of()));
        gone = SITE.add(item("trois", "book", List.of()));
        merged = SITE.add(item("quatre", "book", List.of()));
        note = SITE.add(item("cinq", "note", List.of()));
        SITE.library()
                .write(writing -> {
                    long file = writing.file("girofle", "autres.json", true, "CSL JSON", 5);
                    writing.shelve(
                            "girofle",
                            file,
                            List.of(
                                    new Collection("haut", "Énergie", ""),
                                    new Collection("#r seaux", "Réseaux", "haut")));
                    return true;
                });
        Pens pens = new Pens(SITE);
        Account camille = SITE.signIn(Role.CURATOR).account();
        pens.annotate(
                book,
                "ANNOTAT2",
                Map.of("text", "À *lire* & relire.", "topics", "acv"),
                "",
                camille);
        pens.annotate(withdrawn, "ANNOTAT3", Map.of("text", "Oui.", "topics", "eau"), "", camille);
        SITE.later(Duration.ofDays(1));
        pens.curation().merge(gone, merged, camille, "le même");
        SITE.library()
                .write(writing -> {
                    writing.known("girofle").stream()
                            .filter(record -> record.reference().equals(withdrawn))
                            .forEach(writing::release);
                    return true;
                });
    }

    @AfterAll
    static void close() {
        SITE.close();
    }

    @ParameterizedTest
    @CsvSource({
        "'', badVerb",
        "verb=, badVerb",
        "verb=listRecords, badVerb",
        "verb=Identify&verb=Identify, badVerb",
        "verb=Identify&set=theme, badArgument",
        "verb=Identify&resumptionToken=a, badArgument",
        "verb=ListSets&resumptionToken=a, badResumptionToken",
        "verb=ListMetadataFormats&metadataPrefix=mods, badArgument",
        "verb=ListMetadataFormats&identifier=oai:herbier.example:ZZZZZZZZ, idDoesNotExist",
        "verb=GetRecord&metadataPrefix=mods, badArgument",
        "verb=GetRecord&identifier=oai:herbier.example:ZZZZZZZZ, badArgument",
        "verb=GetRecord&identifier=un&metadataPrefix=mods, idDoesNotExist",
        "verb=GetRecord&identifier=oai:ailleurs.example:ZZZZZZZZ&metadataPrefix=mods, idDoesNotExist",
        "verb=ListRecords, badArgument",
        "verb=ListRecords&metadataPrefix=, badArgument",
        "verb=ListRecords&metadataPrefix=mods&metadataPrefix=mods, badArgument",
        "verb=ListRecords&metadataPrefix=marc21, cannotDisseminateFormat",
        "verb=ListRecords&metadataPrefix=mods&page=2, badArgument",
        "verb=ListRecords&metadataPrefix=mods&resumptionToken=a, badArgument",
        "verb=ListRecords&resumptionToken=a, badResumptionToken",
        "verb=ListRecords&resumptionToken=é, badResumptionToken",
        "verb=ListRecords&metadataPrefix=mods&from=2026, badArgument",
        "verb=ListRecords&metadataPrefix=mods&from=2026-02-30, badArgument",
        "verb=ListRecords&metadataPrefix=mods&from=2026-02-14T09:00:00, badArgument",
        "verb=ListRecords&metadataPrefix=mods&from=2026-02-14T09:00:00+01, badArgument",
        "verb=ListRecords&metadataPrefix=mods&from=2026-02-14T09:00:00.0Z, badArgument",
        "verb=ListRecords&metadataPrefix=mods&from=2026-02-14&until=2026-02-14T09:00:00Z, badArgument",
        "verb=ListRecords&metadataPrefix=mods&from=2026-02-15&until=2026-02-14, badArgument",
        "verb=ListRecords&metadataPrefix=mods&until=2026-02-13, noRecordsMatch",
        "verb=ListRecords&metadataPrefix=mods&from=2026-02-16, noRecordsMatch",
        "verb=ListRecords&metadataPrefix=mods&set=theme:, badArgument",
        "verb=ListRecords&metadataPrefix=mods&set=th%C3%A8me, badArgument",
        "verb=ListIdentifiers&metadataPrefix=marc21&set=theme:eau, cannotDisseminateFormat",
    })
    void whatMakesNoSenseIsToldInTheProtocolsOwnWords(String query, String code) {
        HttpResponse<String> answer = SITE.get("/oai?" + query.replace("é", "%C3%A9"));
        assertThat(answer.statusCode()).isEqualTo(200);
        Document xml = xml(answer.body());
        assertThat(xml.select("error").eachAttr("code")).containsExactly(code);
        assertThat(xml.select("error").text()).isNotBlank();
        assertThat(xml.select("request").text()).isEqualTo("https://herbier.example/oai");
        boolean said = !code.equals("badVerb") && !code.equals("badArgument");
        assertThat(xml.select("request").hasAttr("verb")).isEqualTo(said);
    }

    @Test
    void theSchemasThatAnswersAreHeldAgainstAreStrict() {
        String identity = SITE.get("/oai?verb=Identify").body();
        String record =
                SITE.get("/oai?verb=GetRecord&metadataPrefix=mods&identifier=" + ID + book).body();
        assertThat(OaiSchemas.wrong(identity)).isEmpty();
        assertThat(OaiSchemas.wrong(identity.replace("persistent", "never"))).isNotEmpty();
        assertThat(OaiSchemas.wrong(identity.replaceAll("<adminEmail>.*", ""))).isNotEmpty();
        assertThat(OaiSchemas.wrong(record.replace("titleInfo>", "titleInfos>"))).isNotEmpty();
        assertThat(OaiSchemas.wrong(record.replace("http://www.loc.gov/mods/v3\"", "x:y\"")))
                .isNotEmpty();
    }

    @Test
    void whatWasWithdrawnOrMergedStaysAsDeleted() {
        Document headers = ask("verb=ListIdentifiers&metadataPrefix=oai_dc");
        assertThat(headers.select("header:not([status]) identifier").eachText())
                .containsExactlyInAnyOrder(ID + book, ID + gone, ID + note);
        assertThat(headers.select("header[status=deleted] identifier").eachText())
                .containsExactlyInAnyOrder(ID + withdrawn, ID + merged);
        assertThat(
                        ask("verb=ListIdentifiers&metadataPrefix=mods&set=theme:eau")
                                .select("header[status=deleted] identifier")
                                .eachText())
                .contains(ID + withdrawn);
        Document record = ask("verb=GetRecord&metadataPrefix=oai_dc&identifier=" + ID + merged);
        assertThat(record.select("header").attr("status")).isEqualTo("deleted");
        assertThat(record.select("metadata")).isEmpty();
        assertThat(
                        ask("verb=ListMetadataFormats&identifier=" + ID + withdrawn)
                                .select("error")
                                .attr("code"))
                .isEqualTo("noMetadataFormats");
        assertThat(
                        ask("verb=ListMetadataFormats&identifier=" + ID + note)
                                .select("metadataPrefix")
                                .eachText())
                .as("MODS has no place for notes that stand alone")
                .containsExactly("oai_dc", "rdf_zotero", "herbier");
    }

    @Test
    void aReferenceIsInTheSetsOfItsTopicsItsCollectionsAndItsSourcesAndThoseAbove() {
        List<String> shelves =
                SITE.library().collections("girofle").stream().map(Collection::id).toList();
        String above = shelves.getFirst();
        String shelf = shelves.getLast();
        Document sets = ask("verb=ListSets");
        assertThat(sets.select("setSpec").eachText())
                .containsExactly(
                        "theme",
                        "theme:impact",
                        "theme:acv",
                        "theme:eau",
                        "collection",
                        "collection:girofle",
                        "collection:girofle:" + above,
                        "collection:girofle:" + shelf,
                        "source",
                        "source:girofle");
        assertThat(sets.select("setName").eachText())
                .contains("Énergie / Réseaux", "acv", "Cloud Girofle");
        Document record = ask("verb=GetRecord&metadataPrefix=mods&identifier=" + ID + book);
        assertThat(record.select("header > setSpec").eachText())
                .containsExactlyInAnyOrder(
                        "theme:acv",
                        "theme:impact",
                        "collection:girofle:" + shelf,
                        "collection:girofle:" + above,
                        "source:girofle");
        for (String set :
                List.of("theme", "theme:impact", "collection", "collection:girofle:" + above)) {
            assertThat(
                            ask("verb=ListRecords&metadataPrefix=rdf_zotero&set=" + set)
                                    .select("record:has(metadata) identifier")
                                    .eachText())
                    .as(set)
                    .contains(ID + book)
                    .doesNotContain(ID + gone);
        }
    }

    @Test
    void aPeriodIsOfDaysOrOfSecondsAndHoldsItsEnds() {
        String list = "verb=ListIdentifiers&metadataPrefix=oai_dc";
        for (String period :
                List.of(
                        "&from=2026-02-14&until=2026-02-14",
                        "&from=2026-02-14T09:00:00Z&until=2026-02-14T09:00:00Z",
                        "&until=2026-02-15T08:59:59Z")) {
            assertThat(ask(list + period).select("datestamp").eachText())
                    .as(period)
                    .isNotEmpty()
                    .containsOnly("2026-02-14T09:00:00Z");
        }
        assertThat(ask(list + "&from=2026-02-15").select("identifier").eachText())
                .containsExactlyInAnyOrder(ID + withdrawn, ID + merged, ID + gone);
    }

    @Test
    void whatCuratorsSayComesAsANote() {
        Document record = ask("verb=GetRecord&metadataPrefix=rdf_zotero&identifier=" + ID + book);
        assertThat(record.getElementsByTag("bib:Memo").text())
                .contains("À <em>lire</em> &amp; relire.", "/annotations/ANNOTAT2");
        assertThat(record.getElementsByTag("z:Collection").text()).contains("Énergie", "Réseaux");
    }

    @Test
    void aQuestionMayBeSentAsAFormIsFromAnywhere() {
        String asked = "verb=GetRecord&metadataPrefix=mods&identifier=" + ID + book;
        HttpResponse<String> sent =
                SITE.post(
                        "/oai",
                        asked.getBytes(StandardCharsets.UTF_8),
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "Origin",
                        "https://ailleurs.example");
        assertThat(sent.statusCode()).isEqualTo(200);
        assertThat(sent.body()).isEqualTo(SITE.get("/oai?" + asked).body());
        assertThat(sent.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(SITE.post("/oai", new byte[] {1}, "Content-Type", "text/xml").statusCode())
                .isEqualTo(400);
    }

    @Test
    void itIsSentAsXmlCompressedAndNotAgainWhereNothingChanged() throws IOException {
        HttpResponse<byte[]> packed =
                SITE.send(
                        "GET",
                        "/oai?verb=Identify",
                        HttpResponse.BodyHandlers.ofByteArray(),
                        "Accept-Encoding",
                        "gzip");
        assertThat(packed.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type ->
                        assertThat(type.replace(" ", ""))
                                .isEqualToIgnoringCase("text/xml;charset=UTF-8"));
        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("<compression>gzip</compression>");
        }
        String tag = packed.headers().firstValue("ETag").orElseThrow();
        assertThat(SITE.get("/oai?verb=Identify", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(SITE.get("/oai?verb=ListSets", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
    }

    private static Document ask(String query) {
        return xml(SITE.get("/oai?" + query).body());
    }

    /** An answer, once it was held against the schemas of all that is in it. */
    private static Document xml(String text) {
        assertThat(OaiSchemas.wrong(text)).as(text).isEmpty();
        return Jsoup.parse(text, "", Parser.xmlParser());
    }

    private static Topic topic(String id, List<String> broader) {
        Topic.Labels name = new Topic.Labels(id, List.of());
        return new Topic(id, name, name, List.of(), broader, List.of());
    }

    private static Record item(String id, String type, List<String> collections) {
        return new Record(
                id,
                type,
                type.equals("note") ? Map.of() : Map.of("title", "Titre " + id),
                List.of(),
                List.of(Tag.manual("mot")),
                List.of(),
                List.of(),
                collections,
                List.of());
    }
}
