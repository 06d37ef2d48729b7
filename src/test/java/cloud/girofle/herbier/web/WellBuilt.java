package cloud.girofle.herbier.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What those hear who do not see a page, and find by its landmarks, headings, tables and names:
 * whether they are all there.
 */
final class WellBuilt {

    private final Document page;
    private final List<String> faults = new ArrayList<>();

    private WellBuilt(Document page) {
        this.page = page;
    }

    /** What a page lacks; empty when it lacks nothing. */
    static List<String> faults(Document page) {
        WellBuilt checked = new WellBuilt(page);
        checked.landmarks();
        checked.headings();
        checked.tables();
        checked.names();
        checked.references();
        return checked.faults;
    }

    private void landmarks() {
        require("one main, that the first link leads to", page.select("body > main").size() == 1);
        Element first = page.body().child(0);
        require("the first link leads to the content", first.attr("href").equals("#contenu"));
        require("the content is there", page.select("main#contenu").size() == 1);
        require("one header", page.select("body > header").size() == 1);
        require("one footer", page.select("body > footer").size() == 1);
        every("nav", "is named", WellBuilt::isNamed);
        every("section[aria-label], [role=region]", "is named", WellBuilt::isNamed);
        List<String> names = page.select("nav").eachAttr("aria-label");
        require("two ways of one name: " + names, Set.copyOf(names).size() == names.size());
    }

    private void headings() {
        require("one h1", page.select("h1").size() == 1);
        int before = 0;
        for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
            int level = heading.normalName().charAt(1) - '0';
            require("a level is skipped before " + heading, level <= before + 1);
            require("an empty heading: " + heading, heading.hasText());
            before = level;
        }
    }

    private void tables() {
        every("table", "is named", WellBuilt::isTableNamed);
        every("table", "has headers", table -> !table.select("th").isEmpty());
        every("th", "says what it heads", th -> th.hasAttr("scope"));
        every("th", "is not empty", th -> th.hasText() || th.hasAttr("aria-label"));
    }

    private void names() {
        every("a[href], button, summary", "has words", WellBuilt::hasWords);
        every(
                "input:not([type=hidden]):not([hidden]), select, textarea",
                "is labelled",
                field ->
                        isNamed(field)
                                || field.closest("label") != null
                                || (!field.id().isEmpty()
                                        && page.select("label[for=" + quoted(field.id()) + "]")
                                                .hasText()));
        every("fieldset", "has a legend", set -> set.select("> legend").hasText());
        every(
                "svg",
                "says what it shows, or is hidden",
                svg ->
                        svg.attr("aria-hidden").equals("true")
                                || svg.closest("[aria-hidden=true]") != null
                                || (List.of("img", "group").contains(svg.attr("role"))
                                        && (isNamed(svg) || svg.select("> title").hasText())));
        every("img", "has an alternative", img -> img.hasAttr("alt"));
        every("iframe", "is named", frame -> frame.hasAttr("title"));
    }

    private void references() {
        Set<String> ids = new HashSet<>();
        page.select("[id]").forEach(each -> require("twice: " + each.id(), ids.add(each.id())));
        for (String attribute : List.of("aria-labelledby", "aria-describedby", "aria-controls")) {
            for (String named : page.select("[" + attribute + "]").eachAttr(attribute)) {
                for (String id : named.split(" ", -1)) {
                    require(attribute + " names nothing: " + id, ids.contains(id));
                }
            }
        }
        page.select("label[for]")
                .forEach(each ->
                        require("a label of nothing: " + each, ids.contains(each.attr("for"))));
        page.select("a[href^=#]")
                .forEach(each ->
                        require(
                                "leads nowhere: " + each,
                                ids.contains(each.attr("href").substring(1))));
    }

    private void every(String which, String what, Predicate<Element> holds) {
        for (Element each : page.select(which)) {
            require("not so: " + what + ": " + shortened(each), holds.test(each));
        }
    }

    private void require(String what, boolean holds) {
        if (!holds) {
            faults.add(what);
        }
    }

    private static boolean isNamed(Element element) {
        return !element.attr("aria-label").isBlank() || element.hasAttr("aria-labelledby");
    }

    /** Those that people write within a text stand under its words: Markdown knows no caption. */
    private static boolean isTableNamed(Element table) {
        return isNamed(table)
                || table.select("> caption").hasText()
                || Optional.ofNullable(table.parent()).filter(WellBuilt::isNamed).isPresent()
                || table.closest(".note, .text") != null;
    }

    private static boolean hasWords(Element element) {
        return element.hasText()
                || isNamed(element)
                || !element.select("svg[aria-label], img[alt]:not([alt=''])").isEmpty();
    }

    private static String quoted(String id) {
        return "\"" + id + "\"";
    }

    private static String shortened(Element element) {
        String html = element.outerHtml().replaceAll("\\s+", " ");
        return html.substring(0, Math.min(200, html.length()));
    }
}
