package cloud.girofle.herbier;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.knowledge.Thesaurus;
import cloud.girofle.herbier.knowledge.Topic;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.search.Facet;
import cloud.girofle.herbier.search.Results;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The thesaurus of the content folder, as an admin and curators meet it. */
class ThesaurusCommandTest {

    private static final String SOUND =
            """
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix theme: <urn:herbier:theme:> .

            theme:sobriete a skos:Concept ; skos:prefLabel "sobriété"@fr, "sufficiency"@en .
            theme:low-tech a skos:Concept ; skos:prefLabel "low-tech"@fr ; skos:broader theme:sobriete .
            """;

    private static final String FURTHER =
            "theme:flux a skos:Concept ; skos:prefLabel \"flux\"@fr ; skos:broader theme:sobriete .\n";

    @TempDir private Path folder;
    private Path data;
    private Path imports;
    private Path content;
    private Path file;

    @BeforeEach
    void oneReference() throws IOException {
        data = folder.resolve("data");
        imports = folder.resolve("import");
        content = Files.createDirectories(folder.resolve("content"));
        file = content.resolve("thesaurus.ttl");
        Files.writeString(
                Files.createDirectories(imports.resolve("girofle")).resolve("girofle.json"),
                """
                [{"id": "a", "type": "book", "title": "À bout de flux"},
                 {"id": "b", "type": "book", "title": "Low-tech"}]\
                """);
    }

    @Test
    void anImportTakesItInOnceAndAgainWhenItWasEdited() throws IOException {
        Files.writeString(file, SOUND);
        assertThat(run(0, "import")).contains("Thésaurus\u00a0: 2 thèmes.");
        assertThat(run(0, "import")).noneMatch(line -> line.contains("hésaurus"));
        assertThat(topics()).containsExactly("sobriete", "low-tech");

        Files.writeString(file, SOUND + FURTHER);
        assertThat(run(0, "check"))
                .contains(
                        file
                                + " a changé depuis qu’il a été lu\u00a0: lancez «\u202fherbier import\u202f».");
        assertThat(run(0, "import", "--dry-run")).anyMatch(line -> line.contains(" a changé "));
        assertThat(topics()).hasSize(2);
        assertThat(run(0, "index")).contains("Thésaurus\u00a0: 3 thèmes.");
        assertThat(topics()).containsExactly("sobriete", "low-tech", "flux");
    }

    @Test
    void aBrokenOneIsSaidWithItsLineAndTheOneBeforeStays() throws IOException {
        Files.writeString(file, SOUND);
        run(0, "import");
        Files.writeString(file, SOUND + "theme:eau a skos:Concept ; skos:broader theme:impact .\n");

        for (String command : List.of("import", "index", "check")) {
            assertThat(run(1, command))
                    .as(command)
                    .contains(
                            file
                                    + ", ligne 6\u00a0: le thème «\u202feau\u202f» n’a pas de nom français."
                                    + " Ajoutez skos:prefLabel \"…\"@fr.");
        }
        assertThat(run(1, "import", "--dry-run")).anyMatch(line -> line.contains("ligne 6"));
        assertThat(run(1, "import"))
                .contains("Les 2 thèmes d’avant restent en place.")
                .contains(
                        "girofle\u00a0: 2 notices lues, 0 nouvelles, 0 modifiées, 2 inchangées, 0 retirées, 0 refusées");
        assertThat(new Shell(environment("en_GB.UTF-8")).run(1, "import"))
                .contains(
                        file
                                + ", line 6: topic “eau” has no French name. Add"
                                + " skos:prefLabel \"…\"@fr.",
                        "The 2 topics from before stay.");
        assertThat(topics()).containsExactly("sobriete", "low-tech");
    }

    @Test
    void aBrokenFirstOneLeavesTheLibraryWithoutTopics() throws IOException {
        Files.writeString(file, "theme:eau a skos:Concept .\n");
        assertThat(run(1, "import"))
                .contains(
                        file
                                + ", ligne 1\u00a0: ce n’est pas du Turtle (Namespace prefix 'theme' used"
                                + " but not defined). Il manque souvent un guillemet, un point-virgule"
                                + " ou un point, sur cette ligne ou celle d’avant.",
                        "Il n’y en avait pas d’avant\u00a0: la bibliothèque reste sans thèmes.")
                .anyMatch(line -> line.contains("2 nouvelles"));
        assertThat(topics()).isEmpty();
    }

