package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.Samples;
import cloud.girofle.herbier.curation.Curation;
import cloud.girofle.herbier.knowledge.Act;
import cloud.girofle.herbier.knowledge.Author;
import cloud.girofle.herbier.knowledge.Edit;
import cloud.girofle.herbier.knowledge.KeyFigure;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.knowledge.Thesaurus;
import cloud.girofle.herbier.knowledge.Topic;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.search.Catalogue;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The library as programs read it: what is documented, and nothing else. */
class ApiTest {

    private static final SampleSite SITE = SampleSite.full();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PUBLIC = "https://herbier.example";

    @TempDir static Path folder;

    @BeforeAll
    static void addTopics() {
        Topic centre = topic("centre-de-donnees", "centre de données", "data centre", List.of());
        Topic eau = topic("eau", "consommation d’eau", "water use", List.of("centre-de-donnees"));
        SITE.adopt(new Thesaurus(List.of(centre, eau)));
        new Curation(SITE.library())
                .publish(
                        new Edit(
                                new Subject(Subject.Kind.QUESTION, "une-question"),
                                "",
                                0,
                                Act.SAVED,
                                Map.of(
                                        "title", "Une question ?",
                                        "claims",
                                                "+ Oui.\n  supports @diguet-lopez-2019, p. 3 « dit »\n"
                                                        + "  usesDataFrom [[chiffre:rien]]\n- Non.",
                                        "topics", "eau"),
                                ""),
                        Author.named("Claire"));
        new Curation(SITE.library())
                .publish(
                        new Edit(
                                new Subject(Subject.Kind.NOTE, "une-note"),
                                "",
                                0,
                                Act.SAVED,
                                Map.of(
                                        "title", "Une note",
                                        "text", "[@diguet-lopez-2019] et [[theme:eau]].",
                                        "genre", "position",
                                        "state", "brouillon",
                                        "signatures", "Cloud Girofle",
                                        "introduces", "eau"),
                                ""),
                        Author.named("Claire"));
    }

    @AfterAll
    static void close() {
        SITE.close();
    }

