package cloud.girofle.herbier.text;

import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.footnotes.internal.FootnoteBlockParser;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;

/**
 * Reads footnotes. Stands in for the parser's half of commonmark-ext-footnotes, whose last release
 * (0.30.0) calls {@code LinkInfo.text()}, gone since commonmark 0.31; everything else of it is
 * used. Once it is released again, this goes.
 */
final class Footnotes implements Parser.ParserExtension, LinkProcessor {

    @Override
    public void extend(Parser.Builder parser) {
        parser.customBlockParserFactory(new FootnoteBlockParser.Factory()).linkProcessor(this);
    }

    @Override
    public LinkResult process(LinkInfo link, Scanner scanner, InlineParserContext context) {
        boolean note =
                link.destination() == null
                        && link.openingBracket().getNext() instanceof Text text
                        && text.getLiteral().startsWith("^");
        boolean toLink =
                link.label() != null
                        && context.getDefinition(LinkReferenceDefinition.class, link.label())
                                != null;
        if (!note || toLink) {
            return LinkResult.none();
        }
        String label = link.text(scanner).substring(1);
        return context.getDefinition(FootnoteDefinition.class, label) == null
                ? LinkResult.none()
                : LinkResult.replaceWith(new FootnoteReference(label), link.afterTextBracket());
    }
}
