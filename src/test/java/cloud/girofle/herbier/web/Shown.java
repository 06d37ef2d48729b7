package cloud.girofle.herbier.web;

import cloud.girofle.herbier.web.EveryKind.Kind;
import cloud.girofle.herbier.web.visit.SiteLanguage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * A page as it was answered.
 *
 * @param status of HTTP
 * @param html the whole of it
 * @param page the same, parsed
 */
record Shown(Kind kind, SiteLanguage language, int status, String html, Document page) {

    /** Every kind of page, in both languages. */
    static List<Shown> all(EveryKind kinds) {
        List<Shown> all = new ArrayList<>();
        for (Kind kind : kinds.all()) {
            for (SiteLanguage language : SiteLanguage.values()) {
                HttpResponse<String> answer = kinds.get(kind, language);
                Document page = Jsoup.parse(answer.body());
                all.add(new Shown(kind, language, answer.statusCode(), answer.body(), page));
            }
        }
        return List.copyOf(all);
    }

    /** A file of a folder that it is written to, for those who read files. */
    Path in(Path folder) {
        Path file = folder.resolve(kind.name() + "." + language.code() + ".html");
        try {
            return Files.writeString(file, html);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return kind.address(language);
    }
}
