package cloud.girofle.herbier.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JobsTest {

    private final Jobs jobs = new Jobs();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);

    @AfterEach
    void close() {
        mayEnd.countDown();
        jobs.close();
    }

    @Test
    void oneAtATimeInTheOrderAskedFor() throws InterruptedException {
        List<String> done = new ArrayList<>();
        Job<Boolean> first =
                jobs.start(
                        "girofle",
                        progress -> {
                            progress.files("girofle", 0, 1);
                            progress.read("girofle", 12);
                            begun.countDown();
                            hold();
                            return done.add("first");
                        });
        Job<Boolean> second = jobs.start("deuxfleurs", progress -> done.add("second"));
        begun.await();

        assertThat(jobs.running()).contains(first);
        assertThat(first.status().read()).isEqualTo(12);
        assertThat(first.status().started()).isPresent();
        assertThat(second.status().state()).isEqualTo(Job.State.WAITING);
        assertThat(second.result()).isEmpty();

        mayEnd.countDown();
        assertThat(second.await()).isTrue();
        assertThat(done).containsExactly("first", "second");
        assertThat(first.status().state()).isEqualTo(Job.State.DONE);
        assertThat(jobs.running()).isEmpty();
    }

    @Test
    void whatIsStoppedEndsWhereItTellsHowItGoesOn() throws InterruptedException {
        Job<String> running =
                jobs.start(
                        "girofle",
                        progress -> {
                            begun.countDown();
                            hold();
                            progress.read("girofle", 1);
                            return "never";
                        });
        Job<String> waiting = jobs.start("deuxfleurs", progress -> "never");
        begun.await();
        running.stop();
        waiting.stop();
        mayEnd.countDown();

        assertThatThrownBy(running::await).isInstanceOf(CancellationException.class);
        assertThatThrownBy(waiting::await).isInstanceOf(CancellationException.class);
        assertThat(running.status().state()).isEqualTo(Job.State.STOPPED);
        assertThat(running.failure()).isEmpty();
    }

    @Test
    void whatFailsIsToldAndTheNextGoesOn() {
        Job<String> broken =
                jobs.start(
                        "girofle",
                        progress -> {
                            throw new IllegalStateException("broken");
                        });
        assertThat(jobs.start("deuxfleurs", progress -> "done").await()).isEqualTo("done");
        assertThat(broken.failure()).get().isInstanceOf(IllegalStateException.class);
        assertThat(broken.result()).isEmpty();
        assertThatThrownBy(broken::await).hasMessage("broken");
    }

    @Test
    void onlyTheLastAreRemembered() {
        for (int i = 0; i < 50; i++) {
            jobs.start("girofle " + i, progress -> true).await();
        }
        jobs.start("girofle 50", progress -> true);
        assertThat(jobs.latest()).hasSizeLessThanOrEqualTo(21);
        assertThat(jobs.latest().getFirst().name()).isEqualTo("girofle 50");
    }

    private void hold() {
        try {
            mayEnd.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
