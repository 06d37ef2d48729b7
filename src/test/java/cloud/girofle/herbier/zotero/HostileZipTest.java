package cloud.girofle.herbier.zotero;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.reference.Problem.Kind;
import cloud.girofle.herbier.reference.Record;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Zips made to harm, and zips that were harmed: nothing lands outside, nothing swells. */
class HostileZipTest {

    private static final String BOOK = "@book{c, title = {C}}";

    /** Begins an entry in the table of contents at a zip's end. */
    private static final String ENTRY = "PK\1\2";

    @TempDir private Path folder;
    private Path work;
    private Path zip;

    @BeforeEach
    void makeWork() throws IOException {
        work = Files.createDirectory(folder.resolve("work"));
        zip = folder.resolve("piège.zip");
    }

    @AfterEach
    void nothingIsWrittenOutsideNorLeftBehind() throws IOException {
        assertThat(work).isEmptyDirectory();
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("work", "piège.zip");
        assertThat(Path.of("/tmp/herbier-evil.bib")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../evil.bib",
                "a/../../../evil.bib",
                "/tmp/herbier-evil.bib",
                "..\\..\\evil.bib",
                "C:\\evil.bib",
                "C:evil.bib",
                "\\\\server\\share\\evil.bib",
                "evil.bib\0.txt",
                "c.bib",
                "c.bib/evil.bib"
            })
    void aNameThatLeadsOutOrStandsTwiceIsLeftOut(String name) throws IOException {
        new Zip().with("c.bib", BOOK).with(name, "@book{e, title = {Evil}}").write(zip);

        List<Problem> problems = readOnlyC();

        assertThat(problems).extracting(Problem::kind).containsExactly(Kind.UNSAFE_ENTRY);
        assertThat(problems.getFirst().file()).isEqualTo("piège.zip");
        assertThat(problems.getFirst().details())
                .containsExactly("1", name.replace('\\', '/').replace("\0", ""));
    }

