package cloud.girofle.herbier.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cloud.girofle.herbier.Samples;
import cloud.girofle.herbier.reference.Change;
import cloud.girofle.herbier.reference.Reference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the index from one start to the next, whatever happens in between. */
class IndexLifeTest {

    private static final List<Reference> REFERENCES = Samples.references();
    private static final List<Change> CHANGES = Samples.changes(REFERENCES);

    @TempDir Path folder;

    @Test
    void theIndexRemembersWhereItStands() {
        try (Catalogue catalogue = Catalogue.open(folder)) {
            assertThat(catalogue.lastChange()).isZero();
            catalogue.apply(CHANGES.subList(0, 5));
            catalogue.apply(List.of());
            assertThat(catalogue.lastChange()).isEqualTo(5);
        }
        try (Catalogue catalogue = Catalogue.open(folder)) {
            assertThat(catalogue.lastChange()).isEqualTo(5);
            assertThat(catalogue.count()).isEqualTo(5);
            catalogue.apply(CHANGES.subList(5, 12));
            assertThat(catalogue.count()).isEqualTo(12);
        }
    }

    @Test
    void changesAppliedTwiceCountOnce() {
        try (Catalogue catalogue = Catalogue.open(folder)) {
            catalogue.apply(CHANGES);
            catalogue.apply(CHANGES);
            assertThat(catalogue.count()).isEqualTo(12);
        }
    }

    @Test
    void aProcessKilledInTheMiddleLosesOnlyWhatItHadNotCommitted() throws Exception {
        Process killed =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty(
                                        "surefire.test.class.path",
                                        System.getProperty("java.class.path")),
                                "--enable-native-access=ALL-UNNAMED",
                                KilledWriter.class.getName(),
                                folder.toString())
                        .inheritIO()
                        .start();
        assertThat(killed.waitFor()).isEqualTo(KilledWriter.KILLED);
        try (Catalogue catalogue = Catalogue.open(folder)) {
            assertThat(catalogue.lastChange()).isEqualTo(KilledWriter.COMMITTED);
            assertThat(catalogue.count()).isEqualTo(KilledWriter.COMMITTED);
            catalogue.apply(CHANGES.subList(KilledWriter.COMMITTED, 12));
            assertThat(catalogue.count()).isEqualTo(12);
        }
    }

    @Test
    void onlyOneMayWrite() {
        try (Catalogue catalogue = Catalogue.open(folder)) {
            assertThat(catalogue.count()).isZero();
            assertThatThrownBy(() -> Catalogue.open(folder))
                    .isInstanceOf(IndexInUseException.class)
                    .hasMessageContaining(folder.toString());
            assertThatThrownBy(() -> Catalogue.openAnew(folder))
                    .isInstanceOf(IndexInUseException.class);
        }
        Catalogue.open(folder).close();
    }

    @Test
    void anIndexOfAnotherVersionServesUntilTheNewOneIsFilled() throws IOException {
        try (Catalogue catalogue = Catalogue.open(folder)) {
            catalogue.apply(CHANGES.subList(0, 10));
            catalogue.settle();
        }
        Files.move(only(folder), folder.resolve("0-1"));
        try (Catalogue catalogue = Catalogue.open(folder)) {
            assertThat(catalogue.lastChange()).isZero();
            catalogue.apply(CHANGES.subList(0, 6));
            assertThat(catalogue.count()).isEqualTo(10);
        }
        try (Catalogue resumed = Catalogue.open(folder)) {
            assertThat(resumed.lastChange()).isEqualTo(6);
            assertThat(resumed.search(Criteria.of("flux")).total()).isEqualTo(1);
            resumed.apply(CHANGES.subList(6, 12));
            assertThat(resumed.count()).isEqualTo(10);
            resumed.settle();
            assertThat(resumed.count()).isEqualTo(12);
            assertThat(only(folder)).hasFileName(Schema.VERSION + "-2");
        }
    }

    @Test
    void anIndexIsMadeAnewBesideTheOneThatServes() throws IOException {
        try (Catalogue catalogue = Catalogue.open(folder)) {
            catalogue.apply(CHANGES);
            catalogue.settle();
        }
        try (Catalogue anew = Catalogue.openAnew(folder)) {
            assertThat(anew.lastChange()).isZero();
            assertThat(anew.count()).isEqualTo(12);
            anew.apply(CHANGES.subList(0, 3));
            anew.settle();
            assertThat(anew.count()).isEqualTo(3);
            assertThat(only(folder)).isDirectory();
        }
    }

    @Test
    void aDamagedIndexIsMadeAnew() throws IOException {
        for (String damage : List.of("segments_", ".cf", ".si")) {
            try (Catalogue catalogue = Catalogue.open(folder)) {
                catalogue.apply(CHANGES);
                catalogue.settle();
            }
            spoil(damage);
            try (Catalogue catalogue = Catalogue.open(folder)) {
                assertThat(catalogue.lastChange()).as(damage).isZero();
                assertThat(catalogue.search(Criteria.of("flux")).total()).isZero();
                catalogue.apply(CHANGES);
                assertThat(catalogue.search(Criteria.of("flux")).total()).isEqualTo(1);
            }
        }
    }

    @Test
    void anUnreadableOldIndexDoesNotKeepTheNewOneFromServing() throws IOException {
        Path old = Files.createDirectories(folder.resolve("0-1"));
        Files.writeString(old.resolve("segments_1"), "not an index");
        try (Catalogue catalogue = Catalogue.open(folder)) {
            catalogue.apply(CHANGES);
            assertThat(catalogue.count()).isEqualTo(12);
            catalogue.settle();
            assertThat(old).doesNotExist();
        }
    }

    @Test
    void whatIsNotAnIndexIsLeftAlone() throws IOException {
        Path other = Files.createDirectories(folder.resolve("photos"));
        try (Catalogue catalogue = Catalogue.open(folder)) {
            catalogue.settle();
        }
        assertThat(other).exists();
    }

    @Test
    void manySearchWhileOneAppliesAndSettles()
            throws IOException, InterruptedException, ExecutionException {
        try (Catalogue catalogue = Catalogue.open(folder)) {
            catalogue.apply(CHANGES);
            catalogue.settle();
        }
        Files.move(only(folder), folder.resolve("0-1"));
        try (Catalogue catalogue = Catalogue.open(folder);
                ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Long>> totals = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                totals.add(readers.submit(() -> catalogue.search(Criteria.of("lopez")).total()));
                if (i == 20) {
                    catalogue.apply(CHANGES);
                    catalogue.settle();
                }
            }
            for (Future<Long> total : totals) {
                assertThat(total.get()).isEqualTo(3);
            }
        }
    }

    /** Overwrites the middle of the files of that kind. */
    private void spoil(String kind) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(only(folder))) {
            files = all.filter(file -> file.getFileName().toString().contains(kind)).toList();
        }
        assertThat(files).isNotEmpty();
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 0x55;
            Files.write(file, bytes);
        }
    }

    private static Path only(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> indexes = all.filter(Files::isDirectory).toList();
            assertThat(indexes).hasSize(1);
            return indexes.getFirst();
        }
    }
}
