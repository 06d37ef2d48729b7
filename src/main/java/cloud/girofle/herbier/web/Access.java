package cloud.girofle.herbier.web;

import cloud.girofle.herbier.knowledge.Account;
import cloud.girofle.herbier.knowledge.Role;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import io.javalin.security.RouteRole;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who may use an address: every rule stands here, and is asked before the address answers.
 *
 * <ol>
 *   <li>An address that needs an account answers those whose role is at least its own.
 *   <li>What is sent must come from our own pages, as the browser says in headers that no page can
 *       write. This holds for everybody, but where nothing can be changed.
 *   <li>A form must send back the token it was shown with: see {@code PageHandler}, which reads it.
 * </ol>
 */
enum Access implements RouteRole {

    /** Anyone, without an account or a cookie. */
    ANYONE(Optional.empty()),

    /**
     * Anyone, and scripts on the pages of any other site: what stands there is only read, and is
     * the same for everyone.
     */
    ANYWHERE(Optional.empty()),

    /**
     * The same; and what is asked may also be sent as a form is, by anybody and from anywhere: it
     * is a question all the same, and changes nothing.
     */
    ASKED(Optional.empty()),

    /** Whoever holds the token of measures; for others there is nothing. */
    WATCHER(Optional.empty()),

    /** Whoever has an account. */
    CONTRIBUTOR(Optional.of(Role.CONTRIBUTOR)),

    /** Those who publish and decide. */
    CURATOR(Optional.of(Role.CURATOR)),

    /** Those who also keep accounts, imports and settings. */
    ADMIN(Optional.of(Role.ADMIN));

    /** A request that may not be answered; says why with a sentence's key. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Refused(String sentence) {
            super(sentence);
        }

        /** Key of the sentence that says why. */
        String sentence() {
            return String.valueOf(getMessage());
        }
    }

    /** A request that somebody has to sign in for. */
    static final class SignInFirst extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static final Pattern LOOPBACK_NAME =
            Pattern.compile("(?i)(localhost|127(\\.\\d{1,3}){3}|\\[::1])(:\\d{1,5})?");

    @SuppressWarnings("ImmutableEnumChecker") // An Optional of an enum is immutable.
    private final Optional<Role> role;

    Access(Optional<Role> role) {
        this.role = role;
    }

    /** The least role that an account needs; empty where no account is needed. */
    Optional<Role> role() {
        return role;
    }

    /**
     * Lets a request through.
     *
     * @param publicUrl where the public finds the site
     * @param account of whoever signed in; only asked for where one is needed
     * @throws Refused when it may not use the address
     * @throws SignInFirst when somebody has to sign in for it
     */
    static void check(Context request, URI publicUrl, Supplier<Optional<Account>> account) {
        for (RouteRole each : request.routeRoles()) {
            Access access = (Access) each;
            if (isSent(request) && access != ASKED && !isFromOurPages(request, publicUrl)) {
                throw new Refused("access.elsewhere");
            }
            access.role.ifPresent(needed -> {
                Role held = account.get().map(Account::role).orElseThrow(SignInFirst::new);
                if (!held.includes(needed)) {
                    throw new Refused("access." + needed);
                }
            });
            access.grant(request);
        }
    }

    /**
     * Whether somebody holds a token, as RFC 6750 has it sent; nobody holds an empty one. Takes as
     * long whatever was sent.
     */
    static boolean holds(Context request, String token) {
        String sent = Optional.ofNullable(request.header("Authorization")).orElse("");
        boolean same =
                MessageDigest.isEqual(
                        sent.getBytes(StandardCharsets.UTF_8),
                        ("Bearer " + token).getBytes(StandardCharsets.UTF_8));
        return same && !token.isEmpty();
    }

    /** Answers a browser that asks what another site's script may send: nothing, but any header. */
    static void tellScripts(Context request) {
        request.status(HttpStatus.NO_CONTENT);
        request.header("Allow", "GET, HEAD, OPTIONS");
        request.header("Access-Control-Allow-Methods", "GET, HEAD");
        request.header("Access-Control-Allow-Headers", "*");
        request.header("Access-Control-Max-Age", "86400");
    }

    /** Whether a name is this machine's own: no other machine can have it. */
    static boolean isLoopbackName(@Nullable String authority) {
        return authority != null && LOOPBACK_NAME.matcher(authority).matches();
    }

    static boolean isSent(Context request) {
        return !Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS)
                .contains(request.method());
    }

    /** Whether scripts on the pages of other sites may read what stands there. */
    boolean isAnywhere() {
        return this == ANYWHERE || this == ASKED;
    }

    /** Tells browsers what else they may do with the answer. */
    private void grant(Context answer) {
        if (isAnywhere()) {
            answer.header("Access-Control-Allow-Origin", "*");
            answer.header("Access-Control-Expose-Headers", "Content-Disposition, ETag, Link");
        }
    }

    /** As browsers write it: without the port that goes without saying. */
    private static String origin(URI url) {
        String usual = url.getScheme().equals("https") ? ":443" : ":80";
        String authority = String.valueOf(url.getRawAuthority());
        return url.getScheme()
                + "://"
                + (authority.endsWith(usual)
                        ? authority.substring(0, authority.length() - usual.length())
                        : authority);
    }

    /**
     * Whether the browser says so: newer ones by {@code Sec-Fetch-Site}, all by {@code Origin}.
     * What says neither is no browser, or is one too old to be trusted with this. Our pages stand
     * at the public address; and at the address that was asked for, when it names this machine: a
     * hostile page that points its own name here cannot have that one.
     */
    private static boolean isFromOurPages(Context request, URI publicUrl) {
        Optional<String> site = Optional.ofNullable(request.header("Sec-Fetch-Site"));
        Optional<String> origin = Optional.ofNullable(request.header("Origin"));
        String host = request.header("Host");
        String here = isLoopbackName(host) ? "http://" + host : "";
        String ours = origin(publicUrl);
        boolean known =
                origin.map(from -> from.equalsIgnoreCase(ours) || from.equalsIgnoreCase(here))
                        .orElseGet(() ->
                                isLoopbackName(host)
                                        || String.valueOf(publicUrl.getRawAuthority())
                                                .equalsIgnoreCase(host));
        return (site.isPresent() || origin.isPresent())
                && site.map("same-origin"::equals).orElse(true)
                && known;
    }
}
