package cloud.girofle.herbier.zotero.xml;

import cloud.girofle.herbier.reference.ItemNote;
import cloud.girofle.herbier.reference.ItemTypes;
import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Tag;
import cloud.girofle.herbier.zotero.reading.NoteText;
import cloud.girofle.herbier.zotero.reading.Problems;
import cloud.girofle.herbier.zotero.reading.RecordDraft;
import cloud.girofle.herbier.zotero.reading.Relators;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One MODS record on its way to ours. */
final class ModsItem {

    private static final Pattern PAGES = Pattern.compile("(?<!\\d)(\\d++)\\s*+p(?:ages?\\b|\\.|$)");
    private static final Pattern DURATION =
            Pattern.compile(".*\\d\\s*(?:h|hr|hours?|min|minutes?|s|sec)\\b.*|\\d+(?::\\d\\d)+");

    private static final Set<String> FIELDS = ItemTypes.fieldNames();

    private final XmlElement mods;
    private final String type;
    private final boolean zoteros;
    private final RecordDraft draft;
    private final ModsPublication publication;
    private String id;

    ModsItem(Problems problems, XmlElement mods) {
        this.mods = mods;
        this.type = ModsTypes.of(mods);
        this.zoteros = mods.all("genre").stream().anyMatch(ModsTypes::isZoteros);
        this.id = mods.attribute("ID");
        String place = Problem.place(mods.line(), id);
        this.draft = new RecordDraft(problems, place, "mods:", type);
        this.publication = new ModsPublication(draft);
    }

    Record record() {
        mods.children().forEach(this::read);
        return draft.record(id);
    }

    private void read(XmlElement element) {
        switch (element.name()) {
            case "titleInfo" -> title(element);
            case "name" -> name(element);
            case "genre" -> genre(element);
            case "abstract" -> draft.add("abstractNote", "\n\n", element.text().strip());
            case "accessCondition" -> draft.add("rights", "; ", element.words());
            case "language" -> language(element);
            case "note" -> note(element);
            case "subject" -> subject(element);
            case "physicalDescription" -> description(element);
            case "recordInfo" -> recordInfo(element);
            case "relatedItem" -> related(element);
            case "typeOfResource" -> {} // Read with the type.
            case "extension" -> extension(element);
            default -> publication.read(element, "");
        }
    }

    /** Fields of Zotero under their own names, as we write them. */
    private void extension(XmlElement extension) {
        List<XmlElement> fields = extension.all("zotero");
        if (fields.isEmpty()) {
            draft.keep("extension", extension.words());
        }
        for (XmlElement field : fields.stream().flatMap(z -> z.children().stream()).toList()) {
            if (FIELDS.contains(field.name())) {
                draft.put(field.name(), "extension-" + field.name(), field.text());
            } else {
                draft.keep("extension-" + field.name(), field.words());
            }
        }
    }

    private void title(XmlElement titleInfo) {
        String kind = titleInfo.attribute("type");
        switch (kind) {
            case "" -> draft.put("title", "titleInfo", ModsTitles.whole(titleInfo));
            case "abbreviated" ->
                    draft.put("shortTitle", "titleInfo-" + kind, ModsTitles.whole(titleInfo));
            default -> draft.keep("titleInfo-" + kind, ModsTitles.whole(titleInfo));
        }
    }

    private void name(XmlElement name) {
        if (name.has("type", "conference")) {
            draft.put(
                    draft.has("meetingName") ? "meetingName" : "conferenceName",
                    "name-conference",
                    name.all("namePart").stream()
                            .map(XmlElement::words)
                            .collect(Collectors.joining(" ")));
        } else {
            draft.creator(ModsNames.creator(name, type, Relators.mainRole(type)));
        }
    }

    private void genre(XmlElement genre) {
        boolean own = zoteros && genre.attribute("authority").isEmpty();
        if (own || !ModsTypes.saysType(genre, type)) {
            if (draft.has("type")) {
                draft.put("type", "genre", genre.words());
            } else {
                draft.keep("genre", genre.words());
            }
        }
    }

    private void language(XmlElement language) {
        List<XmlElement> terms = language.all("languageTerm");
        terms.stream()
                .filter(term -> term.has("type", "text"))
                .findFirst()
                .or(() -> terms.stream().findFirst())
                .ifPresentOrElse(
                        term -> draft.add("language", "; ", term.words()),
                        () -> draft.add("language", "; ", language.words()));
    }

    /** Zotero writes both its notes and {@code extra} as notes; but its notes are always HTML. */
    private void note(XmlElement note) {
        String text = note.text().strip();
        if (zoteros && !NoteText.isHtml(text)) {
            draft.put("extra", "note", text);
        } else {
            draft.note(ItemNote.of(NoteText.html(text)));
        }
    }

    private void subject(XmlElement subject) {
        draft.put("scale", "scale", subject.first("cartographics", "scale"));
        String words =
                subject.children().stream()
                        .filter(part -> !part.is("cartographics"))
                        .map(XmlElement::words)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" -- "));
        draft.tag(Tag.manual(words));
    }

    private void description(XmlElement description) {
        for (XmlElement part : description.children()) {
            if (part.is("extent")) {
                extent(part.words());
            } else {
                draft.keep(part.name(), part.words());
            }
        }
    }

    private void extent(String extent) {
        Matcher pages = PAGES.matcher(extent);
        if (zoteros && draft.has("numPages") && extent.endsWith(" p.")) {
            draft.put("numPages", "extent", extent.substring(0, extent.length() - 3));
        } else if (draft.has("numPages") && pages.find()) {
            draft.put("numPages", "extent", pages.group(1));
            if (!pages.group().equals(extent)) {
                draft.keep("extent", extent);
            }
        } else if (draft.has("runningTime") && DURATION.matcher(extent).matches()) {
            draft.put("runningTime", "extent", extent);
        } else {
            draft.keep("extent", extent);
        }
    }

    /** What remains unread tells of the description, not of the work. */
    private void recordInfo(XmlElement info) {
        draft.put("libraryCatalog", "recordContentSource", info.first("recordContentSource"));
        if (id.isEmpty()) {
            id = info.first("recordIdentifier");
        }
    }

    private void related(XmlElement item) {
        switch (item.attribute("type")) {
            case "host" -> item.children().forEach(this::ofHost);
            case "series" -> ModsTitles.series(item, draft);
            default -> {
                String title = item.first("titleInfo", "title");
                String what = title.isEmpty() ? item.words() : title;
                draft.keep("relatedItem-" + item.attribute("type"), what);
            }
        }
    }

    private void ofHost(XmlElement element) {
        switch (element.name()) {
            case "titleInfo" -> {
                boolean shortened = element.has("type", "abbreviated");
                String field = shortened ? "journalAbbreviation" : "publicationTitle";
                draft.put(field, "host-titleInfo", ModsTitles.whole(element));
            }
            case "name" -> {
                String author = draft.hasRole("bookAuthor") ? "bookAuthor" : "contributor";
                var creator = ModsNames.creator(element, type, author);
                draft.creator(ModsTitles.inRole(creator, "author", author));
            }
            case "relatedItem" -> related(element);
            case "genre", "typeOfResource", "recordInfo" -> {} // Read with the type.
            default -> publication.read(element, "host-");
        }
    }
}
