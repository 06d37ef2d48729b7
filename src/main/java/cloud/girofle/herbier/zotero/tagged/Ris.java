package cloud.girofle.herbier.zotero.tagged;

import cloud.girofle.herbier.zotero.reading.Export;
import cloud.girofle.herbier.zotero.reading.ExportFile;
import cloud.girofle.herbier.zotero.reading.Format;
import cloud.girofle.herbier.zotero.tagged.TaggedRecords.Syntax;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * RIS: lines {@code TY - JOUR}, closed by {@code ER - }. The specification asks for two spaces and
 * CRLF; one space and LF are as common. Zotero writes notes and abstracts over raw lines.
 */
public final class Ris implements Format {

    private static final TagTable TABLE = TagTable.read("ris.tsv");
    private static final Pattern TYPE = Pattern.compile("^\\s{0,3}TY {1,2}-", Pattern.MULTILINE);
    private static final Syntax SYNTAX =
            new Syntax(
                    Pattern.compile("\\s{0,3}([A-Z][A-Z0-9]) {1,2}-(?:\\s(.*))?"),
                    "TY",
                    "ER",
                    Set.of(),
                    false,
                    false);

    @Override
    public String name() {
        return "RIS";
    }

    @Override
    public boolean recognises(String head) {
        return TYPE.matcher(head).find();
    }

    @Override
    public Export read(ExportFile file) {
        return TaggedFile.read(name(), file, TABLE, SYNTAX, UnaryOperator.identity());
    }
}
