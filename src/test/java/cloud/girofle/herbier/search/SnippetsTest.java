package cloud.girofle.herbier.search;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.Samples;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The passages shown with a result. */
class SnippetsTest {

    @TempDir Path folder;

    private Catalogue catalogue;

    @BeforeEach
    void fill() {
        catalogue = Catalogue.open(folder);
        catalogue.apply(Samples.changes(Samples.references()));
    }

    @AfterEach
    void close() {
        catalogue.close();
    }

    @Test
    void theWordIsMarkedAndNotItsArticle() {
        assertThat(first("avocat"))
                .containsExactly(
                        snippet(
                                "abstract",
                                "L’<mark>avocat</mark> du numérique durable"
                                        + " &lt;script&gt;alert(1)&lt;/script&gt; &amp; ses serveurs."));
    }

    @Test
    void everythingIsEscaped() {
        assertThat(first("script alert"))
                .containsExactly(
                        snippet(
                                "abstract",
                                "L’avocat du numérique durable &lt;<mark>script</mark>&gt;"
                                        + "<mark>alert</mark>(1)&lt;/<mark>script</mark>&gt;"
                                        + " &amp; ses serveurs."));
    }

    @Test
    void inflectedWordsPrefixesAndPhrasesAreMarked() {
        assertThat(first("limit")).contains(permacomputing("and <mark>Limits</mark>"));
        assertThat(first("limi*")).contains(permacomputing("and <mark>Limits</mark>"));
        assertThat(first("\"potential and limits\""))
                .containsExactly(
                        snippet(
                                "title",
                                "Permacomputing Aesthetics: <mark>Potential and Limits</mark>"));
    }

    @Test
    void namesAndKeywordsAreShownOneByOne() {
        assertThat(first("aymeric howell low-tech"))
                .containsExactly(
                        snippet(
                                "creator",
                                "<mark>Aymeric</mark> Mansoux, Brendan <mark>Howell</mark>"),
                        snippet("tag", "<mark>low-tech</mark>"));
    }

    @Test
    void aNoteIsShownAsText() {
        assertThat(first("relire atelier"))
                .containsExactly(
                        snippet(
                                "note",
                                "À <mark>relire</mark> : très utile pour l’<mark>atelier</mark>."));
    }

    @Test
    void aFieldIsMarkedOnlyWhereItWasLookedFor() {
        assertThat(first("titre:electrique"))
                .containsExactly(
                        snippet(
                                "title",
                                "L’ordre <mark>électrique</mark> : infrastructures énergétiques et"
                                        + " territoires"));
    }

    @Test
    void whatMatchesOutOfSightHasNoSnippet() {
        assertThat(first("divergences")).isEmpty();
        assertThat(first("10.1126/science.aba3758")).isEmpty();
    }

    @Test
    void aPassageIsCutFromALongText() {
        assertThat(first("smart policies"))
                .singleElement()
                .satisfies(s -> {
                    assertThat(s.html())
                            .contains("<mark>smart</mark> <mark>policies</mark>")
                            .hasSizeLessThan(400);
                });
    }

    private List<Results.Snippet> first(String text) {
        return catalogue.search(Criteria.of(text)).hits().getFirst().snippets();
    }

    private static Results.Snippet permacomputing(String end) {
        return snippet("title", "Permacomputing Aesthetics: Potential " + end);
    }

    private static Results.Snippet snippet(String field, String html) {
        return new Results.Snippet(field, html);
    }
}
