package cloud.girofle.herbier.web.reader.statement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The room that the data take, looked at once a minute at most. Thread-safe. */
final class Disk {

    private static final long AGE = Duration.ofMinutes(1).toNanos();

    /**
     * In bytes.
     *
     * @param library the databases
     * @param index of the search
     * @param files that are attached
     */
    record Used(long library, long index, long files) {

        long all() {
            return library + index + files;
        }
    }

    private record Look(Used used, long at) {}

    private final Path data;
    private volatile Look last;

    /** Of that data folder. */
    Disk(Path data) {
        this.data = data;
        this.last = look();
    }

    /** What is in use, a minute ago at most. */
    Used used() {
        Look look = last;
        if (System.nanoTime() - look.at() > AGE) {
            look = look();
            last = look;
        }
        return look.used();
    }

    private Look look() {
        long index = size(data.resolve("index"));
        long files = size(data.resolve("files"));
        long databases = 0;
        for (String name : new String[] {"library.db", "accounts.db"}) {
            databases += size(data.resolve(name)) + size(data.resolve(name + "-wal"));
        }
        return new Look(new Used(databases, index, files), System.nanoTime());
    }

    /** Of a file, or of all that is in a folder; nothing where there is none. */
    private static long size(Path path) {
        long[] sum = {0};
        try {
            Files.walkFileTree(
                    path,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes about) {
                            sum[0] += about.size();
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException e) {
                            return FileVisitResult.CONTINUE; // The index drops files at any time.
                        }

                        @Override
                        public FileVisitResult postVisitDirectory(
                                Path folder, @Nullable IOException e) {
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sum[0];
    }
}
