package cloud.girofle.herbier.web;

import cloud.girofle.herbier.curation.SignIn;
import cloud.girofle.herbier.knowledge.Account;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Somebody who is signed in to a {@link SampleSite}, and whose browser tells where forms come from.
 */
public final class Member {

    /** Everybody's. */
    public static final String PASSWORD = "une longue phrase";

    private final SampleSite site;
    private final String session;

    private Member(SampleSite site, String session) {
        this.site = site;
        this.session = session;
    }

    /** Signs in an account of the site, without its page. */
    static Member signedIn(SampleSite site, String login) {
        SignIn outcome = site.doors().signIn(login, PASSWORD, "127.0.0.1", "un navigateur");
        if (outcome instanceof SignIn.In in) {
            return new Member(site, in.session());
        }
        throw new IllegalStateException(login + ": " + outcome);
    }

    /** The same person, as far as a cookie says so, at another site over the same data. */
    Member at(SampleSite other) {
        return new Member(other, session);
    }

    /** Their account. */
    public Account account() {
        return site.doors().guest(session).orElseThrow().account();
    }

    /** The session that their browser keeps. */
    String session() {
        return session;
    }

    /** The header that brings it. */
    public String cookie() {
        return SessionCookie.NAME + "=" + session;
    }

    /** What their forms send back. */
    public String token() {
        return site.doors().guest(session).orElseThrow().token();
    }

    /** Has a real browser bring their session, as if it had signed in. */
    void carriedBy(BrowserContext browser) {
        browser.addCookies(
                Stream.of("/curation", "/en/curation")
                        .map(path ->
                                new Cookie(SessionCookie.NAME, session)
                                        .setDomain("127.0.0.1")
                                        .setPath(path)
                                        .setHttpOnly(true))
                        .toList());
    }

    /** A page, as their browser gets it; redirections are not followed. */
    public HttpResponse<String> get(String path) {
        return site.get(path, "Cookie", cookie());
    }

    /** A page, parsed. */
    public Document page(String path) {
        return Jsoup.parse(get(path).body(), site.address() + path);
    }

    /** The page once nothing goes on there. */
    Document settled(String path) {
        for (int asked = 0; asked < 2_000; asked++) {
            Document page = page(path);
            if (page.select("[data-live]").isEmpty()) {
                return page;
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("still going on: " + path);
    }

    /**
     * What is answered to a form that they send, with the token it was shown with.
     *
     * @param fields names and values, in turn
     */
    public HttpResponse<String> post(String path, String... fields) {
        List<String> all = new ArrayList<>(List.of("jeton", token()));
        all.addAll(List.of(fields));
        return postAsIs(path, written(all.toArray(String[]::new)));
    }

    /** What is answered to a form whose body is that, token or not. */
    HttpResponse<String> postAsIs(String path, String body, String... headers) {
        List<String> all =
                new ArrayList<>(
                        List.of(
                                "Cookie",
                                cookie(),
                                "Content-Type",
                                "application/x-www-form-urlencoded",
                                "Sec-Fetch-Site",
                                "same-origin"));
        all.addAll(List.of(headers));
        return site.post(path, body.getBytes(StandardCharsets.UTF_8), all.toArray(String[]::new));
    }

    /** What is answered to a form with files; its token is added. */
    HttpResponse<String> post(String path, Multipart form) {
        return site.post(
                path,
                form.field("jeton", token()).body(),
                "Cookie",
                cookie(),
                "Content-Type",
                Multipart.contentType(),
                "Sec-Fetch-Site",
                "same-origin");
    }

    /** Fields as a browser writes them: names and values, in turn. */
    static String written(String... fields) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(i == 0 ? "" : "&")
                    .append(URLEncoder.encode(fields[i], StandardCharsets.UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return body.toString();
    }
}
