package cloud.girofle.herbier.web;

import cloud.girofle.herbier.library.Sessions;
import cloud.girofle.herbier.web.visit.Links;
import cloud.girofle.herbier.web.visit.SiteLanguage;
import io.javalin.http.Context;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The one cookie of the site: it holds the session of somebody who signed in. Browsers send it to
 * the addresses under {@code /curation} alone, in either language, so that the pages of readers are
 * the same for everybody; no script can read it, and no other site's form brings it along.
 */
final class SessionCookie {

    static final String NAME = "herbier";

    /** As sessions are drawn; nothing else can be in a header of ours. */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{20,100}");

    private final Links links;
    private final boolean secure;

    /** For a site whose public address is that. */
    SessionCookie(Links links, URI publicUrl) {
        this.links = links;
        this.secure = publicUrl.getScheme().equals("https");
    }

    /** The session that a request brings. */
    static Optional<String> read(Context request) {
        return Optional.ofNullable(request.cookie(NAME))
                .filter(value -> TOKEN.matcher(value).matches());
    }

    /** Has the browser keep a session. */
    void give(Context answer, String session) {
        set(answer, session, Sessions.LONGEST);
    }

    /** Has it forget any. */
    void take(Context answer) {
        set(answer, "", Duration.ZERO);
    }

    private void set(Context answer, String value, Duration age) {
        for (SiteLanguage language : SiteLanguage.values()) {
            String cookie =
                    "%s=%s; Path=%s; Max-Age=%d; HttpOnly; SameSite=Lax%s"
                            .formatted(
                                    NAME,
                                    value,
                                    links.in(language).desk(),
                                    age.toSeconds(),
                                    secure ? "; Secure" : "");
            answer.res().addHeader("Set-Cookie", cookie);
        }
    }
}
