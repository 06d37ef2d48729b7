package cloud.girofle.herbier.intake;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.ImportRun;
import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.zotero.harvest.Harvest;
import cloud.girofle.herbier.zotero.sync.ApiKeys;
import cloud.girofle.herbier.zotero.sync.Clockwork;
import cloud.girofle.herbier.zotero.sync.ZoteroServer;
import cloud.girofle.herbier.zotero.sync.ZoteroSync;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A library that follows the group of a loopback server, as the source {@code girofle}. */
final class LiveDesk implements AutoCloseable {

    final Library library;
    final Clockwork clock;
    final Intake intake;
    private final Path imports;

    private LiveDesk(Path folder, ZoteroServer server, Clockwork clock, Map<String, String> keys) {
        this.library = Library.open(folder.resolve("data"), InstantSource.fixed(Instant.EPOCH));
        this.clock = clock;
        this.imports = folder.resolve("import");
        this.intake =
                new Intake(
                        library,
                        new Servers(
                                new ZoteroSync(server.address(), ApiKeys.of(keys), clock),
                                new Harvest(clock, "")));
        try {
            Files.createDirectories(imports);
            Files.writeString(imports.resolve("sources.yml"), "girofle:\n  zotero: groups/7\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static LiveDesk open(Path folder, ZoteroServer server) {
        return open(folder, server, new Clockwork());
    }

    static LiveDesk open(Path folder, ZoteroServer server, Clockwork clock) {
        return new LiveDesk(folder, server, clock, Map.of());
    }

    static LiveDesk open(Path folder, ZoteroServer server, Map<String, String> keys) {
        return new LiveDesk(folder, server, new Clockwork(), keys);
    }

    /** The import folder. */
    Path imports() {
        return imports;
    }

    /** Takes in the source, as the schedule does. */
    ImportRun sync() {
        return take(ImportRun.Start.SCHEDULE);
    }

    ImportRun take(ImportRun.Start start) {
        List<ImportRun> runs = intake.takeAll(imports, start, (source, records) -> {});
        if (runs.size() != 1) {
            throw new AssertionError(runs.size() + " runs");
        }
        return runs.getFirst();
    }

    /** Takes in the source; returns what was wrong. */
    List<Problem.Kind> problems() {
        return sync().problems().stream().map(Problem::kind).toList();
    }

    /** Every present reference, by key. */
    Map<String, Reference> shown() {
        List<String> keys = new ArrayList<>();
        library.changesAfter(0, Integer.MAX_VALUE).forEach(change -> keys.add(change.key()));
        Map<String, Reference> shown = new TreeMap<>();
        library.references(keys).forEach(reference -> shown.put(reference.key(), reference));
        return shown;
    }

    List<String> titles() {
        return shown().values().stream().map(Reference::title).sorted().toList();
    }

    @Override
    public void close() {
        library.close();
    }
}
