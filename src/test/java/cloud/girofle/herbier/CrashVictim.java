package cloud.girofle.herbier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * The program at work, listened to, and killed when what it does shows at some moment: a line it
 * says, the journal of its database, files that appear. From there it is left a random while more.
 */
final class CrashVictim implements AutoCloseable {

    /** Between two looks, in nanoseconds: short beside whatever the program does. */
    private static final long LOOK = 100_000;

    private final Program program;
    private final Path data;
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final Thread listening;

    CrashVictim(Program program, Path data) {
        this.program = program;
        this.data = data;
        this.listening =
                Thread.ofVirtual()
                        .start(() ->
                                program.await(line -> {
                                    lines.add(line);
                                    return false;
                                }));
    }

    /** Waits for a sign of it, then so many nanoseconds at most, then kills it. */
    boolean killAfter(BooleanSupplier sign, Random random, long most) throws InterruptedException {
        while (program.isAlive() && !sign.getAsBoolean()) {
            LockSupport.parkNanos(LOOK);
        }
        long until = System.nanoTime() + (most == 0 ? 0 : random.nextLong(most));
        while (program.isAlive() && System.nanoTime() < until) {
            Thread.onSpinWait();
        }
        boolean working = program.isAlive();
        program.kill();
        listening.join();
        return working;
    }

    /** Whether it has said something that holds these words. */
    boolean said(String words) {
        return lines.stream().anyMatch(line -> line.contains(words));
    }

    /** The first line that holds these words; it must have been said. */
    String line(String words) {
        return lines.stream().filter(each -> each.contains(words)).findFirst().orElseThrow();
    }

    /** Whether it is at work. */
    boolean isAlive() {
        return program.isAlive();
    }

    /** All that it said. */
    Queue<String> lines() {
        return lines;
    }

    /** Bytes of the journal in which a database keeps what is not in its file yet. */
    long journal(String database) {
        try {
            return Files.size(data.resolve(database + "-wal"));
        } catch (IOException e) {
            return 0;
        }
    }

    /** Files in a folder of its data, or below. */
    int files(String folder) {
        return (int) count(data.resolve(folder));
    }

    private static long count(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.count();
        } catch (IOException | UncheckedIOException e) {
            return 0; // It comes and goes meanwhile.
        }
    }

    @Override
    public void close() {
        program.close();
    }
}
