package cloud.girofle.herbier.zotero.pages;

import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.reference.Problem.Kind;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.zotero.reading.Export;
import cloud.girofle.herbier.zotero.reading.ExportFile;
import cloud.girofle.herbier.zotero.reading.Format;
import cloud.girofle.herbier.zotero.reading.Limits;
import cloud.girofle.herbier.zotero.reading.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Reads COinS, references hidden in a page: {@code <span class="Z3988" title="…">}, each an OpenURL
 * in a title. Zotero writes it, and so do many sites.
 *
 * @see <a href="https://en.wikipedia.org/wiki/COinS">COinS</a>
 */
public final class Coins implements Format {

    private static final Pattern SPAN =
            Pattern.compile("<span\\s[^>]{0,200}\\bZ3988\\b", Pattern.CASE_INSENSITIVE);

    @Override
    public String name() {
        return "COinS";
    }

    @Override
    public boolean recognises(String head) {
        return SPAN.matcher(head).find();
    }

    @Override
    public Export read(ExportFile file) {
        Parser parser = Parser.htmlParser().setTrackPosition(true);
        Document page = Jsoup.parse(file.text(), "", parser);
        Problems problems = new Problems(file);
        List<Record> records = new ArrayList<>();
        for (Element span : page.select("span.Z3988[title]")) {
            if (records.size() == Limits.MOST_ENTRIES) {
                String most = String.valueOf(Limits.MOST_ENTRIES);
                return Export.refused(Problem.of(file.name(), "", Kind.TOO_MANY, most));
            }
            String place = Problem.place(span.sourceRange().start().lineNumber(), "");
            records.add(new CoinsItem(problems, place, span.attr("title")).record());
        }
        return new Export(name(), records, List.of(), problems.all());
    }
}
