package cloud.girofle.herbier.curation;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.knowledge.Account;
import cloud.girofle.herbier.knowledge.Act;
import cloud.girofle.herbier.knowledge.Edit;
import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.knowledge.Subject.Kind;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.reference.Tag;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is done to many references at once, over a real library. */
class TaskPlanTest {

    private static final Account CLAIRE =
            new Account(1, "claire", "Claire", Role.CURATOR, Instant.EPOCH, true);

    @TempDir private Path folder;
    private Library library;
    private Curation curation;
    private String water;
    private String heat;
    private List<String> both;

    @BeforeEach
    void open() {
        library = Library.open(folder);
        curation = new Curation(library);
        water = typed("Eau", "fr-FR", "eau");
        heat = typed("Chaleur", "", "chaleur");
        both = List.of(water, heat);
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void onlyThoseWithoutAKeywordReceiveItAndItIsTakenFromThoseThatBearIt() {
        TaskPlan plan = TaskPlan.of(library, new Task.Tagged("EAU", true), both);
        assertThat(plan.changing()).containsExactly(heat);
        assertThat(plan.others()).containsExactly(water);

        Together done = plan.carryOut(library, CLAIRE, "rangement");
        assertThat(reference(heat).tags())
                .containsExactly(Tag.manual("chaleur"), Tag.manual("EAU"));

        Together taken = plan(new Task.Tagged("eau", false));
        assertThat(taken.changed()).hasSize(2);
        assertThat(reference(water).tags()).isEmpty();
        assertThat(reference(heat).tags()).containsExactly(Tag.manual("chaleur"));
        assertThat(reference(heat).corrections()).isEmpty();

        curation.undo(taken.batch(), CLAIRE);
        curation.undo(done.batch(), CLAIRE);
        assertThat(reference(water).tags()).containsExactly(Tag.manual("eau"));
        assertThat(reference(heat).corrections()).isEmpty();
        assertThat(library.written().batch(done.batch()).orElseThrow().undoneBy())
                .isEqualTo("Claire");
    }

    @Test
    void theLanguageIsSaidWhereItIsNotSo() {
        Together done = plan(new Task.InLanguage("fr"));

        assertThat(done.changed()).containsExactly(new Subject(Kind.REFERENCE, heat));
        assertThat(reference(heat).field("language")).isEqualTo("fr");
        assertThat(reference(water).field("language")).isEqualTo("fr-FR");
    }

    @Test
    void topicsFirstReadingsAndWithdrawalAreCorrections() {
        plan(new Task.OnTopic("acv", true));
        TaskPlan again = TaskPlan.of(library, new Task.OnTopic("acv", true), both);
        assertThat(again.changing()).isEmpty();
        plan(new Task.OnTopic("acv", false));
        assertThat(reference(heat).amendments().topics()).isEmpty();
        assertThat(reference(heat).amendments().otherTopics()).containsExactly("acv");

        TaskPlan.of(library, new Task.First(true), List.of(water))
                .carryOut(library, CLAIRE, "Court et clair.");
        assertThat(reference(water).amendments().first()).contains("Court et clair.");
        plan(new Task.First(false));
        assertThat(reference(water).amendments().first()).isEmpty();

        Together gone = plan(new Task.Withdrawn());
        assertThat(reference(heat).status()).isEqualTo(Reference.Status.WITHDRAWN);
        curation.undo(gone.batch(), CLAIRE);
        assertThat(reference(heat).status()).isEqualTo(Reference.Status.PRESENT);
    }

    @Test
    void aListGrowsOnceAndWhatSomebodyAddedSinceStays() {
        Subject list = new Subject(Kind.LIST, "debuter");
        Map<String, String> content = Map.of("title", "Débuter", "items", water + " Le plus court");
        curation.save(new Edit(list, "", 0, Act.SAVED, content, ""), CLAIRE);
        String other = typed("Autre", "fr", "x");

        Together done = plan(new Task.Listed("debuter", true));
        assertThat(items(list)).isEqualTo(water + " Le plus court\n" + heat);
        assertThat(TaskPlan.of(library, new Task.Listed("debuter", true), both).changing())
                .isEmpty();

        Map<String, String> more = new LinkedHashMap<>(content);
        more.put("items", other + "\n" + items(list));
        curation.save(new Edit(list, "", 2, Act.SAVED, more, ""), CLAIRE);
        Together undone = curation.undo(done.batch(), CLAIRE);
        assertThat(items(list)).isEqualTo(other + "\n" + water + " Le plus court");
        assertThat(undone.kept()).isEmpty();
        assertThat(stayed(done)).isEmpty();
    }

    @Test
    void whatSomebodyChangedSinceStaysAndIsToldLaterToo() {
        Together done = plan(new Task.InLanguage("en"));
        Subject subject = new Subject(Kind.REFERENCE, heat);
        curation.save(new Edit(subject, heat, 1, Act.SAVED, Map.of("language", "de"), ""), CLAIRE);

        Together undone = curation.undo(done.batch(), CLAIRE);

        assertThat(undone.kept()).containsExactly(subject);
        assertThat(undone.changed()).containsExactly(new Subject(Kind.REFERENCE, water));
        assertThat(reference(heat).field("language")).isEqualTo("de");
        curation.save(new Edit(subject, heat, 2, Act.SAVED, Map.of("language", "es"), ""), CLAIRE);
        assertThat(stayed(done)).containsExactly(subject);
    }

    private List<Subject> stayed(Together work) {
        return Together.stayed(
                library.written(), library.written().batch(work.batch()).orElseThrow());
    }

    private Together plan(Task task) {
        return TaskPlan.of(library, task, both).carryOut(library, CLAIRE, "");
    }

    private String items(Subject list) {
        return library.written().find(list).orElseThrow().field("items");
    }

    private Reference reference(String key) {
        return library.find(key).orElseThrow();
    }

    private String typed(String title, String language, String tag) {
        Subject subject = new Subject(Kind.RECORD, curation.newId());
        Map<String, String> content =
                Map.of("itemType", "book", "title", title, "language", language, "tags", tag);
        Outcome outcome = curation.save(new Edit(subject, "", 0, Act.SAVED, content, ""), CLAIRE);
        return ((Outcome.Saved) outcome).entry().about();
    }
}
