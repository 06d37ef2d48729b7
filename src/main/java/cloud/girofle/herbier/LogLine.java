package cloud.girofle.herbier;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * One line for each event: when, how grave, where, what; then what was thrown, its trace folded
 * into the same line. What is told may come from anybody: it can neither begin a line of its own
 * nor speak to a terminal.
 */
final class LogLine extends Formatter {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT)
                    .withZone(ZoneId.systemDefault());

    /** Stands where a line ended. */
    private static final String FOLD = " ⏎ ";

    private static final int NAMES = "cloud.girofle.".length();

    @Override
    public String format(LogRecord told) {
        StringBuilder line = new StringBuilder(TIME.format(told.getInstant()));
        line.append(' ').append(grave(told.getLevel()));
        line.append(' ').append(where(String.valueOf(told.getLoggerName()))).append(": ");
        line.append(plain(formatMessage(told).strip()));
        if (told.getThrown() != null) {
            line.append(FOLD).append(plain(trace(told.getThrown()).strip()));
        }
        return line.append('\n').toString();
    }

    /** A text within one line: ends of lines are folded, other control characters are spelt. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.replaceAll("\\R\\s*", FOLD)
                .codePoints()
                .forEach(sign -> {
                    if (Character.isISOControl(sign)
                            || Character.getType(sign) == Character.FORMAT) {
                        plain.append("\\u%04x".formatted(sign));
                    } else {
                        plain.appendCodePoint(sign);
                    }
                });
        return plain.toString();
    }

    private static String grave(Level level) {
        if (level.intValue() >= Level.SEVERE.intValue()) {
            return "ERROR";
        }
        if (level.intValue() >= Level.WARNING.intValue()) {
            return "WARN";
        }
        return level.intValue() >= Level.INFO.intValue() ? "INFO" : "DEBUG";
    }

    private static String where(String logger) {
        return logger.startsWith("cloud.girofle.") ? logger.substring(NAMES) : logger;
    }

    private static String trace(Throwable thrown) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace, true));
        return trace.toString();
    }
}
