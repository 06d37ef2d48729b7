package cloud.girofle.herbier.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cloud.girofle.herbier.Samples;
import cloud.girofle.herbier.curation.ThesaurusFile;
import cloud.girofle.herbier.knowledge.Thesaurus;
import cloud.girofle.herbier.knowledge.Topic;
import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.Merge;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.reference.Tag;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What readers mean by what they type: other names of a thing, slips, words as they stand. */
class UnderstandingTest {

    private static final Reasons NONE =
            new Reasons(false, false, false, false, List.of(), List.of());

    @TempDir Path folder;

    private final List<Reference> references = new ArrayList<>();
    private Catalogue catalogue;

    @BeforeEach
    void fill() {
        hold("LCA00001", "Life Cycle Assessment of a Smartphone", "Ercan, Mine");
        hold("ACV00001", "L’analyse du cycle de vie d’un serveur", "Berthoud, Françoise");
        hold("DC000001", "Le béton des datacenters", "Marquet, Clément");
        hold("DC000002", "Data centre water consumption", "Mytton, David");
        hold("SUFF0001", "Digital sufficiency", "Santarius, Tilman");
        hold("IA000001", "The energy footprint of AI", "de Vries, Alex", "ia");
        hold("JAI00001", "Ce que j’ai appris des machines", "Roussilhe, Gauthier");
        hold("REPA0001", "Réparabilité des téléphones", "Bordage, Frédéric");
        hold("REUSE001", "Repurposing discarded phones", "Switzer, Jennifer", "durée de vie");
        hold("LLM00001", "Estimating the footprint of a language model", "Luccioni, Sasha");
        catalogue = Catalogue.open(folder);
        catalogue.adopt(ThesaurusFile.read(Path.of("content", "thesaurus.ttl")));
        catalogue.apply(Samples.changes(references));
    }

    @AfterEach
    void close() {
        catalogue.close();
    }

    @Test
    void aThingIsFoundByAllItsNamesInBothLanguages() {
        for (String name :
                List.of(
                        "ACV",
                        "acv",
                        "LCA",
                        "life cycle assessment",
                        "analyse de cycle de vie",
                        "analyses du cycle de vie")) {
            assertThat(found(name)).as(name).contains("LCA00001", "ACV00001");
        }
        for (String name : List.of("centre de données", "data centers", "Datacenter")) {
            assertThat(found(name)).as(name).startsWith("DC00000").contains("DC000001", "DC000002");
        }
        assertThat(found("sobriété")).contains("SUFF0001");
    }

    @Test
    void whatWasTypedComesBeforeItsOtherNames() {
        assertThat(found("life cycle assessment").split(" ")).startsWith("LCA00001");
        assertThat(found("analyse du cycle de vie").split(" ")).startsWith("ACV00001");
    }

    @Test
    void theReaderIsToldWhatElseWasSearched() {
        assertThat(search("ACV").alsoSearched())
                .containsExactly(
                        new Results.Synonyms(
                                "ACV",
                                List.of("analyse du cycle de vie", "life cycle assessment")));
        assertThat(search("béton").alsoSearched()).isEmpty();
    }

    @Test
    void aShortFormInCapitalsIsNotAVerb() {
        assertThat(found("IA")).contains("IA000001").doesNotContain("JAI00001");
        assertThat(found("intelligence artificielle")).contains("IA000001").doesNotContain("JAI");
    }

    @Test
    void aNarrowerThingCountsALittle() {
        List<String> found = List.of(found("intelligence artificielle").split(" "));

        assertThat(found).containsSubsequence("IA000001", "LLM00001");
    }

    @Test
    void wordsCanBeTakenAsTheyStand() {
        assertThat(found("=acv")).isEmpty();
        assertThat(exactly("analyse")).isEqualTo("ACV00001");
        assertThat(exactly("analyses")).isEmpty();
        assertThat(found("=datacenters")).isEqualTo("DC000001");
        assertThat(found("=datacenter")).isEmpty();
        assertThat(search(exact("datacenters")).alsoSearched()).isEmpty();
    }

