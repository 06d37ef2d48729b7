package cloud.girofle.herbier.zotero.tagged;

import cloud.girofle.herbier.zotero.reading.Export;
import cloud.girofle.herbier.zotero.reading.ExportFile;
import cloud.girofle.herbier.zotero.reading.Format;
import cloud.girofle.herbier.zotero.tagged.TaggedRecords.Syntax;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Refer, which BibIX and EndNote took over: lines {@code %T Title}. An empty line parts the
 * entries; but Zotero writes abstracts with empty lines in them, so where entries say their type
 * ({@code %0}) only that opens one.
 */
public final class Refer implements Format {

    private static final String TAG = "%([0-9A-Z!?@*$&()+<>\\[\\]^])";

    private static final TagTable TABLE = TagTable.read("refer.tsv");
    private static final Pattern START =
            Pattern.compile("^\\s*" + TAG + " \\S(?s:.*\\R)" + TAG + " \\S");
    private static final Pattern MARK = Pattern.compile("^%[0TA] \\S", Pattern.MULTILINE);
    private static final Pattern TYPED = Pattern.compile("^%0 ", Pattern.MULTILINE);
    private static final Pattern LINE = Pattern.compile(TAG + "(?:\\s(.*))?");

    @Override
    public String name() {
        return "Refer/BibIX";
    }

    @Override
    public boolean recognises(String head) {
        return START.matcher(head).lookingAt() && MARK.matcher(head).find();
    }

    @Override
    public Export read(ExportFile file) {
        boolean typed = TYPED.matcher(file.text()).find();
        Syntax syntax = new Syntax(LINE, typed ? "0" : "", "", Set.of(), !typed, false);
        return TaggedFile.read(name(), file, TABLE, syntax, UnaryOperator.identity());
    }
}
