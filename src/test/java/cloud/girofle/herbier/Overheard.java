package cloud.girofle.herbier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/**
 * All that the program logs while this is open, as it would stand in a journal, with {@code
 * log=debug}: it cannot be made to say more, but by a configuration of an admin's own.
 */
public final class Overheard implements AutoCloseable {

    private static final Logger OURS = Logger.getLogger("cloud.girofle.herbier");

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    public Overheard() {
        Logs.begin(new PrintStream(written, true, StandardCharsets.UTF_8));
        Logs.from(WatchSettings.of(Map.of("log", "debug")).level());
    }

    /** What was logged so far. */
    public String said() {
        return written.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        OURS.setLevel(null);
        try {
            LogManager.getLogManager().readConfiguration();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
