package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.curation.Curation;
import cloud.girofle.herbier.knowledge.Act;
import cloud.girofle.herbier.knowledge.Author;
import cloud.girofle.herbier.knowledge.Edit;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.Item;
import cloud.girofle.herbier.reference.Record;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What curators say, as other annotation tools read it. */
class WebAnnotationTest {

    private static final SampleSite SITE = SampleSite.empty();

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String KEY =
            SITE.add(
                    new Record(
                            "un",
                            "book",
                            Map.of("title", "À bout de <i>flux</i>", "date", "2022"),
                            List.of(new Creator("author", "Lopez", "Fanny")),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of()));

    private static final String REFERENCE = SampleSite.PUBLIC + "/references/" + KEY;

    @AfterAll
    static void close() {
        SITE.close();
    }

    @Test
    void aPassageOfAPageIsAssessedByAPerson() {
        annotate(
                "PASSAGE2",
                Map.of(
                        "text", "C’est *discutable*.",
                        "quote", "Le réseau se dédouble.",
                        "locator", "12-14",
                        "stance", "conteste",
                        "topics", "acv"),
                new Author(7, "Claire"));
        JsonNode said = annotation("PASSAGE2");
        assertThat(said.path("id").asString())
                .isEqualTo(SampleSite.PUBLIC + "/annotations/PASSAGE2.jsonld");
        assertThat(said.path("canonical").asString())
                .isEqualTo(SampleSite.PUBLIC + "/annotations/PASSAGE2");
        assertThat(said.path("motivation").asString()).isEqualTo("assessing");
        assertThat(said.path("cito:disputes").path("id").asString()).isEqualTo(REFERENCE);
        assertThat(said.path("creator").toString())
                .isEqualTo("{\"type\":\"Person\",\"name\":\"Claire\"}");
        JsonNode text = said.path("body").path(0);
        assertThat(text.path("value").asString()).isEqualTo("C’est *discutable*.");
        assertThat(text.path("format").asString()).isEqualTo("text/markdown");
        assertThat(text.path("language").asString()).isEqualTo("fr");
        assertThat(said.path("body").path(1).path("source").asString())
                .isEqualTo(SampleSite.PUBLIC + "/themes/acv");
        JsonNode target = said.path("target");
        assertThat(target.path("source").asString()).isEqualTo(REFERENCE);
        assertThat(target.path("bibo:locator").asString()).isEqualTo("12-14");
        assertThat(target.path("selector").path("value").asString()).isEqualTo("page=12");
        assertThat(target.path("selector").path("refinedBy").path("exact").asString())
                .isEqualTo("Le réseau se dédouble.");
    }

    @Test
    void aMomentOfAFilmIsQuestionedByWhoeverSigns() {
        annotate(
                "MOMENT23",
                Map.of(
                        "text", "À vérifier.",
                        "place", "time",
                        "locator", "1:02:30-1:03:00",
                        "stance", "a-verifier"),
                Author.named("Cloud Girofle"));
        JsonNode said = annotation("MOMENT23");
        assertThat(said.path("motivation").asString()).isEqualTo("questioning");
        assertThat(said.path("creator").toString()).isEqualTo("{\"name\":\"Cloud Girofle\"}");
        JsonNode selector = said.path("target").path("selector");
        assertThat(selector.path("value").asString()).isEqualTo("t=3750,3780");
        assertThat(selector.path("conformsTo").asString())
                .isEqualTo("http://www.w3.org/TR/media-frags/");
    }

    @Test
    void anAnswerIsAboutWhatItAnswersAndWhatIsChangedSaysWhen() {
        annotate("FIRST234", Map.of("text", "Un avis."), Author.named("Hugo"));
        annotate("ANSWER23", Map.of("text", "Non.", "replyTo", "FIRST234"), Author.named("Claire"));
        publish("ANSWER23", 1, Act.SAVED, Map.of("text", "Oui.", "replyTo", "FIRST234"));
        JsonNode said = annotation("ANSWER23");
        assertThat(said.path("motivation").toString()).isEqualTo("[\"commenting\",\"replying\"]");
        assertThat(said.path("target").path("id").asString())
                .isEqualTo(SampleSite.PUBLIC + "/annotations/FIRST234.jsonld");
        assertThat(said.has("modified")).isTrue();
        assertThat(annotation("FIRST234").has("modified")).isFalse();
    }

