package cloud.girofle.herbier.zotero.tagged;

import cloud.girofle.herbier.zotero.reading.Export;
import cloud.girofle.herbier.zotero.reading.ExportFile;
import cloud.girofle.herbier.zotero.reading.Format;
import cloud.girofle.herbier.zotero.tagged.TaggedRecords.Syntax;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** RefWorks Tagged: lines {@code RT Journal Article}, each entry opened by its type. */
public final class RefWorks implements Format {

    private static final TagTable TABLE = TagTable.read("refworks.tsv");
    private static final Pattern TYPE = Pattern.compile("^RT \\S", Pattern.MULTILINE);
    private static final Pattern OTHER =
            Pattern.compile("^(?:A1|ID|SR|T1|T2|YR) \\S", Pattern.MULTILINE);
    private static final Syntax SYNTAX =
            new Syntax(
                    Pattern.compile("([A-Z][A-Z0-9]|PMID|PMCID)(?:\\s(.*))?"),
                    "RT",
                    "",
                    Set.of(),
                    false,
                    false);

    @Override
    public String name() {
        return "RefWorks Tagged";
    }

    @Override
    public boolean recognises(String head) {
        return TYPE.matcher(head).find() && OTHER.matcher(head).find();
    }

    @Override
    public Export read(ExportFile file) {
        return TaggedFile.read(name(), file, TABLE, SYNTAX, UnaryOperator.identity());
    }
}
