package cloud.girofle.herbier;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Random;
import java.util.function.BooleanSupplier;

/** Killed while it takes in an export with its files, the one before being there already. */
final class CrashImports implements CrashKind {

    private static final int WORKS = 250;
    private static final int FILES = 25;

    private final CrashLibrary library;
    private int lots;

    CrashImports(Path folder) throws IOException {
        this.library = CrashLibrary.in(folder);
    }

    @Override
    public String words() {
        return "import, files attached";
    }

    @Override
    public Crash kill(Random random)
            throws IOException, InterruptedException, SQLException {
        Crash crash = new Crash();
        String lot = "lot" + lots++;
        library.export(lot, WORKS, FILES);
        try (CrashVictim victim = library.start("import")) {
            int before = victim.files("files");
            int indexed = victim.files("index");
            int part = random.nextInt(1, 20);
            BooleanSupplier sign =
                    switch (random.nextInt(6)) {
                        case 0 -> () -> victim.files("files") > before + part;
                        case 1 -> () -> victim.said(" notices lues");
                        case 2 -> () -> victim.journal("library.db") > part * 40_000L;
                        case 3 -> () -> victim.said(" notices lues, ");
                        case 4 -> () -> victim.files("index") > indexed;
                        default -> () -> victim.journal("library.db") > 0;
                    };
            crash.working = victim.killAfter(sign, random, 60_000_000);
            boolean said = victim.said(" notices lues, ");
            int there = library.count(lot);
            crash.acknowledged = said ? WORKS : 0;
            crash.lost = said ? WORKS - there : 0;
            crash.halves = there == 0 || there == WORKS ? 0 : 1;
        }
        for (int i = 0; i < lots - 1; i++) {
            int there = library.count("lot" + i);
            crash.halves += there == 0 || there == WORKS ? 0 : 1;
            crash.doubled += Math.max(0, there - WORKS);
        }
        crash.unsound = library.unsound();
        return crash;
    }
}
