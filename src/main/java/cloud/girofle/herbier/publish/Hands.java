package cloud.girofle.herbier.publish;

import java.util.Collection;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Does the same to many things, a few at a time. */
final class Hands {

    private Hands() {}

    /**
     * Does it to each of them. Where one fails the others are not begun, and its failure is thrown.
     *
     * @param atOnce how many are under way at most
     */
    static <T> void each(Collection<T> things, int atOnce, Consumer<T> work) {
        AtomicBoolean failed = new AtomicBoolean();
        try (ExecutorService hands =
                Executors.newFixedThreadPool(atOnce, Thread.ofVirtual().factory())) {
            var done =
                    things.stream()
                            .map(thing -> hands.submit(() -> one(thing, work, failed)))
                            .toList();
            for (Future<?> each : done) {
                each.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private static <T> void one(T thing, Consumer<T> work, AtomicBoolean failed) {
        if (failed.get()) {
            return;
        }
        boolean done = false;
        try {
            work.accept(thing);
            done = true;
        } finally {
            if (!done) {
                failed.set(true);
            }
        }
    }
}
