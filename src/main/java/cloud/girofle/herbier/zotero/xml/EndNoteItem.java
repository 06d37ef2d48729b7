package cloud.girofle.herbier.zotero.xml;

import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.ItemNote;
import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Tag;
import cloud.girofle.herbier.zotero.reading.Problems;
import cloud.girofle.herbier.zotero.reading.RecordDraft;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** One EndNote record on its way to ours. */
final class EndNoteItem {

    /** What tells of the database, not of the work; and what is read with the type. */
    private static final Set<String> SKIPPED =
            Set.of(
                    "database",
                    "source-app",
                    "rec-number",
                    "foreign-keys",
                    "ref-type",
                    "modified-date",
                    "added-date");

    private static final Pattern ISSN =
            Pattern.compile("\\d{4}-?\\d{3}[\\dXx]\\b.*", Pattern.DOTALL);
    private static final Pattern ISBN =
            Pattern.compile("(?:[\\dXx][ -]?){10,13}.*", Pattern.DOTALL);
    private static final Pattern YEAR = Pattern.compile(".*\\d{4}.*", Pattern.DOTALL);

    private final XmlElement record;
    private final EndNoteFiles files;
    private final RecordDraft draft;
    private final String id;
    private final boolean zoteros;

    EndNoteItem(Problems problems, EndNoteFiles files, XmlElement record) {
        this.record = record;
        this.files = files;
        this.id = record.first("rec-number");
        this.zoteros = record.first("source-app").equals("Zotero");
        String place = Problem.place(record.line(), id);
        this.draft = new RecordDraft(problems, place, "endnote:", EndNoteVocabulary.type(record));
    }

    Record record() {
        record.children().forEach(this::read);
        return draft.record(id);
    }

    private void read(XmlElement element) {
        switch (element.name()) {
            case "contributors" -> element.children().forEach(this::contributors);
            case "titles", "periodical", "alt-periodical" ->
                    element.children().forEach(this::title);
            case "dates" -> dates(element);
            case "keywords" -> element.all("keyword").forEach(this::keyword);
            case "urls" -> element.children().forEach(urls -> files.read(urls, draft));
            case "notes", "research-notes" ->
                    draft.note(ItemNote.of(EndNoteText.note(element, zoteros)));
            case "isbn" -> number(EndNoteText.field(element));
            case "custom4" -> attorneyOrField(element);
            default -> {
                if (!SKIPPED.contains(element.name())) {
                    field(element);
                }
            }
        }
    }

    private void field(XmlElement element) {
        String text = EndNoteText.field(element);
        Optional<String> field = EndNoteVocabulary.field(element.name(), draft.type());
        if (field.isEmpty() || (field.get().equals("PMCID") && !text.startsWith("PMC"))) {
            draft.keep(element.name(), text);
        } else if (!heldAsPlace(element.name(), text)) {
            draft.put(field.get(), element.name(), text);
        }
    }

    /** Zotero writes a conference paper's number twice, as issue and as number. */
    private boolean heldAsPlace(String element, String text) {
        return element.equals("number") && text.equals(draft.value("issue"));
    }

    private void title(XmlElement element) {
        boolean journal = element.is("alt-title") || element.is("abbr-2") || element.is("abbr-3");
        String text = EndNoteText.field(element);
        if (journal && draft.has("journalAbbreviation")) {
            if (!text.equals(draft.value("publicationTitle"))) {
                draft.put("journalAbbreviation", element.name(), text);
            }
        } else if (element.is("full-title") && !draft.has("publicationTitle")) {
            if (!isHeld(text)) {
                draft.keep(element.name(), text);
            }
        } else {
            field(element);
        }
    }

    /**
     * Whether the container's title has been read already, under the name the item's type has for
     * it.
     */
    private boolean isHeld(String title) {
        return List.of("series", "seriesTitle", "code", "reporter", "meetingName", "committee")
                .stream()
                .anyMatch(field -> draft.value(field).equals(title));
    }

    private void contributors(XmlElement group) {
        boolean editors = record.first("ref-type").equals("28") && group.is("authors");
        Optional<String> role =
                editors
                        ? Optional.of("editor")
                        : EndNoteVocabulary.role(group.name(), draft.type());
        for (XmlElement author : group.all("author")) {
            draft.creator(creator(role.orElse(group.name()), author.words()));
        }
    }

    private void attorneyOrField(XmlElement element) {
        if (draft.type().equals("patent")) {
            for (String name : element.words().split(";", -1)) {
                draft.creator(creator("attorneyAgent", name));
            }
        } else {
            field(element);
        }
    }

    /** A comma at the end is how EndNote marks an institution. */
    private static Creator creator(String role, String name) {
        int comma = name.indexOf(',');
        return comma < 0
                ? new Creator(role, name, "")
                : new Creator(role, name.substring(0, comma), name.substring(comma + 1));
    }

    /** The day without its year is how EndNote writes a date. */
    private void dates(XmlElement dates) {
        String year = dates.first("year");
        String date = dates.first("pub-dates", "date");
        boolean whole = year.isEmpty() || YEAR.matcher(date).matches();
        String text = date.isEmpty() ? year : whole ? date : date + " " + year;
        draft.put("date", "dates", text);
        for (XmlElement other : dates.children()) {
            if (!other.is("year") && !other.is("pub-dates")) {
                draft.keep(other.name(), other.words());
            }
        }
    }

    private void keyword(XmlElement keyword) {
        keyword.text().lines().map(Tag::manual).forEach(draft::tag);
    }

    /** One element holds ISBN, ISSN, and the number of a report or a patent. */
    private void number(String text) {
        boolean issn = draft.has("ISSN") && ISSN.matcher(text).matches();
        boolean isbn = draft.has("ISBN") && ISBN.matcher(text).matches();
        String other = draft.has("ISBN") ? "ISBN" : "ISSN";
        boolean numbered = draft.type().equals("report") || draft.type().equals("patent");
        String field = isbn ? "ISBN" : issn ? "ISSN" : numbered ? "number" : other;
        draft.put(field, "isbn", text.replaceAll("\\s*\\n\\s*", " "));
    }
}
