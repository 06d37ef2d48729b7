package cloud.girofle.herbier.text;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.autolink.AutolinkType;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.nodes.Document;

/**
 * Turns what curators write into HTML: CommonMark, with tables, footnotes, struck words, bare
 * addresses, and citations of references as Pandoc has them. Takes time in proportion to the text,
 * whatever stands in it. Thread-safe.
 */
public final class Markdown {

    /** Quotes in quotes, lists in lists, emphasis in emphasis: what lies deeper is text. */
    private static final int DEEPEST = 40;

    /** Cells of all tables: a short text can ask for very many, by one long row. */
    private static final int MOST_CELLS = 50_000;

    private static final List<Extension> MARKUP =
            List.of(
                    StrikethroughExtension.builder().requireTwoTildes(true).build(),
                    AutolinkExtension.builder().linkTypes(AutolinkType.URL).build());

    private static final List<Extension> TABLES =
            List.of(TablesExtension.builder().maxCells(MOST_CELLS).build());

    private static final Parser PLAIN = parser().build();
    private static final Parser CURATORS = curators().extensions(TABLES).build();
    private static final Parser CURATORS_WITHOUT_TABLES = curators().build();

    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    private Markdown() {}

    /**
     * A text of the site's keepers, such as {@code a-propos.md}, as HTML safe to show. Raw HTML in
     * it is shown as text, headings stay as they are.
     */
    public static String html(String markdown) {
        return RENDERER.render(PLAIN.parse(markdown));
    }

    /**
     * A curator's text as HTML safe to show. Citations become links; headings go down two levels;
     * of raw HTML, what cannot act stays; images become links. Typography is that of the language.
     *
     * @param language of the text: typography is known for {@code fr} and {@code en}
     * @param prefix what the ids of the HTML begin with, different for each text of one page
     * @param citations the references that it may cite
     */
    public static Rendered rendered(
            String markdown, String language, String prefix, Citations citations) {
        CitationWriter writer = new CitationWriter(citations);
        HtmlRenderer renderer =
                HtmlRenderer.builder()
                        .percentEncodeUrls(true)
                        .extensions(MARKUP)
                        .extensions(TABLES)
                        .extensions(List.of(FootnotesExtension.create()))
                        .nodeRendererFactory(context -> writer.into(context.getWriter()))
                        .build();
        Document document = CleanHtml.markdown(renderer.render(parsed(markdown)));
        Finishing.finish(document, language, prefix);
        return new Rendered(
                document.body().html(), List.copyOf(writer.cited()), List.copyOf(writer.missing()));
    }

    /**
     * A curator's text as plain words, for those who search it or skim it: neither marks of notes
     * nor keys of citations.
     */
    public static String words(String markdown) {
        return CleanHtml.textWithout(
                rendered(markdown, "", "", Citations.NONE).html(),
                ".missing, .footnote-ref, .footnote-backref");
    }

    private static Node parsed(String markdown) {
        try {
            return CURATORS.parse(markdown);
        } catch (IllegalArgumentException tooManyCells) {
            return CURATORS_WITHOUT_TABLES.parse(markdown);
        }
    }

    private static Parser.Builder curators() {
        return parser().extensions(MARKUP)
                .extensions(List.of(new Footnotes(), new CitationReader()));
    }

    private static Parser.Builder parser() {
        return Parser.builder().maxOpenBlockParsers(DEEPEST).maxInlineNesting(DEEPEST);
    }
}
