package cloud.girofle.herbier.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTest {

    @Test
    void whatCuratorsWriteBecomesHtml() {
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
}
