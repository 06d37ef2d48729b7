package cloud.girofle.herbier.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.knowledge.Claim.Side;
import cloud.girofle.herbier.knowledge.Evidence.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What weighs in a debate, as people write it, and as it is written back. */
class ClaimTest {

    @Test
    void claimsAreReadWithWhatTheyRestOn() {
        List<Claim> claims =
                Claim.read(
                        """
                        + Les disques **durent** plus
                          qu’on ne croit.
                          supports @schroeder-gibson-2007, § 4, tableau 2 « no “bathtub” »
                          usesDataFrom [[chiffre:afr-backblaze-2024]]

                        - L’arrêt use la tête.
                        ~ Cela dépend du modèle.
                          qualifies @doi:10.1145/1288783.1288785
                        """);

        assertThat(claims)
                .containsExactly(
                        new Claim(
                                Side.FOR,
                                "Les disques **durent** plus qu’on ne croit.",
                                List.of(
                                        new Evidence(
                                                Relation.SUPPORTS,
                                                "schroeder-gibson-2007",
                                                "§ 4, tableau 2",
                                                "no “bathtub”"),
                                        new Evidence(
                                                Relation.USES_DATA_FROM,
                                                "chiffre:afr-backblaze-2024",
                                                "",
                                                ""))),
                        new Claim(Side.AGAINST, "L’arrêt use la tête.", List.of()),
                        new Claim(
                                Side.NUANCE,
                                "Cela dépend du modèle.",
                                List.of(
                                        new Evidence(
                                                Relation.QUALIFIES,
                                                "doi:10.1145/1288783.1288785",
                                                "",
                                                ""))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "supports @cle, p. 3 « dit »",
                "  - supports @cle, p. 3 « dit ».",
                "cito:Supports   @cle ,  p. 3  «\u202fdit\u202f»",
                "supports @{cle}, p. 3\u00a0« dit »",
                "supports @cle, p. 3 «\tdit »"
            })
    void evidenceIsReadHoweverItIsTyped(String line) {
        assertThat(Evidence.read(line))
                .contains(new Evidence(Relation.SUPPORTS, "cle", "p. 3", "dit"));
    }

    @Test
    void aQuoteMayGoOverSeveralLines() {
        List<Claim> claims =
                Claim.read(
                        "+ Oui.\n  supports @cle, p. 3 « une\n    longue\n  phrase »\n  Et plus.");

        assertThat(claims)
                .containsExactly(
                        new Claim(
                                Side.FOR,
                                "Oui. Et plus.",
                                List.of(
                                        new Evidence(
                                                Relation.SUPPORTS,
                                                "cle",
                                                "p. 3",
                                                "une longue phrase"))));
    }

    @Test
    void aQuoteThatNeverEndsTakesNoOtherEvidenceWithIt() {
        Claim claim =
                Claim.read("+ Oui.\n  supports @un « sans fin\n  et plus\n  supports @deux")
                        .getFirst();

        assertThat(claim.text()).isEqualTo("Oui. supports @un « sans fin et plus");
        assertThat(claim.evidence()).extracting(Evidence::name).containsExactly("deux");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "supporte @cle, p. 3",
                "supports cle",
                "supports @cle p. 3 et la suite",
                "supports @",
                "supports [[chiffre:sans fin",
                "prouve par [@cle, p. 3]",
                "supports @cle « dit » (notre traduction)"
            })
    void whatCannotBeReadAsEvidenceGoesOnWithTheClaim(String line) {
        assertThat(Claim.read("+ Oui.\n  " + line))
                .containsExactly(new Claim(Side.FOR, "Oui. " + line, List.of()));
    }

    @Test
    void noWordBeforeTheFirstSignIsLost() {
        assertThat(Claim.read("Un mot d’abord.\nsupports @cle\n+\n- Non."))
                .containsExactly(
                        new Claim(
                                Side.NUANCE,
                                "Un mot d’abord.",
                                List.of(new Evidence(Relation.SUPPORTS, "cle", "", ""))),
                        new Claim(Side.AGAINST, "Non.", List.of()));
    }

