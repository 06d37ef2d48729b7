package cloud.girofle.herbier.curation;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.Samples;
import cloud.girofle.herbier.knowledge.Account;
import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.knowledge.Subject.Kind;
import cloud.girofle.herbier.library.KnownRecord;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.library.Writing;
import cloud.girofle.herbier.reference.Change;
import cloud.girofle.herbier.reference.Correction;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Source;
import cloud.girofle.herbier.reference.Tag;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of keywords, over a real library. */
class KeywordsTest {

    private static final Account CLAIRE =
            new Account(1, "claire", "Claire", Role.CURATOR, Instant.EPOCH, true);

    @TempDir private Path folder;
    private Library library;
    private Curation curation;
    private KnownRecord record;
    private String book;
    private String other;

    @BeforeEach
    void open() {
        library = Library.open(folder);
        curation = new Curation(library);
        record = library.write(writing -> add(writing, "1", Tag.manual("Data center")));
        book = record.reference();
        other =
                library.write(writing -> add(writing, "2", new Tag("datacenters", true)))
                        .reference();
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void aKeywordIsCalledOtherwiseWhereverItStandsAndItsSourcesKeepTheirWord() {
        long before = library.lastChange();

        rename("data center", "Centres de données");

        assertThat(tags(book)).containsExactly(Tag.manual("Centres de données"));
        assertThat(tags(other)).containsExactly(new Tag("datacenters", true));
        assertThat(library.changesAfter(before, 10)).extracting(Change::key).containsExactly(book);
        assertThat(library.records(book).getFirst().item().tags())
                .containsExactly(Tag.manual("Data center"));
        assertThat(library.check()).isEmpty();
    }

    @Test
    void severalBecomeOneAndOnlyUndoingTakesThemApart() {
        Together done = rename("Data center", "centre de données", "datacenters");
        assertThat(tags(book)).containsExactly(Tag.manual("centre de données"));
        assertThat(tags(other)).containsExactly(new Tag("centre de données", true));

        imported("Data center", "datacenters", "eau");
        assertThat(tags(book)).containsExactly(Tag.manual("centre de données"), Tag.manual("eau"));

        Together undone = curation.undo(done.batch(), CLAIRE);
        assertThat(undone.changed()).hasSize(2);
        assertThat(undone.kept()).isEmpty();
        assertThat(tags(book))
                .extracting(Tag::name)
                .containsExactly("Data center", "datacenters", "eau");
        assertThat(tags(other)).containsExactly(new Tag("datacenters", true));
        assertThat(library.check()).isEmpty();
    }

    @Test
    void whatBecameAnotherFollowsItFurther() {
        rename("data center", "datacenters");
        Together second = rename("datacenters", "centre de données");
        assertThat(tags(book)).containsExactly(Tag.manual("centre de données"));

        curation.undo(second.batch(), CLAIRE);

        assertThat(tags(book)).containsExactly(Tag.manual("datacenters"));
        assertThat(library.check()).isEmpty();
    }

    @Test
    void onlyItsSpellingMayChange() {
        rename("data center", "Data Center");
        assertThat(tags(book)).containsExactly(Tag.manual("Data Center"));
        assertThat(library.keywords().isCircular("data center")).isFalse();
    }

    @Test
    void aCircleIsToldAndWhereItCameAboutAllSameWaysEndAtOne() {
        rename("data center", "datacenters");
        assertThat(library.keywords().with("Datacenters", "DATA center").isCircular("datacenters"))
                .isTrue();

        rename("datacenters", "DATA center");

        assertThat(tags(book)).containsExactly(Tag.manual("DATA center"));
        assertThat(tags(other)).containsExactly(new Tag("DATA center", true));
        rename("datacenters", "");
        assertThat(tags(book)).containsExactly(Tag.manual("datacenters"));
        assertThat(library.check()).isEmpty();
    }

    @Test
    void correctionsFollowToo() {
        correct(other, Correction.TAG + "Data center");
        correct(book, Correction.NO_TAG + "data center");
        rename("data center", "centre de données");

        assertThat(tags(other))
                .extracting(Tag::name)
                .containsExactly("datacenters", "centre de données");
        assertThat(tags(book)).isEmpty();
        library.write(writing -> Samples.uncorrect(writing, book));
        correct(book, Correction.NO_TAG + "centre de données");
        assertThat(tags(book)).isEmpty();
    }

    @Test
    void toDescribeOneChangesNoReference() {
        long before = library.lastChange();
        long edition = library.edition();
        curation.together(
                List.of(keyword("data center")),
                (subject, content) -> Map.of("description", "Des machines, beaucoup."),
                CLAIRE,
                "");

        assertThat(library.lastChange()).isEqualTo(before);
        assertThat(library.edition()).isGreaterThan(edition);
        assertThat(library.written().find(keyword("data center")).orElseThrow().version())
                .isEqualTo(1);
    }

    private Together rename(String name, String becomes, String... more) {
        List<Subject> subjects = new ArrayList<>(List.of(keyword(name)));
        List.of(more).forEach(each -> subjects.add(keyword(each)));
        return curation.together(
                subjects,
                (subject, content) -> {
                    content.put("becomes", becomes);
                    return content;
                },
                CLAIRE,
                "");
    }

    private static Subject keyword(String name) {
        return new Subject(Kind.KEYWORD, name.toLowerCase(Locale.ROOT));
    }

    private void correct(String key, String field) {
        library.write(writing -> Samples.correct(writing, key, field, "", "Claire"));
    }

    private void imported(String... names) {
        library.write(writing -> {
            long file = writing.file("girofle", "tout.json", true, "CSL JSON", 5);
            Tag[] tags = List.of(names).stream().map(Tag::manual).toArray(Tag[]::new);
            writing.update(record, file, item("1", tags));
            return true;
        });
    }

    private static KnownRecord add(Writing writing, String id, Tag... tags) {
        writing.save(new Source("girofle", "Cloud Girofle", "", "", 1));
        long file = writing.file("girofle", "tout.json", true, "CSL JSON", 5);
        return writing.add(file, item(id, tags), Optional.empty());
    }

    private static Record item(String id, Tag... tags) {
        return new Record(
                id,
                "book",
                Map.of("title", "Titre " + id),
                List.of(),
                List.of(tags),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private List<Tag> tags(String key) {
        return library.find(key).orElseThrow().tags();
    }
}
