package cloud.girofle.herbier;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.knowledge.Thesaurus;
import cloud.girofle.herbier.knowledge.Topic;
import cloud.girofle.herbier.library.Library;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whoever looks at the library is woken by what others write; the minute’s look is too late. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LibraryWatchTest {

    @TempDir Path folder;

    @Test
    void whatAnotherCommitsIsSeenWithoutAnyoneAsking() throws InterruptedException {
        BlockingQueue<String> seen = new LinkedBlockingQueue<>();
        try (Library served = Library.open(folder);
                Library other = Library.open(folder);
                LibraryWatch watch =
                        LibraryWatch.over(folder, () -> seen.add(served.thesaurusVersion()))) {
            String before = seen.take();
            for (String topic : List.of("energie", "eau", "metaux")) {
                other.adopt(thesaurus(topic));
                String after = other.thesaurusVersion();
                assertThat(after).isNotEqualTo(before);
                String last = seen.take();
                while (!last.equals(after)) {
                    last = seen.take();
                }
            }
            assertThat(watch).isNotNull();
        }
    }

    @Test
    void itEndsAtOnceAndLooksNoMore() {
        BlockingQueue<String> seen = new LinkedBlockingQueue<>();
        try (Library library = Library.open(folder)) {
            LibraryWatch watch = LibraryWatch.over(folder, () -> seen.add("look"));
            watch.close();
            int looks = seen.size();
            library.adopt(thesaurus("energie"));
            assertThat(seen).hasSize(looks);
        }
    }

    private static Thesaurus thesaurus(String id) {
        return new Thesaurus(
                List.of(
                        new Topic(
                                id,
                                new Topic.Labels(id, List.of()),
                                new Topic.Labels(id + " (en)", List.of()),
                                List.of(),
                                List.of(),
                                List.of())));
    }
}
