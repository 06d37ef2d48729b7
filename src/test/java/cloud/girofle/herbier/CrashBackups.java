package cloud.girofle.herbier;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;

/** Killed while it makes a backup, to a file of its own or to a folder that holds others. */
final class CrashBackups implements CrashKind {

    private static final int WORKS = 200;

    private final CrashLibrary library;
    private final Path out;
    private boolean filled;
    private int number;

    CrashBackups(Path folder) throws IOException {
        this.library = CrashLibrary.in(folder);
        this.out = Files.createDirectories(folder.resolve("out"));
        Files.createDirectories(out.resolve("folder"));
    }

    @Override
    public String words() {
        return "backup";
    }

    @Override
    public Crash kill(Random random)
            throws IOException, InterruptedException, SQLException {
        if (!filled) {
            library.export("livre", WORKS, 60);
            library.shell().run(0, "import");
            filled = true;
        }
        Crash crash = new Crash();
        boolean single = random.nextBoolean();
        String place = single ? out.resolve("b" + number++ + ".zip").toString() : out + "/folder/";
        try (CrashVictim victim = library.start("backup", place)) {
            int before = victim.files("../out");
            int more = random.nextInt(single ? 1 : 30);
            crash.working =
                    victim.killAfter(
                            () -> victim.files("../out") > before + more, random, 200_000_000);
            boolean said = victim.said("Sauvegarde faite");
            crash.acknowledged = said ? 1 : 0;
            crash.lost = said && single && Files.notExists(Path.of(place)) ? 1 : 0;
        }
        // What stands under the name of a backup is one, whole.
        if (single && Files.exists(Path.of(place))) {
            crash.halves = code("backup", "--verify", place) == 0 ? 0 : 1;
        }
        // The next one goes through, whatever was left.
        if (code("backup", out + "/folder/") != 0
                || code("backup", "--verify", out + "/folder/") != 0) {
            crash.halves++;
        }
        crash.unsound = library.unsound();
        return crash;
    }

    private int code(String... arguments) {
        StringWriter said = new StringWriter();
        int code =
                Herbier.run(
                        library.shell().environment(), new PrintWriter(said, true), arguments);
        if (code != 0) {
            System.out.println(List.of(arguments) + ": " + said);
        }
        return code;
    }
}
