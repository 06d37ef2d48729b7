package cloud.girofle.herbier;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Random;

/** Killed while it makes the index anew, again and again over what the last one left. */
final class CrashIndexing implements CrashKind {

    private static final int WORKS = 600;

    private final CrashLibrary library;
    private boolean filled;

    CrashIndexing(Path folder) throws IOException {
        this.library = CrashLibrary.in(folder);
    }

    @Override
    public String words() {
        return "index made anew";
    }

    @Override
    public Crash kill(Random random)
            throws IOException, InterruptedException, SQLException {
        if (!filled) {
            library.export("livre", WORKS, 3);
            library.shell().run(0, "import");
            filled = true;
        }
        Crash crash = new Crash();
        try (CrashVictim victim = library.start("index")) {
            int before = victim.files("index");
            int more = random.nextInt(6);
            crash.working = 
                    victim.killAfter(
                            () -> victim.files("index") > before + more, random, 200_000_000);
        }
        crash.acknowledged = WORKS;
        crash.lost = WORKS - library.count("livre");
        crash.unsound = library.unsound();
        return crash;
    }
}
