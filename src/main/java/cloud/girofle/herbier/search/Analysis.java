package cloud.girofle.herbier.search;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * Does the same to many things, on two threads where there are enough of them: cutting texts into
 * words is most of the work of indexing, and a machine has two cores at least. No more than two, so
 * that a server goes on answering.
 */
final class Analysis implements Closeable {

    /** Fewer are not worth waking a thread. */
    private static final int MANY = 50;

    /** Work on one thing. */
    interface Work<T> {
        void on(T one) throws IOException;
    }

    private final ExecutorService beside =
            Executors.newSingleThreadExecutor(
                    task -> Thread.ofPlatform().name("index-analysis").daemon().unstarted(task));

    /** Does it to each, in no order, and returns once all of it is done. */
    <T> void each(List<T> things, Work<T> work) throws IOException {
        int half = things.size() < MANY ? things.size() : things.size() / 2;
        FutureTask<Boolean> rest =
                new FutureTask<>(() -> run(things.subList(half, things.size()), work));
        if (half < things.size()) {
            beside.execute(rest);
        } else {
            rest.run();
        }
        try {
            var unused = run(things.subList(0, half), work);
        } finally {
            await(rest);
        }
    }

    private static <T> boolean run(List<T> things, Work<T> work) throws IOException {
        for (T one : things) {
            work.on(one);
        }
        return true;
    }

    private static void await(FutureTask<Boolean> rest) throws IOException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    rest.get();
                    return;
                } catch (InterruptedException e) {
                    interrupted = true; // What was begun is finished: the other half is written.
                } catch (ExecutionException e) {
                    throw rethrown(e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static IOException rethrown(@Nullable Throwable cause) {
        return switch (cause) {
            case IOException e -> e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case null, default -> new IOException(cause);
        };
    }

    @Override
    public void close() {
        beside.close();
    }
}
