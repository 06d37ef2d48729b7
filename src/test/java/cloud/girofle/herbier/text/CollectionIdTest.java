package cloud.girofle.herbier.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CollectionIdTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#collection_3",
                "http://zotero.org/groups/1/collections/ABCD2345",
                "Énergie ~ 100 %/é\\..",
                "..",
                "ABCD2345",
                "~41"
            })
    void anyIdIsOnePlainSegment(String id) {
        String segment = CollectionId.written(id);
        assertThat(segment).matches("[A-Za-z0-9_~-]+");
        assertThat(CollectionId.read(segment)).isEqualTo(id);
    }

    @Test
    void aSegmentNobodyWroteIsReadAsItStands() {
        assertThat(CollectionId.read("~zz~4")).isEqualTo("~zz~4");
        assertThat(CollectionId.read("é")).isEqualTo("é");
    }
}
