package cloud.girofle.herbier.reference;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.reference.Problem.Kind;
import org.junit.jupiter.api.Test;

class ProblemTest {

    @Test
    void aLineIsNamedInTheReadersLanguageAlsoWhereItWasStoredInFrench() {
        assertThat(at(Problem.place(12, "clé")).placeWith("line")).isEqualTo("line 12, clé");
        assertThat(at(Problem.place(12, "")).placeWith("ligne")).isEqualTo("ligne 12");
        assertThat(at("ligne 12, clé").placeWith("line")).isEqualTo("line 12, clé");
    }

    @Test
    void aKeyIsLeftAsItIs() {
        assertThat(at("ligne de vie").placeWith("line")).isEqualTo("ligne de vie");
        assertThat(at("line:up").placeWith("ligne")).isEqualTo("line:up");
    }

    private static Problem at(String place) {
        return Problem.of("a.ris", place, Kind.NO_TITLE);
    }
}
