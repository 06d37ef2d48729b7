package cloud.girofle.herbier.web;

import cloud.girofle.herbier.curation.Doors;
import cloud.girofle.herbier.curation.Guest;
import cloud.girofle.herbier.curation.SideDoor;
import io.javalin.http.Context;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who a proxy of ours says is there, by a header: YunoHost, Authelia. Only what comes from such a
 * proxy is believed, and only where sessions are read. A session that its word alone opened ends
 * once it names somebody else, or nobody. Thread-safe.
 */
final class ProxyDoor {

    private static final Logger LOG = LoggerFactory.getLogger(ProxyDoor.class);

    /** Where Authelia and YunoHost write people's names; they only suggest what to sign with. */
    private static final List<String> NAMES = List.of("Remote-Name", "YNH_USER_FULLNAME");

    private final SignInWays ways;
    private final Predicate<String> proxies;
    private final Doors doors;
    private final SessionCookie cookie;
    private final AtomicBoolean told = new AtomicBoolean();

    /**
     * The door of a site.
     *
     * @param proxies whether one of ours has an address
     */
    ProxyDoor(SignInWays ways, Predicate<String> proxies, Doors doors, SessionCookie cookie) {
        this.ways = ways;
        this.proxies = proxies;
        this.doors = doors;
        this.cookie = cookie;
    }

    /**
     * Who makes a request.
     *
     * @param known whom the session that it brings belongs to
     */
    Optional<Guest> guest(Context request, Optional<Guest> known) {
        Optional<String> login = named(request);
        Optional<Guest> named = login.flatMap(name -> named(request, name, known));
        Optional<Guest> guest = named.or(() -> known.filter(session -> !session.proxied()));
        known.filter(session -> !guest.equals(known))
                .ifPresent(session -> doors.leave(session.account(), session.session()));
        return guest;
    }

    private Optional<Guest> named(Context request, String login, Optional<Guest> known) {
        SideDoor.Outcome outcome = doors.sideDoor().named(login, name(request), ways.role());
        if (!(outcome instanceof SideDoor.Outcome.In in)) {
            return Optional.empty();
        }
        return known.filter(session -> session.account().id() == in.account().id())
                .or(() -> {
                    String browser = Objects.requireNonNullElse(request.userAgent(), "");
                    String session = doors.sideDoor().enterProxied(in.account(), browser);
                    cookie.give(request, session);
                    return doors.guest(session);
                });
    }

    /** The one name that a proxy of ours gave. */
    private Optional<String> named(Context request) {
        if (ways.header().isEmpty()) {
            return Optional.empty();
        }
        List<String> values = Collections.list(request.req().getHeaders(ways.header()));
        boolean believed = proxies.test(request.req().getRemoteAddr()) && values.size() == 1;
        if (!values.isEmpty() && !believed && !told.getAndSet(true)) {
            LOG.warn(
                    "{} is not believed: it came twice, or from none of our proxies;"
                            + " this is said once",
                    ways.header());
        }
        return values.stream().filter(any -> believed).filter(name -> !name.isBlank()).findFirst();
    }

    private static String name(Context request) {
        return NAMES.stream().map(request::header).filter(Objects::nonNull).findFirst().orElse("");
    }
}
