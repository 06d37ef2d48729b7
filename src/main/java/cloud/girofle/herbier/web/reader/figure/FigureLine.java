package cloud.girofle.herbier.web.reader.figure;

import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.KeyFigure;
import cloud.girofle.herbier.web.quantity.FigureText;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A figure in a list.
 *
 * @param title what it is the quantity of
 * @param href its page
 * @param language of the title where it is not the page's; or empty
 * @param amount how much, with its unit; empty where it has no number
 * @param byline territory, year, source
 * @param marks what a reader should know at once
 */
public record FigureLine(
        String title,
        String href,
        String language,
        String amount,
        String byline,
        List<String> marks) {

    public FigureLine {
        marks = List.copyOf(marks);
    }

    /** Of an entry, on a page of that visit. */
    public static FigureLine of(Visit visit, Figures figures, FigureWords words, Entry entry) {
        KeyFigure figure = figures.figure(entry);
        return new FigureLine(
                figure.title(),
                visit.links().figure(entry.subject().id()),
                visit.language().foreign(figure.language()),
                new FigureText(visit.language()).amount(figure.amount()),
                Stream.of(
                                words.territory(figure.scope().territory()),
                                figure.scope().year(),
                                figures.sourceName(figure))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" · ")),
                words.marks(figure));
    }
}
