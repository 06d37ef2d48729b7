package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.Samples;
import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Revision;
import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.knowledge.Subject.Kind;
import cloud.girofle.herbier.library.Written;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Twenty people who write at the same time, over HTTP, while others read. */
class ManyCuratorsTest {

    private static final int CURATORS = 20;
    private static final int REFERENCES = 10;

    private static final SampleSite SITE = SampleSite.empty();
    private static final List<Member> MEMBERS =
            IntStream.range(0, CURATORS)
                    .mapToObj(i -> SITE.signIn("curator" + i, "Curator " + i, Role.CURATOR))
                    .toList();
    private static final List<String> KEYS =
            IntStream.range(0, REFERENCES).mapToObj(ManyCuratorsTest::reference).toList();

    private final Written written = SITE.library().written();

    /** What each reader was answered: the status and the address. */
    private final Queue<String> read = new ConcurrentLinkedQueue<>();

    @AfterAll
    static void close() {
        SITE.close();
    }

    @Test
    void twoHundredAnnotationsAreNeitherLostNorDoubled() {
        long before = written.lastRevision();

        List<List<String>> ids = whileOthersRead(() -> atOnce(this::annotatesEveryReference));

        List<String> drawn = ids.stream().flatMap(List::stream).toList();
        assertThat(drawn).hasSize(CURATORS * REFERENCES).doesNotHaveDuplicates();
        List<Entry> kept = KEYS.stream().flatMap(key -> annotations(key).stream()).toList();
        assertThat(kept.stream().map(entry -> entry.subject().id()))
                .containsExactlyInAnyOrderElementsOf(drawn);
        assertThat(kept.stream().map(entry -> entry.field("text")))
                .containsExactlyInAnyOrderElementsOf(everyText());
        assertThat(kept)
                .allMatch(entry -> entry.version() == 1)
                .allMatch(entry -> entry.field("text").startsWith(entry.author().name() + " "))
                .allMatch(entry -> entry.field("text").endsWith(entry.about()));
        for (Entry entry : kept) {
            assertThat(written.revisions(entry.subject()).stream().map(Revision::version))
                    .containsExactly(1);
        }
        assertThat(numbersAfter(before)).containsExactlyElementsOf(from(before, drawn.size()));
        assertThat(SITE.library().check()).isEmpty();
        SITE.follow();
        for (String key : KEYS) {
            assertThat(annotations(key)).hasSize(CURATORS);
            assertThat(remarks("/references/" + key + "/annotations?page=1")).isEqualTo(12);
            assertThat(remarks("/references/" + key + "/annotations?page=2")).isEqualTo(8);
        }
    }

