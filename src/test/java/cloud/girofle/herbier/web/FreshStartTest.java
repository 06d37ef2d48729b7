package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The site as whoever starts it first meets it, with what the project brings, walked through. */
class FreshStartTest {

    private static final int BYTES = 14_600;
    private static final int REQUESTS = 3;
    private static final int ELEMENTS = 290;

    private static final SampleSite SITE = SampleSite.furnished();

    private static Walk walk;

    @BeforeAll
    static void goThrough() {
        walk = Walk.through(SITE, SampleSite.PUBLIC);
    }

    @AfterAll
    static void close() {
        SITE.close();
    }

    @Test
    void whatTheProjectPromisesIsThereAndCanBeReached() {
        assertThat(walk.pages("/chiffres/(?!comparer)[^/?]+")).hasSize(70);
        assertThat(walk.pages("/chiffres/comparer/[^/?]+")).hasSizeGreaterThanOrEqualTo(6);
        assertThat(walk.pages("/questions/[^/?]+")).hasSizeGreaterThanOrEqualTo(7);
        assertThat(walk.pages("/notes/(?!carte-)[^/?]+")).hasSizeGreaterThanOrEqualTo(6);
        assertThat(walk.pages("/themes/[^/?]+")).hasSizeGreaterThanOrEqualTo(135);
        assertThat(walk.pages("/references/[^/?]+")).hasSize(164);
        for (String kind : List.of("chiffres", "questions", "notes", "themes")) {
            assertThat(walk.pages("/en/" + kind + "/[^?]+"))
                    .as("as many pages in English")
                    .hasSameSizeAs(walk.pages("/" + kind + "/[^?]+"));
        }
    }

    @Test
    void everyLinkLeadsSomewhere() {
        assertThat(walk.pages()).hasSizeGreaterThan(700);
        assertThat(walk.broken()).isEmpty();
        assertThat(walk.lost()).isEmpty();
        assertThat(
                        walk.pages().values().stream()
                                .filter(page ->
                                        page.document()
                                                .text()
                                                .matches(
                                                        "(?is).*(références? absentes?|absente? d’ici"
                                                                + "|missing references?|not here:).*"))
                                .map(Walk.Page::address))
                .isEmpty();
    }

    @Test
    void everyFigureSaysWhoSaysItOrThatNobodyDoes() {
        List<String> silent = new ArrayList<>();
        int without = 0;
        for (Walk.Page page : walk.pages("/chiffres/(?!comparer)[^/?]+")) {
            Element source = page.document().select("h2:contains(Qui le dit) + p").first();
            if (source != null && source.text().startsWith("Sans source")) {
                without++;
            } else if (source == null || source.select("a[href^=/references/]").isEmpty()) {
                silent.add(page.address());
            }
        }
        assertThat(silent).isEmpty();
        assertThat(without).isLessThan(10);
    }

    @Test
    void everyClaimShowsWhatItRestsOnOrIsToBeDocumented() {
        List<String> silent = new ArrayList<>();
        for (Walk.Page page : walk.pages("/questions/[^/?]+")) {
            Document document = page.document();
            assertThat(document.select(".claims > div, .check:contains(à documenter)"))
                    .as(page.address())
                    .isNotEmpty();
            for (Element claim : document.select(".claims > div")) {
                Element next = claim.nextElementSibling();
                if (next == null
                        || !next.is("p.by")
                        || next.select("a, .check:contains(à documenter)").isEmpty()) {
                    silent.add(page.address() + ": " + claim.text());
                }
            }
        }
        assertThat(silent).isEmpty();
    }

    /** DESIGN section 7, on every page there is. */
    @Test
    void everyPageKeepsToTheBudget() {
        List<String> over = new ArrayList<>();
        for (Walk.Page page : walk.pages().values()) {
            int bytes = walk.bytes(page);
            boolean heavy = bytes > BYTES || page.elements() > ELEMENTS;
            if (heavy || page.files().size() + 1 > REQUESTS) {
                over.add(
                        "%s: %d bytes, %d elements".formatted(page.address(), bytes, page.elements()));
            }
        }
        // Printed rather than read: BudgetTest has its measure.
        assertThat(over).filteredOn(each -> !each.contains("/cartes/imprimer")).isEmpty();
    }
}
