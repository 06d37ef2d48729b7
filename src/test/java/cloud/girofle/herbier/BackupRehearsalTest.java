package cloud.girofle.herbier;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.curation.Curation;
import cloud.girofle.herbier.curation.Doors;
import cloud.girofle.herbier.curation.QuickPasswords;
import cloud.girofle.herbier.knowledge.Account;
import cloud.girofle.herbier.knowledge.Act;
import cloud.girofle.herbier.knowledge.Edit;
import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.Accounts;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Attachment;
import cloud.girofle.herbier.reference.Attachment.LinkMode;
import cloud.girofle.herbier.reference.Attachment.Presence;
import cloud.girofle.herbier.reference.Change;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.reference.Source;
import cloud.girofle.herbier.reference.StoredFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Backups are made while four write, and each is restored elsewhere: it is the library as it stood
 * at one of its changes, word for word, with every file and everybody who signed in it.
 */
class BackupRehearsalTest {

    private static final int WRITERS = 4;
    private static final int BACKUPS = 4;

    /** That each writer may do from one backup to the next. */
    private static final int STEPS = 6;

    private static final Source SOURCE = new Source("girofle", "Cloud Girofle", "", "", 1);

    @TempDir private Path folder;

    /** How many steps of each writer are committed; each step is two references. */
    private final AtomicIntegerArray committed = new AtomicIntegerArray(WRITERS);

    private final AtomicBoolean over = new AtomicBoolean();
    private final Semaphore granted = new Semaphore(WRITERS);

    @Test
    void eachBackupIsAStateThatWas() throws Exception {
        Path data = folder.resolve("data");
        Shell here = new Shell(data, folder.resolve("import"));
        try (Library library = Library.open(data);
                Accounts accounts = Accounts.open(data);
                ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            CountDownLatch begun = new CountDownLatch(WRITERS);
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                int writer = i;
                all.add(writers.submit(() -> write(library, accounts, writer, begun)));
            }
            begun.await();
            List<Path> restored = new ArrayList<>();
            List<List<Integer>> atLeast = new ArrayList<>();
            for (int i = 0; i < BACKUPS; i++) {
                atLeast.add(steps());
                granted.release(WRITERS * STEPS); // While this backup is made.
                Path backups = folder.resolve(i % 2 == 0 ? "one" + i + ".zip" : "many");
                here.run(0, "backup", i % 2 == 0 ? backups.toString() : backups + "/");
                Path there = folder.resolve("there" + i + "/data");
                new Shell(there, folder.resolve("import")).run(0, "restore", backups.toString());
                restored.add(there);
            }
            over.set(true);
            granted.release(WRITERS);
            for (Future<?> each : all) {
                each.get();
            }
            for (int i = 0; i < BACKUPS; i++) {
                assertIsAStateOf(library, restored.get(i), atLeast.get(i));
            }
        }
    }

    private static void assertIsAStateOf(Library live, Path data, List<Integer> atLeast) {
        try (Library library = Library.open(data);
                Accounts accounts = Accounts.open(data)) {
            assertThat(library.check()).isEmpty(); // Each file is there, and read.
            assertThat(references(library, Long.MAX_VALUE))
                    .isEqualTo(references(live, library.lastChange()))
                    .hasSizeGreaterThanOrEqualTo(2 * WRITERS - 1);
            for (int writer = 0; writer < WRITERS; writer++) {
                String name = "écrivain %d".formatted(writer);
                List<String> titles =
                        titles(library).stream()
                                .filter(title -> title.startsWith(name))
                                .sorted()
                                .toList();
                List<String> expected = new ArrayList<>();
                for (int step = 1; step <= titles.size() / 2; step++) {
                    expected.add(title(writer, step, "a"));
                    expected.add(title(writer, step, "b"));
                }
                assertThat(titles).isEqualTo(expected); // No step is half there, none is left out.
                assertThat(titles.size() / 2).isGreaterThanOrEqualTo(atLeast.get(writer));
            }
            assertThat(library.files().all()).hasSizeGreaterThanOrEqualTo(WRITERS);
            assertThat(accounts.find(library.lastAccount()))
                    .as("whoever signed last in the library")
                    .isPresent();
        }
    }

    /** All as they were at a change; but for the one that is written about again and again. */
    private static Map<String, Reference> references(Library library, long until) {
        Map<String, Reference> found = new TreeMap<>();
        for (Change change : library.changesAfter(0, 100_000)) {
            if (change.number() <= until) {
                library.find(change.key())
                        .filter(each -> !each.title().equals(title(0, 1, "a")))
                        .ifPresent(each -> found.put(each.title(), each));
            }
        }
        return found;
    }

    private static List<String> titles(Library library) {
        List<String> keys =
                library.changesAfter(0, 100_000).stream().map(Change::key).distinct().toList();
        return library.references(keys).stream().map(Reference::title).toList();
    }

    private List<Integer> steps() {
        List<Integer> steps = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            steps.add(committed.get(i));
        }
        return steps;
    }

    private void write(Library library, Accounts accounts, int writer, CountDownLatch begun) {
        String first = "";
        for (int step = 1; !over.get(); step++) {
            granted.acquireUninterruptibly();
            StoredFile file = library.files().keep(file(writer, step));
            int now = step;
            String key =
                    library.write(writing -> {
                        writing.save(SOURCE);
                        long export = writing.file("girofle", "g.json", false, "CSL JSON", 5);
                        writing.add(
                                export, item(writer, now, "b", Optional.empty()), Optional.empty());
                        return writing.add(
                                        export,
                                        item(writer, now, "a", Optional.of(file)),
                                        Optional.empty())
                                .reference();
                    });
            committed.set(writer, step);
            first = first.isEmpty() ? key : first;
            if (writer == 0) {
                sign(library, accounts, first, step);
            }
            if (step == 1) {
                begun.countDown();
            }
        }
    }

    /** Somebody new, who says something at once. */
    private static void sign(Library library, Accounts accounts, String key, int step) {
        Doors doors = new Doors(accounts, QuickPasswords.make(), InstantSource.system());
        String login = "camille%d".formatted(step);
        String token = doors.members().invite(Role.CURATOR, Optional.empty());
        doors.members().join(token, login, "Camille " + step, "une longue phrase");
        Account account = accounts.named(login).orElseThrow();
        Subject subject = new Subject(Subject.Kind.ANNOTATION, "AVIS%04d".formatted(step));
        new Curation(library)
                .save(
                        new Edit(subject, key, 0, Act.SAVED, Map.of("text", "Un avis."), ""),
                        account);
    }

    private Path file(int writer, int step) {
        try {
            Path file = folder.resolve("w%d.txt".formatted(writer));
            return Files.writeString(file, "écrivain %d, pas %d".formatted(writer, step));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String title(int writer, int step, String which) {
        return "écrivain %d pas %05d %s".formatted(writer, step, which);
    }

    private static Record item(int writer, int step, String which, Optional<StoredFile> file) {
        String title = title(writer, step, which);
        return new Record(
                title,
                "report",
                Map.of("title", title),
                List.of(),
                List.of(),
                List.of(),
                file.map(each ->
                                List.of(
                                        new Attachment(
                                                        "",
                                                        LinkMode.IMPORTED_FILE,
                                                        Presence.STORED,
                                                        "a.txt",
                                                        "text/plain",
                                                        "files/a.txt",
                                                        "",
                                                        "",
                                                        "",
                                                        List.of())
                                                .kept(each)))
                        .orElse(List.of()),
                List.of(),
                List.of());
    }
}
