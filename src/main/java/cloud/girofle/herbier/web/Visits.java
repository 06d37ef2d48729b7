package cloud.girofle.herbier.web;

import cloud.girofle.herbier.curation.Doors;
import cloud.girofle.herbier.curation.Guest;
import cloud.girofle.herbier.web.visit.Links;
import cloud.girofle.herbier.web.visit.Query;
import cloud.girofle.herbier.web.visit.Returning;
import cloud.girofle.herbier.web.visit.SiteLanguage;
import cloud.girofle.herbier.web.visit.Visit;
import cloud.girofle.herbier.web.visit.Visitor;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntSupplier;

/** Who asks for which address of the site, of a request. Thread-safe. */
final class Visits {

    /** Where a request keeps who made it. */
    private static final String GUEST = "herbier.guest";

    private final Links links;
    private final Doors doors;
    private final ProxyDoor proxyDoor;
    private final IntSupplier waiting;

    /**
     * Visits of a site.
     *
     * @param proxyDoor whom a proxy lets in
     * @param waiting how many proposals wait for a curator's word
     */
    Visits(Links links, Doors doors, ProxyDoor proxyDoor, IntSupplier waiting) {
        this.links = links;
        this.doors = doors;
        this.proxyDoor = proxyDoor;
        this.waiting = waiting;
    }

    /** A visit of one of the site's addresses, by whoever signed in, with what its form needs. */
    Visit of(Context request, Routes.Route route) {
        Visit visit = returning(request, visit(request, request.pathParamMap()));
        if (route.keeping() != Keeping.NEVER) {
            return visit; // What is kept is the same for everybody.
        }
        Optional<Guest> guest = guest(request);
        boolean form = route.form().isPresent();
        return visit.with(
                guest.map(known ->
                        new Visitor(
                                known.account(),
                                known.session(),
                                known.token(),
                                waiting.getAsInt())),
                form && guest.isEmpty() ? doors.seal() : "",
                guest.filter(any -> form)
                        .flatMap(known -> doors.drafts().find(known.account(), visit.path()))
                        .map(draft -> Query.of(draft.fields())));
    }

    /** An envelope is only brought to the address that it is for. */
    private static Visit returning(Context request, Visit visit) {
        String browser = Objects.requireNonNullElse(request.userAgent(), "");
        return visit.path().equals(CuratorRoutes.RETURN)
                ? visit.bringing(new Returning(ErrandCookie.read(request), browser))
                : visit;
    }

    /** A visit by nobody, of an address that only says what is wrong. */
    Visit bare(Context request) {
        return visit(request, Map.of());
    }

    /** A visit by nobody, who is shown a form all the same. */
    Visit sealed(Context request) {
        return bare(request).with(Optional.empty(), doors.seal(), Optional.empty());
    }

    /** Whoever signed in, read once for a request; nobody where no cookie is sent. */
    Optional<Guest> guest(Context request) {
        Optional<Guest> known = Optional.ofNullable(request.attribute(GUEST));
        if (known.isEmpty() && CuratorRoutes.isUnder(inLanguage(request.path()))) {
            known = proxyDoor.guest(request, SessionCookie.read(request).flatMap(doors::guest));
            known.ifPresent(guest -> request.attribute(GUEST, guest));
        }
        return known;
    }

    /** Whether a form sent back what it was shown with. */
    boolean isOurs(Visit visit, String token, Routes.Route route) {
        boolean session =
                visit.visitor().filter(known -> Doors.same(known.token(), token)).isPresent();
        return session || (route.access().role().isEmpty() && doors.isSeal(token));
    }

    /** The whole address that is asked for, without scheme and host. */
    static String address(Context request) {
        return request.path() + writtenQuery(request);
    }

    /** Its parameters, with the {@code ?} before them, or empty. */
    static String writtenQuery(Context request) {
        String query = request.queryString();
        return query == null || query.isEmpty() ? "" : "?" + query;
    }

    private Visit visit(Context request, Map<String, String> parts) {
        String inSite = inSite(request.path());
        SiteLanguage language = SiteLanguage.of(inSite);
        String path = inSite.substring(language.prefix().length());
        String query = writtenQuery(request);
        return new Visit(
                path.isEmpty() ? "/" : path,
                parts,
                Query.parse(query.isEmpty() ? "" : query.substring(1)),
                query,
                links.in(language));
    }

    private String inLanguage(String path) {
        String inSite = inSite(path);
        return inSite.substring(SiteLanguage.of(inSite).prefix().length());
    }

    private String inSite(String path) {
        String base = links.base();
        return path.startsWith(base) ? path.substring(base.length()) : path;
    }
}
