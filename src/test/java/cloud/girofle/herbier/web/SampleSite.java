package cloud.girofle.herbier.web;

import cloud.girofle.herbier.citation.Citations;
import cloud.girofle.herbier.curation.Doors;
import cloud.girofle.herbier.curation.QuickPasswords;
import cloud.girofle.herbier.curation.ThesaurusFile;
import cloud.girofle.herbier.curation.content.ContentFiles;
import cloud.girofle.herbier.intake.Intake;
import cloud.girofle.herbier.intake.Jobs;
import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.knowledge.Thesaurus;
import cloud.girofle.herbier.library.Accounts;
import cloud.girofle.herbier.library.KeptFiles;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.library.Writing;
import cloud.girofle.herbier.reference.Change;
import cloud.girofle.herbier.reference.ImportRun;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Source;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.sharing.Bibliography;
import cloud.girofle.herbier.web.curator.ImportDesk;
import cloud.girofle.herbier.web.curator.account.ProviderDoor;
import cloud.girofle.herbier.web.visit.Assets;
import cloud.girofle.herbier.web.visit.Meter;
import cloud.girofle.herbier.web.visit.Traffic;
import io.github.bucket4j.TimeMeter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The whole site on a free port, over the references that the project starts from. */
public final class SampleSite implements AutoCloseable {

    /** Opens {@code /metriques}. */
    static final String METRICS = "un-jeton-de-mesure";

    private static final Source GIROFLE =
            new Source(
                    "girofle",
                    "Cloud Girofle",
                    "La bibliographie d’un hébergeur associatif.",
                    "https://girofle.cloud",
                    1);

    /** The most that may be sent to it, in MB. */
    static final long UPLOAD = 2;

    static final String PUBLIC = "https://herbier.example";

    private final Path data;
    private final SignInWays ways;
    private final Clock clock;
    private final Library library;
    private final Accounts accounts;
    private final Doors doors;
    private final Catalogue catalogue;
    private final Jobs jobs = new Jobs();
    private final ImportDesk desk;
    private final Site site;
    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;
    private boolean broken;
    private boolean closed;

    /** The time, which only passes when it is told to. */
    private static final class Clock implements InstantSource {

        private volatile Instant now = Instant.parse("2026-02-14T09:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        TimeMeter asMeter() {
            return new TimeMeter() {
                @Override
                public long currentTimeNanos() {
                    return TimeUnit.MILLISECONDS.toNanos(now.toEpochMilli());
                }

                @Override
                public boolean isWallClockBased() {
                    return true;
                }
            };
        }
    }

    private SampleSite(String origin, String base, int port) {
        this(SiteFolders.another(), new Clock(), origin, base, port);
    }

    private SampleSite(Path data, Clock clock, String origin, String base, int port) {
        this(data, clock, origin, base, port, Limits.usual(), Catalogue::open);
    }

    private SampleSite(
            Path data,
            Clock clock,
            String origin,
            String base,
            int port,
            Limits limits,
            Function<Path, Catalogue> opening) {
        this(data, clock, origin, base, port, limits, opening, SignInWays.NONE);
    }

    private SampleSite(
            Path data,
            Clock clock,
            String origin,
            String base,
            int port,
            Limits limits,
            Function<Path, Catalogue> opening,
            SignInWays ways) {
        this.ways = ways;
        this.data = data;
        this.clock = clock;
        library = Library.open(data, clock);
        accounts = Accounts.open(data, clock);
        doors = new Doors(accounts, QuickPasswords.make(), clock);
        catalogue = opening.apply(data.resolve("index"));
        catalogue.adopt(library.thesaurus());
        this.base = base;
        SiteSettings settings = settings(port, origin + base);
        desk =
                new ImportDesk(
                        library,
                        new Intake(library),
                        jobs,
                        data.resolve("import"),
                        data.resolve("incoming"),
                        UPLOAD);
        site = new Site(library, catalogue, doors, desk, settings, limits, clock.asMeter()).start();
    }

    /** A site with nothing in it. */
    public static SampleSite empty() {
        return new SampleSite(PUBLIC, "", 0);
    }

    /** A site with nothing in it, for those who sit at its machine. */
    public static SampleSite atHome() {
        return new SampleSite("http://localhost", "", 0);
    }

    /** A site with nothing in it, for the public, where people may sign in like that, too. */
    static SampleSite with(SignInWays ways) {
        return with(PUBLIC, ways);
    }

