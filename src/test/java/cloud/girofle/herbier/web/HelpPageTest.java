package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The page that says how to use the site: its examples are links, and each shows something. */
class HelpPageTest {

    private static final SampleSite SITE = SampleSite.furnished();

    @AfterAll
    static void close() {
        SITE.close();
    }

    @Test
    void everyExampleLeadsToWhatItSays() {
        for (String page : List.of("/aide", "/en/aide")) {
            Document help = SITE.page(page);
            assertThat(help.select("main h2")).hasSize(4);
            List<String> examples = help.select("main a").eachAttr("href");
            assertThat(examples).hasSizeGreaterThan(15);
            for (String example : examples) {
                HttpResponse<String> answer = SITE.get(example);
                assertThat(answer.statusCode()).as(example).isEqualTo(200);
                assertThat(page.startsWith("/en") == example.startsWith("/en"))
                        .as(example)
                        .isTrue();
                if (example.contains("/recherche?")) {
                    Document found = Jsoup.parse(answer.body());
                    assertThat(found.select(".hits li a")).as(example).isNotEmpty();
                    assertThat(found.select(".notice strong"))
                            .as("nothing mended: " + example)
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void whoeverFindsNothingIsLedThere() {
        assertThat(SITE.page("/recherche?q=xyzzyqwv").select("main a[href=/aide]")).hasSize(1);
    }
}
