package cloud.girofle.herbier.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.text.Fold;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sobriété numérique | Sobriete numerique",
                "L’âge des low tech | L’âge des low tech : vers une civilisation techniquement soutenable",
                "Datacentres | Datacenters",
                "Recalibrating global data center energy-use estimates | Recalibrating Global Data-Center Energy Use",
                "Ouï | Oui"
            })
    void titlesOfOneWorkAgree(String one, String other) {
        assertThat(Likeness.titlesAgree(Fold.words(one), Fold.words(other))).isTrue();
        assertThat(Likeness.titlesContradict(Fold.words(one), Fold.words(other))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Câbles sous la mer | Forêts en feu",
                "Les impacts environnementaux du numérique | Histoire de la photographie",
                "The state of the art | The end of the world",
                "Herd behavior in purchasing books online | The Art of Book Reviewing"
            })
    void titlesOfDifferentWorksContradict(String one, String other) {
        assertThat(Likeness.titlesAgree(Fold.words(one), Fold.words(other))).isFalse();
        assertThat(Likeness.titlesContradict(Fold.words(one), Fold.words(other))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"''", "Sobriété"})
    void anAbsentTitleContradictsNothing(String other) {
        assertThat(Likeness.titlesContradict("", Fold.words(other))).isFalse();
    }
}
