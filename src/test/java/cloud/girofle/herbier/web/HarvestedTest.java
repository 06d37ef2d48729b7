package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.library.KnownRecord;
import cloud.girofle.herbier.library.Writing;
import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.ItemNote;
import cloud.girofle.herbier.reference.ItemTypes;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.reference.Tag;
import cloud.girofle.herbier.zotero.rdf.DublinCoreRdf;
import cloud.girofle.herbier.zotero.rdf.ZoteroRdf;
import cloud.girofle.herbier.zotero.reading.ExportFile;
import cloud.girofle.herbier.zotero.reading.Format;
import cloud.girofle.herbier.zotero.xml.Mods;
import io.gdcc.xoai.model.oaipmh.DeletedRecord;
import io.gdcc.xoai.model.oaipmh.Granularity;
import io.gdcc.xoai.model.oaipmh.results.MetadataFormat;
import io.gdcc.xoai.model.oaipmh.results.record.Header;
import io.gdcc.xoai.model.oaipmh.verbs.Identify;
import io.gdcc.xoai.serviceprovider.ServiceProvider;
import io.gdcc.xoai.serviceprovider.client.OAIClient;
import io.gdcc.xoai.serviceprovider.exceptions.OAIRequestException;
import io.gdcc.xoai.serviceprovider.model.Context;
import io.gdcc.xoai.serviceprovider.parameters.GetRecordParameters;
import io.gdcc.xoai.serviceprovider.parameters.ListIdentifiersParameters;
import io.gdcc.xoai.serviceprovider.parameters.ListRecordsParameters;
import io.gdcc.xoai.serviceprovider.parameters.Parameters;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client that nobody here wrote harvests a thousand references: that of Dataverse. */
class HarvestedTest {

    private static final int MANY = 1_000;

    private static final Map<String, Format> READERS =
            Map.of(
                    "oai_dc",
                    new DublinCoreRdf(),
                    "mods",
                    new Mods(),
                    "rdf_zotero",
                    new ZoteroRdf(),
                    "herbier",
                    new ZoteroRdf());

    private static final Set<String> ALONE = Set.of("note", "attachment", "annotation");

    private static final Map<String, String> VALUES =
            Map.of(
                    "date", "2021-03-04",
                    "accessDate", "2021-03-04 10:00:00",
                    "url", "https://exemple.org/x?a=1&b=2",
                    "DOI", "10.1234/abc",
                    "ISBN", "9782021515299",
                    "language", "fr",
                    "pages", "1-2");

    private static SampleSite site = SampleSite.empty();

    /**
     * Asks the site as it runs now, since it may start again on another port, and holds every
     * answer against the schemas.
     */
    private static final class Client extends OAIClient {

        @Override
        public InputStream execute(Parameters parameters) throws OAIRequestException {
            try (InputStream answer =
                    OAIClient.newBuilder()
                            .withBaseUrl(site.address() + "/oai")
                            .build()
                            .execute(parameters)) {
                byte[] bytes = answer.readAllBytes();
                String xml = new String(bytes, StandardCharsets.UTF_8);
                assertThat(OaiSchemas.wrong(xml)).as(xml).isEmpty();
                return new ByteArrayInputStream(bytes);
            } catch (IOException e) {
                throw new OAIRequestException(e);
            }
        }
    }