    /** The same, for those who sit at its machine: there is no proxy before it. */
    static SampleSite atHomeWith(SignInWays ways) {
        return with("http://localhost", ways);
    }

    /** The same as for the public, under a path. */
    static SampleSite withUnder(String base, SignInWays ways) {
        return with(SiteFolders.another(), PUBLIC, base, ways);
    }

    private static SampleSite with(String origin, SignInWays ways) {
        return with(SiteFolders.another(), origin, "", ways);
    }

    private static SampleSite with(Path data, String origin, String base, SignInWays ways) {
        return new SampleSite(
                data,
                new Clock(),
                origin,
                base,
                0,
                Limits.usual(),
                Catalogue::open,
                ways);
    }

    /** A site with nothing in it, for the public, under a path. */
    static SampleSite emptyUnder(String base) {
        return new SampleSite(PUBLIC, base, 0);
    }

    /** A site with nothing in it, within these limits. */
    static SampleSite within(Limits limits) {
        return new SampleSite(
                SiteFolders.another(), new Clock(), PUBLIC, "", 0, limits, Catalogue::open);
    }

    /** A site with nothing in it, whose catalogue is opened so. */
    static SampleSite searchedBy(Function<Path, Catalogue> opening) {
        return new SampleSite(
                SiteFolders.another(), new Clock(), PUBLIC, "", 0, Limits.usual(), opening);
    }

    /** A site with the project’s own references. */
    public static SampleSite full() {
        return under("", 0);
    }

    /** A site with all that the project itself brings: references, and what is said of them. */
    public static SampleSite furnished() {
        return new SampleSite(Furnished.DATA.copy(), new Clock(), PUBLIC, "", 0);
    }

    /** The same, for those who sit at its machine. */
    static SampleSite furnishedAtHome() {
        return furnishedAtHomeWith(SignInWays.NONE);
    }

    /** The same, where people may sign in like that, too. */
    static SampleSite furnishedAtHomeWith(SignInWays ways) {
        return with(Furnished.DATA.copy(), "http://localhost", "", ways);
    }

    /** A site over a data folder that is there. */
    public static SampleSite over(Path data) {
        SampleSite site = new SampleSite(data, new Clock(), PUBLIC, "", 0);
        site.follow();
        return site;
    }

    /** The same under a path, on a port. */
    public static SampleSite under(String base, int port) {
        return new SampleSite(Filled.DATA.copy(), new Clock(), PUBLIC, base, port);
    }

    /** The same, for those who sit at its machine. */
    static SampleSite fullAtHome() {
        return new SampleSite(Filled.DATA.copy(), new Clock(), "http://localhost", "", 0);
    }

    /** The data of a site that is closed: others begin with a copy of it. */
    private record Kept(Path data) {

