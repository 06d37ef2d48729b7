package cloud.girofle.herbier.web;

import cloud.girofle.herbier.web.visit.Links;
import cloud.girofle.herbier.web.visit.SiteLanguage;
import io.javalin.http.Context;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * The cookie of somebody who left to sign in elsewhere, until they return: an envelope that we
 * alone can open. Browsers send it to the one address that they return to.
 */
final class ErrandCookie {

    static final String NAME = "herbier-retour";

    private final String path;
    private final boolean secure;

    ErrandCookie(Links links, URI publicUrl) {
        this.path = links.in(SiteLanguage.FRENCH).providerReturn();
        this.secure = publicUrl.getScheme().equals("https");
    }

    /** The envelope that a request brings, whatever it holds; empty where it brings none. */
    static String read(Context request) {
        return Optional.ofNullable(request.cookie(NAME)).orElse("");
    }

    void give(Context answer, String envelope, Duration age) {
        answer.res()
                .addHeader(
                        "Set-Cookie",
                        "%s=%s; Path=%s; Max-Age=%d; HttpOnly; SameSite=Lax%s"
                                .formatted(
                                        NAME,
                                        envelope,
                                        path,
                                        age.toSeconds(),
                                        secure ? "; Secure" : ""));
    }

    void take(Context answer) {
        give(answer, "", Duration.ZERO);
    }
}
