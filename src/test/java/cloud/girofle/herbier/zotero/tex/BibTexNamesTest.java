package cloud.girofle.herbier.zotero.tex;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.zotero.reading.TsvTable;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BibTexNamesTest {

    static Stream<Map.Entry<String, String>> pairs() {
        return TsvTable.read(BibTexNamesTest.class, "bibtex-names.tsv").entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void namesAreReadByTheRulesOfBibTex(Map.Entry<String, String> pair) {
        String read =
                BibTexNames.read("author", pair.getKey()).creators().stream()
                        .map(creator -> creator.lastName() + " | " + creator.firstName())
                        .collect(Collectors.joining("; "));
        assertThat(read).isEqualTo(pair.getValue());
    }

    @Test
    void othersAreNobodyButAreTold() {
        assertThat(BibTexNames.read("author", "Dupont, Marie and others").others()).isTrue();
        assertThat(BibTexNames.read("author", "Dupont, Marie").others()).isFalse();
        assertThat(BibTexNames.read("author", "others").creators()).hasSize(1);
    }
}
