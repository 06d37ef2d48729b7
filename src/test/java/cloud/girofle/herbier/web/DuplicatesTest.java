package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.Samples;
import cloud.girofle.herbier.curation.Curation;
import cloud.girofle.herbier.knowledge.Act;
import cloud.girofle.herbier.knowledge.Edit;
import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.Suggestion;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Source;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What curators do with references that may be the same work, over HTTP. */
class DuplicatesTest {

    private static final SampleSite SITE = SampleSite.empty();
    private static final Member CLAIRE = SITE.signIn("claire", "Claire", Role.CURATOR);
    private static final Member NOE = SITE.signIn("noe", "Noé", Role.CONTRIBUTOR);

    private static int imported;

    private final Curation curation = new Curation(SITE.library());
    private String one = "";
    private String other = "";

    @AfterAll
    static void close() {
        SITE.close();
    }

    @BeforeEach
    void importTwoThatMayBeOne() {
        String number = String.valueOf(++imported);
        SITE.write(writing -> {
            writing.save(new Source("girofle", "Cloud Girofle", "", "", 1));
            long file = writing.file("girofle", "autres.json", true, "CSL JSON", 5);
            var first = writing.add(file, item("a" + number, "2020"), Optional.empty());
            var second = writing.add(file, item("b" + number, "2021"), Optional.empty());
            writing.known("girofle"); // So that both stand in the database.
            writing.suggest(first, second, Suggestion.Reason.TITLE, 0.95);
            one = first.reference();
            other = second.reference();
            return true;
        });
        annotate("A" + one.substring(1), one, "Sur le premier.");
        annotate("B" + other.substring(1), other, "Sur l’autre.");
    }

    @Test
    void bothStandSideBySideWithWhatDiffersAndWhatEachHas() {
        Document list = CLAIRE.page("/curation/doublons");
        assertThat(list.select(".queue li a[href*=" + one + "]").parents().select("small").text())
                .contains("très probable — même titre");

        Document pair = CLAIRE.page(at());
        assertThat(pair.select("tbody tr:has(small.CHANGED) th").eachText())
                .containsExactly("Date différent");
        assertThat(pair.select("tbody tr:has(small.CHANGED) td").eachText())
                .containsExactlyInAnyOrder("2020", "2021");
        assertThat(pair.text()).contains("Une annotation", "Sources : Cloud Girofle");
        assertThat(pair.select("li:contains(restera)").text()).contains(one);
        assertThat(pair.select("li:contains(mènera)").text()).contains(other);
        assertThat(CLAIRE.page("/en" + at()).text()).contains("The same work?");
    }

    @Test
    void whatIsMergedKeepsEveryAnnotationAndIsSeparatedAgain() {
        HttpResponse<String> merged = CLAIRE.post(at(), "faire", "reunir", "pourquoi", "la même");

        assertThat(merged.statusCode()).isEqualTo(303);
        assertThat(annotations(one)).containsExactly("Sur le premier.", "Sur l’autre.");
        assertThat(SITE.get("/references/" + other).headers().firstValue("Location"))
                .contains("/references/" + one);
        Document done = CLAIRE.page("/curation/doublons?fait=1");
        String number =
                done.select("li:has(a[href$=" + one + "]) button[name=separer]").attr("value");
        HttpResponse<String> separated = CLAIRE.post("/curation/doublons", "separer", number);

        assertThat(separated.statusCode()).isEqualTo(303);
        assertThat(annotations(one)).containsExactly("Sur le premier.");
        assertThat(annotations(other)).containsExactly("Sur l’autre.");
        assertThat(SITE.get("/references/" + other).statusCode()).isEqualTo(200);
        assertThat(CLAIRE.get("/curation/doublons").body()).doesNotContain(one);
        HttpResponse<String> again = CLAIRE.post("/curation/doublons", "separer", number);
        assertThat(Jsoup.parse(again.body()).select("[role=alert] li, p[role=alert]").text())
                .contains("déjà été défaite");
        assertThat(SITE.library().check()).isEmpty();
    }

    @Test
    void twoWorksAreNeverSuggestedAgain() {
        CLAIRE.post(at(), "faire", "separer");

        assertThat(CLAIRE.get("/curation/doublons").body()).doesNotContain(one);
        assertThat(SITE.library().find(other)).isPresent();
        assertThat(SITE.library().twins(one)).isEmpty();
    }

    @Test
    void anyTwoAreComparedByTheNamesTheyHave() {
        String address = "https://herbier.example/en/references/" + other + "?x=1";
        assertThat(
                        CLAIRE.get("/curation/doublons?une=" + one + "&autre=" + encoded(address))
                                .headers()
                                .firstValue("Location"))
                .contains(at());
        HttpResponse<String> unknown =
                CLAIRE.get("/curation/doublons?une=" + one + "&autre=%3Cb%3Enone");
        assertThat(unknown.statusCode()).isEqualTo(400);
        Document page = Jsoup.parse(unknown.body());
        assertThat(page.select("[role=alert] li, p[role=alert]").text())
                .isEqualTo("Aucune référence pour «\u202f<b>none\u202f».");
        assertThat(page.select("#une").attr("value")).isEqualTo(one);
        assertThat(CLAIRE.get("/curation/doublons?une=" + one + "&autre=" + one).body())
                .contains("deux fois la même");
    }

    @Test
    void contributorsMergeNothing() {
        assertThat(NOE.get(at()).statusCode()).isEqualTo(403);
        assertThat(NOE.post(at(), "faire", "reunir").statusCode()).isEqualTo(403);
        assertThat(SITE.library().find(other)).isPresent();
        assertThat(CLAIRE.get("/curation/doublons/" + one + "/ZZZZZZZZ").statusCode())
                .isEqualTo(404);
    }

    private String at() {
        return "/curation/doublons/" + one + "/" + other;
    }

    private List<String> annotations(String key) {
        return SITE.library().written().about(key, Subject.Kind.ANNOTATION).stream()
                .map((Entry entry) -> entry.field("text"))
                .toList();
    }

    private void annotate(String id, String key, String text) {
        Subject subject = new Subject(Subject.Kind.ANNOTATION, id);
        curation.save(
                new Edit(subject, key, 0, Act.SAVED, Map.of("text", text), ""), CLAIRE.account());
    }

    private static Record item(String id, String date) {
        return Samples.record(id, "book", Map.of("title", "Sobriété", "date", date));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
