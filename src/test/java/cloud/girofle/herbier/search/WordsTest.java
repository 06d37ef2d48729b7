package cloud.girofle.herbier.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How a text is cut into words, and what each is indexed under. */
class WordsTest {

    @Test
    void accentsCaseAndLigaturesAreFolded() {
        assertThat(exact("Écologie ÉCOLOGIE ecologie e\u0301cologie œuvre"))
                .containsExactly("ecologie", "ecologie", "ecologie", "ecologie", "oeuvre");
    }

    @Test
    void elisionKnowsBothApostrophes() {
        assertThat(exact("l'effet l’effet d’abord qu’il jusqu’ici s’il"))
                .containsExactly("effet", "effet", "abord", "il", "ici", "il");
        assertThat(exact("aujourd’hui aujourd'hui O’Reilly presqu’île"))
                .containsExactly("aujourdhui", "aujourdhui", "oreilly", "presquile");
    }

    @Test
    void theEnglishPossessiveIsLeftOut() {
        assertThat(exact("Earth’s resources, the users' needs"))
                .containsExactly("earth", "resources", "the", "users", "needs");
    }

    @Test
    void numbersFormulasAndAcronymsStayWhole() {
        assertThat(exact("4,4 % 2.5 CO₂ CO2 m² U.S.A. 10.1126/science.aba3758"))
                .containsExactly(
                        "4.4", "2.5", "co2", "co2", "m2", "usa", "10.1126", "science", "aba3758");
    }

    @Test
    void unitsMeetHoweverTheyAreWritten() {
        assertThat(TextAnalyzer.words("gCO2e kgCO2eq CO₂ tCO2 CO2e"))
                .hasSize(5)
                .allSatisfy(word -> assertThat(word.stems()).contains("co2"));
        assertThat(TextAnalyzer.words("Go GB"))
                .allSatisfy(word -> assertThat(word.stems()).contains("gb"));
        assertThat(TextAnalyzer.words("go").getFirst().stems()).as("a verb").doesNotContain("gb");
    }

    @Test
    void inclusiveSpellingsHoldTheWord() {
        assertThat(exact("auteur·ice·s usager.ère")).startsWith("auteur").contains("usager");
    }

    @Test
    void pluralsAndFemininesMeetInFrench() {
        assertThat(stems(Tongue.FRENCH, "numérique numériques")).containsOnly("numeri");
        assertThat(stems(Tongue.FRENCH, "environnemental environnementale environnementaux"))
                .containsOnly("environnemental");
        assertThat(stems(Tongue.FRENCH, "réseau réseaux")).containsOnly("reseau");
        assertThat(stems(Tongue.FRENCH, "datacenter datacenters datacentre"))
                .containsOnly("datacentr");
        assertThat(stems(Tongue.FRENCH, "numéro")).containsExactly("numero");
    }

    @Test
    void pluralsAndGerundsMeetInEnglish() {
        assertThat(stems(Tongue.ENGLISH, "study studies")).containsOnly("studi");
        assertThat(stems(Tongue.ENGLISH, "center centers centre centres")).containsOnly("centr");
        assertThat(stems(Tongue.ENGLISH, "process processes")).containsOnly("proces");
        assertThat(stems(Tongue.ENGLISH, "compute computing computed")).containsOnly("comput");
        assertThat(stems(Tongue.ENGLISH, "string")).containsExactly("string");
    }

    @Test
    void wordsThatBothLanguagesShareMeet() {
        for (List<String> pair :
                List.of(
                        List.of("énergie", "energy"),
                        List.of("politiques", "political"),
                        List.of("technologies", "technology"),
                        List.of("centre", "center"),
                        List.of("crise", "crisis"))) {
            assertThat(stems(Tongue.FRENCH, pair.getFirst()))
                    .isEqualTo(stems(Tongue.ENGLISH, pair.getLast()));
        }
    }

    @Test
    void acronymsAreLeftAlone() {
        assertThat(stems(Tongue.ANY, "IA PUE GES ACV RGESN"))
                .containsExactly("ia", "pue", "ges", "acv", "rgesn");
    }

    @Test
    void aTextIsReadInItsOwnLanguageRatherThanTheDeclaredOne() {
        assertThat(Tongue.of("The growth of the use of energy is slowing", "fr"))
                .isEqualTo(Tongue.ENGLISH);
        assertThat(Tongue.of("La croissance de la consommation ralentit", "en"))
                .isEqualTo(Tongue.FRENCH);
        assertThat(Tongue.of("Permacomputing", "fr")).isEqualTo(Tongue.FRENCH);
        assertThat(Tongue.of("Rechenzentren", "de")).isEqualTo(Tongue.ANY);
    }

    @Test
    void grammarWordsAreKnownInBothLanguages() {
        assertThat(TextAnalyzer.words("le of des the")).allMatch(QueryWord::isGrammar);
        assertThat(TextAnalyzer.words("or car but ai son")).noneMatch(QueryWord::isGrammar);
    }

    private static List<String> exact(String text) {
        return TextAnalyzer.words(text).stream().map(QueryWord::exact).toList();
    }

    private static List<String> stems(Tongue tongue, String text) {
        return exact(text).stream().flatMap(word -> tongue.stems(word).stream()).toList();
    }
}
