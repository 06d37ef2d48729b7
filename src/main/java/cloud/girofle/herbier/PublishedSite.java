package cloud.girofle.herbier;

import cloud.girofle.herbier.curation.Doors;
import cloud.girofle.herbier.curation.Passwords;
import cloud.girofle.herbier.intake.Intake;
import cloud.girofle.herbier.intake.Jobs;
import cloud.girofle.herbier.library.Accounts;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.publish.LiveSite;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.search.IndexInUseException;
import cloud.girofle.herbier.web.Site;
import cloud.girofle.herbier.web.curator.ImportDesk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Stream;

/**
 * The site that is published: the one that serves already, or else one that is started for the time
 * it takes, on this machine only.
 */
final class PublishedSite implements AutoCloseable {

    private final LiveSite live;
    private final String stamp;
    private final Deque<Runnable> ending = new ArrayDeque<>();

    private PublishedSite(LiveSite live, String stamp) {
        this.live = live;
        this.stamp = stamp;
    }

    /** Another Herbier holds the index, and does not answer where the settings say. */
    static final class Unreachable extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * That of a library.
     *
     * @throws Unreachable when another Herbier holds the index, and cannot be asked
     */
    static PublishedSite of(Settings settings, Library library) {
        Catalogue catalogue;
        try {
            catalogue = IndexFollower.open(settings.index(), library);
        } catch (IndexInUseException e) {
            return serving(settings);
        }
        try (IndexFollower follower = new IndexFollower(library, catalogue)) {
            follower.catchUp();
        }
        Accounts accounts = Accounts.open(settings.data());
        Jobs jobs = new Jobs();
        Site site =
                new Site(
                        library,
                        catalogue,
                        new Doors(accounts, new Passwords(), InstantSource.system()),
                        new ImportDesk(
                                library,
                                new Intake(library),
                                jobs,
                                settings.imports(),
                                settings.incoming(),
                                settings.upload()),
                        settings.site().here());
        site.start();
        URI here = URI.create("http://127.0.0.1:" + site.port());
        PublishedSite published =
                new PublishedSite(new LiveSite(here, settings.url()), stamp(settings.content()));
        published.ending.add(site::stop);
        published.ending.add(jobs::close);
        published.ending.add(accounts::close);
        published.ending.add(catalogue::close);
        return published;
    }

    /** What is asked for its pages. */
    LiveSite live() {
        return live;
    }

    /** Changes with the files that pages are made of and that are no part of the library. */
    String stamp() {
        return stamp;
    }

    private static PublishedSite serving(Settings settings) {
        String host = settings.host().equals("0.0.0.0") ? "127.0.0.1" : settings.host();
        String written = host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
        URI here = URI.create("http://" + written + ":" + settings.port());
        LiveSite live = new LiveSite(here, settings.url());
        if (!live.answers()) {
            live.close();
            throw new Unreachable();
        }
        return new PublishedSite(live, stamp(settings.content()));
    }

    private static String stamp(Path content) {
        if (!Files.isDirectory(content)) {
            return "";
        }
        try (Stream<Path> files = Files.list(content)) {
            long sum = 0;
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                sum = 31 * sum + Files.getLastModifiedTime(file).toMillis() + Files.size(file);
            }
            return Long.toHexString(sum);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        live.close();
        ending.forEach(Runnable::run);
    }
}
