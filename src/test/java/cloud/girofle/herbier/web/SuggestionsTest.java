package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a search that is being typed may become, as browsers and the search box ask for it. */
class SuggestionsTest {

    private static final SampleSite SITE = SampleSite.full();

    @AfterAll
    static void close() {
        SITE.close();
    }

    @Test
    void anAuthorIsFoundByTheBeginningOfEitherName() {
        assertThat(suggested("/suggestions?q=lope"))
                .contains(
                        "Lopez, Fanny | Auteur·ice | https://herbier.example/auteurs/lopez-fanny");
        assertThat(suggested("/suggestions?q=fanny%20lop"))
                .first()
                .asString()
                .contains("lopez-fanny");
        assertThat(suggested("/en/suggestions?q=L%C3%93PE"))
                .contains("Lopez, Fanny | Author | https://herbier.example/en/auteurs/lopez-fanny");
    }

    @Test
    void aTitleLeadsToItsReference() {
        String address = "https://herbier.example/references/" + SITE.cited("lopez-2022");
        assertThat(suggested("/suggestions?q=bout+de+fl"))
                .containsExactly("À bout de flux | Référence | " + address);
    }

    @Test
    void theyAreFewAndNothingForTooFewLetters() {
        assertThat(suggested("/suggestions?q=num")).hasSizeBetween(4, 8).doesNotHaveDuplicates();
        for (String path : List.of("/suggestions", "/suggestions?q=nu", "/suggestions?q=%22%3C*")) {
            assertThat(suggested(path)).as(path).isEmpty();
        }
        assertThat(suggested("/suggestions?q=" + "num+".repeat(200))).isEmpty();
    }

    @Test
    void theAnswerIsOfItsTypeAndKeptUntilTheLibraryChanges() {
        HttpResponse<String> answer = SITE.get("/suggestions?q=num%C3%A9");
        assertThat(answer.body()).startsWith("[\"numé\",[\"");
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/x-suggestions+json; charset=utf-8");
        String tag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(SITE.get("/suggestions?q=num%C3%A9", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
    }

    @Test
    void browsersAreToldOfThem() {
        assertThat(SITE.get("/en/opensearch.xml").body())
                .contains(
                        "<Url type=\"application/x-suggestions+json\" rel=\"suggestions\""
                                + " template=\"https://herbier.example/en/suggestions?q={searchTerms}\"/>");
    }

    private static List<String> suggested(String path) {
        JsonNode answer = JsonMapper.shared().readTree(SITE.get(path).body());
        return IntStream.range(0, answer.get(1).size())
                .mapToObj(i ->
                        IntStream.rangeClosed(1, 3)
                                .mapToObj(part -> answer.get(part).get(i).stringValue())
                                .collect(Collectors.joining(" | ")))
                .toList();
    }
}
