package cloud.girofle.herbier.zotero.writing;

import cloud.girofle.herbier.reference.Attachment;
import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.ItemDate;
import cloud.girofle.herbier.reference.ItemNote;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Tag;
import cloud.girofle.herbier.zotero.tagged.TagTable;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes Zotero's CSV: its 87 columns, every cell quoted, a byte order mark for spreadsheets. Dates
 * keep their words and cells their lines, where Zotero's lose them.
 *
 * <p>A cell that a spreadsheet would take for a formula gets a blank before it: it is then shown as
 * text, no code of a stranger's runs, and every reader strips the blank again. A quote before it,
 * as is often advised, would falsify the data instead.
 */
public final class ZoteroCsvWriter implements ExportWriter {

    private static final TagTable TABLE = TagTable.read("csv.tsv");

    /** In Zotero's order. */
    private static final List<String> COLUMNS =
            List.of(
                    """
                    Key,Item Type,Publication Year,Author,Title,Publication Title,ISBN,ISSN,DOI,Url,\
                    Abstract Note,Date,Date Added,Date Modified,Access Date,Pages,Num Pages,Issue,Volume,\
                    Number Of Volumes,Journal Abbreviation,Short Title,Series,Series Number,Series Text,\
                    Series Title,Publisher,Place,Language,Rights,Type,Archive,Archive Location,\
                    Library Catalog,Call Number,Extra,Notes,File Attachments,Link Attachments,Manual Tags,\
                    Automatic Tags,Editor,Series Editor,Translator,Contributor,Attorney Agent,Book Author,\
                    Cast Member,Commenter,Composer,Cosponsor,Counsel,Interviewer,Producer,Recipient,\
                    Reviewed Author,Scriptwriter,Words By,Guest,Number,Edition,Running Time,Scale,Medium,\
                    Artwork Size,Filing Date,Application Number,Assignee,Issuing Authority,Country,\
                    Meeting Name,Conference Name,Court,References,Reporter,Legal Status,Priority Numbers,\
                    Programming Language,Version,System,Code,Code Number,Section,Session,Committee,History,\
                    Legislative Body\
                    """
                            .split(",", -1));

    private final Appendable out;
    private final FilePaths files;

    public ZoteroCsvWriter(Appendable out, FilePaths files) {
        this.out = out;
        this.files = files;
    }

    @Override
    public void begin() throws IOException {
        out.append('\uFEFF');
        row(COLUMNS);
    }

    @Override
    public void write(Record item) throws IOException {
        if (ItemFields.standsAlone(item)) {
            return;
        }
        Map<String, String> cells = new HashMap<>();
        cells.put("Key", item.localId());
        cells.put("Item Type", item.type());
        TagChoice choice = new TagChoice(TABLE, item.type());
        ItemFields.of(item)
                .forEach((base, value) ->
                        choice.field(base, value, cells.keySet())
                                .ifPresent(column -> cells.put(column, value)));
        ItemDate.parse(item.field("date"))
                .year()
                .ifPresent(year -> cells.put("Publication Year", String.valueOf(year)));
        for (Creator person : item.creators()) {
            choice.creator(person).ifPresent(column -> add(cells, column, TagChoice.name(person)));
        }
        for (ItemNote note : item.notes()) {
            add(cells, "Notes", note.html());
        }
        for (Attachment file : item.attachments()) {
            add(cells, "File Attachments", files.of(file));
            add(cells, "Link Attachments", files.of(file).isEmpty() ? file.url() : "");
        }
        for (Tag tag : item.tags()) {
            // A semicolon and a blank part keywords.
            String name = tag.name().replaceAll(";\\s+", ";");
            add(cells, tag.automatic() ? "Automatic Tags" : "Manual Tags", name);
        }
        row(COLUMNS.stream().map(column -> cells.getOrDefault(column, "")).toList());
    }

    private static void add(Map<String, String> cells, String column, String value) {
        if (!value.isBlank()) {
            cells.merge(column, value, (before, more) -> before + "; " + more);
        }
    }

    private void row(List<String> cells) throws IOException {
        String comma = "";
        for (String cell : cells) {
            boolean formula = !cell.isEmpty() && "=+-@".indexOf(cell.charAt(0)) >= 0;
            out.append(comma).append('"').append(formula ? " " : "");
            out.append(cell.replace("\"", "\"\"")).append('"');
            comma = ",";
        }
        out.append('\n');
    }

    @Override
    public void end() {}
}