    @Test
    void aSlipIsMendedWhereNothingIsFound() {
        assertThat(search("Roussihle").corrected()).contains("Roussilhe");
        assertThat(found("Roussihle")).isEqualTo("JAI00001");
        assertThat(search("reparabilte").corrected()).contains("réparabilité");
        assertThat(search("smartphnoe sobriété").corrected()).contains("smartphone sobriété");
        assertThat(search("obsolesence").corrected())
                .as("a word of the thesaurus")
                .contains("obsolescence");
        assertThat(search("auteur:Bordgae").corrected()).contains("auteur:Bordage");
    }

    @Test
    void whatIsMeantIsNeverMended() {
        assertThat(search("smartphone").corrected()).isEmpty();
        assertThat(search("\"Roussihle\"").corrected()).isEmpty();
        assertThat(search("=Roussihle").corrected()).isEmpty();
        assertThat(search(exact("Roussihle")).corrected()).isEmpty();
        assertThat(search("10.1126/science.aba3759").corrected()).isEmpty();
        assertThat(search("9782021515298").corrected()).isEmpty();
        assertThat(search("xqzvbk").corrected()).isEmpty();
    }

    @Test
    void whereLittleIsFoundNeighboursWillDoAndItIsSaid() {
        Results results = search("obsolescence");

        assertThat(results.hits()).extracting(Results.Hit::key).contains("REUSE001");
        assertThat(results.complete()).isFalse();
        assertThat(results.allWords()).isFalse();
    }

    @Test
    void anotherThesaurusTellsOtherTopicsOnceAllIsTakenInAgain() {
        Topic concrete =
                new Topic(
                        "beton",
                        new Topic.Labels("béton", List.of("ciment")),
                        new Topic.Labels("concrete", List.of()),
                        List.of(),
                        List.of(),
                        List.of());
        catalogue.adopt(new Thesaurus(List.of(concrete)));

        assertThat(catalogue.lastChange()).isZero();
        assertThat(found("ciment")).isEqualTo("DC000001");
        assertThat(found("acv")).isEmpty();

        catalogue.apply(Samples.changes(references));
        assertThat(catalogue.lastChange()).isEqualTo(references.size());
        assertThat(catalogue.values(Facet.TOPIC))
                .extracting(Results.Value::value, Results.Value::count)
                .containsExactly(tuple("beton", 1L));
    }

    @Test
    void theReasonsOfAPlaceAreTold() {
        Map<String, Reasons> why =
                catalogue.why(Criteria.of("acv smartphone"), List.of("LCA00001", "ACV00001"));

        assertThat(why).containsOnlyKeys("LCA00001", "ACV00001");
        Reasons both = why.getOrDefault("LCA00001", NONE);
        assertThat(both.allWords()).isTrue();
        assertThat(both.found())
                .extracting(
                        Reasons.Found::asked,
                        Reasons.Found::likeness,
                        Reasons.Found::words,
                        Reasons.Found::place)
                .contains(
                        tuple("acv", Reasons.Likeness.SYNONYM, "life cycle assessment", "title"),
                        tuple("smartphone", Reasons.Likeness.SAME, "smartphone", "title"));
        assertThat(why.getOrDefault("ACV00001", NONE).missing()).containsExactly("smartphone");
    }

    private void hold(String key, String title, String author, String... tags) {
        String[] name = author.split(", ", -1);
        Record item =
                new Record(
                        key,
                        "report",
                        Map.of("title", title),
                        List.of(new Creator("author", name[0], name[1])),
                        Arrays.stream(tags).map(Tag::manual).toList(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of());
        references.add(
                Merge.of(
                        key,
                        Samples.FIRST_ADDED,
                        List.of(new Merge.Testimony("girofle", item, List.of())),
                        List.of(),
                        List.of()));
    }

    private static Criteria exact(String text) {
        return new Criteria(text, Map.of(), Order.RELEVANCE, 1, true);
    }

    private Results search(String text) {
        return search(Criteria.of(text));
    }

    private Results search(Criteria criteria) {
        return catalogue.search(criteria.ofReferences());
    }

    private String found(String text) {
        return keys(search(text));
    }

    private String exactly(String text) {
        return keys(search(exact(text)));
    }

    private static String keys(Results results) {
        return String.join(" ", results.hits().stream().map(Results.Hit::key).toList());
    }
}
