package cloud.girofle.herbier.web;

import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Templates;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;

/** Turns what a page answers into a response. Thread-safe. */
final class AnswerSending {

    private static final String HTML = "text/html; charset=utf-8";

    private final Templates templates;
    private final SessionCookie cookie;
    private final ErrandCookie errand;

    AnswerSending(Templates templates, SessionCookie cookie, ErrandCookie errand) {
        this.templates = templates;
        this.cookie = cookie;
        this.errand = errand;
    }

    /** Answers with that; of what is streamed, the headers alone: {@link #stream} does the rest. */
    void send(Context request, Answer answer) {
        request.header("Cache-Control", "no-cache");
        switch (answer) {
            case Answer.Shown shown -> {
                request.status(shown.status());
                String html = templates.html(shown.template(), shown.view());
                Body.quick(HTML, html, Packing.of(request)).send(request);
            }
            case Answer.Text text -> {
                request.status(text.status());
                Body.quick(text.contentType(), text.text(), Packing.of(request)).send(request);
            }
            case Answer.Streamed text -> StreamSending.describe(request, text);
            case Answer.StreamedBytes content -> StreamSending.describe(request, content);
            case Answer.File file -> FileSending.send(request, file);
            case Answer.Moved moved ->
                    request.redirect(
                            moved.address(),
                            moved.forGood() ? HttpStatus.MOVED_PERMANENTLY : HttpStatus.FOUND);
            case Answer.Done done -> request.redirect(done.address(), HttpStatus.SEE_OTHER);
            case Answer.SignedIn in -> {
                cookie.give(request, in.session());
                send(request, in.then());
            }
            case Answer.Leaving leaving -> {
                errand.give(request, leaving.envelope(), leaving.away());
                // No redirection: browsers let forms lead to our own pages alone.
                leaving.atOnce().ifPresent(to -> request.header("Refresh", "0; url=" + to));
                send(request, leaving.then());
            }
            case Answer.Returned returned -> {
                errand.take(request);
                send(request, returned.then());
            }
            case Answer.SignedOut out -> {
                cookie.take(request);
                send(request, out.then());
            }
        }
    }

    /** Whether it is written while it is sent. */
    static boolean isStreamed(Answer answer) {
        return answer instanceof Answer.Streamed || answer instanceof Answer.StreamedBytes;
    }

    /** Writes what is streamed; the headers are as they will be. */
    static void stream(Context request, Answer answer) {
        if (request.method().equals(HandlerType.GET)) {
            switch (answer) {
                case Answer.Streamed text -> StreamSending.write(request, text);
                case Answer.StreamedBytes content -> StreamSending.write(request, content);
                default -> {} // Sent already.
            }
        }
    }
}
