package cloud.girofle.herbier.web.reader.statement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The memory that the program takes of the machine.
 *
 * @param bytes so many
 * @param resident whether they are all that it holds; else only the objects of Java
 */
record Memory(long bytes, boolean resident) {

    private static final String RESIDENT = "VmRSS:";

    /** Now. Linux tells what is resident (proc(5)); where it is not asked, Java tells its own. */
    static Memory now() {
        return resident(Path.of("/proc/self/status"))
                .map(bytes -> new Memory(bytes, true))
                .orElseGet(() -> {
                    Runtime java = Runtime.getRuntime();
                    return new Memory(java.totalMemory() - java.freeMemory(), false);
                });
    }

    /** What such a file says: {@code VmRSS: 187012 kB}, each of 1,024 bytes. */
    static Optional<Long> resident(Path status) {
        try {
            return Files.exists(status)
                    ? Files.readAllLines(status).stream()
                            .filter(line -> line.startsWith(RESIDENT))
                            .map(line -> line.substring(RESIDENT.length()).replace("kB", ""))
                            .map(kilobytes -> Long.parseLong(kilobytes.strip()) * 1_024)
                            .findFirst()
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // Some systems keep it from programs.
        }
    }
}
