package cloud.girofle.herbier.web;

import cloud.girofle.herbier.citation.Citations;
import cloud.girofle.herbier.citation.Styles;
import cloud.girofle.herbier.curation.Doors;
import cloud.girofle.herbier.curation.Guest;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.library.UnusableLibraryException;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.search.SearchCutException;
import cloud.girofle.herbier.search.UnreadableIndexException;
import cloud.girofle.herbier.sharing.Bibliography;
import cloud.girofle.herbier.web.curator.ImportDesk;
import cloud.girofle.herbier.web.curator.account.ProviderDoor;
import cloud.girofle.herbier.web.curator.account.SignInPage;
import cloud.girofle.herbier.web.visit.Assets;
import cloud.girofle.herbier.web.visit.Links;
import cloud.girofle.herbier.web.visit.Meter;
import cloud.girofle.herbier.web.visit.SiteLanguage;
import cloud.girofle.herbier.web.visit.Templates;
import cloud.girofle.herbier.web.visit.Traffic;
import io.github.bucket4j.TimeMeter;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.javalin.util.JavalinBindException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.ee10.servlet.ServletContextResponse;
import org.eclipse.jetty.server.LowResourceMonitor;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The site over a library and its catalogue. It opens and closes neither. */
public final class Site {

    private static final Logger LOG = LoggerFactory.getLogger(Site.class);

    /**
     * The longest request line and headers read, in bytes; what is longer is answered 414 or 431.
     */
    private static final int LONGEST_HEAD = 32 * 1024;

    /** As long as it takes at most to see that an index has to be mended. */
    private static final int RETRY_SECONDS = 60;

    private final Javalin server;
    private final SiteSettings settings;
    private final Links links;
    private final Visits visits;
    private final PageHandler pages;
    private final Styles styles;
    private final Politeness politeness;
    private final Turnstile turnstile;
    private final Connections connections;
    private final Meter meter = new Meter(Instant.now());
    private final Traffic traffic = new Traffic();
    private final AtomicReference<Leaving> leaving = new AtomicReference<>();

    /** A site that is not started yet. */
    public Site(
            Library library,
            Catalogue catalogue,
            Doors doors,
            ImportDesk desk,
            SiteSettings settings) {
        this(
                library,
                catalogue,
                doors,
                desk,
                settings,
                Limits.usual(),
                TimeMeter.SYSTEM_MILLISECONDS);
    }

    /** The same within other limits, by a clock that tells when programs were in a hurry. */
    Site(
            Library library,
            Catalogue catalogue,
            Doors doors,
            ImportDesk desk,
            SiteSettings settings,
            Limits limits,
            TimeMeter clock) {
        this.politeness = new Politeness(clock, Politeness.A_MINUTE);
        this.turnstile = new Turnstile(limits, clock, settings.proxies());
        this.connections = new Connections(limits);
        Assets assets = Assets.read();
        Bibliography bibliography = new Bibliography(new Citations(settings.styles()));
        this.styles = bibliography.styles();
        this.settings = settings;
        this.links = Links.of(settings.publicUrl(), assets);
        SessionCookie cookie = new SessionCookie(links, settings.publicUrl());
        ProxyDoor proxyDoor =
                new ProxyDoor(settings.signIn(), settings.proxies()::hold, doors, cookie);
        this.visits = new Visits(links, doors, proxyDoor, library.written()::proposalsOpen);
        ProviderDoor providerDoor = CuratorRoutes.providerDoor(settings, links, doors);
        this.pages =
                new PageHandler(
                        visits,
                        new Freshness(library, catalogue, styles),
                        new Posts(desk.underway(), desk.limit() * 1_000_000, settings.proxies()),
                        doors.drafts(),
                        new AnswerSending(
                                new Templates(),
                                cookie,
                                new ErrandCookie(links, settings.publicUrl())),
                        new SignInPage(providerDoor),
                        turnstile,
                        desk.limit());
        this.server =
                Javalin.create(config -> {
                    configure(config);
                    Routes.of(
                                    library,
                                    catalogue,
                                    bibliography,
                                    assets,
                                    settings,
                                    doors,
                                    providerDoor,
                                    desk,
                                    meter,
                                    WatchRoutes.of(
                                            library,
                                            catalogue,
                                            doors,
                                            meter,
                                            traffic,
                                            settings.data()))
                            .forEach(route -> add(config.routes, route));
                });
    }

    /**
     * Starts listening; returns once it does.
     *
     * @throws UncheckedIOException when the port is taken, or may not be used
     */
    public Site start() {
        try {
            server.start(settings.host(), settings.port());
        } catch (JavalinBindException e) {
            String where = settings.host() + ":" + settings.port();
            throw new UncheckedIOException("Cannot listen on " + where, bindException(where, e));
        }
        return this;
    }

    /** The styles of citation that it offers, and what is wrong with others. */
    public Styles styles() {
        return styles;
    }

    /** What answering has cost since it was made. */
    public Meter meter() {
        return meter;
    }

    /** Where what takes work comes through. */
    Turnstile turnstile() {
        return turnstile;
    }

    /** The port it listens on. */
    public int port() {
        return server.port();
    }

    /** Stops listening; returns once the requests under way are answered, or take too long. */
    public void stop() {
        Optional.ofNullable(leaving.get()).ifPresent(Leaving::await);
        server.stop();
    }

