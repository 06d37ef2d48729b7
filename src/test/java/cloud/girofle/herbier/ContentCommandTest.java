package cloud.girofle.herbier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.search.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of the content folder, as an admin and curators meet them. */
class ContentCommandTest {

    private static final String NOTE = "annotations/a-lire/avis.md";

    @TempDir private Path folder;
    private Path content;

    @BeforeEach
    void oneReference() throws IOException {
        content = folder.resolve("content");
        Files.writeString(
                Files.createDirectories(folder.resolve("import/girofle")).resolve("girofle.json"),
                """
                [{"id": "a-lire", "type": "book", "title": "À bout de flux",
                  "citation-key": "a-lire"}]\
                """);
        Files.createDirectories(content.resolve(NOTE).getParent());
        Files.writeString(
                content.resolve(NOTE), "---\nauthor: Claire\n---\n\nUn avis sur les ondines.\n");
    }

    @Test
    void whatIsInAFileIsTakenAndWrittenBack() throws IOException {
        assertThat(run(0, "import")).contains("Un fichier de content/ repris\u00a0: " + NOTE);
        assertThat(run(0, "import")).noneMatch(line -> line.contains("content/"));
        try (Library library = Library.open(folder.resolve("data"));
                Catalogue catalogue = Catalogue.open(folder.resolve("data/index"))) {
            assertThat(library.written().all(Subject.Kind.ANNOTATION))
                    .extracting(Entry::author)
                    .extracting("name", "account")
                    .containsExactly(tuple("Claire", 0L));
            assertThat(catalogue.count()).isEqualTo(1);
        }

        assertThat(run(0, "content")).contains("Un fichier écrit dans " + content + ".");
        assertThat(run(0, "content")).contains("Rien de nouveau à écrire dans " + content + ".");
        assertThat(Files.readString(content.resolve(NOTE))).contains("title: À bout de flux");
        assertThat(run(0, "check")).contains("Tout va bien\u00a0: 1 références, index à jour.");
    }

    @Test
    void aBrokenFileIsSaidInPlainWordsByImportContentAndCheck() throws IOException {
        Files.writeString(content.resolve(NOTE), "---\nauteur: Claire\n---\n\nUn avis.\n");

        for (String command : List.of("import", "content", "check")) {
            assertThat(run(1, command))
                    .as(command)
                    .anyMatch(line ->
                            line.startsWith(
                                    content.resolve(NOTE)
                                            + ", ligne 2\u00a0: «\u202fauteur\u202f» ne veut rien dire ici."
                                            + " Clés possibles\u00a0: reference, "));
        }
        assertThat(Files.readString(content.resolve(NOTE))).startsWith("---\nauteur: Claire");
    }

    @Test
    void whatWaitsAndWhatIsGoneIsSaid() throws IOException {
        Path waits = content.resolve("annotations/absente/avis2.md");
        Files.createDirectories(waits.getParent());
        Files.copy(content.resolve(NOTE), waits);

        assertThat(run(0, "import"))
                .contains(
                        "Un fichier de content/ parle d’une référence qui n’est pas là\u202f; je"
                                + " réessaierai la prochaine fois\u00a0: annotations/absente/avis2.md");
        Files.delete(waits);
        Files.delete(content.resolve(NOTE));
        assertThat(run(0, "import"))
                .contains(
                        "Un fichier n’est plus dans content/\u202f; ce qui y était écrit reste dans la"
                                + " bibliothèque\u00a0: "
                                + NOTE);
    }

    @Test
    void aMissingFolderIsMadeWithEverythingInIt() throws IOException {
        Files.writeString(
                content.resolve("thesaurus.ttl"),
                """
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                @prefix theme: <urn:herbier:theme:> .

                theme:flux a skos:Concept ;
                    skos:prefLabel "flux \\"tendu\\""@fr, "flow"@en ;
                    skos:altLabel "débit"@fr ;
                    skos:altLabel "F" .

                theme:eau a skos:Concept ;
                    skos:prefLabel "eau"@fr, "water"@en ;
                    skos:broader theme:flux .
                """);
        run(0, "import");
        String thesaurus = Files.readString(content.resolve("thesaurus.ttl"));
        try (Stream<Path> files = Files.walk(content)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }

        run(0, "content");

        assertThat(content.resolve("thesaurus.ttl")).hasContent(thesaurus);
        try (Stream<Path> files = Files.walk(content.resolve("annotations"))) {
            assertThat(files.filter(Files::isRegularFile))
                    .singleElement()
                    .satisfies(file -> assertThat(file).hasFileName("avis.md"));
        }
        assertThat(run(0, "import")).noneMatch(line -> line.contains("hésaurus"));
    }

    private List<String> run(int code, String... arguments) {
        Map<String, String> environment =
                Map.of(
                        "HERBIER_DATA",
                        folder.resolve("data").toString(),
                        "HERBIER_IMPORT",
                        folder.resolve("import").toString(),
                        "HERBIER_CONTENT",
                        content.toString(),
                        "LANG",
                        "fr_FR.UTF-8");
        return new Shell(environment).run(code, arguments);
    }
}
