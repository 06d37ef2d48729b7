package cloud.girofle.herbier;

import cloud.girofle.herbier.publish.Watch;
import java.util.concurrent.atomic.AtomicInteger;

/** How a publication goes on: one line that is drawn over on a terminal, a few lines elsewhere. */
final class PublishProgress implements Watch {

    /** Steps between two lines that stay. */
    private static final int LINES = 1_000;

    /** Steps between two that are drawn over. */
    private static final int DRAWN = 20;

    private final Console console;
    private final AtomicInteger asked = new AtomicInteger();

    PublishProgress(Console console) {
        this.console = console;
    }

    @Override
    public void asked(int addresses) {
        if (asked.incrementAndGet() % step() == 0) {
            console.pass("cli.publish.asked", addresses);
        }
    }

    @Override
    public void done(int files, int all) {
        if (files % step() == 0) {
            console.pass("cli.publish.files", files, all);
        }
    }

    @Override
    public void indexing() {
        console.pass("cli.publish.indexing");
    }

    private int step() {
        return console.isTerminal() ? DRAWN : LINES;
    }
}
