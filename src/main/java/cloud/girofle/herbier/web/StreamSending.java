package cloud.girofle.herbier.web;

import cloud.girofle.herbier.web.visit.Answer;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a text, or bytes, while they are written. Once its beginning is sent nothing can be taken
 * back: whatever fails then ends the connection without the mark that ends an answer, so that
 * nobody takes half of a bibliography for the whole.
 */
final class StreamSending {

    private static final Logger LOG = LoggerFactory.getLogger(StreamSending.class);

    private static final List<String> DESCRIBING =
            List.of("Content-Disposition", "X-Robots-Tag", "ETag");

    private static final int BUFFER = 1 << 16;

    private StreamSending() {}

    static void describe(Context request, Answer.Streamed text) {
        describe(request, text.contentType(), text.name());
    }

    static void describe(Context request, Answer.StreamedBytes content) {
        describe(request, content.contentType(), content.name());
    }

    private static void describe(Context request, String contentType, String name) {
        request.status(HttpStatus.OK);
        request.contentType(contentType);
        request.header("Content-Disposition", Disposition.of(name, false));
        request.header("X-Robots-Tag", "noindex");
        Body.vary(request);
    }

    /** Writes the text itself; the headers are as they will be. */
    static void write(Context request, Answer.Streamed text) {
        write(
                request,
                bytes -> {
                    // Not closed when it fails: that would end the answer as if it were whole.
                    Writer out =
                            new BufferedWriter(
                                    new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
                    text.body().to(out);
                    out.close();
                });
    }

    /** The same of bytes. */
    static void write(Context request, Answer.StreamedBytes content) {
        write(
                request,
                bytes -> {
                    OutputStream out = new BufferedOutputStream(bytes, BUFFER);
                    content.body().to(out);
                    out.close();
                });
    }

    private static void write(Context request, Answer.Bytes body) {
        Begun begun = new Begun(request.outputStream());
        try {
            body.to(begun);
        } catch (IOException e) {
            LOG.debug("{} was not read to its end", request.path(), e);
            end(request);
        } catch (RuntimeException e) { // Whatever it is, the rest is not coming.
            if (!begun.any) {
                DESCRIBING.forEach(header -> request.res().setHeader(header, null));
                throw e;
            }
            LOG.error("{} {} failed half-way", request.method(), request.path(), e);
            end(request);
        }
    }

    private static void end(Context request) {
        ServletContextRequest.getServletContextRequest(request.req())
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint()
                .close();
    }

    /** Knows whether anything was sent yet. */
    private static final class Begun extends FilterOutputStream {

        private boolean any;

        Begun(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            any = true;
            out.write(bytes, from, length);
        }
    }
}
