package cloud.girofle.herbier;

import cloud.girofle.herbier.intake.Intake;
import cloud.girofle.herbier.intake.Jobs;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.web.Site;
import cloud.girofle.herbier.web.curator.ImportDesk;
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
                IndexFollower follower = new IndexFollower(library, catalogue);
                Jobs jobs = new Jobs()) {
            Site site =
                    new Site(library, catalogue, desk(settings, library, jobs), settings.site());
            if (!starts(site, settings)) {
                return Console.COULD_NOT_RUN;
            }
            try {
                String address = settings.listening(site.port());
                console.say("cli.serve.listening", address);
                if (site.isOpenToCurators()) {
                    console.say("cli.serve.curation", address + "/curation/imports");
                }
                follower.follow();
                serve(settings, library, follower, jobs, stop);
            } finally {
                site.stop();
            }
        }
        console.say("cli.serve.stopped");
        return Console.DONE;
    }

    /** Takes in what is in the import folder, then what comes there, until it is told to stop. */
    private void serve(
            Settings settings,
            Library library,
            IndexFollower follower,
            Jobs jobs,
            CountDownLatch stop)
            throws InterruptedException {
        FolderImports imports =
                new FolderImports(console, new Imports(console, library), jobs, settings.imports());
        try (imports) {
            imports.start(() -> {
                follower.catchUp();
                console.say("cli.serve.ready", library.count(), settings.imports());
            });
            stop.await();
        }
    }

    private static ImportDesk desk(Settings settings, Library library, Jobs jobs) {
        return new ImportDesk(
                library,
                new Intake(library),
                jobs,
                settings.imports(),
                settings.incoming(),
                settings.upload());
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
