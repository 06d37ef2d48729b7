package cloud.girofle.herbier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cloud.girofle.herbier.library.FileStore;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.library.UnusableLibraryException;
import cloud.girofle.herbier.library.UnusableLibraryException.Kind;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.search.Criteria;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk that fills up, and one that cannot be written: said in a sentence, nothing half-written.
 */
class FullDiskTest {

    private static final int WORKS = 40;

    @TempDir Path folder;
    private SmallDisk disk;
    private CrashLibrary library;

    @BeforeEach
    void aLibraryOnASmallDisk() throws Exception {
        Path place = Files.createDirectories(folder.resolve("disk"));
        disk = SmallDisk.mounted(place, 8);
        library =
                new CrashLibrary(
                        place.resolve("data"),
                        Files.createDirectories(folder.resolve("import/girofle")));
        library.export("premier", WORKS, 2);
        library.shell().run(0, "import");
    }

    @AfterEach
    void unmount() throws Exception {
        if (disk != null) {
            disk.close();
        }
    }

    @Test
    void anImportTakesAllOrNothingAndGoesThroughOnceThereIsRoom() throws Exception {
        library.export("second", 400, 0);
        disk.fill();

        assertThat(library.shell().run(3, "import"))
                .anyMatch(line -> line.contains("le disque est plein"));
        disk.free();
        assertThat(library.count("premier")).isEqualTo(WORKS);
        assertThat(library.count("second")).isZero();

        library.shell().run(0, "import");
        assertThat(library.count("second")).isEqualTo(400);
        assertSound();
    }

    @Test
    void filesThatFindNoRoomStopTheImportThatBringsThem() throws Exception {
        library.export("jointes", 3, 3);
        disk.fill();

        assertThat(library.shell().run(3, "import"))
                .anyMatch(line -> line.contains("le disque est plein"));
        disk.free();
        assertThat(library.count("jointes")).isZero();

        library.shell().run(0, "import");
        assertSound();
        assertThat(library.column("SELECT name FROM stored_file ORDER BY name"))
                .containsExactly(
                        "jointes-0.txt",
                        "jointes-1.txt",
                        "jointes-2.txt",
                        "premier-0.txt",
                        "premier-1.txt");
    }

    @Test
    void aFileLargerThanWhatIsLeftIsToldAsAFullDisk() throws Exception {
        Path large = Files.write(folder.resolve("large"), new byte[16 << 20]);
        FileStore files = new FileStore(library.data().resolve("files"));

        assertThatThrownBy(() -> files.keep(large))
                .isInstanceOfSatisfying(
                        UnusableLibraryException.class,
                        e -> assertThat(e.kind()).isEqualTo(Kind.DISK_FULL));
        assertThat(files.all()).hasSize(2); // Those of before; nothing half-written is left.
    }

    @Test
    void anIndexThatFindsNoRoomGoesOnAnsweringAndThenCatchesUp() throws Exception {
        Path index = library.data().resolve("index");
        try (Library open = Library.open(library.data());
                Catalogue catalogue = IndexFollower.open(index, open);
                IndexFollower follower = new IndexFollower(open, catalogue)) {
            String key = open.cited("premier-0").getFirst().key();
            open.write(writing -> Samples.correct(writing, key, "title", "Marguerite", "Jo"));
            disk.fill();

            follower.follow();
            assertThat(catalogue.lastChange()).isLessThan(open.lastChange());
            assertThat(catalogue.search(Criteria.of("herbier")).total()).isEqualTo(WORKS);

            disk.free();
            follower.follow();
            assertThat(catalogue.lastChange()).isEqualTo(open.lastChange());
            assertThat(catalogue.search(Criteria.of("marguerite")).total()).isEqualTo(1);
        }
        assertSound();
    }

    @Test
    void aReadOnlyDiskIsRefusedInWordsAndLeftAsItIs() throws Exception {
        disk.protect();

        for (String command : new String[] {"serve", "import", "check"}) {
            assertThat(library.shell().run(3, command))
                    .anyMatch(line -> line.contains("vérifiez les droits sur le dossier"))
                    .noneMatch(line -> line.contains("Exception"));
        }
    }

    /** A disk of that size never has room enough for the check: that alone may be said of it. */
    private void assertSound() {
        assertThat(library.unsound().lines())
                .allMatch(line ->
                        line.contains("l’index dit la même chose que la bibliothèque")
                                || line.startsWith("Il ne reste que ")
                                || line.startsWith("Conseil"));
    }
}
