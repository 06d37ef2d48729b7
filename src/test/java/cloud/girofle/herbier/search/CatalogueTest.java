package cloud.girofle.herbier.search;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.Samples;
import cloud.girofle.herbier.reference.Change;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader finds. */
class CatalogueTest {

    @TempDir Path folder;

    private Catalogue catalogue;

    @BeforeEach
    void fill() {
        catalogue = Catalogue.open(folder);
        catalogue.apply(Samples.changes(Samples.references()));
    }

    @AfterEach
    void close() {
        catalogue.close();
    }

    @Test
    void accentsAndCaseDoNotMatter() {
        assertThat(found("ecologie")).contains("ECOLOGIE", "PODCAST1");
        assertThat(found("ÉCOLOGIE")).isEqualTo(found("ecologie"));
    }

    @Test
    void elisionDoesNotMatter() {
        assertThat(found("l’effet rebond")).first().isEqualTo("REBOUND5");
        assertThat(found("l'ordre électrique")).first().isEqualTo("ORDRELEC");
        assertThat(found("ordre")).containsExactly("ORDRELEC");
    }

    @Test
    void spellingsOfACompoundAreOne() {
        List<String> datacenters = List.of("CARNIN18", "MASANET2", "LOPEZ222");
        for (String spelling : List.of("datacenter", "datacenters", "data-center")) {
            assertThat(found(spelling))
                    .as(spelling)
                    .containsExactlyInAnyOrderElementsOf(datacenters);
        }
        assertThat(found("data centers")).containsAll(datacenters);
        assertThat(found("lowtech")).containsExactlyInAnyOrder("LOWTECH8", "PERMACOM");
        assertThat(found("low tech")).containsExactlyInAnyOrder("LOWTECH8", "PERMACOM");
    }

    @Test
    void aPhraseIsFoundAsItStands() {
        assertThat(found("\"bout de flux\"")).containsExactly("LOPEZ222");
        assertThat(found("« enfoncent le cloud »")).containsExactly("CARNIN18");
        assertThat(found("\"flux de bout\"")).isEmpty();
        assertThat(found("\"Fanny Lopez\"")).containsExactlyInAnyOrder("LOPEZ222", "ORDRELEC");
    }

    @Test
    void whatIsExcludedIsLeftOut() {
        assertThat(found("lopez -flux")).containsExactlyInAnyOrder("ORDRELEC", "ZEROTAGE");
        assertThat(found("lopez -\"bout de flux\" -langue:en")).containsExactly("ORDRELEC");
        assertThat(found("-lopez")).hasSize(9).doesNotContain("LOPEZ222");
    }

    @Test
    void eitherWordIsEnoughWithOr() {
        assertThat(found("permacomputing OR marquet"))
                .containsExactlyInAnyOrder("PERMACOM", "CARNIN18");
        assertThat(search("permacomputing OR marquet").allWords()).isTrue();
    }

    @Test
    void aStarFindsWordsThatBeginSo() {
        assertThat(found("écolog*"))
                .containsExactlyInAnyOrder("ECOLOGIE", "PODCAST1", "ZEROTAGE")
                .as("in a journal's name, after those who have it in their title")
                .last()
                .isEqualTo("ZEROTAGE");
        assertThat(found("ecologi*")).containsExactlyInAnyOrder("ECOLOGIE", "PODCAST1");
        assertThat(found("permacomp*")).containsExactly("PERMACOM");
        assertThat(found("titre:num*")).containsExactlyInAnyOrder("ECOLOGIE", "PODCAST1");
    }

    @Test
    void fieldsNarrowASearch() {
        assertThat(found("auteur:lopez"))
                .containsExactlyInAnyOrder("LOPEZ222", "ORDRELEC", "ZEROTAGE");
        assertThat(found("auteur:\"lopez fanny\""))
                .containsExactlyInAnyOrder("LOPEZ222", "ORDRELEC");
        assertThat(found("titre:cloud")).containsExactly("CARNIN18");
        assertThat(found("motclé:électricité")).containsExactlyInAnyOrder("LOPEZ222", "ORDRELEC");
        assertThat(found("revue:science")).containsExactly("MASANET2");
        assertThat(found("éditeur:divergences")).containsExactly("LOPEZ222");
        assertThat(found("type:livre")).containsExactlyInAnyOrder("LOPEZ222", "ORDRELEC");
        assertThat(found("type:article"))
                .containsExactlyInAnyOrder("CARNIN18", "MASANET2", "ZEROTAGE");
        assertThat(found("langue:anglais lopez")).containsExactly("ZEROTAGE");
        assertThat(found("source:deuxfleurs type:rapport")).isEmpty();
        assertThat(found("collection:livres")).containsExactly("LOPEZ222");
        assertThat(found("résumé:efficiency")).containsExactly("MASANET2");
        assertThat(found("note:atelier")).containsExactly("PERMACOM");
        assertThat(found("lopez année:..2019")).containsExactly("ORDRELEC");
        assertThat(found("année:2018..2019"))
                .containsExactlyInAnyOrder("CARNIN18", "ORDRELEC", "ECOLOGIE", "LOWTECH8");
    }

    @Test
    void theTypeOfAWorkIsAWordLikeAnother() {
        assertThat(found("podcast numérique")).first().isEqualTo("PODCAST1");
    }

