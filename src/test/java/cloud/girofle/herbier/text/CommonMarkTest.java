package cloud.girofle.herbier.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** CommonMark's specification, by its own examples. */
class CommonMarkTest {

    /** What curators' texts change on purpose: raw HTML, images, addresses, {@code [[key]]}. */
    private static final Set<String> CHANGED =
            Set.of("HTML blocks", "Raw HTML", "Images", "Autolinks");

    @Test
    void curatorsWriteCommonMark() {
        List<Example> examples = ExampleReader.readExamples(TestResources.getSpec());
        List<Example> ours =
                examples.stream()
                        .filter(example -> !CHANGED.contains(example.getSection()))
                        .filter(example ->
                                !example.getSource().matches("(?s).*(<|!\\[|\\[\\[\\[).*"))
                        .toList();
        List<String> different =
                ours.stream()
                        .filter(example -> !shape(ours(example)).equals(shape(expected(example))))
                        .map(example ->
                                example
                                        + "\n"
                                        + example.getSource()
                                        + "\n--\n"
                                        + expected(example)
                                        + "\n--\n"
                                        + ours(example))
                        .toList();
        assertThat(different).isEmpty();
        assertThat(ours).hasSizeGreaterThan(500);
    }

    private static String ours(Example example) {
        return Markdown.rendered(example.getSource(), "", "", Citations.NONE).html();
    }

    /** With headings two levels down, as in every text of a curator. */
    private static String expected(Example example) {
        String html = example.getHtml().replace('→', '\t');
        for (int level = 6; level >= 1; level--) {
            html = html.replaceAll("(</?h)" + level + ">", "$1" + Math.min(level + 2, 6) + ">");
        }
        return html;
    }

    private static String shape(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.select("[rel]").forEach(link -> link.removeAttr("rel"));
        document.select("code[class]").forEach(code -> code.removeAttr("class"));
        return document.body().html();
    }
}
