package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.curation.Curation;
import cloud.girofle.herbier.knowledge.Act;
import cloud.girofle.herbier.knowledge.Author;
import cloud.girofle.herbier.knowledge.Edit;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.knowledge.Subject.Kind;
import cloud.girofle.herbier.reference.ItemTypes;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Tag;
import cloud.girofle.herbier.zotero.FullItem;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the site says as linked data, read by a processor that nobody here wrote. */
class LinkedDataTest {

    private static final SampleSite SITE = SampleSite.furnished();

    private static final SchemaOrg SCHEMA = new SchemaOrg();

    private static final String S = "http://schema.org/";

    private static final Map<Kind, String> FOLDERS =
            Map.of(
                    Kind.FIGURE, "/chiffres/",
                    Kind.QUESTION, "/questions/",
                    Kind.NOTE, "/notes/",
                    Kind.LIST, "/listes/");

    @BeforeAll
    static void write() {
        publish(
                new Subject(Kind.FIGURE, "un-chiffre"),
                Map.of(
                        "title", "Un <b>chiffre</b> </script>",
                        "statement", "Il en faut 4 à 6.",
                        "low", "4",
                        "high", "6",
                        "value", "5",
                        "unit", "g/kW.h",
                        "object", "un serveur",
                        "territory", "France",
                        "reference", "diguet-lopez-2019",
                        "locator", "p. 12"));
        publish(
                new Subject(Kind.QUESTION, "une-question"),
                Map.of(
                        "title", "Et alors ?",
                        "claims",
                                """
                                + Oui.
                                  supports @diguet-lopez-2019, p. 3 « à peu près »
                                  usesDataFrom [[chiffre:un-chiffre]]
                                - Non.
                                  disputes @introuvable\
                                """,
                        "state", "position",
                        "stateDate", "2025-03-01",
                        "stateBy", "l’assemblée",
                        "position", "Plutôt oui.",
                        "topics", "acv"));
        publish(
                new Subject(Kind.NOTE, "un-texte"),
                Map.of(
                        "title", "Un texte",
                        "text", "D’après [@diguet-lopez-2019, p. 2] et [[chiffre:un-chiffre]].",
                        "genre", "position",
                        "signatures", "Cloud Girofle"));
    }

    private static void publish(Subject subject, Map<String, String> content) {
        new Curation(SITE.library())
                .publish(new Edit(subject, "", 0, Act.SAVED, content, ""), new Author(3, "Claire"));
    }

    @AfterAll
    static void close() {
        SITE.close();
    }

    @Test
    void aWorkOfEachTypeLosesNothingAndSaysOnlyWhatItsTypeBears() {
        Map<String, String> types = new LinkedHashMap<>();
        for (String type : ItemTypes.all().keySet()) {
            String key = SITE.add(full(type));
            JsonNode work = expanded("/references/" + key + ".jsonld").first();
            assertThat(work.path("@id").asString())
                    .isEqualTo(SampleSite.PUBLIC + "/references/" + key);
            assertThat(names(work, "keywords")).as(type).containsExactly("réseau");
            types.put(type, work.path("@type").path(0).asString().replace(S, ""));
        }
        assertThat(types)
                .hasSize(37)
                .containsEntry("journalArticle", "ScholarlyArticle")
                .containsEntry("bookSection", "Chapter")
                .containsEntry("computerProgram", "SoftwareSourceCode")
                .containsEntry("podcast", "PodcastEpisode")
                .containsEntry("case", "CreativeWork");
        JsonNode own =
                expanded("/references/" + SITE.add(full("zine", "journalArticle")) + ".jsonld")
                        .first();
        assertThat(own.path("@type").path(0).asString()).isEqualTo(S + "CreativeWork");
    }