    @Test
    void whoDeletesItHasNoneAndAFolderGivenWronglyChangesNothing() throws IOException {
        Files.writeString(file, SOUND);
        run(0, "import");
        Path elsewhere = folder.resolve("ailleurs");
        assertThat(
                        new Shell(environment("fr_FR.UTF-8"))
                                .with(Map.of("HERBIER_CONTENT", elsewhere.toString()))
                                .run(0, "import"))
                .anyMatch(line -> line.startsWith("Le dossier " + elsewhere + " n’existe pas"));
        assertThat(topics()).hasSize(2);

        Files.delete(file);
        assertThat(run(0, "import"))
                .contains(file + " n’est plus là\u00a0: la bibliothèque n’a plus de thèmes.");
        assertThat(topics()).isEmpty();
    }

    @Test
    void theIndexFollowsItWhateverProcessTookItIn() throws IOException {
        Files.writeString(file, SOUND);
        run(0, "import");
        try (Library library = Library.open(data);
                Catalogue catalogue = IndexFollower.open(data.resolve("index"), library);
                IndexFollower follower = new IndexFollower(library, catalogue)) {
            assertThat(catalogue.thesaurus().find("low-tech")).isPresent();
            assertThat(catalogue.lastChange()).isEqualTo(library.lastChange());
            assertThat(counts(catalogue)).isEqualTo(Map.of("sobriete", 1L, "low-tech", 1L));

            Files.writeString(file, SOUND + FURTHER);
            assertThat(run(0, "import"))
                    .contains(
                            "Thésaurus\u00a0: 3 thèmes.",
                            "Le serveur en marche prendra ces changements en compte tout seul.");
            follower.catchUp();
            assertThat(counts(catalogue))
                    .isEqualTo(Map.of("sobriete", 2L, "low-tech", 1L, "flux", 1L));
        }
    }

    @Test
    void aServerSaysWhatIsWrongAndAnswersWithTheOneBefore() throws Exception {
        Files.writeString(file, SOUND);
        run(0, "import");
        Files.writeString(file, SOUND.replace("\"@fr", "\""));
        Map<String, String> settings =
                Map.of("HERBIER_PORT", "0", "HERBIER_CONTENT", content.toString());
        try (Program program = Program.start(data, imports, settings, "serve");
                HttpClient client = HttpClient.newHttpClient()) {
            String answers =
                    program.await(line -> line.startsWith("Herbier répond sur ")).orElseThrow();
            assertThat(program.await(line -> line.startsWith("Les 2 thèmes d’avant"))).isPresent();
            assertThat(program.said())
                    .anyMatch(line ->
                            line.contains("ligne 4\u00a0: le thème «\u202fsobriete\u202f»"));
            URI address = URI.create(answers.split(" ", -1)[3]);
            HttpResponse<String> page =
                    client.send(
                            HttpRequest.newBuilder(address.resolve("/themes/low-tech")).build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("<h1>Low-tech</h1>", "Sobriété");
        }
    }

    private List<String> topics() {
        try (Library library = Library.open(data)) {
            Thesaurus kept = library.thesaurus();
            assertThat(kept.version()).isEqualTo(library.thesaurusVersion());
            return kept.topics().stream().map(Topic::id).toList();
        }
    }

    private static Map<String, Long> counts(Catalogue catalogue) {
        return catalogue.values(Facet.TOPIC).stream()
                .collect(Collectors.toMap(Results.Value::value, Results.Value::count));
    }

    private List<String> run(int code, String... arguments) {
        return new Shell(environment("fr_FR.UTF-8")).run(code, arguments);
    }

    private Map<String, String> environment(String language) {
        return Map.of(
                "HERBIER_DATA",
                data.toString(),
                "HERBIER_IMPORT",
                imports.toString(),
                "HERBIER_CONTENT",
                content.toString(),
                "LANG",
                language);
    }
}
