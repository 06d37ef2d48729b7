package cloud.girofle.herbier.web.machine.note;

import cloud.girofle.herbier.citation.Style;
import cloud.girofle.herbier.knowledge.Note;
import cloud.girofle.herbier.sharing.Bibliography;
import cloud.girofle.herbier.text.CleanHtml;
import cloud.girofle.herbier.text.Typography;
import cloud.girofle.herbier.web.reader.citing.StyleChoice;
import cloud.girofle.herbier.web.reader.note.NoteText;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.stream.Collectors;

/** A note as one HTML file that needs no other: its links lead back to the site. */
final class LoneNote {

    private static final String STYLE =
            "body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:1.0625rem/1.6 Georgia,serif}"
                    + "table{border-collapse:collapse}td,th{padding:.2rem .6rem;border:1px solid}"
                    + ".right{text-align:right}.center{text-align:center}";

    private LoneNote() {}

    static String of(Visit visit, Bibliography bibliography, NoteText text) {
        Note note = text.note();
        String address = visit.links().absolute(visit.links().note(text.entry().subject().id()));
        String title = Typography.html(CleanHtml.title(note.title()), note.language());
        return """
        <!doctype html>
        <html lang="%s">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s</title>
        <style>%s</style>
        </head>
        <body>
        <h1>%s</h1>
        <p>%s%s</p>
        %s
        %s%s<p><a href="%s">%s</a></p>
        </body>
        </html>
        """
                .formatted(
                        note.language(),
                        CleanHtml.text(title).replace("&", "&amp;").replace("<", "&lt;"),
                        STYLE,
                        title,
                        text.state(visit).isEmpty() ? "" : text.state(visit) + " — ",
                        CleanHtml.title(text.byline(visit)),
                        absolute(visit, text.outline().html()),
                        signed(visit, note),
                        sources(visit, bibliography, text),
                        address,
                        address);
    }

    private static String signed(Visit visit, Note note) {
        return note.signatures().isEmpty()
                ? ""
                : "<p>%s %s</p>\n"
                        .formatted(
                                visit.words().get("note.signed"),
                                CleanHtml.title(String.join(", ", note.signatures())));
    }

    private static String sources(Visit visit, Bibliography bibliography, NoteText text) {
        Style style = StyleChoice.asked(visit, bibliography.styles());
        String lines =
                bibliography.of(style, visit.language().code(), text.cited()).stream()
                        .map(entry -> "<li>" + entry.html() + "</li>\n")
                        .collect(Collectors.joining());
        String list = style.isNumbered() ? "ol" : "ul";
        return lines.isEmpty()
                ? ""
                : "<h2>%s</h2>\n<%s>\n%s</%s>\n"
                        .formatted(visit.words().get("note.bibliography"), list, lines, list);
    }

    private static String absolute(Visit visit, String html) {
        return html.replace("href=\"/", "href=\"" + visit.links().absolute("/"));
    }
}
