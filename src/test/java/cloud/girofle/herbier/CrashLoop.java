package cloud.girofle.herbier;

import cloud.girofle.herbier.CrashKind.Crash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The real program, killed without warning at random moments of each kind of work, again and again
 * over what the last kill left; after each, everything is looked at. The same seed takes the same
 * choices, though no two runs of a machine are the same to the microsecond.
 */
final class CrashLoop {

    /** Kills over one and the same data, before it begins with new ones: imports pile up. */
    private static final int CHAIN = 8;

    private static final int KINDS = 5;

    private final Path folder;
    private final Random random;
    private final Map<String, List<Crash>> crashes = new LinkedHashMap<>();

    CrashLoop(Path folder, long seed) {
        this.folder = folder;
        this.random = new Random(seed);
    }

    /** What becomes of so many kills, in a folder that is left for whoever wants to look. */
    static List<String> table(int kills) throws IOException {
        CrashLoop loop = new CrashLoop(Files.createTempDirectory("herbier-crash"), kills);
        loop.run(kills);
        return loop.table();
    }

    /** Kills so often, each kind of work in its turn. */
    void run(int kills) throws IOException {
        List<CrashKind> kinds = List.of();
        for (int i = 0; i < kills; i++) {
            if (i % (KINDS * CHAIN) == 0) {
                kinds = kinds(folder.resolve("chain" + i));
            }
            CrashKind kind = kinds.get(i % kinds.size());
            crashes.computeIfAbsent(kind.words(), any -> new ArrayList<>()).add(killed(kind));
        }
    }

    private Crash killed(CrashKind kind) throws IOException {
        try {
            return kind.kill(random);
        } catch (InterruptedException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<CrashKind> kinds(Path folder) throws IOException {
        return List.of(
                new CrashImports(folder.resolve("imports")),
                new CrashAnnotations(folder.resolve("annotations")),
                new CrashIndexing(folder.resolve("indexing")),
                new CrashMigration(folder.resolve("migration")),
                new CrashBackups(folder.resolve("backups")));
    }

    /** Those after which something was not as it should be. */
    List<Crash> bad() {
        return crashes.values().stream()
                .flatMap(List::stream)
                .filter(crash -> !crash.isWell())
                .toList();
    }

    /** What became of all, kind by kind. */
    List<String> table() {
        List<String> lines = new ArrayList<>();
        lines.add(
                "| killed (SIGKILL) in | kills | of which at work | acknowledged | lost | doubled"
                        + " | half there | unsound |");
        lines.add("|---|--:|--:|--:|--:|--:|--:|--:|");
        crashes.forEach((words, all) ->
                lines.add(
                        "| %s | %d | %d | %,d | %d | %d | %d | %d |"
                                .formatted(
                                        words,
                                        all.size(),
                                        all.stream().filter(crash -> crash.working).count(),
                                        all.stream().mapToInt(crash -> crash.acknowledged).sum(),
                                        all.stream().mapToInt(crash -> crash.lost).sum(),
                                        all.stream().mapToInt(crash -> crash.doubled).sum(),
                                        all.stream().mapToInt(crash -> crash.halves).sum(),
                                        all.stream()
                                                .filter(crash -> !crash.unsound.isEmpty())
                                                .count())));
        return lines;
    }
}
