package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.Overheard;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What is told to those who watch, and to nobody else. */
class MetricsTest {

    private static final String BEARER = "Bearer " + SampleSite.METRICS;

    /** The grammar of text format 0.0.4, as it is used here. */
    private static final Pattern SAMPLE =
            Pattern.compile(
                    "([a-z][a-z_]*)"
                            + "(\\{[a-z_]+=\"([^\"\\\\]|\\\\[\\\\\"n])*\""
                            + "(,[a-z_]+=\"([^\"\\\\]|\\\\[\\\\\"n])*\")*})?"
                            + " (-?\\d+(\\.\\d+)?)");

    private static final SampleSite SITE = SampleSite.full();

    @AfterAll
    static void close() {
        SITE.close();
    }

    @Test
    void onlyTheTokenOpensThem() {
        try (Overheard log = new Overheard()) {
            LoggerFactory.getLogger(Overheard.class).debug("heard");
            for (String header : List.of("", "Bearer ", "Bearer faux", SampleSite.METRICS)) {
                HttpResponse<String> answer = SITE.get("/metriques", "Authorization", header);
                assertThat(answer.statusCode()).as(header).isEqualTo(404);
                assertThat(answer.body()).doesNotContain("herbier_");
            }
            String inAddress = "/metriques?token=" + SampleSite.METRICS;
            assertThat(SITE.get(inAddress).statusCode()).isEqualTo(404);
            assertThat(SITE.get("/metriques", "Authorization", BEARER).statusCode()).isEqualTo(200);
            assertThat(log.said()).contains("heard").doesNotContain(SampleSite.METRICS);
        }
    }

    @Test
    void theyFollowTheFormatAndCountWhatHappened() {
        Map<String, String> before = measures();
        assertThat(SITE.get("/recherche?q=secret-de-lectrice").statusCode()).isEqualTo(200);
        assertThat(SITE.get("/rien").statusCode()).isEqualTo(404);
        String text = SITE.get("/metriques", "Authorization", BEARER).body();
        assertThat(text).doesNotContain("secret-de-lectrice", "/rien", "127.0.0.1");
        Map<String, String> after = measures();
        String searches = "herbier_requests_total{page=\"/recherche\",status=\"200\"}";
        assertThat(number(after, searches)).isEqualTo(number(before, searches) + 1);
        String missing = "herbier_requests_total{page=\"\",status=\"404\"}";
        assertThat(number(after, missing)).isEqualTo(number(before, missing) + 1);
        assertThat(number(after, "herbier_references")).isEqualTo(SITE.library().count());
        assertThat(number(after, "herbier_request_duration_seconds_count"))
                .isEqualTo(number(after, "herbier_request_duration_seconds_bucket{le=\"+Inf\"}"))
                .isGreaterThan(2);
        assertThat(number(after, "herbier_up{part=\"index\"}")).isEqualTo(1);
        assertThat(number(after, "herbier_heap_used_bytes")).isGreaterThan(1_000_000);
    }

    private static double number(Map<String, String> measures, String name) {
        return Double.parseDouble(measures.getOrDefault(name, "0"));
    }

    /** Reads all of them as a strict reader would: each told once, after its family's type. */
    private static Map<String, String> measures() {
        HttpResponse<String> answer = SITE.get("/metriques", "Authorization", BEARER);
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("text/plain; version=0.0.4; charset=utf-8");
        assertThat(answer.body()).endsWith("\n");
        Map<String, String> measures = new HashMap<>();
        Set<String> families = new HashSet<>();
        String family = "";
        for (String line : answer.body().lines().toList()) {
            if (line.startsWith("# HELP ")) {
                assertThat(line).matches("# HELP herbier_[a-z_]+ [^\\\\]+");
            } else if (line.startsWith("# TYPE ")) {
                assertThat(line).matches("# TYPE herbier_[a-z_]+ (counter|gauge|histogram)");
                family = line.split(" ", -1)[2];
                assertThat(families.add(family)).as(line).isTrue();
            } else {
                Matcher sample = SAMPLE.matcher(line);
                assertThat(sample.matches()).as(line).isTrue();
                String suffix = sample.group(1).replace(family, "");
                assertThat(suffix).as(line).isIn("", "_bucket", "_sum", "_count");
                String name = line.substring(0, line.lastIndexOf(' '));
                assertThat(measures.put(name, sample.group(6))).as(line).isNull();
            }
        }
        return measures;
    }
}
