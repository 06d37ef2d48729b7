package cloud.girofle.herbier.web;

import cloud.girofle.herbier.web.machine.api.Problem;
import cloud.girofle.herbier.web.reader.ErrorPage;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.BadAddressException;
import cloud.girofle.herbier.web.visit.Form;
import cloud.girofle.herbier.web.visit.Links;
import cloud.girofle.herbier.web.visit.Query;
import cloud.girofle.herbier.web.visit.SiteLanguage;
import cloud.girofle.herbier.web.visit.Visit;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.Optional;

/** Turns a request into a visit, and the page's answer into a response. Thread-safe. */
final class PageHandler {

    private final Links links;
    private final Freshness freshness;
    private final Templates templates;
    private final Posts posts;
    private final long limit;

    /**
     * Answers for a site.
     *
     * @param limit of what may be sent at once, in MB
     */
    PageHandler(Links links, Freshness freshness, Templates templates, Posts posts, long limit) {
        this.links = links;
        this.freshness = freshness;
        this.templates = templates;
        this.posts = posts;
        this.limit = limit;
    }

    /** Answers a request for one of the site's addresses. */
    void show(Context request, Routes.Route route) {
        boolean checked = route.keeping() == Keeping.WHILE_UNCHANGED;
        String tag = checked ? freshness.tag(request.path() + writtenQuery(request)) : "";
        Optional<String> held = Optional.ofNullable(request.header("If-None-Match"));
        if (checked && held.filter(tags -> Freshness.isHeld(tags, tag)).isPresent()) {
            request.status(HttpStatus.NOT_MODIFIED);
            keep(request, route.keeping(), tag);
            return;
        }
        Visit visit = visit(request, request.pathParamMap());
        Answer answer = answer(visit, route);
        send(request, answer);
        if (request.statusCode() == HttpStatus.OK.getCode()) {
            keep(request, route.keeping(), tag);
        }
        if (answer instanceof Answer.Streamed text && request.method().equals(HandlerType.GET)) {
            StreamSending.write(request, text);
        }
    }

    /** Hands what was sent to an address over to its form. */
    void take(Context request, Routes.Route route, Form form) {
        Visit visit = visit(request, request.pathParamMap());
        send(request, taken(request, visit, form));
        keep(request, route.keeping(), "");
    }

    private Answer taken(Context request, Visit visit, Form form) {
        try {
            return form.save(visit, posts.read(request, form));
        } catch (BadAddressException e) {
            return ErrorPage.answer(visit, 400, e.said(visit.language()));
        } catch (Posts.TooLargeException e) {
            return ErrorPage.answer(visit, 413, visit.words().get("error.413.sentence", limit));
        }
    }

    /** Answers a request that may not use the address. */
    void showRefusal(Context request, Access.Refused refused) {
        Visit visit = visit(request, Map.of());
        send(request, ErrorPage.answer(visit, 403, visit.words().get(refused.sentence())));
    }

    /** Answers a request that no page answers. */
    void showError(Context request, int status) {
        Visit visit = visit(request, Map.of());
        send(
                request,
                Problem.isDueTo(visit) ? Problem.answer(status) : ErrorPage.answer(visit, status));
    }

    private static Answer answer(Visit visit, Routes.Route route) {
        try {
            return route.page().show(visit);
        } catch (BadAddressException e) {
            return Problem.isDueTo(visit)
                    ? Problem.answer(400, e.said(SiteLanguage.ENGLISH))
                    : ErrorPage.answer(visit, 400, e.said(visit.language()));
        }
    }

    private void send(Context request, Answer answer) {
        request.header("Cache-Control", "no-cache");
        switch (answer) {
            case Answer.Shown shown -> {
                request.status(shown.status());
                request.contentType("text/html; charset=utf-8");
                request.result(templates.html(shown.template(), shown.view()));
            }
            case Answer.Text text -> {
                request.status(text.status());
                request.contentType(text.contentType());
                request.result(text.text());
            }
            case Answer.Streamed text -> StreamSending.describe(request, text);
            case Answer.File file -> FileSending.send(request, file);
            case Answer.Moved moved ->
                    request.redirect(
                            moved.address(),
                            moved.forGood() ? HttpStatus.MOVED_PERMANENTLY : HttpStatus.FOUND);
            case Answer.Done done -> request.redirect(done.address(), HttpStatus.SEE_OTHER);
        }
    }

    private static void keep(Context request, Keeping keeping, String tag) {
        request.header("Cache-Control", keeping.cacheControl());
        if (!tag.isEmpty()) {
            request.header("ETag", tag);
        }
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

    private String inSite(String path) {
        String base = links.base();
        return path.startsWith(base) ? path.substring(base.length()) : path;
    }

    private static String writtenQuery(Context request) {
        String query = request.queryString();
        return query == null || query.isEmpty() ? "" : "?" + query;
    }
}