    @Test
    void anArticleNamesItsMakersItsIssueAndWhereElseItIs() {
        String key = SITE.add(full("journalArticle"));
        JsonNode work = expanded("/references/" + key + ".jsonld").first();
        JsonNode author = said(work, "author");
        assertThat(author.path("@id").asString())
                .isEqualTo(SampleSite.PUBLIC + "/auteurs/authorlast-authorfirst");
        assertThat(names(author, "givenName")).containsExactly("authorFirst");
        assertThat(work.path(S + "author").path(1).path("@type").path(0).asString())
                .isEqualTo(S + "Organization");
        JsonNode issue = said(work, "isPartOf");
        assertThat(names(issue, "issueNumber")).containsExactly("5");
        JsonNode volume = said(issue, "isPartOf");
        assertThat(names(volume, "volumeNumber")).containsExactly("6");
        assertThat(names(said(volume, "isPartOf"), "name")).containsExactly("Publication title");
        assertThat(said(work, "datePublished").path("@value").asString()).isEqualTo("1999-12-31");
        assertThat(said(work, "sameAs").path("@id").asString())
                .isEqualTo("https://doi.org/10.1234/example.doi");
        assertThat(names(work, "inLanguage")).containsExactly("en");
    }

    @Test
    void allThatIsWrittenHereLosesNothingAndSaysOnlyWhatItsTypeBears() {
        List<String> addresses = new ArrayList<>();
        FOLDERS.forEach((kind, folder) ->
                SITE.library().written().all(kind).stream()
                        .map(entry -> folder + entry.subject().id() + ".jsonld")
                        .forEach(addresses::add));
        assertThat(addresses).hasSizeGreaterThan(80);
        addresses.forEach(LinkedDataTest::expanded);
    }

    @Test
    void aFigureIsAClaimWithTheObservationThatItMakesAndWhoMakesIt() {
        JsonNode claim = expanded("/chiffres/un-chiffre.jsonld").first();
        assertThat(claim.path("@type").path(0).asString()).isEqualTo(S + "Claim");
        JsonNode observation = said(claim, "mainEntity");
        assertThat(observation.path("@type").path(0).asString()).isEqualTo(S + "Observation");
        assertThat(said(observation, "value").path("@value").asInt()).isEqualTo(5);
        assertThat(said(observation, "minValue").path("@value").asInt()).isEqualTo(4);
        assertThat(names(observation, "unitCode")).containsExactly("ucum:g/(kW.h)");
        String source = reference("diguet-lopez-2019");
        assertThat(said(claim, "citation").path("@id").asString()).isEqualTo(source);
        assertThat(said(claim, "appearance").path("@id").asString()).isEqualTo(source);
        assertThat(claim.path("http://purl.org/ontology/bibo/locator").toString())
                .contains("p. 12");
    }

    @Test
    void theClaimsOfAQuestionAreTiedToWhatTheyRestOnByTheRelationsOfCito() {
        JsonNode question = expanded("/questions/une-question.jsonld").first();
        JsonNode yes = said(question, "suggestedAnswer");
        assertThat(yes.path("http://purl.org/spar/cito/supports").path(0).path("@id").asString())
                .isEqualTo(reference("diguet-lopez-2019"));
        assertThat(
                        yes.path("http://purl.org/spar/cito/usesDataFrom")
                                .path(0)
                                .path("@id")
                                .asString())
                .isEqualTo(SampleSite.PUBLIC + "/chiffres/un-chiffre");
        JsonNode citation =
                yes.path("@reverse").path("http://purl.org/spar/cito/hasCitingEntity").path(0);
        assertThat(names(citation, "text")).containsExactly("à peu près");
        assertThat(citation.toString()).contains("http://purl.org/spar/cito/supports", "p. 3");
        JsonNode no = question.path(S + "suggestedAnswer").path(1);
        assertThat(no.path("http://purl.org/spar/cito/disputes").toString())
                .contains("introuvable");
        assertThat(names(said(question, "acceptedAnswer"), "text")).containsExactly("Plutôt oui.");
        assertThat(said(question, "about").path("@id").asString())
                .isEqualTo(SampleSite.PUBLIC + "/themes/acv");
    }

