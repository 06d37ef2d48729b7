package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.KeyFigure;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.text.Markdown;
import cloud.girofle.herbier.text.Typography;
import cloud.girofle.herbier.web.quantity.FigureText;
import cloud.girofle.herbier.web.visit.Visit;

/**
 * A figure, with what keeps it from being quoted alone.
 *
 * @param link to it, by its title
 * @param amount « 4,4 % »; empty where the claim is no quantity
 * @param scope of what, as its source has it; may be empty
 * @param critique what is to be known of it, as plain text; may be empty
 * @param language of its words where it is not the page's; or empty
 */
public record Quoted(Link link, String amount, String scope, String critique, String language) {

    /** As pages quote it. */
    public static Quoted of(Visit visit, Library library, Entry entry) {
        KeyFigure figure = KeyFigure.of(entry.content());
        String language = figure.language();
        return new Quoted(
                new Link(
                        Typography.of(figure.title(), language),
                        visit.links().figure(entry.subject().id())),
                new FigureText(visit.language()).amount(figure.amount()),
                Typography.of(figure.scope().words(), language),
                Typography.of(
                        Markdown.rendered(
                                        figure.critique(),
                                        language,
                                        "",
                                        new LibraryCitations(visit, library))
                                .words(),
                        language),
                visit.language().foreign(language));
    }
}
