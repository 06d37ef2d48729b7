package cloud.girofle.herbier.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanHtmlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<svg onload=alert(1)>",
                "<a href='javascript:alert(1)'>x</a>",
                "<iframe src='//evil'></iframe>",
                "<p style='position:fixed' onclick=alert(1)>x</p>",
                "<form action=/><input name=q></form>",
                "<math><mtext></p><style><img src=x onerror=alert(1)></style>"
            })
    void nothingOfANoteCanAct(String html) {
        assertThat(CleanHtml.note(html))
                .doesNotContainPattern(
                        "(?i)<(script|img|svg|iframe|form|input|style|math)|on\\w+=|javascript:|style=");
        assertThat(CleanHtml.title(html))
                .doesNotContainPattern("(?i)<(script|img|svg|iframe|form|a|p)\\b");
    }

    @Test
    void aNoteKeepsItsShape() {
        assertThat(
                        CleanHtml.note(
                                "<h1>Lecture</h1><p>Un <strong>mot</strong>, H<sub>2</sub>O</p><ul><li>un</li></ul>"))
                .isEqualTo(
                        "<h3>Lecture</h3><p>Un <strong>mot</strong>, H<sub>2</sub>O</p><ul><li>un</li></ul>");
    }

    @Test
    void aTitleKeepsOnlyZoterosMarkup() {
        assertThat(CleanHtml.title("La <i>reproductibilité</i> & les <em>balises</em>, 2 < 3"))
                .isEqualTo(
                        "La <i>reproductibilité</i> &amp; les &lt;em&gt;balises&lt;/em&gt;, 2 &lt; 3");
        assertThat(CleanHtml.plainTitle("La <i>reproductibilité</i>, 2 < 3"))
                .isEqualTo("La reproductibilité, 2 < 3");
    }
}
