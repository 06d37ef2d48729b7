package cloud.girofle.herbier.intake;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Change;
import cloud.girofle.herbier.reference.ImportRun;
import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.zotero.harvest.Harvest;
import cloud.girofle.herbier.zotero.sync.ApiKeys;
import cloud.girofle.herbier.zotero.sync.Clockwork;
import cloud.girofle.herbier.zotero.sync.ZoteroSync;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** A library that harvests one repository, as the source {@code ailleurs}. */
final class HarvestDesk implements AutoCloseable {

    final Library library;
    final Clockwork clock = new Clockwork();
    final Intake intake;
    final Path imports;

    /** Harvests what is described so in {@code sources.yml}. */
    HarvestDesk(Path folder, String where) {
        this.library = Library.open(folder.resolve("data"));
        this.imports = folder.resolve("import");
        this.intake = new Intake(library, servers(clock));
        try {
            Files.createDirectories(imports);
            Files.writeString(imports.resolve("sources.yml"), "ailleurs:\n  " + where + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Servers servers(Clockwork clock) {
        return new Servers(
                new ZoteroSync(URI.create("http://127.0.0.1:9"), ApiKeys.NONE, clock),
                new Harvest(clock, "https://herbier.example.org"));
    }

    /** Takes in the source, as the schedule does. */
    ImportRun harvest() {
        return take(ImportRun.Start.SCHEDULE);
    }

    ImportRun take(ImportRun.Start start) {
        return intake.takeAll(imports, start, (source, records) -> {}).getFirst();
    }

    /** Takes in the source; returns what was wrong. */
    List<Problem.Kind> problems() {
        return harvest().problems().stream().map(Problem::kind).toList();
    }

    /** What is shown, by title. */
    List<Reference> shown() {
        Predicate<Change> present = change -> change instanceof Change.Saved;
        return library
                .references(
                        library.changesAfter(0, Integer.MAX_VALUE).stream()
                                .filter(present)
                                .map(Change::key)
                                .toList())
                .stream()
                .sorted(Comparator.comparing(Reference::title))
                .toList();
    }

    List<String> titles() {
        return shown().stream().map(Reference::title).toList();
    }

    @Override
    public void close() {
        library.close();
    }
}
