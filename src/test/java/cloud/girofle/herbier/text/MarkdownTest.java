package cloud.girofle.herbier.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    @Test
    void whatKeepersWriteBecomesHtml() {
        assertThat(Markdown.html("## Pourquoi\n\nUn *mot* et [un lien](https://girofle.cloud)."))
                .isEqualTo(
                        "<h2>Pourquoi</h2>\n<p>Un <em>mot</em> et <a rel=\"nofollow\""
                                + " href=\"https://girofle.cloud\">un lien</a>.</p>\n");
    }

    @Test
    void nothingInItCanAct() {
        assertThat(Markdown.html("Un <script>alert(1)</script>")).doesNotContain("<script");
        assertThat(Markdown.html("[x](javascript:alert(1))")).doesNotContain("javascript:");
    }

    @Test
    void headingsFitUnderThoseOfThePage() {
        assertThat(html("# Un\n\n## Deux\n\n##### Cinq"))
                .isEqualTo("<h3>Un</h3>\n<h4>Deux</h4>\n<h6>Cinq</h6>");
    }

    @Test
    void aTableSaysWhereItsCellsStand() {
        assertThat(html("| an | kWh |\n|:--|--:|\n| 2022 | 12 |"))
                .contains("<th scope=\"col\">an</th>", "<th class=\"right\" scope=\"col\">kWh</th>")
                .contains("<td>2022</td>", "<td class=\"right\">12</td>")
                .doesNotContain("align=");
    }

    @Test
    void struckWordsAreStruckAndTildesStay() {
        assertThat(html("~~faux~~ vrai, ~10 kg à ~12 kg"))
                .isEqualTo("<p><del>faux</del> vrai, ~10 kg à ~12 kg</p>");
    }

    @Test
    void outsideLinksAreNotVouchedForAndBareAddressesAreLinks() {
        assertThat(html("[a](https://example.org) [b](//example.org) [c](/themes/eau) [d](#x)"))
                .isEqualTo(
                        "<p><a href=\"https://example.org\" rel=\"nofollow noopener\">a</a>"
                                + " <a href=\"//example.org\" rel=\"nofollow noopener\">b</a>"
                                + " <a href=\"/themes/eau\">c</a> <a href=\"#x\">d</a></p>");
        assertThat(html("Voir https://example.org/a_b."))
                .isEqualTo(
                        "<p>Voir <a href=\"https://example.org/a_b\" rel=\"nofollow noopener\">"
                                + "https://example.org/a_b</a>.</p>");
    }

    @Test
    void footnotesOfSeveralTextsDoNotCollide() {
        String text = "Un mot[^a], un autre[^a].\n\n[^a]: La note.";
        String one = Markdown.rendered(text, "fr", "a1-", Citations.NONE).html();
        assertThat(one)
                .contains(
                        "<sup class=\"footnote-ref\"><a href=\"#a1-fn-a\" id=\"a1-fnref-a\">1</a></sup>")
                .contains("<a href=\"#a1-fn-a\" id=\"a1-fnref-a-2\">")
                .contains("<section class=\"footnotes\">", "<li id=\"a1-fn-a\">")
                .contains("href=\"#a1-fnref-a\" class=\"footnote-backref\"")
                .contains("aria-label=\"Retour au texte, note 1\"");
        assertThat(Markdown.rendered(text, "en", "a2-", Citations.NONE).html())
                .contains("id=\"a2-fn-a\"", "aria-label=\"Back to the text, note 1\"")
                .doesNotContain("a1-");
    }

    @Test
    void idsComeOnlyOnceAndAreMadeOfLetters() {
        assertThat(html("<p id=x>un</p><p id=x>deux</p><p id='a b\"c'>trois</p>\n\n[y](#x)"))
                .contains("<p id=\"n-x\">un</p><p>deux</p><p id=\"n-a-b-c\">trois</p>")
                .contains("<a href=\"#n-x\">y</a>");
    }

    @Test
    void anImageIsALinkToIt() {
        assertThat(html("![Une courbe](https://example.org/c.png)"))
                .isEqualTo(
                        "<p><a href=\"https://example.org/c.png\" rel=\"nofollow noopener\">"
                                + "Une courbe</a></p>");
        assertThat(html("[![logo](/l.png)](https://example.org) <img src=x onerror=alert(1)>"))
                .isEqualTo(
                        "<p><a href=\"https://example.org\" rel=\"nofollow noopener\">logo</a>"
                                + " <a href=\"x\" rel=\"nofollow noopener\">x</a></p>");
    }

    @Test
    void harmlessHtmlStays() {
        assertThat(html("H<sub>2</sub>O, <span lang=en class=evil>cloud</span> <kbd>q</kbd>"))
                .isEqualTo("<p>H<sub>2</sub>O, <span lang=\"en\">cloud</span> <kbd>q</kbd></p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<svg onload=alert(1)><a xlink:href='javascript:alert(1)'>",
                "<a href='javascript:alert(1)'>x</a>",
                "<a href='jav&#x09;ascript:alert(1)'>x</a>",
                "<a href=' \u0001javascript:alert(1)'>x</a>",
                "<a href='vbscript:x'>x</a><a href='data:text/html,<script>'>x</a>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](java&#10;script:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "<javascript:alert(1)>",
                "![x](javascript:alert(1))",
                "![x\" onerror=\"alert(1)](y)",
                "[x](https://a \"onmouseover=alert(1) x=\")",
                "<iframe src='//evil'></iframe><object data=x><embed src=x>",
                "<p style='position:fixed' onclick=alert(1)>x</p>",
                "<form action=/><input name=q><button formaction=//evil>x</button></form>",
                "<math><mtext></p><style><img src=x onerror=alert(1)></style>",
                "<details open ontoggle=alert(1)>x</details>",
                "<base href=//evil><meta http-equiv=refresh content='0;url=//evil'>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "<a id=location name=cookie href=\"&#106;avascript:alert(1)\">x</a>",
                "[^\"onclick=alert(1)]\n\n[^\"onclick=alert(1)]: x",
                "[@\"><script>alert(1)</script>]",
                "[[\"><script>alert(1)</script>]]",
                "[@{<script>alert(1)</script>}]",
                "`<script>`\n\n```<script>\n<script>alert(1)</script>\n```",
                "<!--><script>alert(1)</script>-->",
                "<xmp><p title=\"</xmp><svg/onload=alert(1)>\">",
            })
    void nothingOfACuratorsTextCanAct(String markdown) {
        assertThat(html(markdown))
                .doesNotContainPattern(
                        "(?i)<(script|img|svg|iframe|form|input|button|style|math|meta|base|object|embed)")
                .doesNotContainPattern("(?i)<[^>]*\\son\\w+\\s*=|<[^>]*\\sstyle=|<[^>]*\\sname=")
                .doesNotContainPattern("(?i)(href|src)=\"?\\s*(javascript|vbscript|data):");
    }

    private static String html(String markdown) {
        return Markdown.rendered(markdown, "", "n-", Citations.NONE).html().strip();
    }

    @Test
    void itsWordsAloneAreWithoutTheMarksOfNotes() {
        Rendered text =
                Markdown.rendered(
                        "Cinq[^1] *sites*, CO<sup>2</sup>.\n\n[^1]: En 2019.",
                        "fr",
                        "",
                        Citations.NONE);

        assertThat(text.words()).startsWith("Cinq sites, CO2.").contains("En 2019.");
    }

    @Test
    void wordsHaveNeitherMarksOfNotesNorKeys() {
        assertThat(
                        Markdown.words(
                                "Cinq **sites**[^1], CO~2~ [@lopez-2022, p. 12].\n\n[^1]: En 2019."))
                .contains("Cinq sites,", "En 2019.")
                .doesNotContain("lopez", "[", "^", "*");
    }
}
