package cloud.girofle.herbier.zotero.xml;

import cloud.girofle.herbier.reference.Attachment;
import cloud.girofle.herbier.reference.Attachment.LinkMode;
import cloud.girofle.herbier.reference.Attachment.Presence;
import cloud.girofle.herbier.reference.ItemNote;
import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Tag;
import cloud.girofle.herbier.zotero.reading.NoteText;
import cloud.girofle.herbier.zotero.reading.Problems;
import cloud.girofle.herbier.zotero.reading.RecordDraft;
import cloud.girofle.herbier.zotero.reading.TsvTable;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One MARC record on its way to ours: titles, names, subjects, notes and links here, plain fields
 * by {@code marc-fields.tsv}. A field that has no place keeps its number: {@code marc:336}.
 */
final class MarcItem {

    private static final Map<String, String> FIELDS =
            TsvTable.read(MarcItem.class, "marc-fields.tsv");

    private static final Pattern NUMBER = Pattern.compile("[\\dXx][\\dXx-]{7,16}");
    private static final Pattern YEAR = Pattern.compile("\\d{4}(?:\\s*[-/]\\s*\\d{2,4})?");
    private static final Pattern PAGES = Pattern.compile("(?<!\\d)(\\d++)\\s*+p(?:ages?\\b|\\.|$)");
    private static final int LANGUAGE_AT = 35;

    private final MarcRecord record;
    private final RecordDraft draft;
    private final MarcNames names;
    private final String id;

    MarcItem(Problems problems, MarcRecord record) {
        this.record = record;
        this.id = record.control("001").strip();
        String place = Problem.place(record.line(), id);
        this.draft = new RecordDraft(problems, place, "marc:", record.type());
        this.names = new MarcNames(record, draft);
    }

    Record record() {
        record.fields().forEach(this::read);
        String fixed = record.control("008");
        if (!record.isUnimarc() && fixed.length() > LANGUAGE_AT + 3) {
            if (draft.value("date").isEmpty()) {
                draft.put("date", "008", year(fixed.substring(7, 11)));
            }
            if (draft.value("language").isEmpty()) {
                draft.put("language", "008", fixed.substring(LANGUAGE_AT, LANGUAGE_AT + 3));
            }
        }
        return draft.record(id);
    }

    private void read(MarcField field) {
        String tag = field.tag();
        if (tag.equals(record.isUnimarc() ? "200" : "245")) {
            title(field);
        } else if (tag.equals("856")) {
            link(field);
        } else if (tag.equals(record.isUnimarc() ? "215" : "300")) {
            extent(field);
        } else if (isSubject(tag)) {
            subject(field);
        } else if (!names.read(field) && !plain(field)) {
            noteOrUnknown(field);
        }
    }

    private void title(MarcField field) {
        boolean unimarc = record.isUnimarc();
        String title = String.join(" ; ", unimarc ? field.all("a") : List.of(field.first("a")));
        for (String subtitle : field.all(unimarc ? "e" : "b")) {
            title += ": " + subtitle;
        }
        String part = String.join(": ", field.all(unimarc ? "hi" : "np"));
        draft.put("title", field.tag(), part.isEmpty() ? title : title + ". " + part);
    }

    /** The fields that the table knows; says whether this is one. */
    private boolean plain(MarcField field) {
        String flavour = record.isUnimarc() ? "unimarc " : "marc21 ";
        String known = FIELDS.getOrDefault(flavour + field.tag(), "");
        boolean doi = field.first("2").equalsIgnoreCase("doi");
        if (doi && (field.tag().equals("024") || field.tag().equals("017"))) {
            draft.put("DOI", field.tag(), field.first("a"));
            return true;
        }
        for (String rule : known.split(" ", -1)) {
            int colon = rule.indexOf(':');
            if (colon > 0) {
                for (String value : field.all(rule.substring(0, colon))) {
                    put(rule.substring(colon + 1), field.tag(), value);
                }
            }
        }
        return !known.isEmpty();
    }

    private void put(String baseField, String tag, String value) {
        switch (baseField) {
            case "ISBN", "ISSN" -> {
                Matcher number = NUMBER.matcher(value);
                if (number.find()) {
                    draft.add(baseField, " ", number.group());
                } else {
                    draft.keep(tag, value);
                }
            }
            case "date" -> draft.put(baseField, tag, year(value));
            case "language", "place", "publisher" -> draft.add(baseField, "; ", value);
            case "abstractNote" -> draft.add(baseField, "\n\n", value);
            default -> draft.put(baseField, tag, value);
        }
    }

    /** Dates stand among the marks of copyright and of doubt: {@code [c2001?]}. */
    private static String year(String date) {
        Matcher year = YEAR.matcher(date);
        return year.find() ? year.group() : date.replaceAll("[^\\p{L}\\d].*", "");
    }

    private void extent(MarcField field) {
        String extent = field.first("a");
        Matcher pages = PAGES.matcher(extent);
        if (draft.has("numPages") && pages.find()) {
            draft.put("numPages", field.tag(), pages.group(1));
        } else if (draft.has("runningTime") && extent.matches(".*\\d\\s*(?:h|min)\\b.*")) {
            draft.put("runningTime", field.tag(), extent);
        } else {
            draft.keep(field.tag(), field.words());
        }
    }

    private boolean isSubject(String tag) {
        return record.isUnimarc()
                ? tag.matches("60[0-8]|610")
                : tag.matches("6(?:00|10|11|30|48|5[0-8])");
    }

    /** A heading with its subdivisions is one keyword; free words are one each. */
    private void subject(MarcField field) {
        boolean free = field.tag().equals(record.isUnimarc() ? "610" : "653");
        List<String> words = field.all("abcdtvxyz");
        if (free) {
            words.stream().map(Tag::manual).forEach(draft::tag);
        } else {
            draft.tag(Tag.manual(String.join(" -- ", words)));
        }
    }

    private void noteOrUnknown(MarcField field) {
        char notes = record.isUnimarc() ? '3' : '5';
        if (field.tag().startsWith(String.valueOf(notes))) {
            draft.note(ItemNote.of(NoteText.html(field.words())));
        } else {
            draft.keep(field.tag(), field.words());
        }
    }

    private void link(MarcField field) {
        for (MarcField.Subfield address : field.subfields()) {
            if (address.code().equals("u") && draft.value("url").isEmpty()) {
                draft.put("url", field.tag(), address.text());
            } else if (address.code().equals("u")) {
                draft.attachment(
                        new Attachment(
                                "",
                                LinkMode.LINKED_URL,
                                Presence.LINK,
                                field.first("3yz"),
                                "",
                                "",
                                address.text(),
                                "",
                                "",
                                List.of()));
            }
        }
    }
}
