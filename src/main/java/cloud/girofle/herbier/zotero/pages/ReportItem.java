package cloud.girofle.herbier.zotero.pages;

import cloud.girofle.herbier.reference.Attachment;
import cloud.girofle.herbier.reference.Attachment.LinkMode;
import cloud.girofle.herbier.reference.Attachment.Presence;
import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.ItemNote;
import cloud.girofle.herbier.reference.ItemTypes;
import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Relation;
import cloud.girofle.herbier.reference.Tag;
import cloud.girofle.herbier.zotero.reading.Problems;
import cloud.girofle.herbier.zotero.reading.RecordDraft;
import cloud.girofle.herbier.zotero.reading.TsvTable;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** One item of a report on its way to a record. */
final class ReportItem {

    /** What Zotero calls its fields in English and French, and the fields of that name. */
    private static final Map<String, String> LABELS =
            TsvTable.read(ReportItem.class, "report-labels.tsv");

    private final Element item;
    private final String id;
    private final RecordDraft draft;

    ReportItem(Problems problems, Element item) {
        this.item = item;
        this.id = key(item);
        String type = item.className().replaceFirst("^item\\s+", "").strip();
        String place = Problem.place(item.sourceRange().start().lineNumber(), id);
        this.draft = new RecordDraft(problems, place, "report:", type);
    }

    Record record() {
        String type = draft.type();
        boolean note = type.equals("note");
        if (!note) {
            draft.put("title", "title", title());
        }
        item.select("> table tr").stream().skip(1).forEach(this::row);
        tags(item).forEach(draft::tag);
        item.select("> ul.notes > li").forEach(each -> draft.note(note(each)));
        item.select("> ul.attachments > li").forEach(each -> draft.attachment(attachment(each)));
        item.select("> ul.related > li").stream()
                .map(each -> new Relation("dc:relation", key(each)))
                .forEach(draft::relation);
        if (note) {
            draft.note(new ItemNote(id, html(item), tags(item)));
        } else if (type.equals("attachment")) {
            draft.attachment(attachment(item));
        }
        return draft.record(id);
    }

    /** Of an item that is there only for its notes, the title is all that is said. */
    private String title() {
        Element own = item.selectFirst("> h2:not(.parentItem)");
        Element parent = item.selectFirst("> h2.parentItem .title");
        return own != null ? own.text() : parent != null ? parent.text() : "";
    }

    /** A role is named by its class, a field by its label only; the first row is the type. */
    private void row(Element row) {
        Element head = row.selectFirst("th");
        Element cell = row.selectFirst("td");
        if (head == null || cell == null) {
            return;
        }
        if (!head.className().isEmpty()) {
            draft.creator(new Creator(head.className(), cell.text(), ""));
            return;
        }
        String label = head.text();
        String known = label.replace('’', '\'').replaceFirst("^# ", "");
        String[] fields = LABELS.getOrDefault(known, "").split(" ", -1);
        String field = Stream.of(fields).filter(this::isOfType).findFirst().orElse(fields[0]);
        if (field.isEmpty()) {
            draft.keep(label, cell.wholeText().strip());
        } else {
            draft.put(field, label, cell.wholeText().strip());
        }
    }

    private boolean isOfType(String field) {
        return ItemTypes.find(draft.type())
                .filter(type -> type.baseFields().containsKey(field))
                .isPresent();
    }

    private static List<Tag> tags(Element element) {
        return element.select("> ul.tags > li").stream()
                .map(tag -> Tag.manual(tag.text()))
                .toList();
    }

    private static ItemNote note(Element note) {
        return new ItemNote(key(note), html(note), tags(note));
    }

    private static Attachment attachment(Element attachment) {
        Element note = attachment.selectFirst("> div.note");
        String title =
                attachment.is(".item") ? attachment.select("> h2").text() : attachment.ownText();
        return new Attachment(
                key(attachment),
                LinkMode.IMPORTED_FILE,
                Presence.MISSING,
                title,
                "",
                "",
                "",
                "",
                note == null ? "" : note.html().strip(),
                tags(attachment));
    }

    /** A note's own HTML, without what the report puts around it. */
    private static String html(Element holder) {
        Element copy = holder.clone();
        copy.select("> h2, > h3, > table, > ul.tags, > ul.notes, > ul.attachments, > ul.related")
                .remove();
        return copy.html().strip();
    }

    private static String key(Element element) {
        return element.id().replaceFirst("^item_", "");
    }
}
