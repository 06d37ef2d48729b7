package cloud.girofle.herbier.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {

    @Test
    void aShortTextStandsWhole() {
        assertThat(Excerpt.of(" À bout de flux ", 14)).isEqualTo("À bout de flux");
    }

    @Test
    void aLongOneIsCutBetweenTwoWords() {
        assertThat(Excerpt.of("Le numérique, une industrie lourde", 15)).isEqualTo("Le numérique…");
    }

    @Test
    void aWordThatNeverEndsIsCutAnywayButNeverInsideACharacter() {
        assertThat(Excerpt.of("anticonstitutionnellement", 5)).isEqualTo("anti…");
        assertThat(Excerpt.of("😀😀😀😀", 5)).isEqualTo("😀😀…");
    }
}
