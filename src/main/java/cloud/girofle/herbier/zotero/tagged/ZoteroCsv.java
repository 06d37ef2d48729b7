package cloud.girofle.herbier.zotero.tagged;

import cloud.girofle.herbier.reference.Problem.Kind;
import cloud.girofle.herbier.text.CsvRows;
import cloud.girofle.herbier.text.CsvRows.Row;
import cloud.girofle.herbier.zotero.reading.Export;
import cloud.girofle.herbier.zotero.reading.ExportFile;
import cloud.girofle.herbier.zotero.reading.Format;
import cloud.girofle.herbier.zotero.reading.Target;
import cloud.girofle.herbier.zotero.tagged.TaggedRecords.Entry;
import cloud.girofle.herbier.zotero.tagged.TaggedRecords.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Zotero's CSV, which Zotero itself cannot read back: a row for each item, a column for each base
 * field and for most roles, several values joined by semicolons. A row is read as a tagged entry,
 * its columns being the tags. Files that passed through a spreadsheet have another separator.
 *
 * <p>Lost by Zotero's exporter: line breaks, words in dates, citation keys, roles without a column,
 * relations, collections.
 */
public final class ZoteroCsv implements Format {

    private static final TagTable TABLE = TagTable.read("csv.tsv");
    private static final Pattern HEADER =
            Pattern.compile("\"?Key\"?([,;\\t])\"?Item Type\"?\\1[^\\r\\n]*");

    /** A semicolon may stand in any value: only before what begins a new one does it part them. */
    private static final Pattern BEFORE_NOTE = Pattern.compile("(?<=>); (?=<)");

    private static final Pattern BEFORE_PATH =
            Pattern.compile(";\\s*(?=/|~/|[A-Za-z]:[/\\\\]|\\\\\\\\|[a-z]+://|files/|;|$)");
    private static final Pattern SEMICOLON = Pattern.compile(";\\s+");

    @Override
    public String name() {
        return "CSV";
    }

    @Override
    public boolean recognises(String head) {
        return HEADER.matcher(head).lookingAt();
    }

    @Override
    public Export read(ExportFile file) {
        TaggedFile items = new TaggedFile(file, TABLE);
        List<String> columns = new ArrayList<>();
        CsvRows rows = new CsvRows(file.text(), CsvRows.separator(file.text()));
        boolean cut =
                rows.readToCut(row -> {
                    if (columns.isEmpty()) {
                        row.cells().stream().map(String::strip).forEach(columns::add);
                    } else if (!row.isBlank()) {
                        take(row, columns, items);
                    }
                });
        if (cut) {
            items.tell(rows.rowLine(), Kind.CUT_SHORT, "\"");
        }
        return items.export(name());
    }

    private static void take(Row row, List<String> columns, TaggedFile items) {
        List<String> cells = row.cells();
        int most = Math.min(cells.size(), columns.size());
        if (cells.stream().skip(most).anyMatch(cell -> !cell.isBlank())) {
            items.tell(row.line(), Kind.UNREADABLE_ENTRY, cells.size() + " > " + columns.size());
            return;
        }
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            for (String value : values(columns.get(i), cells.get(i))) {
                fields.add(new Field(row.line(), columns.get(i), List.of(value)));
            }
        }
        withoutContributors(fields);
        items.take(new Entry(row.line(), fields), false);
    }

    private static List<String> values(String column, String cell) {
        if (cell.isBlank()) {
            return List.of();
        }
        Target.Kind kind =
                TABLE.target(column, "", cell).map(Target::kind).orElse(Target.Kind.KEPT);
        return switch (kind) {
            case NOTE -> parts(BEFORE_NOTE, cell);
            case FILE -> parts(BEFORE_PATH, cell);
            case CREATOR, TAG, AUTOMATIC_TAG -> parts(SEMICOLON, cell);
            default -> List.of(cell);
        };
    }

    private static List<String> parts(Pattern joint, String cell) {
        return Arrays.stream(joint.split(cell, -1)).filter(part -> !part.isBlank()).toList();
    }

    /** Zotero repeats the contributors among the authors. */
    private static void withoutContributors(List<Field> fields) {
        List<Field> contributors =
                fields.stream().filter(field -> field.tag().equals("Contributor")).toList();
        for (Field contributor : contributors) {
            fields.remove(new Field(contributor.line(), "Author", contributor.lines()));
        }
    }
}