    @Test
    void allOfAReferenceComePageByPage() {
        String key = SITE.add(Item.book("plusieurs", "plusieurs").built());
        String address = "/references/" + key + "/annotations.jsonld";
        JsonNode none = read(address);
        assertThat(AnnotationModel.collectionFaults(none)).isEmpty();
        assertThat(none.path("total").asInt()).isZero();
        for (int i = 10; i < 33; i++) {
            publish("MANY22" + i, key, Map.of("text", "Avis nº " + i), Author.named("Claire"));
        }
        JsonNode all = read(address);
        assertThat(AnnotationModel.collectionFaults(all)).isEmpty();
        assertThat(all.path("total").asInt()).isEqualTo(23);
        assertThat(AnnotationModel.pageFaults(all.path("first"), false)).isEmpty();
        assertThat(all.path("first").path("items").size()).isEqualTo(20);
        assertThat(all.path("last").asString()).isEqualTo(SampleSite.PUBLIC + address + "?page=2");
        JsonNode second = read(address + "?page=2");
        assertThat(AnnotationModel.pageFaults(second, true)).isEmpty();
        assertThat(second.path("startIndex").asInt()).isEqualTo(20);
        assertThat(second.path("items").size()).isEqualTo(3);
        assertThat(second.path("partOf").path("id").asString())
                .isEqualTo(SampleSite.PUBLIC + address);
        assertThat(all.path("first").path("next").asString())
                .isEqualTo(second.path("id").asString());
        assertThat(second.path("prev").asString())
                .isEqualTo(all.path("first").path("id").asString());
        assertThat(SITE.get(address + "?page=3").statusCode()).isEqualTo(404);
    }

    @Test
    void theHeadersAreThoseOfTheProtocolAndWhatIsWithdrawnIsGone() {
        annotate("HEADER23", Map.of("text", "Un avis."), Author.named("Hugo"));
        String address = "/annotations/HEADER23.jsonld";
        HttpResponse<String> answer = SITE.get(address);
        assertThat(header(answer, "Content-Type"))
                .isEqualTo("application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\"");
        assertThat(header(answer, "Allow")).isEqualTo("GET, HEAD, OPTIONS");
        assertThat(header(answer, "Link"))
                .isEqualTo("<http://www.w3.org/ns/ldp#Resource>; rel=\"type\"");
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
        HttpResponse<String> same = SITE.get(address, "If-None-Match", header(answer, "ETag"));
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(header(same, "Link")).isEqualTo(header(answer, "Link"));
        HttpResponse<String> all = SITE.get("/references/" + KEY + "/annotations.jsonld");
        assertThat(header(all, "Link"))
                .contains("<http://www.w3.org/ns/ldp#BasicContainer>; rel=\"type\"")
                .contains("rel=\"http://www.w3.org/ns/ldp#constrainedBy\"");
        assertThat(header(SITE.get("/annotations/HEADER23"), "Link"))
                .startsWith("<" + SampleSite.PUBLIC + address + ">; rel=\"describedby\"");
        publish("HEADER23", 1, Act.WITHDRAWN, Map.of());
        assertThat(SITE.get(address).statusCode()).isEqualTo(410);
        assertThat(SITE.get("/annotations/INCONNUE.jsonld").statusCode()).isEqualTo(404);
    }

    private static JsonNode annotation(String id) {
        JsonNode said = read("/annotations/" + id + ".jsonld");
        assertThat(AnnotationModel.faults(said)).isEmpty();
        return said;
    }

    /** A document of which a processor of others' loses nothing. */
    private static JsonNode read(String address) {
        String body = SITE.get(address).body();
        Expanded.whole(body);
        return JSON.readTree(body);
    }

    private static void annotate(String id, Map<String, String> content, Author by) {
        publish(id, KEY, content, by);
    }

    private static void publish(String id, String key, Map<String, String> content, Author by) {
        Subject subject = new Subject(Subject.Kind.ANNOTATION, id);
        new Curation(SITE.library()).publish(new Edit(subject, key, 0, Act.SAVED, content, ""), by);
    }

    private static void publish(String id, int version, Act act, Map<String, String> content) {
        Subject subject = new Subject(Subject.Kind.ANNOTATION, id);
        new Curation(SITE.library())
                .publish(new Edit(subject, KEY, version, act, content, ""), Author.named("Hugo"));
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