    @Test
    void allThatAQuestionHoldsIsWrittenBack() {
        Random chance = new Random(6);
        for (int i = 0; i < 3_000; i++) {
            List<Claim> claims = new ArrayList<>();
            for (int many = chance.nextInt(4); many >= 0; many--) {
                claims.add(anyClaim(chance));
            }
            assertThat(Claim.read(Claim.written(claims))).isEqualTo(claims);
        }
    }

    @Test
    void noWordOfWhateverSomebodyTypesIsLost() {
        Random chance = new Random(7);
        for (int i = 0; i < 3_000; i++) {
            StringBuilder typed = new StringBuilder();
            for (int many = chance.nextInt(30); many >= 0; many--) {
                typed.append(PIECES[chance.nextInt(PIECES.length)]);
            }
            List<Claim> read = Claim.read(typed.toString());
            String written = Claim.written(read);
            assertThat(letters(written)).as(typed.toString()).isEqualTo(letters(typed.toString()));
            assertThat(Claim.read(written)).as(typed.toString()).isEqualTo(read);
        }
    }

    @Test
    void aQuestionIsItsContent() {
        Map<String, String> content =
                Map.of(
                        "title", "Faut-il éteindre ?",
                        "claims", "+ Oui.\n  supports @cle, p. 3 « dit »\n- Non.",
                        "state", "position",
                        "stateDate", "2023-10-15",
                        "topics", "acv sobriete",
                        "language", "fr");

        assertThat(Question.of(content).content()).isEqualTo(content);
    }

    private static final String[] PIECES = {
        "\n",
        "\n  ",
        "\n+ ",
        "\n- ",
        "\n~ ",
        "+ ",
        " ",
        "\u202f",
        "mot ",
        "supports ",
        "disputes ",
        "@cle",
        "@a:b/c",
        "[[chiffre:un]]",
        ", ",
        "p. 3",
        "« ",
        " »",
        ".",
        "“",
        "}",
        "{",
        "cito:"
    };

    /** What may be dropped is what stands between words, and the name of the vocabulary. */
    private static Map<Character, Long> letters(String text) {
        Map<Character, Long> counts = new java.util.TreeMap<>();
        text.replace("cito:", "")
                .chars()
                .filter(Character::isLetterOrDigit)
                .forEach(letter -> counts.merge((char) letter, 1L, Long::sum));
        return counts;
    }

    private static Claim anyClaim(Random chance) {
        List<Evidence> evidence = new ArrayList<>();
        for (int many = chance.nextInt(3); many > 0; many--) {
            evidence.add(
                    new Evidence(
                            any(chance, Relation.values()),
                            any(
                                    chance,
                                    "cle-2020",
                                    "doi:10.1/a",
                                    "chiffre:un",
                                    "de, Vries 2020",
                                    "{cle",
                                    "a«b",
                                    "ABCD2345"),
                            any(
                                    chance,
                                    "",
                                    "p. 12, note 3",
                                    ", p. 2",
                                    "§ « Discussion »",
                                    "fin »",
                                    "§ 4 : suite",
                                    "1\u202f200"),
                            any(
                                    chance,
                                    "",
                                    "dit",
                                    "« dans » une autre »",
                                    "a » b",
                                    "deux\nlignes",
                                    "\u00a0bord\u202f",
                                    "+ signe",
                                    "supports @x")));
        }
        return new Claim(
                any(chance, Side.values()),
                any(
                        chance,
                        "Oui.",
                        "+ avec un signe",
                        "supports @cle",
                        "deux\nlignes",
                        "un\u00a0mot « cité » ~ [@cle, p. 3]",
                        "- tiret"),
                evidence);
    }

    @SafeVarargs
    private static <T> T any(Random chance, T... choices) {
        return choices[chance.nextInt(choices.length)];
    }
}
