package cloud.girofle.herbier.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ItemTypesTest {

    @Test
    void theVocabularyIsThatOfZotero() {
        assertThat(ItemTypes.all()).hasSize(37);
        // Counted on Zotero's own exporter: one item of each type, every field filled.
        assertThat(
                        ItemTypes.all().values().stream()
                                .mapToInt(type -> type.baseFields().size())
                                .sum())
                .isEqualTo(767);
    }

    @Test
    void aTypeMayHaveItsOwnNameForAField() {
        assertThat(ItemTypes.fieldName("thesis", "publisher")).isEqualTo("university");
        assertThat(ItemTypes.baseField("thesis", "university")).isEqualTo("publisher");
        assertThat(ItemTypes.fieldName("book", "publisher")).isEqualTo("publisher");
    }

    @Test
    void anUnknownTypeKeepsItsWords() {
        assertThat(ItemTypes.fieldName("zine", "publisher")).isEqualTo("publisher");
        assertThat(ItemTypes.baseField("zine", "csl:division")).isEqualTo("csl:division");
        assertThat(ItemTypes.find("zine")).isEmpty();
    }

    @Test
    void theMainRoleIsThatOfTheType() {
        assertThat(ItemTypes.isMainRole("film", "director")).isTrue();
        assertThat(ItemTypes.isMainRole("film", "author")).isFalse();
        assertThat(ItemTypes.isMainRole("zine", "author")).isTrue();
    }
}
