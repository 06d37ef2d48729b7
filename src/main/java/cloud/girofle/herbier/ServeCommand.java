package cloud.girofle.herbier;

import cloud.girofle.herbier.curation.Doors;
import cloud.girofle.herbier.curation.Members;
import cloud.girofle.herbier.curation.Passwords;
import cloud.girofle.herbier.curation.links.LinkRound;
import cloud.girofle.herbier.intake.Intake;
import cloud.girofle.herbier.intake.Jobs;
import cloud.girofle.herbier.intake.Servers;
import cloud.girofle.herbier.library.Accounts;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.web.Site;
import cloud.girofle.herbier.web.curator.ImportDesk;
import cloud.girofle.herbier.zotero.sync.Pace;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;

/**
 * {@code herbier serve}: the site answers at once, with what the library and the index hold; then
 * what is in {@code import/} and {@code content/} is taken in, and the index follows.
 */
@Command(name = "serve", description = "${bundle:cli.usage.serve}", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);

    /** Seconds; systemd by itself waits for 90. */
    private static final int LONGEST_STOP = 60;

    private final Console console;
    private final Supplier<Settings> given;

    ServeCommand(Console console, Supplier<Settings> given) {
        this.console = console;
        this.given = given;
    }

    @Override
    public Integer call() throws InterruptedException {
        Settings settings = given.get();
        CountDownLatch stop = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stopAndWait(stop, closed), "stop"));
        try {
            return serve(settings, stop);
        } finally {
            closed.countDown();
        }
    }

    @SuppressWarnings("try") // Imports end before the last look at what they wrote.
    private int serve(Settings settings, CountDownLatch stop) throws InterruptedException {
        try (Library library = Library.open(settings.data());
                Accounts accounts = Accounts.open(settings.data());
                Catalogue catalogue = IndexFollower.open(settings.index(), library);
                IndexFollower follower = new IndexFollower(library, catalogue);
                FileFollower files = new FileFollower(library);
                Jobs jobs = new Jobs()) {
            // One for all: what a server asked for, such as to wait, is remembered.
            Servers servers = settings.servers();
            ImportDesk desk = desk(settings, library, servers, jobs);
            Doors doors = new Doors(accounts, new Passwords(), InstantSource.system());
            Site site = new Site(library, catalogue, doors, desk, settings.site());
            if (!starts(site, settings)) {
                return Console.COULD_NOT_RUN;
            }
            try {
                String address = settings.listening(site.port());
                console.say("cli.serve.listening", address);
                sayWhereToSignIn(doors.members(), address);
                new StyleWords(console, settings.styles()).say(site.styles());
                Imports imports = new Imports(console, library, servers);
                LibraryWatch watch =
                        LibraryWatch.over(
                                settings.data(),
                                () -> {
                                    follower.follow();
                                    files.follow();
                                });
                try (watch) {
                    serve(settings, library, imports, follower, jobs, stop);
                }
            } finally {
                site.stop();
                jobs.close();
                follower.follow(); // What came last is found at once after the next start.
            }
        }
        console.say("cli.serve.stopped");
        return Console.DONE;
    }

    /** Takes in what is in the import folder, then what comes there, until it is told to stop. */
    private void serve(
            Settings settings,
            Library library,
            Imports imports,
            IndexFollower follower,
            Jobs jobs,
            CountDownLatch stop)
            throws InterruptedException {
        FolderImports folder = new FolderImports(console, imports, jobs, settings.imports());
        try (folder) {
            ContentFolder content = new ContentFolder(console, settings.content());
            folder.start(
                    () -> content.takeThesaurus(library),
                    () -> {
                        content.takeWritings(library); // They speak of what was imported.
                        follower.catchUp();
                        console.say("cli.serve.ready", library.count(), settings.imports());
                    });
            LiveSchedule schedule = LiveSchedule.start(settings.live().every(), folder::sync);
            LinkRound links = new LinkRound(library, settings.url(), Pace.REAL);
            LinkWatch watch = LinkWatch.start(settings.links(), links);
            try (schedule;
                    watch) {
                stop.await();
                follower.hurry();
            }
        }
    }

    private static ImportDesk desk(Settings settings, Library library, Servers servers, Jobs jobs) {
        return new ImportDesk(
                library,
                new Intake(library, servers),
                jobs,
                settings.imports(),
                settings.incoming(),
                settings.upload());
    }

    /** As long as there is no account, with an address that makes the first one. */
    private void sayWhereToSignIn(Members members, String address) {
        if (members.isEmpty()) {
            console.say(
                    "cli.serve.first", address + "/curation/invitation/" + members.inviteFirst());
        } else {
            console.say("cli.serve.curation", address + "/curation");
        }
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
     * On Ctrl+C or SIGTERM the process ends when this does: requests begun are answered, imports
     * leave no trace or are whole, the index is committed, files are closed. What does not come to
     * an end is cut off: nothing is lost by that, no more than by a power failure.
     */
    private static void stopAndWait(CountDownLatch stop, CountDownLatch closed) {
        stop.countDown();
        try {
            if (!closed.await(LONGEST_STOP, TimeUnit.SECONDS)) {
                LOG.warn("Something did not end within {} s, and is cut off", LONGEST_STOP);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