    @BeforeAll
    static void addMany() {
        site.add(item(0, "Titre"));
        site.library()
                .write(writing -> {
                    for (int i = 1; i < MANY; i++) {
                        writing.add(file(writing), item(i, "Titre"), Optional.empty());
                    }
                    ItemTypes.all().values().stream()
                            .filter(type -> !ALONE.contains(type.name()))
                            .forEach(type ->
                                    writing.add(file(writing), full(type), Optional.empty()));
                    return true;
                });
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"oai_dc", "mods", "rdf_zotero", "herbier"})
    void theClientHasEveryReferenceInEveryFormatAsTheLibraryHasIt(String prefix) throws Exception {
        Map<String, Record> harvested = new HashMap<>();
        records(prefix, "")
                .forEachRemaining(record -> {
                    if (!record.getHeader().isDeleted()) {
                        String text = record.getMetadata().asUnparsedString();
                        harvested.put(key(record.getHeader()), read(prefix, text));
                    }
                });
        List<Reference> held = site.library().some(MANY * 2);
        assertThat(harvested.keySet())
                .hasSizeGreaterThanOrEqualTo(MANY - 1)
                .containsExactlyInAnyOrderElementsOf(held.stream().map(Reference::key).toList());
        for (Reference reference : held) {
            Record read = harvested.getOrDefault(reference.key(), item(0, ""));
            assertThat(read.type()).isEqualTo(reference.type());
            assertThat(read.fields()).containsValue(reference.title());
            if (reference.creators().size() == 1) { // Dublin Core tells few roles.
                assertThat(read.creators()).isEqualTo(reference.creators());
            }
            assertThat(read.tags()).isEqualTo(reference.tags());
        }
    }

    @Test
    void theClientKnowsWhatTheRepositoryIsAndWhatItHolds() throws Exception {
        Identify identify = provider().identify();
        assertThat(identify.getRepositoryName()).isEqualTo("Herbier");
        assertThat(identify.getProtocolVersion()).isEqualTo("2.0");
        assertThat(identify.getAdminEmails()).containsExactly("contact-not-given@herbier.invalid");
        assertThat(identify.getDeletedRecord()).isEqualTo(DeletedRecord.PERSISTENT);
        assertThat(identify.getGranularity()).isEqualTo(Granularity.Second);
        assertThat(identify.getEarliestDatestamp())
                .isEqualTo(Instant.parse("2026-02-14T09:00:00Z"));
        List<String> prefixes = new ArrayList<>();
        Iterator<MetadataFormat> formats = provider().listMetadataFormats();
        formats.forEachRemaining(format -> prefixes.add(format.getMetadataPrefix()));
        assertThat(prefixes).containsExactly("oai_dc", "mods", "rdf_zotero", "herbier");
        Map<String, String> sets = new HashMap<>();
        provider().listSets().forEachRemaining(set -> sets.put(set.getSpec(), set.getName()));
        assertThat(sets)
                .containsEntry("source:girofle", "Cloud Girofle")
                .containsKeys("theme", "collection", "source");
        List<String> headers = new ArrayList<>();
        provider()
                .listIdentifiers(
                        ListIdentifiersParameters.request()
                                .withMetadataPrefix("mods")
                                .withSetSpec("source:girofle"))
                .forEachRemaining(header -> headers.add(key(header)));
        assertThat(headers).hasSizeGreaterThanOrEqualTo(MANY).doesNotHaveDuplicates();
    }

    @Test
    void whatChangesWhileItIsHarvestedComesAgainAndNothingIsMissed() throws Exception {
        Iterator<io.gdcc.xoai.model.oaipmh.results.Record> rest = records("oai_dc", "");
        Map<String, String> titles = new HashMap<>();
        List<String> gone = new ArrayList<>();
        while (rest.hasNext() && titles.size() < 250) {
            take(rest.next(), titles, gone);
        }
        site = site.startedAgain();
        site.later(Duration.ofHours(1));
        List<KnownRecord> records = site.library().write(writing -> writing.known("girofle"));
        KnownRecord told = named(records, key -> titles.containsKey(key));
        KnownRecord untold = named(records, key -> !titles.containsKey(key));
        KnownRecord withdrawn =
                named(records, key -> titles.containsKey(key) && !key.equals(told.reference()));
        site.library()
                .write(writing -> {
                    writing.update(told, file(writing), item(7_001, "Changé"));
                    writing.update(untold, file(writing), item(7_002, "Changé"));
                    writing.release(withdrawn);
                    writing.add(file(writing), item(7_003, "Venu"), Optional.empty());
                    return true;
                });
        while (rest.hasNext()) {
            take(rest.next(), titles, gone);
        }
        List<Reference> held = site.library().some(MANY * 2);
        assertThat(titles)
                .isEqualTo(
                        held.stream().collect(Collectors.toMap(Reference::key, Reference::title)));
        assertThat(titles.values())
                .contains("Venu n° 7003 & < suite")
                .filteredOn(title -> title.startsWith("Changé"))
                .hasSize(2);
        assertThat(gone).containsExactly(withdrawn.reference());

        List<String> later = new ArrayList<>();
        provider()
                .listRecords(
                        ListRecordsParameters.request()
                                .withMetadataPrefix("rdf_zotero")
                                .withFrom(Instant.parse("2026-02-14T09:30:00Z")))
                .forEachRemaining(record -> later.add(key(record.getHeader())));
        assertThat(later)
                .hasSize(4)
                .contains(told.reference(), untold.reference(), withdrawn.reference());
        io.gdcc.xoai.model.oaipmh.results.Record deleted =
                provider()
                        .getRecord(
                                GetRecordParameters.request()
                                        .withIdentifier("oai:localhost:" + withdrawn.reference())
                                        .withMetadataFormatPrefix("mods"));
        assertThat(deleted.getHeader().isDeleted()).isTrue();
        assertThat(deleted.getHeader().getSetSpecs()).contains("source:girofle");
    }

    private static void take(
            io.gdcc.xoai.model.oaipmh.results.Record record,
            Map<String, String> titles,
            List<String> gone) {
        String key = key(record.getHeader());
        if (record.getHeader().isDeleted()) {
            titles.remove(key);
            gone.add(key);
        } else {
            Record read = read("oai_dc", record.getMetadata().asUnparsedString());
            String title = ItemTypes.fieldName(read.type(), "title");
            titles.put(key, read.fields().getOrDefault(title, ""));
        }
    }

    private static KnownRecord named(List<KnownRecord> records, Predicate<String> wanted) {
        return records.stream()
                .filter(record -> wanted.test(record.reference()))
                .findFirst()
                .orElseThrow();
    }

    private static Iterator<io.gdcc.xoai.model.oaipmh.results.Record> records(
            String prefix, String set) throws Exception {
        ListRecordsParameters asked = ListRecordsParameters.request().withMetadataPrefix(prefix);
        return provider().listRecords(set.isEmpty() ? asked : asked.withSetSpec(set));
    }

    private static ServiceProvider provider() {
        return new ServiceProvider(
                new Context()
                        .withOAIClient(new Client())
                        .withGranularity(Granularity.Second)
                        .withSaveUnparsedMetadata());
    }

    private static String key(Header header) {
        return header.getIdentifier().replaceFirst(".*:", "");
    }

    private static Record read(String prefix, String text) {
        return READERS.getOrDefault(prefix, new Mods())
                .read(new ExportFile("recolte.xml", Path.of(""), text, List.of()))
                .records()
                .getFirst();
    }

    private static long file(Writing writing) {
        return writing.file("girofle", "autres.json", true, "CSL JSON", 5);
    }

    /** One that tells all that a type can tell. */
    private static Record full(ItemTypes.ItemType type) {
        Map<String, String> fields = new LinkedHashMap<>();
        type.baseFields()
                .forEach((name, base) -> fields.put(name, VALUES.getOrDefault(base, "x " + name)));
        return new Record(
                "full-" + type.name(),
                type.name(),
                fields,
                type.roles().stream().map(role -> new Creator(role, "Nom " + role, "Aé")).toList(),
                List.of(Tag.manual("mot")),
                List.of(new ItemNote("n", "<p>Une <b>note</b>.</p>", List.of())),
                List.of(),
                List.of(),
                List.of());
    }

    private static Record item(int number, String title) {
        return new Record(
                "r" + number,
                number % 2 == 0 ? "book" : "journalArticle",
                Map.of("title", title + " n° " + number + " & < suite", "date", "2021"),
                List.of(new Creator("author", "Autrice" + number, "Aé")),
                List.of(Tag.manual("mot " + number % 7)),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
