package cloud.girofle.herbier.search;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.Samples;
import cloud.girofle.herbier.Shared;
import cloud.girofle.herbier.reference.Merge;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.zotero.ZoteroExport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What members would type, over the bibliography of the field. */
class DomainSearchTest {

    @TempDir Path folder;

    private final Map<String, String> names = new HashMap<>();
    private Catalogue catalogue;

    @BeforeEach
    void fill() {
        List<Reference> references = new ArrayList<>();
        for (Record item :
                ZoteroExport.read(Shared.sample("domain/bibliography.csl.json")).records()) {
            String key = "K%07d".formatted(references.size());
            names.put(key, item.localId());
            references.add(
                    Merge.of(
                            key,
                            Samples.FIRST_ADDED,
                            List.of(new Merge.Testimony("girofle", item, List.of())),
                            List.of(),
                            List.of()));
        }
        catalogue = Catalogue.open(folder);
        catalogue.apply(Samples.changes(references));
    }

    @AfterEach
    void close() {
        catalogue.close();
    }

    @Test
    void whatMembersTypeIsFoundFirst() {
        assertThat(found("Lopez 2022")).first().isEqualTo("lopez-2022");
        assertThat(found("\"bout de flux\"")).containsExactly("lopez-2022");
        assertThat(found("10.1126/science.aba3758")).containsExactly("masanet-2020");
        assertThat(found("carnino & marquet (2018)")).first().isEqualTo("carnino-marquet-2018");
        assertThat(found("\"les datacenters enfoncent le cloud\""))
                .containsExactly("carnino-marquet-2018");
        assertThat(found("marquet plaine commune")).first().isEqualTo("marquet-2018");
        assertThat(found("limites de la croissance")).first().isEqualTo("meadows-1972");
        assertThat(found("Lefevre")).hasSize(2);
        assertThat(found("9782021515299")).hasSize(1);
    }

    @Test
    void spellingsOfDatacenterMeet() {
        List<String> titled = List.of("masanet-2020", "carnino-marquet-2018", "mytton-2021");
        for (String spelling : List.of("datacenter", "data center", "data centres")) {
            assertThat(all(spelling)).as(spelling).containsAll(titled);
        }
    }

    @Test
    void accentsApostrophesAndEndingsDoNotMatter() {
        assertThat(found("l’effet rebond")).isEqualTo(found("l'effet rebond"));
        assertThat(found("l’effet rebond"))
                .contains("gossart-2015", "lange-2020", "coroama-mattern-2019");
        assertThat(found("ecologie")).first().isEqualTo("vidalenc-2019");
        assertThat(found("sobriete numerique")).isEqualTo(found("Sobriété numérique"));
    }

    @Test
    void whatNobodyWroteAboutIsNotFound() {
        assertThat(found("recette de cuisine au girofle")).isEmpty();
    }

    private List<String> found(String text) {
        return catalogue.search(Criteria.of(text)).hits().stream()
                .map(hit -> names.getOrDefault(hit.key(), hit.key()))
                .toList();
    }

    private List<String> all(String text) {
        List<String> all = new ArrayList<>();
        int pages = catalogue.search(Criteria.of(text)).pages();
        for (int page = 1; page <= pages; page++) {
            catalogue.search(new Criteria(text, Map.of(), Order.RELEVANCE, page)).hits().stream()
                    .map(hit -> names.getOrDefault(hit.key(), hit.key()))
                    .forEach(all::add);
        }
        return all;
    }
}