    @Test
    void aNoteCitesAndMentionsAndAListKeepsItsOrder() {
        JsonNode note = expanded("/notes/un-texte.jsonld").first();
        assertThat(said(note, "citation").path("@id").asString())
                .isEqualTo(reference("diguet-lopez-2019"));
        assertThat(said(note, "mentions").path("@id").asString())
                .isEqualTo(SampleSite.PUBLIC + "/chiffres/un-chiffre");
        assertThat(names(note, "creditText")).containsExactly("Cloud Girofle");
        JsonNode list = expanded("/listes/par-ou-commencer.jsonld").first();
        List<Integer> positions =
                list.path(S + "itemListElement")
                        .valueStream()
                        .map(item -> said(item, "position").path("@value").asInt())
                        .toList();
        assertThat(positions).startsWith(1, 2, 3).isSorted();
        assertThat(said(list, "numberOfItems").path("@value").asInt()).isEqualTo(positions.size());
    }

    @Test
    void pagesHoldABriefOfItThatNoTextBreaksOutOf() {
        for (String path :
                List.of(
                        "/references/" + SITE.cited("diguet-lopez-2019"),
                        "/en/references/" + SITE.cited("diguet-lopez-2019"),
                        "/chiffres/un-chiffre",
                        "/questions/une-question",
                        "/notes/un-texte",
                        "/listes/par-ou-commencer")) {
            List<Element> data = SITE.page(path).select("script[type=application/ld+json]");
            assertThat(data).as(path).hasSize(1);
            Expanded brief = Expanded.whole(data.getFirst().data());
            brief.all().forEach(node -> assertThat(SCHEMA.faults(node)).as(path).isEmpty());
            assertThat(brief.first().path("@id").asString())
                    .isEqualTo(SampleSite.PUBLIC + path.replaceFirst("^/en", ""));
        }
        Element hostile = SITE.page("/chiffres/un-chiffre").expectFirst("main script");
        assertThat(names(Expanded.of(hostile.data()).first(), "name"))
                .containsExactly("Un <b>chiffre</b> </script>");
    }

    @Test
    void whatIsGoneMovedOrUnknownSaysSo() {
        assertThat(SITE.get("/references/ZZZZZZZZ.jsonld").statusCode()).isEqualTo(404);
        assertThat(SITE.get("/chiffres/introuvable.jsonld").statusCode()).isEqualTo(404);
        Subject gone = new Subject(Kind.FIGURE, "a-retirer");
        publish(gone, Map.of("title", "À retirer"));
        new Curation(SITE.library())
                .publish(
                        new Edit(gone, "", 1, Act.WITHDRAWN, Map.of(), ""), Author.named("Claire"));
        assertThat(SITE.get("/chiffres/a-retirer.jsonld").statusCode()).isEqualTo(410);
        String one = SITE.add(full("book"));
        String other = SITE.add(full("report"));
        String stays = SITE.write(writing -> writing.merge(one, other));
        HttpResponse<String> moved =
                SITE.get("/references/" + (stays.equals(one) ? other : one) + ".jsonld");
        assertThat(moved.statusCode()).isEqualTo(301);
        assertThat(moved.headers().firstValue("Location"))
                .hasValue("/references/" + stays + ".jsonld");
    }

    private static Record full(String type) {
        return full(type, type);
    }

    private static Record full(String type, String fields) {
        return new Record(
                "full-" + type + SITE.library().count(),
                type,
                FullItem.fields(fields),
                FullItem.creators(fields),
                List.of(Tag.manual("réseau")),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static String reference(String citationKey) {
        return SampleSite.PUBLIC + "/references/" + SITE.cited(citationKey);
    }

    private static JsonNode said(JsonNode node, String property) {
        return node.path(S + property).path(0);
    }

    private static List<String> names(JsonNode node, String property) {
        return node.path(S + property)
                .valueStream()
                .map(each -> each.path("@value").asString())
                .toList();
    }

    private static Expanded expanded(String address) {
        HttpResponse<String> answer = SITE.get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/ld+json");
        Expanded expanded = Expanded.whole(answer.body());
        List<String> faults = new ArrayList<>();
        expanded.all().forEach(node -> faults.addAll(SCHEMA.faults(node)));
        assertThat(faults).as(address).isEmpty();
        return expanded;
    }
}
