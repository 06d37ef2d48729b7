package cloud.girofle.herbier.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cloud.girofle.herbier.Samples;
import cloud.girofle.herbier.reference.Change;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every file of an index, damaged in every way in its turn: it is known at the next start, and the
 * index is made anew; or the damage is to nothing that is read, and all is found as before. How
 * many bytes of each file are flipped is set by {@code -Dherbier.damage.flips}.
 */
class DamagedIndexTest {

    private static final List<Change> CHANGES = Samples.changes(Samples.references());
    private static final int FLIPS = Integer.getInteger("herbier.damage.flips", 2);
    private static final long SEED =
            Long.getLong("herbier.damage.seed", new Random().nextLong(1_000_000));

    @TempDir Path folder;
    private final Random random = new Random(SEED);

    /** How one file is damaged. */
    private interface Damage {
        void to(Path file) throws IOException;
    }

    @BeforeEach
    void anIndex() {
        try (Catalogue catalogue = Catalogue.open(folder.resolve("sound"))) {
            catalogue.apply(CHANGES.subList(0, 7));
            catalogue.apply(CHANGES.subList(7, 12));
            catalogue.apply(List.of(new Change.Withdrawn(13, CHANGES.get(1).key())));
            catalogue.settle();
        }
    }

    @Test
    void itIsFoundAtTheNextStart() throws IOException {
        int found = 0;
        for (Path file : files(folder.resolve("sound"))) {
            long size = Files.size(file);
            List<Damage> damages = new ArrayList<>(List.of(Files::delete));
            for (int i = 0; i < FLIPS && size > 0; i++) {
                damages.add(DamagedIndexTest.this::flip);
            }
            if (size > 0) {
                damages.add(each -> cut(each, random.nextLong(size)));
                damages.add(each -> cut(each, 0));
            }
            for (Damage damage : damages) {
                found += isFound(file, damage) ? 1 : 0;
            }
        }
        assertThat(found).isGreaterThan(20);
    }

    private boolean isFound(Path file, Damage damage) throws IOException {
        Path copy = copyOfTheSound();
        damage.to(copy.resolve(folder.resolve("sound").relativize(file).toString()));
        boolean anew;
        try (Catalogue catalogue = Catalogue.open(copy)) {
            anew = catalogue.lastChange() == 0;
            if (anew) {
                assertThat(catalogue.isWhole()).isFalse();
                catalogue.apply(CHANGES);
                catalogue.apply(List.of(new Change.Withdrawn(13, CHANGES.get(1).key())));
                catalogue.settle();
            }
            assertThat(catalogue.isWhole()).isTrue();
        }
        assertThat(Imprint.of(copy).orElseThrow().things())
                .as("-Dherbier.damage.seed=%d %s", SEED, file)
                .isEqualTo(Imprint.of(folder.resolve("sound")).orElseThrow().things());
        return anew;
    }

    @Test
    void filesThatAreCutBeneathAnOpenIndexAreNoticedAndMended() throws IOException {
        try (Catalogue catalogue = Catalogue.open(folder.resolve("sound"))) {
            assertThat(catalogue.search(Criteria.of("lopez")).total()).isEqualTo(3);
            for (Path file : files(folder.resolve("sound"))) {
                if (file.toString().endsWith(".cfs")) {
                    cut(file, 0);
                }
            }

            assertThatThrownBy(() -> catalogue.search(Criteria.of("électricité")))
                    .isInstanceOf(UnreadableIndexException.class);

            assertThat(catalogue.mend()).isTrue();
            assertThat(catalogue.lastChange()).isZero();
            assertThat(catalogue.isWhole()).isFalse();
            catalogue.apply(CHANGES);
            catalogue.settle();
            assertThat(catalogue.mend()).isFalse();
            assertThat(catalogue.search(Criteria.of("lopez")).total()).isEqualTo(3);
        }
    }

    @Test
    void aQuestionThatFailsDoesNotUndoASoundIndex() {
        try (Catalogue catalogue = Catalogue.open(folder.resolve("sound"))) {
            String key = CHANGES.getFirst().key();
            assertThatThrownBy(() -> catalogue.like(key, List.of(), DamagedIndexTest::mistaken))
                    .hasMessage("a mistake of ours");

            assertThat(catalogue.mend()).isFalse();
            assertThat(catalogue.lastChange()).isEqualTo(13);
        }
    }

    private static boolean mistaken(String keyword) {
        throw new IllegalStateException("a mistake of ours");
    }

    private void flip(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        Files.write(file, bytes);
    }

    private static void cut(Path file, long length) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(length);
        }
    }

    private Path copyOfTheSound() throws IOException {
        Path copy = Files.createTempDirectory(folder, "copy");
        try (Stream<Path> all = Files.walk(folder.resolve("sound"))) {
            for (Path each : all.skip(1).toList()) {
                Files.copy(each, copy.resolve(folder.resolve("sound").relativize(each).toString()));
            }
        }
        return copy;
    }

    private static List<Path> files(Path index) throws IOException {
        try (Stream<Path> all = Files.walk(index)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
