package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cloud.girofle.herbier.web.visit.Answer;
import io.javalin.Javalin;
import io.javalin.testtools.JavalinTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a long text that fails on its way. */
class StreamSendingTest {

    private static final int LONG = 100_000;

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip"})
    void halfATextIsNotTakenForTheWhole(String encoding) {
        JavalinTest.test(
                sending(out -> {
                    out.append("a line of a bibliography\n".repeat(LONG));
                    throw new IllegalStateException("the library broke");
                }),
                (server, client) ->
                        assertThatThrownBy(() -> get(client.getOrigin(), encoding))
                                .isInstanceOf(IOException.class));
    }

    @Test
    void aTextThatFailsBeforeItsFirstWordIsAFailureLikeAnyOther() {
        JavalinTest.test(
                sending(out -> {
                    throw new IllegalStateException("the library broke");
                }),
                (server, client) -> {
                    HttpResponse<byte[]> answer = get(client.getOrigin(), "identity");
                    assertThat(answer.statusCode()).isEqualTo(500);
                    assertThat(answer.headers().map())
                            .doesNotContainKeys("content-disposition", "x-robots-tag");
                });
    }

    @Test
    void aTextIsSentToItsEnd() {
        JavalinTest.test(
                sending(out -> out.append("é".repeat(LONG))),
                (server, client) -> {
                    HttpResponse<byte[]> answer = get(client.getOrigin(), "identity");
                    assertThat(answer.statusCode()).isEqualTo(200);
                    assertThat(answer.body()).hasSize(2 * LONG);
                });
    }

    private static Javalin sending(Answer.Body body) {
        Answer.Streamed text = new Answer.Streamed("text/plain; charset=utf-8", "a.txt", body);
        return Javalin.create(config ->
                config.routes.get(
                        "/",
                        request -> {
                            StreamSending.describe(request, text);
                            StreamSending.write(request, text);
                        }));
    }

    private static HttpResponse<byte[]> get(String address, String encoding)
            throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address + "/"))
                            .header("Accept-Encoding", encoding)
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        }
    }
}
