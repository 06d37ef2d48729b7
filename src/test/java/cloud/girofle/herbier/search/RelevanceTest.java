package cloud.girofle.herbier.search;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.Samples;
import cloud.girofle.herbier.curation.ThesaurusFile;
import cloud.girofle.herbier.reference.Merge;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.zotero.ZoteroExport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How well searches answer, measured on queries that readers judged over the bibliography of the
 * field, against SQLite's full-text search of the same run; all that the project writes beside
 * references stands in the index with them. The tables go to {@code target/relevance.md}; {@code
 * target/relevance-queries.md} says query by query what came and what is missing.
 */
class RelevanceTest {

    /** What the mean nDCG@10 of the given queries may not fall under. */
    private static final double FLOOR_OF_GIVEN = 0.89;

    /** The same for those that were chosen and judged here. */
    private static final double FLOOR_OF_OWN = 0.87;

    /**
     * What part of the references that are very useful the first page must show where all is
     * searched, on the average: figures, questions and notes may not drown them.
     */
    private static final double FLOOR_AMONG_ALL = 0.85;

    private static double amongAll;
    private static final List<String> MISSED = new ArrayList<>();
    private static RelevanceTable given;
    private static RelevanceTable own;

    @BeforeAll
    static void judge(@TempDir Path folder, @TempDir Path written)
            throws IOException, SQLException {
        List<Reference> bibliography = bibliography();
        try (Catalogue catalogue = Catalogue.open(folder);
                FullTextBaseline baseline = FullTextBaseline.of(bibliography)) {
            catalogue.adopt(ThesaurusFile.read(Path.of("content", "thesaurus.ttl")));
            catalogue.apply(Samples.changes(bibliography));
            catalogue.apply(Written.changes(written, catalogue.lastChange()));
            Map<String, String> citationKeys =
                    bibliography.stream()
                            .collect(Collectors.toMap(Reference::key, Reference::citationKey));
            given = judge("queries.json", catalogue, citationKeys, baseline);
            own = judge("own-queries.json", catalogue, citationKeys, baseline);
            amongAll = amongAll(catalogue, citationKeys);
            missed(catalogue);
        }
        String tables = pages(given.byKind(), own.byKind());
        System.out.println(tables);
        Files.writeString(Path.of("target", "relevance.md"), tables);
        Files.writeString(
                Path.of("target", "relevance-queries.md"), pages(given.byQuery(), own.byQuery()));
    }

    private static String pages(String ofTheGiven, String ofOurOwn) {
        return "# Given queries\n\n%s\n# Queries of our own\n\n%s".formatted(ofTheGiven, ofOurOwn);
    }

    private static RelevanceTable judge(
            String queries,
            Catalogue catalogue,
            Map<String, String> citationKeys,
            FullTextBaseline baseline)
            throws SQLException {
        List<Judgement> ours = new ArrayList<>();
        List<Judgement> theirs = new ArrayList<>();
        for (var query : JudgedQueries.read(queries).queries()) {
            Results results = catalogue.search(Criteria.of(query.query()).ofReferences());
            List<String> found =
                    results.hits().stream()
                            .map(hit -> citationKeys.getOrDefault(hit.key(), hit.key()))
                            .toList();
            ours.add(new Judgement(query, found, results.total()));
            List<String> other = baseline.search(query.query());
            theirs.add(new Judgement(query, other, other.size()));
        }
        return new RelevanceTable(ours, theirs);
    }

    /** How much of what is very useful the first page shows, of all that is found. */
    private static double amongAll(Catalogue catalogue, Map<String, String> citationKeys) {
        return JudgedQueries.read("queries.json").queries().stream()
                .filter(query -> !query.isNegative())
                .mapToDouble(query -> {
                    Results results = catalogue.search(Criteria.of(query.query()));
                    List<String> found =
                            results.hits().stream()
                                    .map(hit -> citationKeys.getOrDefault(hit.key(), hit.key()))
                                    .toList();
                    return new Judgement(query, found, results.total()).recall();
                })
                .average()
                .orElseThrow();
    }

    /** What should come first and is not among the first ten, of all that is found. */
    private static void missed(Catalogue catalogue) {
        for (var query : JudgedQueries.read("found-queries.json").queries()) {
            List<String> names =
                    catalogue.search(Criteria.of(query.query())).hits().stream()
                            .limit(Judgement.TOP)
                            .map(hit -> hit.thing().name())
                            .toList();
            query.relevance().keySet().stream()
                    .filter(name -> !names.contains(name))
                    .map(name -> query.query() + ": " + name + " not in " + names)
                    .forEach(MISSED::add);
        }
    }

    /** The bibliography of the field, as the library that this project starts with holds it. */
    private static List<Reference> bibliography() {
        List<Reference> references = new ArrayList<>();
        Path export = Path.of("import", "girofle", "girofle.json");
        for (Record item : ZoteroExport.read(export).records()) {
            references.add(
                    Merge.of(
                            "K%07d".formatted(references.size()),
                            Samples.FIRST_ADDED,
                            List.of(new Merge.Testimony("girofle", item, List.of())),
                            List.of(),
                            List.of()));
        }
        return references;
    }

    @Test
    void whatReadersWantComesFirst() {
        assertThat(given.gain()).isGreaterThanOrEqualTo(FLOOR_OF_GIVEN);
        assertThat(own.gain()).isGreaterThanOrEqualTo(FLOOR_OF_OWN);
    }

    @Test
    void whatIsWrittenBesideReferencesDoesNotDrownThem() {
        assertThat(amongAll).isGreaterThanOrEqualTo(FLOOR_AMONG_ALL);
    }

    @Test
    void figuresQuestionsNotesAndTopicsComeWhereTheyAreExpected() {
        assertThat(MISSED).isEmpty();
    }

    @Test
    void itAnswersBetterThanFullTextSearchOfTheDatabase() {
        assertThat(given.gain()).isGreaterThan(given.gainOfTheirs());
        assertThat(own.gain()).isGreaterThan(own.gainOfTheirs());
    }

    @Test
    void whatTheLibraryDoesNotHoldBringsNoNoise() {
        assertThat(given.noise()).isZero();
        assertThat(own.noise()).isZero();
    }

    @Test
    void whatMustNotComeIsNotAmongTheFirst() {
        assertThat(given.unwanted()).isZero();
        assertThat(own.unwanted()).isZero();
    }
}
