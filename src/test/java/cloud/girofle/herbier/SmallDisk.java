package cloud.girofle.herbier;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * A disk of a few megabytes, mounted in memory as long as it is open: it really fills up. Only root
 * may mount one; elsewhere the tests that need it skip.
 */
public final class SmallDisk implements AutoCloseable {

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Mounts one of so many megabytes on an empty folder. */
    public static SmallDisk mounted(Path folder, int megabytes) throws Exception {
        boolean mounted =
                run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder + "")
                        == 0;
        assumeTrue(mounted, "a small disk can be mounted (as root, under Linux)");
        return new SmallDisk(folder);
    }

    /** Leaves no room for anything. */
    public void fill() throws IOException {
        try (OutputStream out =
                Files.newOutputStream(
                        ballast(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (byte[] bytes : List.of(new byte[1 << 16], new byte[1 << 12], new byte[1])) {
                fill(out, bytes);
            }
        }
    }

    private static void fill(OutputStream out, byte[] bytes) {
        try {
            while (true) {
                out.write(bytes);
            }
        } catch (IOException e) {
            return; // That is what is wanted.
        }
    }

    /** Makes room again. */
    public void free() throws IOException {
        Files.deleteIfExists(ballast());
    }

    /** Lets nobody write to it, whoever they are; nothing may be open for writing. */
    void protect() throws Exception {
        if (run("mount", "-o", "remount,ro", folder.toString()) != 0) {
            throw new IOException("not made read-only: " + folder);
        }
    }

    private Path ballast() {
        return folder.resolve("ballast");
    }

    @Override
    public void close() throws IOException {
        try {
            if (run("umount", folder.toString()) != 0) {
                run("umount", "-l", folder.toString());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while unmounting " + folder, e);
        }
    }

    private static int run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            return -1; // There is no such command.
        }
    }
}
