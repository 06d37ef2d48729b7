package cloud.girofle.herbier.curation.content;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.curation.Curation;
import cloud.girofle.herbier.curation.Outcome;
import cloud.girofle.herbier.knowledge.Account;
import cloud.girofle.herbier.knowledge.Act;
import cloud.girofle.herbier.knowledge.Edit;
import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.knowledge.Subject.Kind;
import cloud.girofle.herbier.library.Library;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A library with what people write in it, and its content folder. */
final class Desk implements AutoCloseable {

    static final Account CLAIRE = account(1, "Claire");
    static final Account HUGO = account(2, "Hugo");

    final Path data;
    final Path content;
    final Library library;
    final Curation curation;
    private Instant now = Instant.parse("2026-01-02T03:04:05.678Z");

    Desk(Path folder) {
        this(folder.resolve("data"), folder.resolve("content"));
    }

    Desk(Path data, Path content) {
        this.data = data;
        this.content = content;
        this.library = Library.open(data, () -> now);
        this.curation = new Curation(library);
    }

    @Override
    public void close() {
        library.close();
    }

    /** Everything written from now on is written later. */
    void later(Duration time) {
        now = now.plus(time);
    }

    ContentReport take() {
        return new ContentFiles(library, content).take();
    }

    ContentReport write() {
        return new ContentFiles(library, content).write();
    }

    /** Types a reference in; its key. */
    String typed(String id, String... fields) {
        return saved(new Subject(Kind.RECORD, id), "", CLAIRE, fields).about();
    }

    Entry annotation(String id, String about, Account who, String... fields) {
        return saved(new Subject(Kind.ANNOTATION, id), about, who, fields);
    }

    /** Makes a thing what these fields say, one after the other a name and a value. */
    Entry saved(Subject subject, String about, Account who, String... fields) {
        Map<String, String> content = new TreeMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            content.put(fields[i], fields[i + 1]);
        }
        int base = library.written().find(subject).map(Entry::version).orElse(0);
        Edit edit = new Edit(subject, about, base, Act.SAVED, content, "parce que");
        return ((Outcome.Saved) curation.save(edit, who)).entry();
    }

    void withdraw(Entry entry, String why) {
        Edit edit =
                new Edit(
                        entry.subject(),
                        entry.about(),
                        entry.version(),
                        Act.WITHDRAWN,
                        Map.of(),
                        why);
        assertThat(curation.save(edit, HUGO)).isInstanceOf(Outcome.Saved.class);
    }

    Entry find(Kind kind, String id) {
        return library.written().find(new Subject(kind, id)).orElseThrow();
    }

    String text(String path) throws IOException {
        return Files.readString(content.resolve(path));
    }

    void edit(String path, String from, String to) throws IOException {
        String text = text(path);
        assertThat(text).contains(from);
        Files.writeString(content.resolve(path), text.replace(from, to));
    }

    void file(String path, String text) throws IOException {
        Files.createDirectories(content.resolve(path).getParent());
        Files.writeString(content.resolve(path), text);
    }

    /** Every file with its bytes and the moment it was written. */
    List<String> files() throws IOException {
        List<String> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(content)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                files.add(
                        content.relativize(file)
                                + " "
                                + Files.getLastModifiedTime(file)
                                + "\n"
                                + new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static Account account(long id, String name) {
        return new Account(
                id, name.toLowerCase(Locale.ROOT), name, Role.CURATOR, Instant.EPOCH, true);
    }
}
