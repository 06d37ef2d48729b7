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
 * Reads a report, the page that Zotero makes of items for people to read, saved as HTML. Its labels
 * are in the reader's language; names and dates are as shown.
 */
public final class ZoteroReport implements Format {

    private static final Pattern TELLING =
            Pattern.compile(
                    "<ul class=\"report[\" ]|<li id=\"(?:item_\\w+|i\\d+)\" class=\"item \\w+\""
                            + "|<title>[^<]*Zotero[^<]*</title>.*href=\"data:text/css;base64,",
                    Pattern.DOTALL);

    @Override
    public String name() {
        return "Zotero Report";
    }

    @Override
    public boolean recognises(String head) {
        return TELLING.matcher(head).find();
    }

    @Override
    public Export read(ExportFile file) {
        Parser parser = Parser.htmlParser().setTrackPosition(true);
        Document page = Jsoup.parse(file.text(), "", parser);
        page.outputSettings().prettyPrint(false);
        Problems problems = new Problems(file);
        List<Record> records = new ArrayList<>();
        for (Element item : page.select("li.item[id]")) {
            if (records.size() == Limits.MOST_ENTRIES) {
                String most = String.valueOf(Limits.MOST_ENTRIES);
                return Export.refused(Problem.of(file.name(), "", Kind.TOO_MANY, most));
            }
            records.add(new ReportItem(problems, item).record());
        }
        return new Export(name(), records, List.of(), problems.all());
    }
}
