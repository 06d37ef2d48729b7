package cloud.girofle.herbier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What comes into the import folder while the site serves, in a real process. */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WatchedFolderTest {

    @TempDir Path folder;

    @Test
    void whatComesChangesAndLeavesIsTakenIn() throws IOException {
        Path imports = folder.resolve("import"); // Not there yet.
        try (Program program = Program.start(folder.resolve("data"), imports, "serve")) {
            assertThat(program.await(line -> line.contains("La bibliothèque est vide")))
                    .isPresent();

            Path export = folder.resolve("ailleurs/Girofle");
            Files.createDirectories(export);
            Files.writeString(
                    export.resolve("Girofle.json"), books("À bout de flux", "Permacomputing"));
            Files.createDirectories(imports.resolve("girofle"));
            Files.move(export, imports.resolve("girofle/Girofle"));
            await(program, "girofle : 2 notices lues, 2 nouvelles, 0 modifiées");

            Files.writeString(
                    imports.resolve("girofle/Girofle/Girofle.json"), books("À bout de flux"));
            await(
                    program,
                    "girofle : 1 notices lues, 0 nouvelles, 0 modifiées, 1 inchangées, 1 retirées");

            Files.writeString(imports.resolve("sources.yml"), "girofle:\n  nom: Cloud Girofle\n");
            await(program, "sources.yml, ligne 2 : clé inconnue « nom »");
            Files.writeString(imports.resolve("sources.yml"), "girofle:\n  name: Cloud Girofle\n");
            Files.createDirectories(imports.resolve("deuxfleurs"));
            Files.writeString(imports.resolve("deuxfleurs/d.json"), books("La convivialité"));
            await(program, "deuxfleurs : 1 notices lues, 1 nouvelles");
            assertThat(program.said())
                    .as("how the first account is made")
                    .anyMatch(line ->
                            line.matches(".*\u00a0: http://127.*/curation/invitation/[\\w-]{43}"));
        }
    }

    private static void await(Program program, String words) {
        assertThat(program.await(line -> line.replaceAll("[\u00a0\u202f]", " ").contains(words)))
                .as("« %s » in %s", words, program.said())
                .isPresent();
    }

    private static String books(String... titles) {
        StringBuilder json = new StringBuilder("[");
        for (String title : titles) {
            json.append(json.length() > 1 ? "," : "")
                    .append(
                            "{\"id\":\"%s\",\"type\":\"book\",\"title\":\"%s\"}"
                                    .formatted(title, title));
        }
        return json.append(']').toString();
    }
}
