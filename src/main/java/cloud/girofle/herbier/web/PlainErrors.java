package cloud.girofle.herbier.web;

import cloud.girofle.herbier.web.visit.SiteLanguage;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests that never reach a page, such as those whose address breaks the rules of HTTP:
 * in plain words, echoing nothing of what was sent.
 */
final class PlainErrors extends ErrorHandler {

    /** Whatever was meant to be done, why it is not is said. */
    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int status,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain; charset=utf-8");
        SecurityHeaders.ALL.forEach((name, value) -> response.getHeaders().put(name, value));
        String text =
                Arrays.stream(SiteLanguage.values())
                        .map(language -> language.words().get("error.plain", status))
                        .collect(Collectors.joining("\n", "", "\n"));
        Content.Sink.write(response, true, text, callback);
    }
}
