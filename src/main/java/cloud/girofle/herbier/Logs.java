package cloud.girofle.herbier;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Where the log goes, and how much of it. An admin who names a configuration of their own ({@code
 * -Djava.util.logging.config.file}) has that alone.
 */
final class Logs {

    /** Ours; the frameworks keep to what {@code logging.properties} says. Held, or it is lost. */
    private static final Logger OURS = Logger.getLogger("cloud.girofle.herbier");

    private Logs() {}

    /** Begins to log there. */
    static void begin(PrintStream out) {
        if (isTheirs()) {
            return;
        }
        try (InputStream configuration =
                Objects.requireNonNull(Logs.class.getResourceAsStream("/logging.properties"))) {
            LogManager.getLogManager().readConfiguration(configuration);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Handler handler = new Lines(out);
        handler.setFormatter(new LogLine());
        Logger.getLogger("").addHandler(handler);
    }

    /** From now on, only what is as grave as that. */
    static void from(Level level) {
        if (!isTheirs()) {
            OURS.setLevel(level);
        }
    }

    private static boolean isTheirs() {
        return System.getProperty("java.util.logging.config.file") != null;
    }

    /** Writes each event at once, whole. */
    private static final class Lines extends Handler {

        private final PrintStream out;

        Lines(PrintStream out) {
            this.out = out;
        }

        @Override
        public void publish(LogRecord told) {
            if (isLoggable(told)) {
                out.print(getFormatter().format(told));
                out.flush();
            }
        }

        @Override
        public void flush() {
            out.flush();
        }

        @Override
        public void close() {}
    }
}
