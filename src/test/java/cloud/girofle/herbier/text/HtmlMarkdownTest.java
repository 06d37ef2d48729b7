package cloud.girofle.herbier.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlMarkdownTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>Un <b>point</b>.</p><p>Deux</p> | Un **point**.\\n\\nDeux",
                "<p>a<br>b <i>c </i>d</p> | a\\nb *c* d",
                "<ul><li>un</li><li><p>deux</p></li></ul> | - un\\n- deux",
                "<ol><li>un<li>deux</ol> | 1. un\\n2. deux",
                "<h2>Titre</h2>texte | ## Titre\\n\\ntexte",
                "<blockquote><p>un</p><p>deux</p></blockquote> | > un\\n>\\n> deux",
                "<a href='https://a.b/c'>là</a> | [là](https://a.b/c)",
                "<a href='javascript:x'>là</a> | là",
                "<p>2 * 3 [x] a_b</p> | 2 \\* 3 \\[x\\] a\\_b",
                "<p># pas un titre</p> | \\# pas un titre",
                "<script>x</script><p>reste</p> | reste",
                "<p>1&lt;2</p> | 1\\<2",
            })
    void aNoteGoesOnAsMarkdown(String html, String markdown) {
        assertThat(HtmlMarkdown.of(html)).isEqualTo(markdown.replace("\\n", "\n"));
    }

    @ParameterizedTest
    @CsvSource({"div", "ul", "blockquote", "b"})
    void whatIsNestedDeepKeepsItsWords(String tag) {
        String html = ("<" + tag + ">").repeat(2_000) + "fond";

        assertThat(HtmlMarkdown.of(html)).contains("fond").hasSizeLessThan(300);
    }
}
