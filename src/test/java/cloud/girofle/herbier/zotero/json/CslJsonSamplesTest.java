package cloud.girofle.herbier.zotero.json;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.Shared;
import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Tag;
import cloud.girofle.herbier.zotero.ZoteroExport;
import cloud.girofle.herbier.zotero.reading.Export;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Reads what Zotero's own exporter writes, and compares it with what the library held. */
class CslJsonSamplesTest {

    @Test
    void theGirofleBibliographyComesInWhole() {
        Export export = ZoteroExport.read(Path.of("import", "girofle", "girofle.json"));

        assertThat(export.problems()).isEmpty();
        assertThat(export.records()).hasSize(162);
        assertThat(export.records())
                .filteredOn(item -> item.tags().contains(Tag.manual("à vérifier")))
                .hasSize(50);
        assertThat(export.records())
                .flatExtracting(item -> item.fields().keySet())
                .noneMatch(field -> field.toString().startsWith("csl:"));
    }

    @Test
    void theDomainBibliographyComesInWhole() {
        Export export = ZoteroExport.read(Shared.sample("domain/bibliography.csl.json"));

        assertThat(export.problems()).isEmpty();
        assertThat(export.records()).hasSize(162);
        assertThat(export.records()).extracting(Record::localId).doesNotHaveDuplicates();
    }

    @Test
    void aWholeLibraryComesBackButForWhatTheFileDoesNotHold() throws IOException {
        Export export = ZoteroExport.read(Shared.sample("exports/csljson.json"));
        String held = Files.readString(Shared.sample("exports/library.json"));
        Map<String, JsonNode> library = new LinkedHashMap<>();
        JsonText.READER.readTree(held).path("items").forEach(item -> put(library, item));

        List<String> differences = new ArrayList<>();
        for (Record item : export.records()) {
            String key = item.localId().substring(item.localId().lastIndexOf('/') + 1);
            JsonNode was = Objects.requireNonNull(library.get(key), key);
            if (was.path("itemType").asString().equals(item.type())) {
                differences.addAll(differences(key, item, was));
            } else {
                differences.add(key + " " + was.path("itemType").asString() + ">" + item.type());
            }
        }

        assertThat(export.records()).hasSize(44);
        assertThat(differences)
                .containsExactly(
                        "vieilleCle2020 series",
                        "vieilleCle2020 seriesText",
                        "vieilleCle2020 citationKey", // The extra line wins in Zotero's exporter,
                        "vieilleCle2020 accessDate",
                        "vieilleCle2020 extra", // which takes it, and original-date, out of it.
                        "2SMTJTMS ISBN", // The exporter writes the first one only.
                        "2SMTJTMS accessDate",
                        "RGBF7QKQ date", // Without its time of day.
                        "RGBF7QKQ accessDate",
                        "32T9G3FX date", // « 12 mars 2019 » is 2019-03-12.
                        "32T9G3FX creators",
                        "6MW432DJ creators",
                        "65MJVDHK date", // « c. 1503-1506 » is « c. 1503/1506 ».
                        "685P97VI instantMessage>email",
                        "D6SB7WU3 creators",
                        "X39UMZ79 country",
                        "X39UMZ79 assignee",
                        "X39UMZ79 creators",
                        "ADYNQ362 extra",
                        "HVZ2USWA accessDate",
                        "9ZHI62Z7 note>document",
                        "862CBTIY attachment>document",
                        "M98N9V8Y attachment>document");
        assertThat(export.problems())
                .extracting(Problem::kind)
                .containsOnly(Problem.Kind.NO_TITLE)
                .hasSize(3);
    }

    private static void put(Map<String, JsonNode> library, JsonNode item) {
        library.put(library.isEmpty() ? "vieilleCle2020" : item.path("key").asString(), item);
    }

    private static List<String> differences(String key, Record item, JsonNode was) {
        Set<String> notFields = Set.of("key", "itemType", "dateAdded", "dateModified");
        List<String> names =
                was.propertyStream()
                        .filter(field -> field.getValue().isString())
                        .filter(field -> !notFields.contains(field.getKey()))
                        .filter(field -> !field.getValue().asString().isEmpty())
                        .filter(field ->
                                !field.getValue()
                                        .asString()
                                        .equals(item.fields().get(field.getKey())))
                        .map(Map.Entry::getKey)
                        .toList();
        List<Creator> people =
                was.path("creators").valueStream().map(CslJsonSamplesTest::creator).toList();
        return Stream.concat(
                        names.stream(),
                        people.equals(item.creators()) ? Stream.of() : Stream.of("creators"))
                .map(name -> key + " " + name)
                .toList();
    }

    private static Creator creator(JsonNode creator) {
        String last = creator.path("lastName").asString("") + creator.path("name").asString("");
        String first = creator.path("firstName").asString("");
        return new Creator(creator.path("creatorType").asString(), last, first);
    }
}
