package cloud.girofle.herbier.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import io.javalin.security.RouteRole;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who may use an address: every rule stands here, and is asked before the address answers. */
enum Access implements RouteRole {

    /** Anyone, without an account or a cookie. */
    ANYONE {
        @Override
        Optional<String> refusal(Context request, URI publicUrl) {
            return Optional.empty();
        }
    },

    /**
     * Anyone, and scripts on the pages of any other site: what stands there is only read, and is
     * the same for everyone, since nobody has an account or a cookie to borrow.
     */
    ANYWHERE {
        @Override
        Optional<String> refusal(Context request, URI publicUrl) {
            return Optional.empty();
        }

        @Override
        void grant(Context answer) {
            answer.header("Access-Control-Allow-Origin", "*");
            answer.header("Access-Control-Expose-Headers", "Content-Disposition, ETag");
        }
    },

    /**
     * Those who keep the library. Until there are accounts: whoever sits at the machine itself.
     * That the request comes from there is not enough. A proxy on the same machine makes
     * everybody's do so: hence no public address, no header and no old HTTP that betray one. A
     * hostile page may point its own name at this machine: hence a {@code Host} that names it. And
     * such a page may send a form here, which is why what is sent must come from our own pages, as
     * the browser says in headers that no page can write. No token is needed for that as long as
     * there is no account to borrow.
     */
    CURATOR {
        @Override
        Optional<String> refusal(Context request, URI publicUrl) {
            if (!isOpenToCurators(publicUrl)) {
                return Optional.of("access.public");
            }
            if (!isLoopback(request.req().getRemoteAddr())
                    || !isLoopbackName(request.header("Host"))) {
                return Optional.of("access.remote");
            }
            if (cameThroughProxy(request)) {
                return Optional.of("access.proxy");
            }
            return isSent(request) && !isFromOurPages(request)
                    ? Optional.of("access.elsewhere")
                    : Optional.empty();
        }
    };

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

    private static final Pattern LOOPBACK_NAME =
            Pattern.compile("(?i)(localhost|127(\\.\\d{1,3}){3}|\\[::1])(:\\d{1,5})?");

    /** What proxies add, each its own. */
    private static final Set<String> FORWARDING =
            Set.of("forwarded", "via", "x-real-ip", "x-client-ip", "true-client-ip");

    /**
     * Lets a request through.
     *
     * @param publicUrl where the public finds the site
     * @throws Refused when it may not use the address
     */
    static void check(Context request, URI publicUrl) {
        for (RouteRole role : request.routeRoles()) {
            Access access = (Access) role;
            access.refusal(request, publicUrl)
                    .ifPresent(sentence -> {
                        throw new Refused(sentence);
                    });
            access.grant(request);
        }
    }

    /** Answers a browser that asks what another site's script may send: nothing, but any header. */
    static void tellScripts(Context request) {
        request.status(HttpStatus.NO_CONTENT);
        request.header("Allow", "GET, HEAD, OPTIONS");
        request.header("Access-Control-Allow-Methods", "GET, HEAD");
        request.header("Access-Control-Allow-Headers", "*");
        request.header("Access-Control-Max-Age", "86400");
    }

    /** Whether the site has no address but this machine's own. */
    static boolean isOpenToCurators(URI publicUrl) {
        return isLoopbackName(publicUrl.getAuthority());
    }

    /** Tells browsers what else they may do with the answer. */
    void grant(Context answer) {}

    /** Why a request may not use the address: a sentence's key; empty when it may. */
    abstract Optional<String> refusal(Context request, URI publicUrl);

    /** Whether it is asked of this machine by a name that no other machine can have. */
    private static boolean isLoopbackName(@Nullable String authority) {
        return authority != null && LOOPBACK_NAME.matcher(authority).matches();
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress(); // A number: nothing asked.
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** By its headers or, as some proxies add none unless told to, by a version no browser has. */
    private static boolean cameThroughProxy(Context request) {
        List<String> names =
                request.headerMap().keySet().stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .toList();
        return names.stream().anyMatch(FORWARDING::contains)
                || names.stream().anyMatch(name -> name.startsWith("x-forwarded"))
                || request.req().getProtocol().equals("HTTP/1.0");
    }

    private static boolean isSent(Context request) {
        return !Set.of(HandlerType.GET, HandlerType.HEAD).contains(request.method());
    }

    /**
     * Whether the browser says so: newer ones by {@code Sec-Fetch-Site}, all by {@code Origin}.
     * What says neither is no browser, or is one too old to be trusted with this.
     */
    private static boolean isFromOurPages(Context request) {
        Optional<String> site = Optional.ofNullable(request.header("Sec-Fetch-Site"));
        Optional<String> origin = Optional.ofNullable(request.header("Origin"));
        String ours = "http://" + request.header("Host");
        return (site.isPresent() || origin.isPresent())
                && site.map("same-origin"::equals).orElse(true)
                && origin.map(ours::equalsIgnoreCase).orElse(true);
    }
}
