package cloud.girofle.herbier;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.ImportRun;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.web.Site;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;

/**
 * {@code herbier serve}: the site answers at once, with what the library and the index hold; then
 * what is in {@code import/} is taken in, and the index follows.
 */
@Command(name = "serve", description = "${bundle:cli.usage.serve}", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    private final Console console;

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        Settings settings = Settings.read(System.getenv());
        CountDownLatch stop = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stopAndWait(stop, closed), "stop"));
        try {
            return serve(settings, stop);
        } finally {
            closed.countDown();
        }
    }

    private int serve(Settings settings, CountDownLatch stop) throws InterruptedException {
        try (Library library = Library.open(settings.data());
                Catalogue catalogue = IndexFollower.open(settings.index(), library);
                IndexFollower follower = new IndexFollower(library, catalogue)) {
            Site site = new Site(library, catalogue, settings.site());
            if (!starts(site, settings)) {
                return Console.COULD_NOT_RUN;
            }
            try {
                console.say("cli.serve.listening", settings.listening(site.port()));
                Imports imports = new Imports(console, library, settings.live().zotero());
                imports.takeAll(settings.imports(), ImportRun.Start.SERVER_START);
                follower.catchUp();
                follower.follow();
                console.say("cli.serve.ready", library.count(), settings.imports());
                LiveSchedule schedule =
                        LiveSchedule.start(
                                settings.live().every(),
                                next -> imports.sync(settings.imports(), next));
                try (schedule) {
                    stop.await();
                }
            } finally {
                site.stop();
            }
        }
        console.say("cli.serve.stopped");
        return Console.DONE;
    }

    private boolean starts(Site site, Settings settings) {
        try {
            site.start();
            return true;
        } catch (UncheckedIOException e) {
            console.say(
                    "cli.serve.port",
                    settings.host(),
                    String.valueOf(settings.port()),
                    String.valueOf(e.getMessage()));
            return false;
        }
    }

    /**
     * On Ctrl+C or SIGTERM the process ends when this does: requests begun are answered, files are
     * closed.
     */
    private static void stopAndWait(CountDownLatch stop, CountDownLatch closed) {
        stop.countDown();
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
