package cloud.girofle.herbier.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** Whether browsers show or keep a file, and under which name. */
final class Disposition {

    private Disposition() {}

    /** As RFC 6266 wants it: a name that any browser takes, then the true one. */
    static String of(String fileName, boolean shown) {
        String name = fileName.replaceAll("[\\p{Cntrl}/\\\\]", "_");
        String plain =
                Normalizer.normalize(name, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .replaceAll("[^A-Za-z0-9 ._()-]", "_");
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8);
        return "%s; filename=\"%s\"; filename*=UTF-8''%s"
                .formatted(
                        shown ? "inline" : "attachment",
                        plain,
                        encoded.replace("+", "%20").replace("*", "%2A"));
    }
}