    @Test
    void everyAddressThatIsDocumentedAnswersAsDocumented() {
        JsonNode document = read("/api/openapi.json");
        assertThat(document.path("openapi").asString()).startsWith("3.1");
        assertThat(document.at("/servers/0/url").asString()).isEqualTo(PUBLIC + "/api/v1");
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            String name =
                    path.getValue()
                            .at("/get/responses/200/content/application~1json/schema/$ref")
                            .asString();
            Schema schema = schema(document, name);
            for (String address : examples(path.getKey())) {
                HttpResponse<String> answer = SITE.get("/api/v1" + address);
                assertThat(answer.statusCode()).as(address).isEqualTo(200);
                assertThat(header(answer, "Content-Type")).isEqualTo("application/json");
                assertThat(faults(schema, answer.body())).as(address).isEmpty();
            }
        }
    }

    @Test
    void aReferenceHasItsAnnotations() {
        String key = SITE.cited("carnino-marquet-2018");
        Map<String, String> content =
                Map.of(
                        "text", "Un *avis*.",
                        "stance", "conteste",
                        "place", "time",
                        "locator", "1:02",
                        "topics", "acv");
        annotate("API23456", key, content);

        HttpResponse<String> answer = SITE.get("/api/v1/references/" + key);

        JsonNode said = JSON.readTree(answer.body()).path("annotations").path(0);
        assertThat(said.path("author").asString()).isEqualTo("Claire");
        assertThat(said.path("text").asString()).isEqualTo("Un *avis*.");
        assertThat(said.path("relation").asString()).isEqualTo("cito:disputes");
        assertThat(said.path("locator").asString()).isEqualTo("1:02");
        assertThat(said.path("page").asString()).isEqualTo(PUBLIC + "/annotations/API23456");
        assertThat(said.has("quote")).isFalse();
        Schema schema = schema(read("/api/openapi.json"), "#/components/schemas/Reference");
        assertThat(faults(schema, answer.body())).isEmpty();
    }

    @Test
    void aQuestionHasItsClaimsAndWhatTheyRestOn() {
        JsonNode question = read("/api/v1/questions/une-question");

        assertThat(question.path("state").asString()).isEqualTo("ouverte");
        JsonNode claim = question.path("claims").path(0);
        assertThat(claim.path("side").asString()).isEqualTo("for");
        JsonNode evidence = claim.path("evidence").path(0);
        String key = SITE.cited("diguet-lopez-2019");
        assertThat(evidence.path("relation").asString()).isEqualTo("cito:supports");
        assertThat(evidence.path("name").asString()).isEqualTo("diguet-lopez-2019");
        assertThat(evidence.path("reference").asString()).isEqualTo(key);
        assertThat(evidence.path("locator").asString()).isEqualTo("p. 3");
        assertThat(evidence.path("quote").asString()).isEqualTo("dit");
        assertThat(evidence.path("page").asString()).isEqualTo(PUBLIC + "/references/" + key);
        assertThat(claim.path("evidence").path(1).has("page")).as("is not there").isFalse();
        assertThat(read("/api/v1/questions").path("items").path(0)).isEqualTo(question);
        assertProblem(SITE.get("/api/v1/questions/rien"), 404);
    }

    @Test
    void everyAddressThatAnswersIsDocumented() {
        Set<String> documented = new TreeSet<>();
        read("/api/openapi.json")
                .path("paths")
                .propertyNames()
                .forEach(path -> documented.add("/api/v1" + path));
        try (Catalogue catalogue = Catalogue.open(folder.resolve("index"))) {
            Set<String> answering =
                    OpenRoutes.of(SITE.library(), catalogue).stream()
                            .map(Routes.Route::path)
                            .filter(path -> path.startsWith("/api/v1/"))
                            .collect(Collectors.toCollection(TreeSet::new));
            assertThat(documented).isEqualTo(answering);
        }
    }

    /** A check that cannot fail would prove nothing. */
    @Test
    void anAnswerThatIsNotAsDocumentedIsNoticed() {
        JsonNode document = read("/api/openapi.json");
        Schema schema = schema(document, "#/components/schemas/Source");
        String sound =
                """
                {"id": "a", "name": "A", "harvested": false, "references": 1, "search": "https://a",
                 "page": "https://a"%s}
                """;
        assertThat(faults(schema, sound.formatted(""))).isEmpty();
        assertThat(faults(schema, sound.formatted(", \"new\": 1"))).isNotEmpty();
        assertThat(faults(schema, "{\"id\": \"a\"}")).isNotEmpty();
        assertThat(faults(schema, sound.replace("\"A\"", "1").formatted(""))).isNotEmpty();
    }

    @Test
    void everyParameterOfASearchIsDocumented() {
        Set<String> documented = new TreeSet<>();
        read("/api/openapi.json")
                .at("/components/parameters")
                .forEach(each -> documented.add(each.path("name").asString()));
        assertThat(documented).contains("q", "tri", "mots", "page");
        read("/api/v1/search")
                .path("facets")
                .forEach(facet ->
                        assertThat(documented).contains(facet.path("parameter").asString()));
    }

    @Test
    void aSearchIsPagedToItsEndInTheOrderOfItsPages() {
        String first = "/api/v1/search?q=num%C3%A9rique&tri=titre";
        List<String> keys = new ArrayList<>();
        Optional<String> next = Optional.of(first);
        long total = read(first).path("total").asLong();
        while (next.isPresent()) {
            JsonNode page = read(next.get());
            assertThat(page.path("total").asLong()).isEqualTo(total);
            page.path("hits").forEach(hit -> keys.add(hit.path("key").asString()));
            next = Optional.of(page.path("next").asString("")).filter(any -> !any.isEmpty());
        }
        assertThat(keys).hasSize((int) total).doesNotHaveDuplicates().hasSizeGreaterThan(20);
        List<String> shown =
                SITE.page("/recherche?q=num%C3%A9rique&tri=titre")
                        .select(".hits a")
                        .eachAttr("href");
        assertThat(keys.stream().limit(20).map(key -> "/references/" + key)).isEqualTo(shown);
        assertThat(read("/recherche.json?q=num%C3%A9rique&tri=titre")).isEqualTo(read(first));
    }

    @Test
    void aHitSaysWhatItIsAndWhereItMatched() {
        JsonNode found = read("/api/v1/search?q=lopez&annee=2022");
        JsonNode hit = found.path("hits").path(0);
        String key = SITE.cited("lopez-2022");
        assertThat(hit.path("kind").asString()).isEqualTo("reference");
        assertThat(hit.path("key").asString()).isEqualTo(key);
        assertThat(hit.path("citationKey").asString()).isEqualTo("lopez-2022");
        assertThat(hit.path("year").asInt()).isEqualTo(2022);
        assertThat(hit.path("page").asString()).isEqualTo(PUBLIC + "/references/" + key);
        assertThat(hit.path("snippets").toString()).contains("<mark>Lopez</mark>");
        assertThat(found.path("facets").findValuesAsString("name"))
                .contains("topic", "type", "year", "keyword", "source");
    }

    @Test
    void aReferenceIsToldWhole() {
        String key = SITE.cited("lopez-2022");
        JsonNode told = read("/api/v1/references/" + key);
        assertThat(told.at("/creators/0/lastName").asString()).isEqualTo("Lopez");
        assertThat(told.at("/fields/title").asString()).isEqualTo(told.path("title").asString());
        assertThat(told.path("sources").toString()).contains("girofle");
        assertThat(told.toString()).doesNotContain("localId", "sha256\"");
        told.path("formats")
                .forEach(address ->
                        assertThat(SITE.get(address.asString().replace(PUBLIC, "")).statusCode())
                                .as(address.asString())
                                .isEqualTo(200));
        assertThat(read("/references/" + key + ".json")).isEqualTo(told);
    }

    @Test
    void listsLeadToTheirReferences() {
        for (String list : List.of("authors", "keywords", "topics", "collections", "sources")) {
            JsonNode items = read("/api/v1/" + list).path("items");
            assertThat(items.size()).as(list).isPositive();
            JsonNode item = items.path(0);
            assertThat(read(item.path("search").asString()).path("total").asInt())
                    .as(item.toString())
                    .isEqualTo(item.path("references").asInt());
        }
        JsonNode eau = read("/api/v1/topics/eau");
        assertThat(eau.path("broader").toString()).isEqualTo("[\"centre-de-donnees\"]");
        assertThat(eau.at("/labels/en/preferred").asString()).isEqualTo("water use");
    }

    @Test
    void aLongListHasPages() {
        JsonNode first = read("/api/v1/authors");
        assertThat(first.path("items").size()).isEqualTo(100);
        JsonNode second = read(first.path("next").asString());
        assertThat(second.path("page").asInt()).isEqualTo(2);
        assertThat(second.path("previous").asString()).isEqualTo(PUBLIC + "/api/v1/authors");
        assertThat(second.path("items").path(0)).isNotEqualTo(first.path("items").path(0));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/nothing, 404",
        "/api/v1/references/ZZZZZZZZ, 404",
        "/api/v1/topics/rien, 404",
        "/api/v1/authors?page=4000, 404",
        "/api/v1/search?q=lopez&page=499, 404",
        "/recherche.json?page=500, 404"
    })
    void whatIsNotThereIsAProblemInWords(String path, int status) {
        assertProblem(SITE.get(path), status);
        assertThat(header(SITE.get(path), "Access-Control-Allow-Origin")).isEqualTo("*");
    }

    @Test
    void aSearchThatIsTooLongIsAProblemInWords() {
        HttpResponse<String> answer = SITE.get("/api/v1/search?q=" + "a".repeat(2_000));
        assertProblem(answer, 400);
        assertThat(answer.body()).contains("too long");
        assertProblem(
                SITE.send("POST", "/api/v1/search", HttpResponse.BodyHandlers.ofString()), 405);
    }

    @Test
    void whatWasMergedOrWithdrawnIsTold() {
        String kept = SITE.add(item("un", "Deux fois la même"));
        String gone = SITE.add(item("deux", "Deux fois la même, encore"));
        String stays = SITE.write(writing -> writing.merge(kept, gone));
        HttpResponse<String> moved =
                SITE.get("/api/v1/references/" + (stays.equals(kept) ? gone : kept));
        assertThat(moved.statusCode()).isEqualTo(301);
        assertThat(header(moved, "Location")).isEqualTo("/api/v1/references/" + stays);
        String key = SITE.add(item("retiree", "Une œuvre retirée"));
        SITE.write(writing -> {
            writing.known("girofle").stream()
                    .filter(record -> record.reference().equals(key))
                    .forEach(writing::release);
            return key;
        });
        assertProblem(SITE.get("/api/v1/references/" + key), 410);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/en/api"})
    void whatThePageForPeopleSaysIsTrue(String path) {
        String annotation = path.equals("/api") ? "PAGE2345" : "PAGE6789";
        annotate(annotation, SITE.cited("lopez-2022"), Map.of("text", "Un avis."));
        Document page = SITE.page(path);
        assertThat(page.select("h1")).hasSize(1);
        Set<String> addresses = new TreeSet<>(page.select("main a[href^=/]").eachAttr("href"));
        for (Element code : page.select("main code")) {
            for (String word : code.text().split("['\\s]+", -1)) {
                if (word.startsWith(PUBLIC)) {
                    addresses.add(word.substring(PUBLIC.length()));
                }
            }
        }
        assertThat(addresses).hasSizeGreaterThan(8);
        for (String address : addresses) {
            String tried =
                    address.replaceFirst(
                                    "([/=])(CLÉ|KEY)(?=$|[/&.])", "$1" + SITE.cited("lopez-2022"))
                            .replaceFirst("/annotations/ID\\b", "/annotations/" + annotation)
                            .replaceFirst("/ID$", "/eau")
                            .replaceFirst("/(NOM|NAME)$", "/" + figure());
            assertThat(SITE.get(tried).statusCode()).as(tried).isEqualTo(200);
        }
    }

    private static List<String> examples(String path) {
        return switch (path) {
            case "/search" ->
                    List.of(
                            "/search",
                            "/search?q=datacenter&tri=recent",
                            "/search?q=introuvable+vraiment",
                            "/search?page=2&tri=titre",
                            "/search?q=num%C3%A9rique&avec=rien");
            case "/references/{key}" ->
                    SITE.library().references(keys()).stream()
                            .map(each -> "/references/" + each.key())
                            .toList();
            case "/questions/{slug}" -> List.of("/questions/une-question");
            case "/notes/{slug}" -> List.of("/notes/une-note");
            case "/figures/{slug}" -> List.of("/figures/" + figure());
            case "/topics/{id}" -> List.of("/topics/eau", "/topics/centre-de-donnees");
            default -> List.of(path);
        };
    }

    private static void annotate(String id, String key, Map<String, String> content) {
        Subject subject = new Subject(Subject.Kind.ANNOTATION, id);
        Edit edit = new Edit(subject, key, 0, Act.SAVED, content, "");
        new Curation(SITE.library()).publish(edit, Author.named("Claire"));
    }

    /** The slug of a figure of which everything is known. */
    private static String figure() {
        Map<String, String> content = new HashMap<>();
        KeyFigure.FIELDS.forEach(field -> content.put(field, "a"));
        content.putAll(
                Map.of(
                        "value", "-2.5",
                        "low", "-3",
                        "high", "1",
                        "how", "mesure",
                        "status", "remplace",
                        "reference", "carnino-marquet-2018",
                        "reviewed", "2026-01-02"));
        Subject subject = new Subject(Subject.Kind.FIGURE, "complet");
        Edit edit = new Edit(subject, "", 0, Act.SAVED, content, "");
        new Curation(SITE.library()).publish(edit, Author.named("Claire"));
        return subject.id();
    }

    private static List<String> keys() {
        List<String> keys = new ArrayList<>();
        read("/api/v1/search").path("hits").forEach(hit -> keys.add(hit.path("key").asString()));
        return keys;
    }

    /** As documented, and nothing besides: a property that is not named there is a fault too. */
    private static Schema schema(JsonNode document, String name) {
        ObjectNode strict = JSON.createObjectNode();
        strict.put("$ref", name);
        strict.set("components", document.path("components").deepCopy());
        strict.findParents("properties").stream()
                .filter(each -> each.path("type").asString("").equals("object"))
                .forEach(each -> ((ObjectNode) each).put("additionalProperties", false));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(strict.toString(), InputFormat.JSON);
    }

    private static List<Error> faults(Schema schema, String answer) {
        return schema.validate(
                answer,
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    private static void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asString()).isNotBlank();
        assertThat(problem.path("detail").asString()).endsWith(".");
    }

    private static JsonNode read(String address) {
        HttpResponse<String> answer = SITE.get(address.replace(PUBLIC, ""));
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static Topic topic(String id, String french, String english, List<String> broader) {
        return new Topic(
                id,
                new Topic.Labels(french, List.of("datacenter")),
                new Topic.Labels(english, List.of()),
                List.of(),
                broader,
                List.of());
    }

    private static Record item(String id, String title) {
        return Samples.record(id, "book", Map.of("title", title));
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
