package cloud.girofle.herbier.zotero.tex;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.zotero.reading.TsvTable;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TexTextTest {

    static Stream<Map.Entry<String, String>> pairs() {
        return TsvTable.read(TexTextTest.class, "tex-text.tsv").entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void aTextIsReadAsAPersonWouldReadIt(Map.Entry<String, String> pair) {
        assertThat(TexText.text(pair.getKey())).isEqualTo(pair.getValue().replace("\\n", "\n"));
    }

    @Test
    void aLineThatGoesOnIsJoined() {
        assertThat(TexText.text("Un titre\n      coupé")).isEqualTo("Un titre coupé");
        assertThat(TexText.lines("Un.\n\nDeux\n   suite.\nTrois"))
                .isEqualTo("Un.\n\nDeux suite.\nTrois");
    }

    @Test
    void anAddressKeepsWhatTeXWouldTake() {
        assertThat(TexText.address("https://exemple.fr/~ada/a--b?x=$1"))
                .endsWith("/~ada/a--b?x=$1");
        assertThat(TexText.address("\\url{https://exemple.fr/a_b}"))
                .isEqualTo("https://exemple.fr/a_b");
        assertThat(TexText.address("https://exemple.fr/a\\_b\\%20\\~ada"))
                .isEqualTo("https://exemple.fr/a_b%20~ada");
        assertThat(TexText.address("{https://exemple.fr}")).isEqualTo("https://exemple.fr");
        assertThat(TexText.address("10.1000/{xyz}")).isEqualTo("10.1000/{xyz}");
    }

    @Test
    void aKeywordKeepsTheDashesOfItsHeading() {
        assertThat(TexText.words("Children -- Books")).isEqualTo("Children -- Books");
    }

    @Test
    void aNoteBecomesParagraphsWithoutForeignTags() {
        assertThat(
                        TexText.html(
                                "Un \\emph{mot} <b> \\& {\\textless}i{\\textgreater}\n\nSuite\nfin"))
                .isEqualTo("<p>Un <i>mot</i> &lt;b&gt; &amp; &lt;i&gt;</p><p>Suite<br>fin</p>");
        assertThat(TexText.html("$a < b$")).isEqualTo("<p>a &lt; b</p>");
    }

    @Test
    void nestingAndNoiseNeitherOverflowNorDragOn() {
        assertThat(TexText.text("{".repeat(100_000) + "a")).isEqualTo("a");
        assertThat(TexText.text("\\foo{".repeat(50_000))).hasSize(250_000);
        assertThat(TexText.text("$a ".repeat(100_000))).startsWith("$a $a");
        assertThat(TexText.text("\\'".repeat(100_000))).hasSize(100_000);
        assertThat(TexText.text("\\it\\bf".repeat(100_000))).isEqualTo("<i><b></b></i>");
        assertThat(TexText.text("\\url{".repeat(50_000))).contains("\\url{");
    }
}
