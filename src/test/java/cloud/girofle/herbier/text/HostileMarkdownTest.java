package cloud.girofle.herbier.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts made to exhaust: too deep, too wide, repeated without end. */
class HostileMarkdownTest {

    private static final int LENGTH = 20_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "]",
                "[[",
                "]]",
                "@",
                "[@",
                "(@",
                "[@a;",
                "@a [",
                "[^",
                "[^a]",
                "![",
                "[x [y ",
                "*",
                "**a",
                "*a ",
                "_",
                "~~",
                "~~a",
                "`",
                "``` ",
                "<",
                "<a ",
                "<div>",
                "<b>",
                "<table>",
                "<p id=a>",
                "<a href=b>",
                "<img src=a>",
                "<details>",
                "</p>",
                "<!--",
                "<![CDATA[",
                "<?",
                ">",
                "> ",
                "- ",
                "1. ",
                "    ",
                "|",
                "|-",
                "\\",
                "&",
                "&#x41;",
                "\n",
                "a\n",
                "|a\n|-\n",
                "* *\n",
                "[a](",
                "[a](b",
                "[a]: ",
                "http://",
                "@{",
                "[[a]]",
                "[@a] ",
                "a@a.",
                "\u0000",
                "\"a ",
                "« ",
                "'",
                "\"",
                "[^a]: ",
                "-- ",
                "12 "
            })
    void anythingRepeatedIsRendered(String repeated) {
        String text = repeated.repeat(LENGTH / repeated.length());
        Rendered rendered = Markdown.rendered(text, "fr", "n-", Citations.NONE);
        assertThat(rendered.html().length()).isLessThan(20 * LENGTH);
        assertThat(rendered.missing()).hasSizeLessThan(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[|]", "[[|]]", "[a |] ", "[@a |]", "*|*", "*a |a* ", "<b>|</b>", "\"|\""})
    void anythingNestedIsRendered(String pair) {
        int bar = pair.indexOf('|');
        int times = LENGTH / (pair.length() - 1);
        String text =
                pair.substring(0, bar).repeat(times)
                        + "mot"
                        + pair.substring(bar + 1).repeat(times);
        assertThat(Markdown.rendered(text, "fr", "n-", Citations.NONE).html())
                .contains("mot")
                .hasSizeLessThan(20 * LENGTH);
    }

    @Test
    void whatLiesTooDeepIsText() {
        assertThat(Markdown.rendered("> ".repeat(5_000) + "mot", "fr", "", Citations.NONE).html())
                .contains("<blockquote>\n<blockquote>")
                .contains("&gt; mot");
    }

    @Test
    void aTableOfTooManyCellsIsShownAsItWasTyped() {
        String wide =
                "|a".repeat(1_000) + "|\n" + "|-".repeat(1_000) + "|\n" + "|b\n".repeat(50_000);
        assertThat(Markdown.rendered(wide, "fr", "", Citations.NONE).html())
                .contains("|a|a|a")
                .doesNotContain("<td>")
                .hasSizeLessThan(2 * wide.length());
    }

    @Test
    void footnotesThatLeadToEachOtherAreRenderedOnce() {
        String text =
                IntStream.range(0, 1_000)
                                .mapToObj(i -> "[^%d] ".formatted(i))
                                .collect(Collectors.joining())
                        + IntStream.range(0, 1_000)
                                .mapToObj(i -> "\n\n[^%d]: [^%d]".formatted(i, (i + 1) % 1_000))
                                .collect(Collectors.joining());
        assertThat(Markdown.rendered(text, "fr", "", Citations.NONE).html().split("<li "))
                .hasSize(1_001);
        assertThat(Markdown.rendered("[^a]\n\n[^a]: encore[^a]", "fr", "", Citations.NONE).html())
                .containsOnlyOnce("<li ");
    }
}