    @Test
    void aWorkIsFoundByWhatItIsCalled() {
        assertThat(found("10.1126/science.aba3758")).containsExactly("MASANET2");
        assertThat(found("https://doi.org/10.1126/SCIENCE.ABA3758")).containsExactly("MASANET2");
        assertThat(found("9782021515299")).containsExactly("ECOLOGIE");
        assertThat(found("isbn:2-02-151529-7")).isEmpty();
        assertThat(found("https://www.editionsdivergences.com/livre/a-bout-de-flux/#top"))
                .containsExactly("LOPEZ222");
        assertThat(found("solar.lowtechmagazine.com/2018/09/how-to-build-a-low-tech-website"))
                .containsExactly("LOWTECH8");
        assertThat(found("lopez-2022")).first().isEqualTo("LOPEZ222");
        assertThat(found("clé:lopez-2022")).containsExactly("LOPEZ222");
        assertThat(found("ORDRELEC")).containsExactly("ORDRELEC");
        assertThat(found("10.9999/unknown")).isEmpty();
    }

    @Test
    void aNameAndAYearFindThatYearFirst() {
        assertThat(found("Lopez 2022"))
                .containsExactlyInAnyOrder("LOPEZ222", "ZEROTAGE", "ORDRELEC")
                .last()
                .isEqualTo("ORDRELEC");
        assertThat(found("lopez 2019")).first().isEqualTo("ORDRELEC");
        assertThat(found("2019")).containsExactlyInAnyOrder("ORDRELEC", "ECOLOGIE");
    }

    @Test
    void allTheWordsComeBeforeSomeOfThem() {
        Results results = search("électricité territoire lopez");
        assertThat(keys(results)).startsWith("ORDRELEC");
        assertThat(results.allWords()).isFalse();
        assertThat(search("électricité territoire").allWords()).isFalse();
        assertThat(search("électricité").allWords()).isTrue();
    }

    @Test
    void fewerThanHalfTheWordsAreNotEnough() {
        assertThat(found("recette de cuisine au cloud")).isEmpty();
    }

    @Test
    void grammarWordsAreIgnoredUnlessTheyAreAll() {
        assertThat(found("le rôle de la permacomputing")).containsExactly("PERMACOM");
        assertThat(found("peut-il")).contains("PODCAST1");
        assertThat(found("à")).contains("LOPEZ222");
    }

    @Test
    void notesAndUntitledItemsAreFoundByTheirText() {
        assertThat(found("retzo consommation")).first().isEqualTo("NOTE0001");
    }

    @Test
    void aTitleIsSearchedWithoutItsMarkup() {
        assertThat(found("\"permacomputing aesthetics\"")).containsExactly("PERMACOM");
        assertThat(found("co2 emissions")).first().isEqualTo("ZEROTAGE");
    }

    @Test
    void nothingTypedShowsTheLatestFirst() {
        Results everything = search("");
        assertThat(everything.total()).isEqualTo(12);
        assertThat(keys(everything)).startsWith("ZEROTAGE", "NOTE0001").endsWith("LOPEZ222");
        assertThat(everything.hits()).allMatch(hit -> hit.score() == 0 && hit.snippets().isEmpty());
        assertThat(found("*")).isEqualTo(keys(everything));
    }

    @Test
    void noiseFindsNothingAndHarmsNobody() {
        assertThat(search(")(").total()).isZero();
        assertThat(search("\"").total()).isZero();
        assertThat(found("\"unclosed")).isEmpty();
        assertThat(found("\"permacomputing")).containsExactly("PERMACOM");
        assertThat(search("x".repeat(10_000)).total()).isZero();
        assertThat(search("low-tech -".repeat(1_000)).total()).isZero();
        assertThat(search("a*b OR \"c d\" -e:f* ".repeat(600)).total()).isNotNegative();
    }

    @Test
    void noTextIsAnError() {
        Random random = new Random(2023);
        List<String> pieces = new ArrayList<>(List.of("lopez", "auteur:", "année:", "..", "OR"));
        pieces.addAll(
                List.of("\"", "«", "»", "(", ")", "*", "?", "-", "+", "~", "^", ":", "/", "\\"));
        pieces.addAll(List.of(" ", "\t", "\u0000", "’", "10.1/", "http://", "%", "%2F", "\ud83d"));
        pieces.addAll(
                List.of("🌱", "数据中心", "é", "e\u0301", "2022", "type:", "-", "isbn:", "[", "}"));
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(12); n >= 0; n--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
                if (random.nextInt(4) == 0) {
                    text.append((char) random.nextInt(0x2200));
                }
            }
            Results results = search(text.toString());
            assertThat(results.hits()).as(text.toString()).hasSizeLessThanOrEqualTo(12);
        }
    }

    @Test
    void aWithdrawnReferenceIsNoLongerFound() {
        catalogue.apply(List.of(new Change.Withdrawn(13, "LOPEZ222")));
        assertThat(found("flux")).isEmpty();
        assertThat(catalogue.count()).isEqualTo(11);
        assertThat(catalogue.lastChange()).isEqualTo(13);
    }

    private List<String> found(String text) {
        return keys(search(text));
    }

    private Results search(String text) {
        return catalogue.search(new Criteria(text, Map.of(), Order.RELEVANCE, 1));
    }

    private static List<String> keys(Results results) {
        return results.hits().stream().map(Results.Hit::key).toList();
    }
}
