package cloud.girofle.herbier.zotero.tex;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.zotero.reading.TsvTable;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BibTexDateTest {

    static Stream<Map.Entry<String, String>> pairs() {
        return TsvTable.read(BibTexDateTest.class, "bibtex-dates.tsv").entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void aDateIsWrittenAsZoteroSortsIt(Map.Entry<String, String> pair) {
        List<String> parts = List.of(pair.getKey().split("\\|", -1));
        String date =
                BibTexDate.of(parts.get(0).strip(), parts.get(1).strip(), parts.get(2).strip());
        assertThat(date).isEqualTo(pair.getValue());
    }
}
