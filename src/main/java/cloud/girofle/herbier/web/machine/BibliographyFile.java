package cloud.girofle.herbier.web.machine;

import cloud.girofle.herbier.citation.Citations;
import cloud.girofle.herbier.citation.Style;
import cloud.girofle.herbier.sharing.Bibliography;
import cloud.girofle.herbier.text.CleanHtml;
import cloud.girofle.herbier.web.reader.citing.StyleChoice;
import cloud.girofle.herbier.web.reader.citing.Works;
import cloud.girofle.herbier.web.reader.citing.WorksToCite;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** References as a style cites them, to be pasted or kept: as plain text, or as HTML. */
public final class BibliographyFile implements Page {

    /** What they are written as. */
    public enum Form {
        /** A line each; numbered where the style is, unless it stands alone. */
        TXT,
        /** A small page, whose words in italics stay so where it is pasted. */
        HTML
    }

    private final WorksToCite works;
    private final Bibliography bibliography;
    private final Form form;

    /**
     * References in that form.
     *
     * @param works finds them
     */
    public BibliographyFile(WorksToCite works, Bibliography bibliography, Form form) {
        this.works = works;
        this.bibliography = bibliography;
        this.form = form;
    }

    @Override
    public Answer show(Visit visit) {
        return works.answer(
                visit,
                found -> {
                    Style style = StyleChoice.asked(visit, bibliography.styles());
                    List<String> lines =
                            bibliography
                                    .of(style, visit.language().code(), found.references())
                                    .stream()
                                    .map(Citations.Entry::html)
                                    .toList();
                    return switch (form) {
                        case TXT ->
                                new Answer.Text(
                                        200, "text/plain; charset=utf-8", text(style, lines));
                        case HTML ->
                                new Answer.Text(
                                        200,
                                        "text/html; charset=utf-8",
                                        html(visit, found, style, lines));
                    };
                });
    }

    private static String text(Style style, List<String> lines) {
        boolean numbered = style.isNumbered() && lines.size() > 1;
        return IntStream.range(0, lines.size())
                .mapToObj(at -> (numbered ? at + 1 + ". " : "") + CleanHtml.text(lines.get(at)))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private static String html(Visit visit, Works found, Style style, List<String> lines) {
        String list = style.isNumbered() && lines.size() > 1 ? "ol" : "ul";
        String body =
                lines.size() == 1
                        ? "<p>" + lines.getFirst() + "</p>\n"
                        : lines.stream()
                                .map(line -> "<li>" + line + "</li>\n")
                                .collect(
                                        Collectors.joining(
                                                "", "<" + list + ">\n", "</" + list + ">\n"));
        return """
        <!doctype html>
        <html lang="%s">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex">
        <title>%s</title>
        </head>
        <body>
        %s</body>
        </html>
        """
                .formatted(visit.language().code(), CleanHtml.escape(found.from().label()), body);
    }
}
