package cloud.girofle.herbier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What is logged, as a journal gets it. */
class LogLineTest {

    private static final Logger OURS = Logger.getLogger("cloud.girofle.herbier");

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @AfterEach
    void asBefore() throws IOException {
        OURS.setLevel(null);
        LogManager.getLogManager().readConfiguration();
    }

    @Test
    void aThrownExceptionIsFoldedIntoItsLine() {
        LogRecord told = new LogRecord(Level.SEVERE, "GET /recherche failed");
        told.setLoggerName("cloud.girofle.herbier.web.Site");
        told.setThrown(new IllegalStateException("bad\r\nINFO forged", new IOException("disk")));
        assertThat(new LogLine().format(told))
                .matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d ERROR herbier.web.Site: .*\n")
                .contains(
                        ": GET /recherche failed ⏎ java.lang.IllegalStateException: bad ⏎ INFO",
                        " ⏎ at cloud.girofle.herbier.LogLineTest.",
                        " ⏎ Caused by: java.io.IOException: disk ⏎ ");
    }

    @Test
    void whatIsToldCannotSpeakToATerminalNorTurnTheLineRound() {
        assertThat(LogLine.plain("a\u001b[31mb\u0000c\u202ed\u2028e\té"))
                .isEqualTo("a\\u001b[31mb\\u0000c\\u202ed ⏎ e\\u0009é");
    }

    @Test
    void howMuchIsLoggedIsASetting() {
        Logs.begin(new PrintStream(written, true, StandardCharsets.UTF_8));
        org.slf4j.Logger log = LoggerFactory.getLogger("cloud.girofle.herbier.essai");
        Logs.from(Level.WARNING);
        log.info("quiet");
        log.warn("loud");
        Logs.from(Level.FINE);
        log.debug("detail");
        LoggerFactory.getLogger("org.eclipse.jetty.essai").info("framework");
        LoggerFactory.getLogger("org.pac4j.oidc.essai").error("a token");
        LoggerFactory.getLogger("org.pac4j").error("a token");
        for (Handler handler : Logger.getLogger("").getHandlers()) {
            handler.flush();
        }
        assertThat(written.toString(StandardCharsets.UTF_8).lines())
                .satisfiesExactly(
                        line -> assertThat(line).endsWith(" WARN herbier.essai: loud"),
                        line -> assertThat(line).endsWith(" DEBUG herbier.essai: detail"));
    }
}
