package cloud.girofle.herbier.text;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.reference.Problem;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"messages", "problems", "cli"})
    void bothLanguagesSayTheSameThings(String bundle) {
        assertThat(ResourceBundle.getBundle(bundle, Locale.ENGLISH).keySet())
                .isEqualTo(ResourceBundle.getBundle(bundle, Locale.FRENCH).keySet());
    }

    @ParameterizedTest
    @EnumSource(Problem.Kind.class)
    void everyProblemHasItsWords(Problem.Kind kind) {
        for (Locale locale : new Locale[] {Locale.FRENCH, Locale.ENGLISH}) {
            assertThat(Messages.in(locale).get("problem." + kind, "un", "deux", "trois"))
                    .isNotBlank()
                    .doesNotContain("{");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages", "problems", "cli"})
    void frenchUsesTypographicApostrophes(String bundle) {
        ResourceBundle words = ResourceBundle.getBundle(bundle, Locale.FRENCH);
        for (String key : words.keySet()) {
            assertThat(words.getString(key)).as(key).doesNotContain("'");
        }
    }
}
