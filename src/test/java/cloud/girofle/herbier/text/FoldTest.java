package cloud.girofle.herbier.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldTest {

    @Test
    void spellingsThatPeopleDoNotTellApartFoldAlike() {
        assertThat(Fold.fold("Écologie")).isEqualTo("ecologie");
        assertThat(Fold.fold("Œuvre")).isEqualTo("oeuvre");
        assertThat(Fold.fold("e\u0301cologie")).isEqualTo(Fold.fold("\u00e9cologie"));
        assertThat(Fold.fold("CO₂")).isEqualTo("co2");
    }

    @Test
    void titlesAreComparedByTheirWords() {
        assertThat(Fold.words("L’effet « rebond » : 2e éd.")).isEqualTo("l effet rebond 2e ed");
        assertThat(Fold.words("  Énergie — 𝟚ᵉ  partie ㊿ ፩ Ⅳ!"))
                .isEqualTo("energie 2e partie 50 ፩ iv");
        assertThat(Fold.words("« … »")).isEmpty();
    }

    @Test
    void anAddressHoldsOnlyLettersDigitsAndHyphens() {
        assertThat(Fold.slug("Lopez, Fanny")).isEqualTo("lopez-fanny");
        assertThat(Fold.slug("d’Ormesson, Jean-François")).isEqualTo("d-ormesson-jean-francois");
    }
}
