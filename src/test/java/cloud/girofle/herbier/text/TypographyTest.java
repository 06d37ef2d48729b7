package cloud.girofle.herbier.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In what is expected, {@code _} stands for a no-break space and {@code ~} for a narrow one. */
class TypographyTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiterString = "=>",
            value = {
                "L'eau qu'il boit aujourd'hui => L’eau qu’il boit aujourd’hui",
                "Un écran de 5' et d'\"avant\" => Un écran de 5' et d’«~avant~»",
                "Il dit \"oui\". => Il dit «~oui~».",
                "\"Oui\", dit-il => «~Oui~», dit-il",
                "«oui» et « non » => «~oui~» et «~non~»",
                "« il dit \"non\" » => «~il dit “non”~»",
                "Un 15\" et un 17\" => Un 15\" et un 17\"",
                "Quoi ? Rien ! Ainsi ; voilà : => Quoi~? Rien~! Ainsi~; voilà_:",
                "Quoi? Rien! Ainsi; voilà: tout => Quoi~? Rien~! Ainsi~; voilà_: tout",
                "Quoi?! (vraiment?) => Quoi~?! (vraiment~?)",
                "Oui (non) : 12:30, 1:2, ratio 3 : 4 => Oui (non)_: 12:30, 1:2, ratio 3_: 4",
                "Un sourire :) et ;) => Un sourire :) et ;)",
                "Attendre... puis.... => Attendre… puis....",
                "Il dort -- souvent. 12--15, --option => Il dort – souvent. 12–15, --option",
                "50 % de 12 kWh/an et 3 kgCO2e => 50_% de 12_kWh/an et 3_kgCO2e",
                "12 345 678 kg en 2022 300 fois => 12~345~678_kg en 2022 300 fois",
                "p. 12, (chap. 3), n° 4, etc. 5 => p._12, (chap._3), nº_4, etc. 5",
                "Voir https://a.org/b?c=d!e;f et www.a.org/x! => Voir https://a.org/b?c=d!e;f et www.a.org/x~!",
                "doi 10.1000/a'b\"c\" => doi 10.1000/a'b\"c\"",
                "Déjà l’eau~: « bien~» => Déjà l’eau_: «~bien~»"
            })
    void frenchIsSetAsABookWould(String typed, String shown) {
        assertThat(Typography.of(spaced(typed), "fr")).isEqualTo(spaced(shown));
        assertThat(Typography.of(spaced(shown), "fr")).as("set again").isEqualTo(spaced(shown));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiterString = "=>",
            value = {
                "It's \"fine\", isn't it? => It’s “fine”, isn’t it?",
                "The users' 'cloud' of the '90s => The users’ ‘cloud’ of the ’90s",
                "A 15\" screen: 50 % -- or... => A 15\" screen: 50 % -- or...",
                "(\"so\") => (“so”)"
            })
    void englishGetsItsQuotesOnly(String typed, String shown) {
        assertThat(Typography.of(typed, "en")).isEqualTo(shown);
        assertThat(Typography.of(shown, "en")).as("set again").isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "", "es"})
    void otherLanguagesAreLeftAlone(String language) {
        assertThat(Typography.of("Was ist \"das\" ?", language)).isEqualTo("Was ist \"das\" ?");
        assertThat(Typography.html("<p>\"a\" ?", language)).isEqualTo("<p>\"a\" ?");
    }

    @Test
    void marksAndWordsMayStandInDifferentElements() {
        assertThat(Typography.html("<p>L'<em>eau</em> ? « <b>oui</b> »: \"<i>non</i>\"</p>", "fr"))
                .isEqualTo(shown("<p>L’<em>eau</em>~? «~<b>oui</b>~»_: «~<i>non</i>~»</p>"));
        assertThat(Typography.html("<p>\"un</p><p>deux\" !</p><p>! trois<br>: quatre</p>", "fr"))
                .isEqualTo(shown("<p>\"un</p><p>deux\"~!</p><p>! trois<br>: quatre</p>"));
    }

    @Test
    void codeAddressesAttributesAndOtherLanguagesStayAsTheyAre() {
        String html =
                "<p><code>l'a ? \"b\"</code> <a href=\"/x?l'a\" title=\"l'eau ?\">l</a>"
                        + " <span lang=\"en\">it's ?</span></p><pre>a ! 12 kg</pre>";
        assertThat(Typography.html(html, "fr")).isEqualTo(html);
        assertThat(Typography.html("<p>Que dit <code>x</code> ?</p>", "fr"))
                .isEqualTo(shown("<p>Que dit <code>x</code>~?</p>"));
    }

    @Test
    void whatOthersWroteKeepsItsCharacters() {
        assertThat(Typography.boundSpaces("L'eau : « un <i>bien</i> » ? \"Oui\"... 12 kg; non"))
                .isEqualTo(shown("L'eau_: «~un <i>bien</i>~»~? \"Oui\"... 12 kg; non"));
    }

    @Test
    void curatorsTextsAreSetWithTheirCitations() {
        Cited cited = new Cited("/references/X", "L'Écho d'ici", "2020", "");
        assertThat(
                        Markdown.rendered(
                                        "L'eau : `l'a`[^1] [voir @x p. 3 ; @x]\n\n[^1]: \"Oui\" !",
                                        "fr",
                                        "",
                                        key -> Optional.of(cited))
                                .html())
                .contains(shown("L’eau_: <code>l'a</code><sup"))
                .contains(
                        shown("(voir <a href=\"/references/X\">L’Écho d’ici, 2020</a>, p._3~; <a"))
                .contains(shown("«~Oui~»~! <a"));
    }

    private static String shown(String text) {
        return spaced(text).replace("\u00a0", "&nbsp;");
    }

    private static String spaced(String text) {
        return text.replace('_', '\u00a0').replace('~', '\u202f');
    }
}
