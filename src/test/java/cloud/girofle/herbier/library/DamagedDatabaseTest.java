package cloud.girofle.herbier.library;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.reference.Item;
import cloud.girofle.herbier.reference.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A database damaged at any place: it is refused in words, and left as it is; or opened, and what
 * is wrong is found by the deep check; or nothing of it says anything else. How many places is set
 * by {@code -Dherbier.damage.places}.
 */
class DamagedDatabaseTest {

    private static final Source GIROFLE = new Source("girofle", "Cloud Girofle", "", "", 1);
    private static final int PLACES = Integer.getInteger("herbier.damage.places", 40);
    private static final long SEED =
            Long.getLong("herbier.damage.seed", new Random().nextLong(1_000_000));
    private static final int WORKS = 30;

    @TempDir Path folder;
    private final Random random = new Random(SEED);
    private Path data = Path.of("");

    /** What became of one damaged file. */
    private enum Fate {
        REFUSED,
        FOUND,
        HARMLESS,
        UNNOTICED
    }

    @BeforeEach
    void aLibrary() throws IOException {
        data = Files.createDirectories(folder.resolve("data"));
        try (Library library = Library.open(data);
                Accounts accounts = Accounts.open(data)) {
            for (int i = 0; i < WORKS; i++) {
                add(library, i);
            }
            assertThat(accounts.isEmpty()).isTrue();
            Files.copy(data.resolve("library.db"), folder.resolve("half.db"));
            Files.copy(data.resolve("library.db-wal"), folder.resolve("half.db-wal"));
        }
    }

    @Test
    void aDamagedLibraryIsRefusedAndLeftAsItIsOrTheDamageIsFound() throws IOException {
        byte[] sound = Files.readAllBytes(data.resolve("library.db"));
        List<String> rows = Dump.of(data);
        Map<Fate, Integer> fates = new EnumMap<>(Fate.class);
        for (int i = 0; i < PLACES; i++) {
            byte[] damaged = damaged(sound, i);
            Path copy = Files.createDirectories(folder.resolve("copy" + i));
            Files.write(copy.resolve("library.db"), damaged);
            fates.merge(fate(copy, damaged, rows), 1, Integer::sum);
        }
        System.out.println("A damaged library: " + fates);
        assertThat(fates).as("-Dherbier.damage.seed=%d", SEED).containsKeys(Fate.REFUSED);
        assertThat(fates.getOrDefault(Fate.UNNOTICED, 0))
                .as("one letter of what stands only once; -Dherbier.damage.seed=%d %s", SEED, fates)
                .isLessThan(PLACES / 3);
    }

    @Test
    void damagedAccountsAreRefusedOrFound() throws IOException {
        byte[] sound = Files.readAllBytes(data.resolve("accounts.db"));
        int refused = 0;
        for (int page = 0; page < sound.length / 4096; page++) {
            byte[] damaged = sound.clone();
            for (int at = page * 4096; at < page * 4096 + 100; at++) {
                damaged[at] = (byte) 0xEE;
            }
            Path copy = Files.createDirectories(folder.resolve("accounts" + page));
            Files.write(copy.resolve("accounts.db"), damaged);
            try (Accounts accounts = Accounts.open(copy)) {
                assertThat(accounts.check()).as("page %d", page).isNotEmpty();
            } catch (UnusableLibraryException e) {
                assertThat(copy.resolve("accounts.db")).hasBinaryContent(damaged);
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }

    @Test
    void ofADamagedJournalAllIsKeptThatWasWrittenBeforeTheDamage() throws IOException {
        byte[] journal = Files.readAllBytes(folder.resolve("half.db-wal"));
        Set<Integer> counts = new HashSet<>();
        for (int i = 0; i < PLACES / 4; i++) {
            Path copy = Files.createDirectories(folder.resolve("journal" + i));
            Files.copy(folder.resolve("half.db"), copy.resolve("library.db"));
            Path damaged = copy.resolve("library.db-wal");
            Files.write(damaged, i == 0 ? journal : damaged(journal, i));
            Files.write(copy.resolve("library.db-shm"), new byte[] {1, 2, 3});
            try (Library library = Library.open(copy)) {
                int count = library.count();
                counts.add(count);
                for (int work = 0; work < WORKS; work++) {
                    assertThat(library.named("girofle", "#" + work))
                            .as("-Dherbier.damage.seed=%d work %d of %d", SEED, work, count)
                            .hasSize(work < count ? 1 : 0);
                }
                assertThat(library.checkDeeply()).isEmpty();
            }
        }
        assertThat(counts).contains(WORKS).hasSizeGreaterThan(1);
    }

    private Fate fate(Path copy, byte[] damaged, List<String> rows) throws IOException {
        try (Library library = Library.open(copy)) {
            if (!library.checkDeeply().isEmpty()) {
                return Fate.FOUND;
            }
        } catch (UnusableLibraryException e) {
            assertThat(copy.resolve("library.db")).hasBinaryContent(damaged);
            return Fate.REFUSED;
        }
        List<String> now = new ArrayList<>(Dump.of(copy));
        now.removeAll(rows);
        assertThat(now.size()).as("rows that changed unnoticed: %s", now).isLessThan(2);
        return now.isEmpty() ? Fate.HARMLESS : Fate.UNNOTICED;
    }

    /** A bit, a few bytes, a page, or all that follows. */
    private byte[] damaged(byte[] sound, int how) {
        byte[] damaged = sound.clone();
        int at = random.nextInt(sound.length);
        switch (how % 4) {
            case 0 -> damaged[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> Arrays.fill(damaged, at, Math.min(at + 16, damaged.length), (byte) 0);
            case 2 -> {
                int page = at / 4096 * 4096;
                Arrays.fill(damaged, page, Math.min(page + 4096, damaged.length), (byte) 0);
            }
            default -> damaged = Arrays.copyOf(damaged, Math.max(1, at));
        }
        return damaged;
    }

    private static void add(Library library, int number) {
        library.write(writing -> {
            writing.save(GIROFLE);
            long file = writing.file("girofle", "g.rdf", true, "Zotero RDF", 1);
            Item item = Item.book("#" + number, "Livre " + number);
            return writing.add(file, item.built(), Optional.empty()).reference();
        });
    }
}
