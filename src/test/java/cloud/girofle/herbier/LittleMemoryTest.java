package cloud.girofle.herbier;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.hostile.HostileFiles;
import cloud.girofle.herbier.hostile.HostileFiles.Refused;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real program, in little memory, given the project's content and every hostile file in a row.
 */
class LittleMemoryTest {

    /** Of the monsters, those that are hungry rather than slow. */
    private static final Set<String> HUNGRY =
            Set.of(
                    "line.json",
                    "line.rdf",
                    "attribute.xml",
                    "line.bib",
                    "unclosed.bib",
                    "line.csv",
                    "lines.ris",
                    "line.md",
                    "report.html",
                    "many.ris",
                    "marks.html",
                    "braces.bib");

    @TempDir Path folder;

    @Test
    void everyFileIsTakenOrRefusedInWordsAndTheProgramEndsByItself() throws Exception {
        List<String> names = new ArrayList<>();
        for (Refused hostile : HostileFiles.refused()) {
            names.add(write(hostile));
        }
        for (Refused monster : HostileFiles.monsters(2 << 20)) {
            if (HUNGRY.contains(monster.name())) {
                names.add(write(monster));
            }
        }
        List<String> arguments = new ArrayList<>(List.of("import", "--source", "girofle"));
        names.forEach(name -> arguments.add(folder.resolve(name).toString()));
        try (Program program =
                Program.start(
                        folder.resolve("data"),
                        folder.resolve("import"),
                        Map.of(
                                "JAVA_TOOL_OPTIONS",
                                "-Xmx128m -XX:TieredStopAtLevel=1",
                                "HERBIER_CONTENT",
                                "content"),
                        arguments.toArray(String[]::new))) {
            assertThat(program.end()).as("%s", program.said()).isEqualTo(Console.PROBLEMS);
            assertThat(program.said())
                    .noneMatch(line -> line.contains("OutOfMemory") || line.contains("\tat "))
                    .anyMatch(line -> line.contains("sparse.bib") && line.contains("trop gros"));
        }
    }

    private String write(Refused hostile) throws IOException {
        hostile.writing().to(folder.resolve(hostile.name()));
        return hostile.name();
    }
}
