package cloud.girofle.herbier;

import cloud.girofle.herbier.intake.Progress;
import cloud.girofle.herbier.text.Messages;
import java.util.function.Consumer;

/**
 * How an import goes on, as one line of a terminal: {@code girofle [===== ] 1 200 notices lues}. It
 * holds neither colours nor cursor moves, and is never wider than the narrowest terminal that is
 * usual.
 */
final class ProgressBar implements Progress {

    /** A line that reaches the last column would break, and could not be drawn over. */
    private static final int WIDTH = 79;

    private static final int CELLS = 20;

    private final Messages messages;
    private final Consumer<String> line;
    private int records;
    private int files;
    private int all;

    /**
     * A bar.
     *
     * @param line draws a line over the last one
     */
    ProgressBar(Messages messages, Consumer<String> line) {
        this.messages = messages;
        this.line = line;
    }

    @Override
    public void read(String source, int records) {
        this.records = records;
        draw(source, messages.get("cli.progress.read", records));
    }

    @Override
    public void files(String source, int read, int all) {
        this.files = read;
        this.all = all;
        if (read == 0) {
            records = 0;
        }
        String key = read == all ? "cli.progress.compares" : "cli.progress.read";
        draw(source, messages.get(key, records));
    }

    @Override
    public void waits(String source) {
        draw(source, messages.get("cli.progress.waits"));
    }

    private void draw(String source, String words) {
        int done = all == 0 ? 0 : CELLS * files / all;
        String drawn =
                "%s [%s%s] %s".formatted(source, "=".repeat(done), " ".repeat(CELLS - done), words);
        line.accept(drawn.substring(0, Math.min(WIDTH, drawn.length())));
    }
}
