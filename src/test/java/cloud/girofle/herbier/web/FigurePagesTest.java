package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.curation.content.ContentFiles;
import cloud.girofle.herbier.knowledge.Act;
import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.knowledge.Subject;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The figures that the project starts from, as readers see them. */
class FigurePagesTest {

    private static final SampleSite SITE = filled();

    private static SampleSite filled() {
        SampleSite site = SampleSite.full();
        new ContentFiles(site.library(), Path.of("content")).take();
        site.follow();
        return site;
    }

    @AfterAll
    static void close() {
        SITE.close();
    }

    @Test
    void everyFigureHasAPageThatNamesItsSourceAndLeadsSomewhere() {
        List<Entry> figures = SITE.library().written().all(Subject.Kind.FIGURE);
        assertThat(figures).hasSizeGreaterThanOrEqualTo(70);
        for (Entry figure : figures) {
            Document page = SITE.page("/chiffres/" + figure.subject().id());
            assertThat(page.select("h1").text()).isNotBlank();
            assertThat(page.select(".citation a").attr("href"))
                    .as(figure.subject().id())
                    .startsWith("/references/");
            assertThat(page.select(".text .missing, .text [title=missing]")).isEmpty();
            assertThat(page.text()).doesNotContain("référence absente");
        }
    }
}
