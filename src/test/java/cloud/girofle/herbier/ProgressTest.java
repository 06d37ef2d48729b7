package cloud.girofle.herbier;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.intake.Progress;
import cloud.girofle.herbier.text.Messages;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What an import says while it goes on. */
class ProgressTest {

    private final StringWriter screen = new StringWriter();

    @Test
    void onATerminalOneLineIsDrawnAnew() {
        Console console = console(true);
        goOn(console.progress(), "girofle");
        console.say("cli.serve.stopped");
        assertThat(lines())
                .containsExactly(
                        "girofle [                    ] lecture…",
                        "girofle [                    ] 1\u202f200 notices lues",
                        "girofle [==========          ] 1\u202f200 notices lues",
                        "girofle [==========          ] 1\u202f201 notices lues",
                        "girofle [====================] 1\u202f201 notices lues, comparaison…",
                        "Herbier est arrêté.");
        assertThat(screen.toString()).doesNotContain("\u001b").containsOnlyOnce("\n");
    }

    @Test
    void theLineIsNeverTooWideToBeDrawnOver() {
        goOn(console(true).progress(), "une-source-au-nom-interminable-".repeat(5));
        assertThat(lines()).allMatch(line -> line.length() <= 79);
    }

    @Test
    void elsewhereEachFileIsAPlainLine() {
        goOn(console(false).progress(), "girofle");
        assertThat(screen.toString())
                .isEqualToNormalizingNewlines(
                        """
                        girofle\u00a0: 1\u202f200 notices lues
                        girofle\u00a0: 1\u202f201 notices lues
                        """);
    }

    private static void goOn(Progress progress, String source) {
        progress.files(source, 0, 2);
        progress.read(source, 1_200);
        progress.files(source, 1, 2);
        progress.read(source, 1_201);
        progress.files(source, 2, 2);
    }

    private Console console(boolean terminal) {
        return new Console(new PrintWriter(screen), Messages.in(Locale.FRENCH), terminal);
    }

    /** What a person sees, one after the other. */
    private String[] lines() {
        return Arrays.stream(screen.toString().split("[\r\n]+", -1))
                .filter(line -> !line.isBlank())
                .toArray(String[]::new);
    }
}
