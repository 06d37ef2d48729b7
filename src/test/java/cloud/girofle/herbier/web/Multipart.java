package cloud.girofle.herbier.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** What a browser sends of a form with files. */
final class Multipart {

    private static final String BOUNDARY = "----herbier-test-4f1c";

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    Multipart field(String name, String value) {
        write(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                        .formatted(BOUNDARY, name, value));
        return this;
    }

    /** Quotes and line ends in the name are written as browsers write them. */
    Multipart file(String name, String content) {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Multipart file(String name, byte[] content) {
        String written = name.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
        write(
                """
                --%s\r
                Content-Disposition: form-data; name="fichiers"; filename="%s"\r
                Content-Type: application/octet-stream\r
                \r
                """
                        .formatted(BOUNDARY, written));
        body.writeBytes(content);
        write("\r\n");
        return this;
    }

    byte[] body() {
        write("--" + BOUNDARY + "--\r\n");
        return body.toByteArray();
    }

    static String contentType() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    private void write(String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
