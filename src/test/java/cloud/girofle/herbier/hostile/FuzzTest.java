package cloud.girofle.herbier.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import cloud.girofle.herbier.intake.Intake;
import cloud.girofle.herbier.library.HeldRecord;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Change;
import cloud.girofle.herbier.reference.ImportRun;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Source;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.zotero.ZoteroExport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every reader is given damaged files of its own format, many of them: it never fails, never hangs,
 * and what it reads is sound. The same files in every run; longer, and others, with {@code
 * -Dherbier.fuzz.runs=100000 -Dherbier.fuzz.seed=7}.
 */
class FuzzTest {

    private static final int RUNS = Integer.getInteger("herbier.fuzz.runs", 20);
    private static final long SEED = Long.getLong("herbier.fuzz.seed", 20_231_015L);

    /** Only a guard against hanging: nothing here comes near it. */
    private static final Duration HANG = Duration.ofSeconds(20);

    @TempDir Path folder;

    static List<Path> seeds() throws IOException {
        List<Path> seeds = new ArrayList<>(ownSeeds());
        Path samples = Path.of("..", "shared", "data", "exports");
        if (Files.isDirectory(samples)) {
            try (Stream<Path> zoteros = Files.list(samples)) {
                zoteros.filter(Files::isRegularFile).sorted().forEach(seeds::add);
            }
        }
        return seeds;
    }

    /** One file of each format, and what {@link GuidedFuzzTest} once found. */
    static List<Path> ownSeeds() throws IOException {
        try (Stream<Path> own =
                Files.walk(Path.of("src/test/resources/cloud/girofle/herbier/hostile"))) {
            return own.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noDamageMakesAReaderFailOrLie(Path seed) throws IOException {
        byte[] whole = Files.readAllBytes(seed);
        Random random = new Random(SEED);
        Mutation mutation = new Mutation(random);
        List<Path> seeds = seeds();
        int runs = Math.max(1, (int) (RUNS * Math.min(1, 3_000.0 / whole.length)));
        Path file = folder.resolve(seed.getFileName());
        for (int run = 0; run < runs; run++) {
            byte[] other = Files.readAllBytes(seeds.get(random.nextInt(seeds.size())));
            byte[] mutated = run == 0 ? whole : mutation.of(whole, other);
            Files.write(file, mutated);
            try {
                Sound.check(assertTimeoutPreemptively(HANG, () -> ZoteroExport.read(file)));
            } catch (RuntimeException | Error e) {
                Path kept =
                        Files.createDirectories(Path.of("target", "fuzz"))
                                .resolve(seed.getFileName() + "-" + SEED + "-" + run);
                Files.write(kept, mutated);
                throw new AssertionError(
                        "run %d of seed %d, kept in %s".formatted(run, SEED, kept), e);
            }
        }
    }

    @Test
    void whatIsReadOfDamagedFilesIsKeptToTheLetterAndCanBeSearched() throws IOException {
        Random random = new Random(SEED);
        Mutation mutation = new Mutation(random);
        List<Path> seeds = seeds();
        try (Library library = Library.open(folder.resolve("data"));
                Catalogue catalogue = Catalogue.open(folder.resolve("index"))) {
            Intake intake = new Intake(library);
            for (int run = 0; run < Math.max(45, RUNS / 4); run++) {
                Path seed = seeds.get(run % seeds.size());
                Path file = folder.resolve("export-" + seed.getFileName());
                byte[] other = Files.readAllBytes(seeds.get(random.nextInt(seeds.size())));
                Files.write(file, mutation.of(Files.readAllBytes(seed), other));
                Source source = new Source("s" + run, "Source", "", "", 1);
                intake.take(source, List.of(file), ImportRun.Start.COMMAND, (any, records) -> {});
                List<Change> changes = library.changesAfter(catalogue.lastChange(), 10_000);
                if (!changes.isEmpty()) {
                    catalogue.apply(changes);
                }
                assertThat(kept(library, changes, source))
                        .as("what %s says, run %d", file, run)
                        .containsExactlyInAnyOrderElementsOf(ZoteroExport.read(file).records());
            }
            assertThat(library.check()).isEmpty();
            assertThat(catalogue.count()).isEqualTo(library.count());
        }
    }

    /** What the library holds of the references that have just changed. */
    private static List<Record> kept(Library library, List<Change> changes, Source source) {
        return changes.stream()
                .flatMap(change -> library.records(change.key()).stream())
                .filter(record -> record.source().equals(source.slug()))
                .map(HeldRecord::item)
                .toList();
    }
}
