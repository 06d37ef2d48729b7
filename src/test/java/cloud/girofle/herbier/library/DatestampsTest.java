package cloud.girofle.herbier.library;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.Samples;
import cloud.girofle.herbier.knowledge.Thesaurus;
import cloud.girofle.herbier.knowledge.Topic;
import cloud.girofle.herbier.library.Datestamps.Period;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Source;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When references last changed, as those are told who harvest. */
class DatestampsTest {

    private static final Instant START = Instant.parse("2026-01-01T08:00:00Z");
    private static final Period EVER = new Period(Optional.empty(), Optional.empty());

    @TempDir private Path data;
    private Library library;
    private Instant now = START.plusMillis(250);

    @BeforeEach
    void open() {
        library = Library.open(data, () -> now);
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void anEmptyLibraryHasNone() {
        assertThat(library.datestamps().earliest()).isEmpty();
        assertThat(library.datestamps().find("ABCD2345")).isEmpty();
        assertThat(library.datestamps().after(0, EVER, 10)).isEmpty();
        assertThat(library.datestamps().count(EVER)).isZero();
    }

    @Test
    void theyAreInTheOrderOfChangesAndOfAPeriodWithItsEnds() {
        String one = add("un");
        now = now.plus(Duration.ofHours(1));
        String other = add("deux");
        Instant later = START.plus(Duration.ofHours(1));
        Datestamp first = new Datestamp(1, one, START, true);
        Datestamp second = new Datestamp(2, other, later, true);
        assertThat(library.datestamps().after(0, EVER, 10)).containsExactly(first, second);
        assertThat(library.datestamps().after(0, EVER, 1)).containsExactly(first);
        assertThat(library.datestamps().after(1, EVER, 10)).containsExactly(second);
        Period since = new Period(Optional.of(later), Optional.empty());
        Period until = new Period(Optional.empty(), Optional.of(START));
        assertThat(library.datestamps().after(0, since, 10)).containsExactly(second);
        assertThat(library.datestamps().after(0, until, 10)).containsExactly(first);
        assertThat(library.datestamps().count(until)).isEqualTo(1);
        assertThat(library.datestamps().earliest()).contains(START);
    }

    @Test
    void whatTakesLongIsDatedWhenItIsSeen() {
        Instant asked = library.datestamps().known();
        String key =
                library.write(writing -> {
                    String added = add(writing, "long");
                    now = now.plus(Duration.ofMinutes(10));
                    return added;
                });
        Instant seen = library.datestamps().find(key).orElseThrow().at();
        assertThat(seen).isEqualTo(START.plus(Duration.ofMinutes(10))).isAfter(asked);
        assertThat(library.changed(List.of(key)).get(key)).isEqualTo(now);
    }

    @Test
    void whatIsKnownStandsALittleBeforeNow() {
        String key = add("un");
        assertThat(library.datestamps().known())
                .isBefore(library.datestamps().find(key).orElseThrow().at());
    }

    @Test
    void aFileThatWasReadIsNoChangeAndAThesaurusIsOneOfAll() {
        String key = add("un");
        now = now.plus(Duration.ofHours(1));
        try (Database database = Database.open(data.resolve("library.db"), Schema.current())) {
            database.write(handle -> {
                Recomputation.afterReading(handle, Set.of(key), now);
                return true;
            });
        }
        assertThat(library.lastChange()).isEqualTo(2);
        assertThat(library.datestamps().find(key)).contains(new Datestamp(1, key, START, true));
        Topic.Labels name = new Topic.Labels("eau", List.of());
        library.adopt(
                new Thesaurus(
                        List.of(new Topic("eau", name, name, List.of(), List.of(), List.of()))));
        Instant adopted = START.plus(Duration.ofHours(1));
        assertThat(library.datestamps().find(key)).map(Datestamp::at).contains(adopted);
        assertThat(library.datestamps().earliest()).contains(adopted);
        assertThat(library.datestamps().count(new Period(Optional.empty(), Optional.of(START))))
                .isZero();
    }

    @Test
    void whatIsWithdrawnKeepsOne() {
        String key = add("un");
        library.write(writing -> {
            writing.known("girofle").forEach(writing::release);
            return true;
        });
        assertThat(library.datestamps().after(0, EVER, 10))
                .containsExactly(new Datestamp(2, key, START, false));
    }

    private String add(String id) {
        return library.write(writing -> add(writing, id));
    }

    private static String add(Writing writing, String id) {
        writing.save(new Source("girofle", "Cloud Girofle", "", "", 1));
        long file = writing.file("girofle", "a.json", true, "CSL JSON", 5);
        Record item = Samples.record(id, "book", Map.of("title", id));
        return writing.add(file, item, Optional.empty()).reference();
    }
}
