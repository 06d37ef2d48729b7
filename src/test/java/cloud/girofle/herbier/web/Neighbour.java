package cloud.girofle.herbier.web;

import cloud.girofle.herbier.intake.Intake;
import cloud.girofle.herbier.intake.Servers;
import cloud.girofle.herbier.knowledge.Account;
import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.reference.Change;
import cloud.girofle.herbier.reference.ImportRun;
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
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * A Herbier that serves on the loopback, with references of its own in a file that its curators
 * write, and that harvests others.
 */
final class Neighbour implements AutoCloseable {

    final SampleSite site = SampleSite.empty();
    final Pens pens = new Pens(site);
    final Account curator;
    final Intake intake;
    final Path imports;
    private final String name;

    Neighbour(String name) {
        this.name = name;
        this.imports = site.data().resolve("import");
        this.curator = site.signIn(name, "Camille de " + name, Role.CURATOR).account();
        Clockwork clock = new Clockwork();
        this.intake =
                new Intake(
                        site.library(),
                        new Servers(
                                new ZoteroSync(
                                        URI.create("http://127.0.0.1:9"), ApiKeys.NONE, clock),
                                new Harvest(clock, site.address())));
        owns("[]");
    }

    /** Writes its own file, in CSL JSON. */
    Neighbour owns(String references) {
        return write(imports.resolve(name).resolve("fichier.json"), references);
    }

    /** Says which others it harvests, each as a source of its name. */
    Neighbour harvests(Neighbour... others) {
        StringBuilder sources = new StringBuilder();
        for (Neighbour other : others) {
            sources.append(
                    "%s:\n  name: Chez %s\n  herbier: %s\n"
                            .formatted(other.name, other.name, other.site.address()));
        }
        return write(imports.resolve("sources.yml"), sources.toString());
    }

    private Neighbour write(Path file, String text) {
        try {
            Files.createDirectories(file.resolveSibling("."));
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes in everything some hours later, as its timer does; returns what it did. */
    List<ImportRun> imports() {
        site.later(Duration.ofHours(6));
        List<ImportRun> runs =
                intake.takeAll(imports, ImportRun.Start.COMMAND, (any, records) -> {});
        site.follow();
        return runs;
    }

    /** How many references a round added, changed or withdrew, of all sources. */
    int round() {
        return imports().stream()
                .mapToInt(run -> run.added() + run.changed() + run.withdrawn())
                .sum();
    }

    /** What it shows, by title. */
    List<Reference> shown() {
        List<String> keys =
                site.library().changesAfter(0, 1_000).stream().map(Change::key).toList();
        return site.library().references(keys).stream()
                .sorted(Comparator.comparing(Reference::title))
                .toList();
    }

    List<String> titles() {
        return shown().stream().map(Reference::title).toList();
    }

    Reference titled(String title) {
        return shown().stream()
                .filter(each -> each.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        site.close();
    }
}