    private static BindException bindException(String where, JavalinBindException cause) {
        BindException exception = new BindException(where);
        exception.initCause(cause);
        return exception;
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.concurrency.useVirtualThreads = true;
        config.http.compressionStrategy = CompressionStrategy.GZIP; // Of what is streamed.
        config.http.prefer405over404 = true;
        config.router.ignoreTrailingSlashes = false;
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setRequestHeaderSize(LONGEST_HEAD);
            http.setUriCompliance(PlainRequests.ADDRESSES);
            http.addCustomizer(new PlainRequests());
        });
        config.jetty.modifyServer(jetty -> {
            jetty.setErrorHandler(new PlainErrors());
            connections.bound(jetty);
            // It would look every second whether threads run short, of which we have no end.
            jetty.getBeans(LowResourceMonitor.class).forEach(jetty::removeBean);
            leaving.set(Leaving.of(jetty));
        });
        config.jetty.modifyServletContextHandler(
                context -> context.setMaxFormKeys(Posts.MOST_PARTS));
        config.routes.before(this::prepare);
        config.routes.beforeMatched(this::admit);
        config.routes.exception(
                Access.Refused.class, (e, request) -> pages.showRefusal(request, e));
        config.routes.exception(
                Access.SignInFirst.class, (e, request) -> pages.showSignIn(request));
        config.routes.exception(
                Politeness.TooMany.class, (e, request) -> pages.showHaste(request, e));
        config.routes.exception(Turns.Crowd.class, (e, request) -> pages.showCrowd(request, e));
        config.routes.exception(
                SearchCutException.class, (e, request) -> pages.showCut(request, e));
        config.routes.exception(
                HttpResponseException.class,
                (e, request) -> pages.showError(request, e.getStatus()));
        config.routes.exception(UnusableLibraryException.class, this::unavailable);
        config.routes.exception(UnreadableIndexException.class, this::unavailable);
        config.routes.exception(
                UnsupportedCharsetException.class,
                (e, request) ->
                        pages.showError(request, HttpStatus.UNSUPPORTED_MEDIA_TYPE.getCode()));
        config.routes.exception(
                IllegalCharsetNameException.class,
                (e, request) ->
                        pages.showError(request, HttpStatus.UNSUPPORTED_MEDIA_TYPE.getCode()));
        config.routes.exception(Exception.class, this::fail);
    }

    private void add(RoutesConfig routes, Routes.Route route) {
        Handler handler = easing(route, request -> pages.show(request, route));
        for (SiteLanguage language : route.languages()) {
            String path = links.in(language).to(route.path());
            routes.addHttpHandler(HandlerType.GET, path, handler, route.access());
            routes.addHttpHandler(HandlerType.HEAD, path, handler, route.access());
            if (route.access() == Access.ASKED) {
                routes.addHttpHandler(
                        HandlerType.POST,
                        path,
                        request -> pages.showSent(request, route),
                        route.access());
            }
            if (route.access().isAnywhere()) {
                routes.addHttpHandler(
                        HandlerType.OPTIONS, path, Access::tellScripts, route.access());
            }
            route.form()
                    .ifPresent(form ->
                            routes.addHttpHandler(
                                    HandlerType.POST,
                                    path,
                                    easing(route, request -> pages.take(request, route, form)),
                                    route.access()));
        }
    }

    private static Handler easing(Routes.Route route, Handler handler) {
        return request -> {
            if (route.eased()) {
                SecurityHeaders.WITH_SCRIPT.forEach(request::header);
            }
            handler.handle(request);
        };
    }

    private void prepare(Context request) {
        count(request);
        SecurityHeaders.ALL.forEach(request::header);
        request.minSizeForCompression(Body.PACKED_FROM);
        String path = request.path();
        String home = links.home();
        if (path.length() > home.length() && path.endsWith("/")) {
            moveTo(request, path.replaceFirst("/+$", ""));
        } else if ((path + "/").equals(home)) {
            moveTo(request, home);
        }
    }

    /** Counts a request, and what it costs until all is sent. */
    private void count(Context request) {
        long begun = System.nanoTime();
        Meter.Call call = meter.begin();
        PageHandler.counted(request, call);
        ServletContextRequest sent = ServletContextRequest.getServletContextRequest(request.req());
        Request.addCompletionListener(
                sent,
                failure -> {
                    ServletContextResponse answer = sent.getServletContextResponse();
                    call.ended(Response.getContentBytesWritten(answer));
                    traffic.answered(call.kind(), answer.getStatus(), System.nanoTime() - begun);
                });
    }

    private void admit(Context request) {
        if (request.routeRoles().contains(Access.WATCHER)
                && !Access.holds(request, settings.metrics())) {
            throw new NotFoundResponse();
        }
        Access.check(
                request, settings.publicUrl(), () -> visits.guest(request).map(Guest::account));
        if (request.routeRoles().stream().anyMatch(each -> ((Access) each).isAnywhere())) {
            politeness.count(ClientAddress.of(request, settings.proxies()));
        }
    }

    private static void moveTo(Context request, String path) {
        String query = request.queryString();
        String address = path.replaceFirst("^/+", "/"); // «//evil» would lead to another host.
        request.redirect(
                query == null ? address : address + "?" + query, HttpStatus.MOVED_PERMANENTLY);
        request.skipRemainingHandlers();
    }

    private void fail(Exception failure, Context request) {
        log(failure, request);
        pages.showError(request, HttpStatus.INTERNAL_SERVER_ERROR.getCode());
    }

    /** What is on the disk cannot be read or written now: it may be well again in a while. */
    private void unavailable(Exception failure, Context request) {
        log(failure, request);
        pages.showError(request, HttpStatus.SERVICE_UNAVAILABLE.getCode());
        request.header("Retry-After", String.valueOf(RETRY_SECONDS));
    }

    private static void log(Exception failure, Context request) {
        String path = request.path().replaceFirst("/invitation/.*", "/invitation/…"); // A secret.
        LOG.error("{} {} failed", request.method(), path, failure);
    }
}
