package cloud.girofle.herbier.web;

import cloud.girofle.herbier.web.reader.ErrorPage;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.BadAddressException;
import cloud.girofle.herbier.web.visit.Links;
import cloud.girofle.herbier.web.visit.Query;
import cloud.girofle.herbier.web.visit.SiteLanguage;
import cloud.girofle.herbier.web.visit.Visit;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.Optional;

/** Turns a request into a visit, and the page's answer into a response. Thread-safe. */
final class PageHandler {

    private final Links links;
    private final Freshness freshness;
    private final Templates templates;

    PageHandler(Links links, Freshness freshness, Templates templates) {
        this.links = links;
        this.freshness = freshness;
        this.templates = templates;
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
    }

    /** Answers a request that no page answers. */
    void showError(Context request, int status) {
        send(request, ErrorPage.answer(visit(request, Map.of()), status));
    }

    private static Answer answer(Visit visit, Routes.Route route) {
        try {
            return route.page().show(visit);
        } catch (BadAddressException e) {
            return ErrorPage.answer(visit, 400, e.said(visit.language()));
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
            case Answer.File file -> FileSending.send(request, file);
            case Answer.Moved moved ->
                    request.redirect(
                            moved.address(),
                            moved.forGood() ? HttpStatus.MOVED_PERMANENTLY : HttpStatus.FOUND);
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
