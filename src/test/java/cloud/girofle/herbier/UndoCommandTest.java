package cloud.girofle.herbier;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.library.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dry runs and undoing, as an admin types them. */
class UndoCommandTest {

    @TempDir Path folder;
    private Path data = Path.of("");
    private Path imports = Path.of("");
    private Path export = Path.of("");

    @BeforeEach
    void twoReferences() throws IOException {
        data = folder.resolve("data");
        imports = folder.resolve("import");
        export = Files.createDirectories(imports.resolve("girofle")).resolve("girofle.json");
        write("À bout de flux", "La convivialité");
    }

    @Test
    void aDryRunSaysWhatWouldChangeAndLeavesNothingBehind() throws Exception {
        assertThat(run(0, "import", "--dry-run"))
                .contains(
                        "+ À bout de flux (a0)", "    Titre\u00a0: + «\u202fÀ bout de flux\u202f»")
                .contains("Essai\u00a0: rien n’a été écrit.");
        assertThat(data).doesNotExist();

        run(0, "import");
        List<String> files = files();
        write("À bout de flux, deuxième édition", "La convivialité");

        assertThat(run(0, "import", "--dry-run"))
                .contains(
                        "girofle\u00a0: 2 notices lues, 0 nouvelles, 1 modifiées, 1 inchangées,"
                                + " 0 retirées, 0 refusées",
                        "~ À bout de flux, deuxième édition (a0)",
                        "    Titre\u00a0: «\u202fÀ bout de flux\u202f» → «\u202fÀ bout de flux, deuxième édition\u202f»");
        assertThat(files()).isEqualTo(files);
        assertThat(run(0, "import", export.toString(), "--source", "girofle", "--dry-run"))
                .anyMatch(line -> line.startsWith("~ À bout de flux, deuxième édition"));
        assertThat(run(2, "import", "--all")).contains("--all va avec --dry-run.");
    }

    @Test
    void longDifferencesAreCountedUnlessAllAreAskedFor() throws Exception {
        write(
                Stream.iterate(0, i -> i + 1)
                        .limit(30)
                        .map(i -> "Livre " + i)
                        .toArray(String[]::new));

        assertThat(run(0, "import", "--dry-run"))
                .contains("… et 10 autres notices (--all les dit toutes)")
                .doesNotContain("+ Livre 29 (a29)");
        assertThat(run(0, "import", "--dry-run", "--all")).contains("+ Livre 29 (a29)");
    }

    @Test
    void anImportIsUndoneByItsNumberAndStaysUndone() throws Exception {
        assertThat(run(0, "import"))
                .anySatisfy(line ->
                        assertThat(line)
                                .startsWith("  import nº 1, en ")
                                .endsWith(" (pour l’annuler\u00a0: herbier undo 1)"));
        write("À bout de flux, deuxième édition", "La convivialité");
        run(0, "import");

        assertThat(run(1, "undo", "1"))
                .contains("L’import nº 1 ne peut pas être annulé\u00a0:")
                .contains(
                        "  L’import nº 2 (girofle), plus récent, s’appuie dessus\u00a0: annulez-le"
                                + " d’abord.");
        assertThat(run(0, "undo", "2"))
                .contains(
                        "Import nº 2 de girofle annulé\u00a0: la bibliothèque est revenue à ce qu’elle"
                                + " était (2 références).");
        assertThat(run(1, "undo", "2")).contains("  L’import nº 2 est déjà annulé.");
        assertThat(run(0, "check")).contains("Tout va bien\u00a0: 2 références, index à jour.");

        assertThat(run(1, "import")).anyMatch(line -> line.contains("laissé de côté"));
        assertThat(run(0, "undo", "1")).anyMatch(line -> line.contains("0 références"));
        assertThat(run(0, "check")).contains("Tout va bien\u00a0: 0 références, index à jour.");
        assertThat(run(2, "undo")).anyMatch(line -> line.startsWith("Commande non comprise"));
        assertThat(run(2, "undo", "deux")).anyMatch(line -> line.startsWith("Commande non"));
        assertThat(run(0, "import", export.toString(), "--source", "girofle"))
                .anyMatch(line -> line.contains("2 nouvelles"));
    }

    @Test
    void anImportThatMustWaitSaysSo() throws Exception {
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        try (Library library = Library.open(data);
                Program program = startWhile(library, writing, end)) {
            Optional<String> waiting =
                    program.await(line -> line.contains("un autre import est en cours"));
            end.countDown(); // First of all: the library only closes once it is written.
            assertThat(waiting)
                    .as("%s", program.said())
                    .contains("girofle\u00a0: un autre import est en cours\u202f; j’attends.");
            assertThat(program.end()).as("%s", program.said()).isZero();
            assertThat(library.count()).isEqualTo(2);
        }
    }

    private Program startWhile(Library library, CountDownLatch writing, CountDownLatch end)
            throws Exception {
        Thread.ofPlatform()
                .daemon()
                .start(() ->
                        library.write(work -> {
                            writing.countDown();
                            return awaits(end);
                        }));
        writing.await();
        return Program.start(data, imports, "import");
    }

    private static boolean awaits(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return true;
    }

    private void write(String... titles) throws IOException {
        StringBuilder entries = new StringBuilder();
        for (int i = 0; i < titles.length; i++) {
            entries.append(i == 0 ? "[" : ",\n")
                    .append(
                            "{\"id\": \"a%d\", \"type\": \"book\", \"title\": \"%s\"}"
                                    .formatted(i, titles[i]));
        }
        Files.writeString(export, entries.append("]"));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            return files.map(Path::toString).sorted().toList();
        }
    }

    private List<String> run(int code, String... arguments) {
        return new Shell(data, imports).run(code, arguments);
    }
}
