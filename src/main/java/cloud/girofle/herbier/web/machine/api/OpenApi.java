package cloud.girofle.herbier.web.machine.api;

import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The API told to programs (<a href="https://spec.openapis.org/oas/v3.1.1">OpenAPI 3.1</a>): {@code
 * openapi.json}, written by hand, with this site's address in it.
 */
public final class OpenApi implements Page {

    private static final String FILE = "openapi.json";

    private final String text;

    /** Reads it from the program itself. */
    public OpenApi() {
        try (InputStream in = OpenApi.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("Not packaged with the program: " + FILE);
            }
            this.text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Answer show(Visit visit) {
        String server = visit.links().absolute(visit.links().base());
        return new Answer.Text(
                200, "application/json", text.replace("https://herbier.example", server));
    }
}