        Path copy() {
            Path to = SiteFolders.another();
            try (Stream<Path> all = Files.walk(data)) {
                for (Path each : all.skip(1).toList()) {
                    Files.copy(each, to.resolve(data.relativize(each)));
                }
                return to;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The data of a site that also took what is said of them. */
    private static final class Furnished {

        private static final Kept DATA = made();

        private static Kept made() {
            try (SampleSite site = full()) {
                new ContentFiles(site.library, Path.of("content")).take();
                site.follow();
                return new Kept(site.data);
            }
        }
    }

    /** The data of a site that took the project’s own references in, once for all tests. */
    private static final class Filled {

        private static final Kept DATA = made();

        private static Kept made() {
            try (SampleSite site = empty()) {
                new Intake(site.library)
                        .takeAll(
                                Path.of("import"),
                                ImportRun.Start.COMMAND,
                                (source, records) -> {});
                site.adopt(ThesaurusFile.in(Path.of("content")).orElseThrow());
                return new Kept(site.data);
            }
        }
    }

    /** Stops it, and starts it again over the same data. */
    SampleSite startedAgain() {
        close();
        return new SampleSite(data, clock, "http://localhost", "", 0);
    }

    /** Lets time pass. */
    public void later(Duration time) {
        clock.now = clock.now.plus(time);
    }

    /** Every address it has. */
    List<Routes.Route> routes() {
        Bibliography bibliography = new Bibliography(new Citations());
        return Routes.of(
                library,
                catalogue,
                bibliography,
                Assets.read(),
                settings(0, PUBLIC),
                doors,
                new ProviderDoor(Optional.empty(), Optional.empty(), doors),
                desk,
                meter(),
                WatchRoutes.of(library, catalogue, doors, meter(), new Traffic(), data));
    }

    private SiteSettings settings(int port, String url) {
        return new SiteSettings(
                "127.0.0.1",
                port,
                URI.create(url),
                Path.of("content"),
                "",
                data,
                Proxies.usual(URI.create(url)),
                "",
                ways,
                METRICS);
    }

    /** Where styles of citation may be put. */
    Path styles() {
        return data.resolve("styles");
    }

    /** Where what takes work comes through. */
    Turnstile turnstile() {
        return site.turnstile();
    }

    /** What answering has cost. */
    Meter meter() {
        return site.meter();
    }

    /** Who may come in. */
    public Doors doors() {
        return doors;
    }

    /** Somebody of that role, with an account and a session of their own. */
    public Member signIn(Role role) {
        String login = role.name().toLowerCase(Locale.ROOT) + (accounts.all().size() + 1);
        return signIn(login, "Camille " + login, role);
    }

    /** The same, whose login and name are those; their password is {@link Member#PASSWORD}. */
    public Member signIn(String login, String name, Role role) {
        String token = doors.members().invite(role, Optional.empty());
        doors.members().join(token, login, name, Member.PASSWORD);
        return Member.signedIn(this, login);
    }

    /** Its data folder. */
    public Path data() {
        return data;
    }

    /** Where it is, without a last slash. */
    public String address() {
        return "http://127.0.0.1:" + site.port() + base;
    }

    /** The path that it stands under; empty where it has a whole host. */
    String base() {
        return base;
    }

    /** Adds one record, of its own source, to the library. */
    public String add(Record item) {
        return write(writing -> {
            writing.save(GIROFLE);
            long file = writing.file("girofle", "autres.json", true, "CSL JSON", 5);
            return writing.add(file, item, Optional.empty()).reference();
        });
    }

    /** Writes to the library, and lets the catalogue follow. */
    public <T> T write(Function<Writing, T> work) {
        T result = library.write(work);
        follow();
        return result;
    }

    /** The files of its library. */
    public KeptFiles files() {
        return library.files();
    }

    /** The library of the site; {@link #follow} shows what changes in it. */
    public Library library() {
        return library;
    }

    /** Gives it a thesaurus, and its references their topics. */
    public void adopt(Thesaurus thesaurus) {
        library.adopt(thesaurus);
        catalogue.adopt(thesaurus);
        follow();
    }

    /** Lets the catalogue follow the library. */
    public void follow() {
        List<Change> changes = library.changesAfter(catalogue.lastChange(), 1_000);
        catalogue.apply(changes);
        catalogue.settle();
    }

    /** The key of the reference that has that citation key. */
    public String cited(String citationKey) {
        return library.cited(citationKey).getFirst().key();
    }

    /** A page, as a browser gets it; redirections are not followed. */
    public HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, HttpResponse.BodyHandlers.ofString(), headers);
    }

    /**
     * What is answered to a form, by a connection of its own: a server may shut one after a form it
     * does not read.
     */
    HttpResponse<String> post(String path, byte[] body, String... headers) {
        try (HttpClient alone = HttpClient.newHttpClient()) {
            return send(
                    alone,
                    HttpRequest.newBuilder(URI.create(address() + path))
                            .POST(HttpRequest.BodyPublishers.ofByteArray(body)),
                    HttpResponse.BodyHandlers.ofString(),
                    headers);
        }
    }

    /** Any answer. */
    public <T> HttpResponse<T> send(
            String method, String path, HttpResponse.BodyHandler<T> body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address() + path))
                        .method(method, HttpRequest.BodyPublishers.noBody());
        return send(request, body, headers);
    }

    private <T> HttpResponse<T> send(
            HttpRequest.Builder request, HttpResponse.BodyHandler<T> body, String... headers) {
        return send(client, request, body, headers);
    }

    private static <T> HttpResponse<T> send(
            HttpClient client,
            HttpRequest.Builder request,
            HttpResponse.BodyHandler<T> body,
            String... headers) {
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A page, parsed. */
    public Document page(String path) {
        return Jsoup.parse(get(path).body(), address() + path);
    }

    /** Takes the catalogue away from under the site. */
    public void breakDown() {
        catalogue.close();
        broken = true;
    }

    /** Stops everything. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        client.close();
        site.stop();
        jobs.close();
        if (!broken) {
            catalogue.close();
        }
        accounts.close();
        library.close();
    }
}