    @Test
    void oneTextThatEverybodyChangesKeepsWhatEachOfThemWrote() {
        String key = reference(REFERENCES);
        Document form = MEMBERS.getFirst().page("/curation/references/" + key + "/annoter");
        String id = form.select("[name=id]").val();
        Filling.of(MEMBERS.getFirst(), form, "[name=texte]")
                .with("texte", String.join("\n\n", lines("à écrire")))
                .press("publier");
        Subject subject = new Subject(Kind.ANNOTATION, id);
        assertThat(written.find(subject)).isPresent();

        List<List<String>> published = whileOthersRead(() -> atOnce(i -> changesTheirLine(i, id)));

        List<Revision> revisions = written.revisions(subject);
        assertThat(revisions.stream().map(Revision::version))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(0, CURATORS)
                                .mapToObj(i -> CURATORS + 1 - i)
                                .toList());
        assertThat(revisions.stream().limit(CURATORS).map(each -> each.content().get("text")))
                .containsExactlyInAnyOrderElementsOf(
                        published.stream().flatMap(List::stream).toList());
        assertThat(written.find(subject).orElseThrow().field("text"))
                .isEqualTo(String.join("\n\n", lines("est écrite")));
        assertThat(revisions.stream().limit(CURATORS).map(each -> each.author().name()))
                .doesNotHaveDuplicates();
        assertThat(SITE.library().check()).isEmpty();
    }

    /** Every third form is sent twice at the same time, as by a double click. */
    private List<String> annotatesEveryReference(int curator) {
        Member member = MEMBERS.get(curator);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < REFERENCES; i++) {
            String key = KEYS.get((i + curator) % REFERENCES);
            Document form = member.page("/curation/references/" + key + "/annoter");
            Filling filling =
                    Filling.of(member, form, "[name=texte]").with("texte", text(curator, key));
            ids.add(form.select("[name=id]").val());
            List<HttpResponse<String>> answers =
                    together(i % 3 == 0 ? 2 : 1, any -> filling.press("publier"));
            assertThat(answers).allMatch(answer -> answer.statusCode() == 303);
        }
        return ids;
    }

    /** Opens the text, changes a line, and goes on until it is published; gives what was. */
    private static List<String> changesTheirLine(int curator, String id) {
        Member member = MEMBERS.get(curator);
        String mine = "Curator " + curator + " est écrite";
        Document form = member.page("/curation/annotations/" + id);
        for (int attempt = 0; attempt <= CURATORS; attempt++) {
            String text =
                    form.select("[name=texte]")
                            .val()
                            .replaceAll("(?m)^Curator " + curator + " à écrire$", mine);
            HttpResponse<String> answer =
                    Filling.of(member, form, "[name=texte]").with("texte", text).press("publier");
            if (answer.statusCode() == 303) {
                return List.of(text);
            }
            assertThat(answer.statusCode()).isEqualTo(409);
            form = Jsoup.parse(answer.body());
            assertThat(form.select(".conflict .difference")).as("theirs and mine").hasSize(2);
            form.select(".conflict del").remove();
            assertThat(form.select(".conflict .difference").eachText().getLast()).contains(mine);
            assertThat(form.select("[name=texte]").val()).contains(mine);
        }
        throw new AssertionError("never published: " + mine);
    }

    /** Has readers turn pages for as long as some work takes: every page is answered. */
    private <T> T whileOthersRead(Supplier<T> work) {
        AtomicBoolean done = new AtomicBoolean();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> readers = new ArrayList<>();
            for (int reader = 0; reader < 3; reader++) {
                int first = reader;
                readers.add(threads.submit(() -> readUntil(done, first)));
            }
            T result;
            try {
                result = work.get();
            } finally {
                done.set(true);
            }
            readers.forEach(ManyCuratorsTest::get);
            assertThat(read).hasSizeGreaterThan(20).allMatch(line -> line.startsWith("200 "));
            return result;
        }
    }

    private void readUntil(AtomicBoolean done, int first) {
        for (int i = first; !done.get(); i++) {
            String key = KEYS.get(i % REFERENCES);
            for (String address :
                    List.of("/references/" + key, "/en/changements", "/recherche?q=reference")) {
                read.add(SITE.get(address).statusCode() + " " + address);
            }
        }
    }

    /** Every curator does it, all at the same time. */
    private static <T> List<T> atOnce(Function<Integer, T> work) {
        return together(CURATORS, work);
    }

    private static <T> List<T> together(int times, Function<Integer, T> work) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> all = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                int number = i;
                all.add(threads.submit(() -> work.apply(number)));
            }
            return all.stream().map(ManyCuratorsTest::get).collect(Collectors.toList());
        }
    }

    private static <T> T get(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private List<Entry> annotations(String key) {
        return written.about(key, Kind.ANNOTATION);
    }

    private static int remarks(String address) {
        return SITE.page(address).select("main .note p").size();
    }

    private List<Long> numbersAfter(long before) {
        return written
                .latestRevisions(Optional.empty(), Optional.empty(), Long.MAX_VALUE, 10_000)
                .stream()
                .map(latest -> latest.revision().number())
                .filter(number -> number > before)
                .sorted()
                .toList();
    }

    private static List<Long> from(long before, int count) {
        return LongStream.rangeClosed(before + 1, before + count).boxed().toList();
    }

    private static List<String> everyText() {
        return IntStream.range(0, CURATORS)
                .boxed()
                .flatMap(curator -> KEYS.stream().map(key -> text(curator, key)))
                .toList();
    }

    private static String text(int curator, String key) {
        return "Curator " + curator + " sur " + key;
    }

    private static List<String> lines(String end) {
        return IntStream.range(0, CURATORS).mapToObj(i -> "Curator " + i + " " + end).toList();
    }

    private static String reference(int number) {
        return SITE.add(
                Samples.record("r" + number, "book", Map.of("title", "Reference " + number)));
    }
}
