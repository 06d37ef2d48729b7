package cloud.girofle.herbier.web;

import java.util.Map;

/** What every answer forbids, whatever it shows. */
final class SecurityHeaders {

    /** Nothing but our own style sheet and images: no script, no inline style, no third party. */
    static final Map<String, String> ALL =
            Map.of(
                    "Content-Security-Policy",
                    "default-src 'none'; style-src 'self'; img-src 'self' data:;"
                            + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
                    "X-Content-Type-Options",
                    "nosniff",
                    "Referrer-Policy",
                    "same-origin",
                    "Cross-Origin-Opener-Policy",
                    "same-origin",
                    "Permissions-Policy",
                    "camera=(), geolocation=(), microphone=(), browsing-topics=()");

    private SecurityHeaders() {}
}
