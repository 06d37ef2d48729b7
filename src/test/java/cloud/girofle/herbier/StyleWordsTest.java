package cloud.girofle.herbier;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.citation.StyleProblem;
import cloud.girofle.herbier.text.Messages;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is wrong with a style is said in both languages, with its file. */
class StyleWordsTest {

    @ParameterizedTest
    @EnumSource(StyleProblem.Kind.class)
    void eachFaultHasItsSentence(StyleProblem.Kind kind) {
        for (Locale locale : new Locale[] {Locale.FRENCH, Locale.ENGLISH}) {
            assertThat(Messages.in(locale).get("cli.style." + kind, "revue.csl", "1", "x"))
                    .startsWith("revue.csl")
                    .endsWith(".")
                    .doesNotContain("{");
        }
    }
}
