package cloud.girofle.herbier.web;

import java.util.Map;

/** What every answer forbids, whatever it shows. */
final class SecurityHeaders {

    private static final String POLICY = "Content-Security-Policy";

    private static final String PUBLIC =
            "default-src 'none'; style-src 'self'; img-src 'self' data:;"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** Nothing but our own style sheet and images: no script, no inline style, no third party. */
    static final Map<String, String> ALL =
            Map.of(
                    POLICY,
                    PUBLIC,
                    "X-Content-Type-Options",
                    "nosniff",
                    "Referrer-Policy",
                    "same-origin",
                    "Cross-Origin-Opener-Policy",
                    "same-origin",
                    "Permissions-Policy",
                    "camera=(), geolocation=(), microphone=(), browsing-topics=()");

    /** The policy of pages that a script of ours eases: it may run, and ask our own addresses. */
    static final Map<String, String> WITH_SCRIPT =
            Map.of(POLICY, PUBLIC + "; script-src 'self'; connect-src 'self'");

    private SecurityHeaders() {}
}