    @Test
    void aLinkIsLeftOutAndNothingIsWrittenThroughIt() throws IOException {
        new Zip()
                .link("ailleurs", folder.toString())
                .with("ailleurs/evil.bib", "@book{e, title = {Evil}}")
                .link("passwd.bib", "/etc/passwd")
                .with("c.bib", BOOK)
                .write(zip);

        List<OpenExport> all = OpenExport.all(zip, work);

        assertThat(all)
                .extracting(OpenExport::inside)
                .containsExactly("ailleurs/evil.bib", "c.bib");
        assertThat(all.getFirst().export().problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.kind()).isEqualTo(Kind.UNSAFE_ENTRY);
                    assertThat(problem.details()).containsExactly("2", "ailleurs, passwd.bib");
                });
        all.forEach(OpenExport::close);
    }

    @Test
    void hundredsOfBadNamesAreOneProblem() throws IOException {
        Zip many = new Zip().with("c.bib", BOOK);
        for (int i = 0; i < 300; i++) {
            many.with("../" + i, "x");
        }
        many.write(zip);

        assertThat(readOnlyC())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.details().getFirst()).isEqualTo("300");
                    assertThat(problem.details().getLast()).startsWith("../0, ../1,").endsWith("…");
                });
    }

    @Test
    void aBombIsRefusedBeforeItFillsTheDisk() throws IOException {
        new Zip().with("c.bib", BOOK).with("zeros.bib", new byte[200 << 20]).write(zip);
        assertThat(Files.size(zip)).isLessThan(300_000);

        assertThat(refusal()).containsExactly(Kind.SUSPECT_ARCHIVE);
    }

    @Test
    void bytesSaidTwiceAreRefused() throws IOException {
        new Zip().with("c.bib", BOOK).with("d.bib", BOOK).write(zip);
        Zip.patch(zip, ENTRY, 42, 0); // The second entry says that its bytes are the first's.

        assertThat(refusal()).containsExactly(Kind.SUSPECT_ARCHIVE);
    }

    @Test
    void bytesOfWhichAPartIsSaidTwiceAreRefused() throws IOException {
        // As zbsm.zip does: an entry whose content begins among another's, in a header told twice.
        new Zip().with("c.bib", BOOK).with("d.bib", new byte[200_000]).write(zip);
        Zip.patch(zip, ENTRY, 42, 20);
        assertThat(refusal()).isSubsetOf(Kind.SUSPECT_ARCHIVE, Kind.BROKEN_ARCHIVE).hasSize(1);
    }

    @Test
    void aBombInABombIsNeverLit() throws IOException {
        Path inner = new Zip().with("a.bib", new byte[8 << 20]).write(zip);
        byte[] layer = Files.readAllBytes(inner);
        for (int depth = 0; depth < 5; depth++) {
            Zip next = new Zip();
            for (int i = 0; i < 8; i++) {
                next.with(i + ".zip", layer);
            }
            layer = Files.readAllBytes(next.write(zip));
        }

        List<OpenExport> all = OpenExport.all(zip, work);
        all.forEach(OpenExport::close);

        assertThat(all).hasSize(8);
        for (OpenExport each : all) {
            assertThat(each.export().records()).isEmpty();
            assertThat(each.export().problems())
                    .extracting(Problem::kind)
                    .containsExactly(Kind.NESTED_ARCHIVE);
        }
    }

    @Test
    void sizesThatLieAreNotBelieved() throws IOException {
        new Zip().with("c.bib", BOOK).with("d.bib", BOOK.repeat(100)).write(zip);
        Zip.patch(zip, ENTRY, 24, 7);

        assertThat(readOnlyC()).extracting(Problem::kind).containsExactly(Kind.BROKEN_ENTRY);
    }

    @Test
    void anEntryWithAPasswordIsLeftOut() throws IOException {
        new Zip().with("c.bib", BOOK).with("d.bib", BOOK).write(zip);
        Zip.patch(zip, ENTRY, 8, 1 | 8 << 16);

        assertThat(readOnlyC()).extracting(Problem::kind).containsExactly(Kind.LOCKED_ENTRY);
    }

    @Test
    void aDamagedEntryIsLeftOut() throws IOException {
        new Zip().with("c.bib", BOOK).with("d.bib", BOOK).write(zip);
        Zip.damage(zip);

        assertThat(readOnlyC()).extracting(Problem::kind).containsExactly(Kind.BROKEN_ENTRY);
    }

    @Test
    void aZipCutShortIsRefused() throws IOException {
        new Zip().with("c.bib", BOOK).with("d.bib", BOOK).write(zip);
        byte[] bytes = Files.readAllBytes(zip);
        for (int length : new int[] {4, 30, 60, bytes.length / 2, bytes.length - 23}) {
            Files.write(zip, Arrays.copyOf(bytes, length));
            assertThat(refusal()).containsExactly(Kind.BROKEN_ARCHIVE);
        }
    }

    @Test
    void tooManyFilesAreRefused() throws IOException {
        Zip many = new Zip();
        for (int i = 0; i <= 50_000; i++) {
            many.with(i + ".pdf", "");
        }
        many.write(zip);

        assertThat(refusal()).containsExactly(Kind.TOO_MANY_FILES);
    }

    @Test
    void aZipChangedAnywhereIsReadOrRefusedInWords() throws IOException {
        new Zip().with("c.bib", BOOK.repeat(3)).with("d/d.bib", BOOK).with("e.pdf", "x").write(zip);
        byte[] whole = Files.readAllBytes(zip);
        Random random = new Random(20261125);
        for (int i = 0; i < 300; i++) {
            byte[] changed = whole.clone();
            for (int times = random.nextInt(4); times >= 0; times--) {
                changed[4 + random.nextInt(whole.length - 4)] = (byte) random.nextInt();
            }
            Files.write(zip, changed);

            List<OpenExport> all = OpenExport.all(zip, work);
            all.forEach(OpenExport::close);

            assertThat(all).isNotEmpty();
            assertThat(work).isEmptyDirectory();
        }
    }

    private List<Problem> readOnlyC() {
        List<OpenExport> all = OpenExport.all(zip, work);
        try {
            assertThat(all).hasSize(1);
            assertThat(all.getFirst().export().records())
                    .extracting(Record::title)
                    .containsExactly("C");
            return all.getFirst().export().problems();
        } finally {
            all.forEach(OpenExport::close);
        }
    }

    private List<Kind> refusal() {
        List<OpenExport> all = OpenExport.all(zip, work);
        try {
            assertThat(all).hasSize(1);
            assertThat(all.getFirst().export().records()).isEmpty();
            return all.getFirst().export().problems().stream().map(Problem::kind).toList();
        } finally {
            all.forEach(OpenExport::close);
        }
    }
}
