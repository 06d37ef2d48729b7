package cloud.girofle.herbier.zotero.tex;

import cloud.girofle.herbier.zotero.reading.Export;
import cloud.girofle.herbier.zotero.reading.ExportFile;
import cloud.girofle.herbier.zotero.reading.Format;
import java.util.regex.Pattern;

/**
 * Reads BibLaTeX, which is BibTeX in other words: {@code date} for year and month, {@code
 * journaltitle}, {@code location}, entries that inherit from others. A file is BibLaTeX when it
 * uses more of those words than of BibTeX's own; all of them are understood in either.
 *
 * @see <a href="https://ctan.org/pkg/biblatex">The biblatex package, « Database Guide »</a>
 */
public final class BibLatex implements Format {

    private static final Pattern OWN_WORD =
            Pattern.compile(
                    "(?mi)^[ \\t]*+(?:@(?:online|thesis|report|mv[a-z]+|xdata|set|software|audio|movie"
                            + "|video|jurisdiction|legislation|inreference|suppbook|periodical)\\s*+[{(]"
                            + "|(?:date|(?:event|orig)date|journaltitle|shortjournal|location|langid"
                            + "|editor[abc](?:type)?|eventtitle|institution|pagetotal|xdata)\\s*+=)");

    private static final Pattern BIBTEX_WORD =
            Pattern.compile(
                    "(?mi)^[ \\t]*+(?:@(?:phdthesis|mastersthesis|techreport|conference)\\s*+[{(]"
                            + "|(?:year|month|journal|address|school)\\s*+=)");

    private final BibTex bibTex = new BibTex();

    @Override
    public String name() {
        return "BibLaTeX";
    }

    @Override
    public boolean recognises(String head) {
        return bibTex.recognises(head)
                && OWN_WORD.matcher(head).results().count()
                        > BIBTEX_WORD.matcher(head).results().count();
    }

    @Override
    public Export read(ExportFile file) {
        return BibFile.read(file, name());
    }
}
