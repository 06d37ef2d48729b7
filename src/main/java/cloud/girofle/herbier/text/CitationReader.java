package cloud.girofle.herbier.text;

import cloud.girofle.herbier.text.Citation.Item;
import cloud.girofle.herbier.text.Citation.Manner;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * Finds citations in Markdown: {@code [@key]}, {@code [[key]]}, {@code [[key|words]]}, and {@code
 * @key} in a sentence.
 */
final class CitationReader implements Parser.ParserExtension, LinkProcessor {

    /** Characters of what stands between brackets; a citation is shorter. */
    private static final int LONGEST = 1_000;

    private static final int LONGEST_KEY = 200;

    @Override
    public void extend(Parser.Builder parser) {
        parser.linkProcessor(this)
                .customInlineContentParserFactory(new InSentence())
                .postProcessor(CitationReader::withoutOuterBrackets);
    }

    @Override
    public LinkResult process(LinkInfo link, Scanner scanner, InlineParserContext context) {
        if (link.destination() != null || isOfMore(link.openingBracket())) {
            return LinkResult.none();
        }
        String text = link.text(scanner);
        if (text.length() > LONGEST
                || isDefined(text, context)
                || isDefined(link.label(), context)) {
            return LinkResult.none();
        }
        return citation(text, link, scanner)
                .map(citation -> LinkResult.replaceWith(citation, link.afterTextBracket()))
                .orElseGet(LinkResult::none);
    }

    private static Optional<Citation> citation(String text, LinkInfo link, Scanner scanner) {
        if (text.indexOf('@') >= 0) {
            return CitationText.items(text)
                    .map(items -> new Citation(Manner.IN_PARENTHESES, items, "[" + text + "]"));
        }
        int bar = text.indexOf('|');
        String key = (bar < 0 ? text : text.substring(0, bar)).strip();
        String label = bar < 0 ? "" : text.substring(bar + 1).strip().replaceAll("\\s+", " ");
        boolean doubled =
                link.openingBracket().getPrevious() instanceof Text before
                        && before.getLiteral().equals("[")
                        && isBracketAt(scanner, link.afterTextBracket());
        return doubled && !key.isEmpty() && key.indexOf('\n') < 0
                ? Optional.of(
                        new Citation(
                                Manner.LINK,
                                List.of(new Item("", key, false, label)),
                                "[[" + text + "]]"))
                : Optional.empty();
    }

    /** Of {@code [[key]]}, the inner brackets were read; the outer ones stand around as text. */
    private static Node withoutOuterBrackets(Node document) {
        document.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(CustomNode node) {
                        if (node instanceof Citation citation
                                && citation.manner() == Manner.LINK
                                && node.getPrevious() instanceof Text before
                                && before.getLiteral().endsWith("[")
                                && node.getNext() instanceof Text after
                                && after.getLiteral().startsWith("]")) {
                            String left = before.getLiteral();
                            before.setLiteral(left.substring(0, left.length() - 1));
                            after.setLiteral(after.getLiteral().substring(1));
                        }
                        visitChildren(node);
                    }
                });
        return document;
    }

    /** Whether brackets hold brackets: seen at once, so that no depth of them is read again. */
    private static boolean isOfMore(Text bracket) {
        for (Node node = bracket.getNext(); node != null; node = node.getNext()) {
            if (node instanceof Text text && text.getLiteral().startsWith("[")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDefined(String label, InlineParserContext context) {
        return label != null && context.getDefinition(LinkReferenceDefinition.class, label) != null;
    }

    private static boolean isBracketAt(Scanner scanner, Position position) {
        Position here = scanner.position();
        scanner.setPosition(position);
        boolean bracket = scanner.peek() == ']';
        scanner.setPosition(here);
        return bracket;
    }

    /** {@code @key}, and {@code @key [p. 12]}. */
    private static final class InSentence
            implements InlineContentParserFactory, InlineContentParser {

        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('@');
        }

        @Override
        public InlineContentParser create() {
            return this;
        }

        @Override
        public ParsedInline tryParse(InlineParserState state) {
            Scanner scanner = state.scanner();
            int before = scanner.peekPreviousCodePoint();
            if (before != Scanner.END && !CitationText.opens(before)) {
                return ParsedInline.none();
            }
            Position start = scanner.position();
            scanner.next();
            Position from = scanner.position();
            for (int ahead = 0; ahead < LONGEST_KEY && scanner.hasNext(); ahead++) {
                scanner.next();
            }
            String text = scanner.getSource(from, scanner.position()).getContent();
            int end = CitationText.keyEnd(text, 0);
            // « @girofle@mastodon.example » is somebody.
            if (end == 0 || text.startsWith("@", end)) {
                return ParsedInline.none();
            }
            scanner.setPosition(from);
            for (int at = 0; at < end; at++) {
                scanner.next();
            }
            String locator = locator(scanner);
            String typed = scanner.getSource(start, scanner.position()).getContent();
            Item item = new Item("", CitationText.key(text, 0, end), false, locator);
            return ParsedInline.of(
                    new Citation(Manner.IN_THE_SENTENCE, List.of(item), typed), scanner.position());
        }

        /** What stands in brackets after the key, if that is no link. */
        private static String locator(Scanner scanner) {
            Position start = scanner.position();
            scanner.next(' ');
            if (scanner.next('[')) {
                Position from = scanner.position();
                int found = scanner.find(c -> c == ']' || c == '[' || c == '@' || c == '\n');
                Position to = scanner.position();
                if (found > 0 && scanner.next(']') && "([:".indexOf(scanner.peek()) < 0) {
                    return scanner.getSource(from, to).getContent().strip();
                }
            }
            scanner.setPosition(start);
            return "";
        }
    }
}
