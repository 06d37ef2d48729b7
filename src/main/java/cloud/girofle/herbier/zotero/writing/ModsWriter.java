package cloud.girofle.herbier.zotero.writing;

import cloud.girofle.herbier.reference.Attachment;
import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.ItemNote;
import cloud.girofle.herbier.reference.ItemTypes;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Tag;
import cloud.girofle.herbier.zotero.reading.NoteText;
import cloud.girofle.herbier.zotero.reading.Relators;
import cloud.girofle.herbier.zotero.reading.TsvTable;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes MODS as Zotero does: the type as a {@code local} genre, what holds the item as its host.
 * Roles are told in Zotero's word and in MARC's code; fields that MODS has no element for stand in
 * an {@code extension} under Zotero's names.
 *
 * @see <a href="https://www.loc.gov/standards/mods/userguide/">MODS user guidelines</a>
 */
public final class ModsWriter implements ExportWriter {

    private static final Map<String, String> CODES = codes();

    /** The namespace of what is written. */
    public static final String NAMESPACE = "http://www.loc.gov/mods/v3";

    private final XmlText xml;
    private final String[] alone;

    /** Writes a collection of records. */
    public ModsWriter(Appendable out) {
        this(out, new String[0]);
    }

    private ModsWriter(Appendable out, String... alone) {
        this.xml = new XmlText(out);
        this.alone = alone;
    }

    /**
     * Writes records that stand each in another XML document.
     *
     * @param schemaLocation what says where their schema is found
     */
    public static ModsWriter within(Appendable out, String schemaLocation) {
        return new ModsWriter(
                out,
                "xmlns",
                NAMESPACE,
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation",
                schemaLocation);
    }

    @Override
    public void begin() throws IOException {
        if (alone.length == 0) {
            xml.declaration().start("modsCollection", "xmlns", NAMESPACE);
        }
    }

    @Override
    public void write(Record item) throws IOException {
        if (ItemFields.standsAlone(item)) {
            return;
        }
        Map<String, String> left = new LinkedHashMap<>(ItemFields.of(item));
        xml.start("mods", alone);
        title(take(left, "title"), "");
        title(take(left, "shortTitle"), "abbreviated");
        for (Creator person : item.creators()) {
            name(item.type(), person);
        }
        String event = take(left, "conferenceName") + take(left, "meetingName");
        if (!event.isEmpty()) {
            xml.start("name", "type", "conference").element("namePart", event).end();
        }
        xml.element("genre", item.type(), "authority", "local");
        if (ItemTypes.find(item.type()).flatMap(type -> type.fieldFor("type")).isPresent()) {
            xml.element("genre", take(left, "type"));
        }
        new ModsPublicationText(xml, left).write();
        subjects(item, take(left, "scale"));
        xml.element("abstract", take(left, "abstractNote"));
        xml.element("accessCondition", take(left, "rights"));
        notes(item, take(left, "extra"));
        location(item, left);
        recordInfo(item, take(left, "libraryCatalog"));
        extension(left);
        xml.end();
    }

    private void title(String title, String kind) throws IOException {
        if (!title.isEmpty()) {
            xml.start("titleInfo", "type", kind).element("title", title).end();
        }
    }

    private void name(String type, Creator person) throws IOException {
        boolean whole = person.firstName().isEmpty();
        xml.start("name", "type", whole ? "corporate" : "personal");
        xml.element("namePart", person.lastName(), "type", whole ? "" : "family");
        xml.element("namePart", person.firstName(), "type", "given");
        xml.start("role");
        xml.element("roleTerm", person.role(), "type", "text");
        String role = person.role().equals(Relators.mainRole(type)) ? "author" : person.role();
        String code = CODES.getOrDefault(person.role(), CODES.getOrDefault(role, ""));
        xml.element("roleTerm", code, "type", "code", "authority", "marcrelator");
        xml.end().end();
    }

    private void subjects(Record item, String scale) throws IOException {
        if (!scale.isEmpty()) {
            xml.start("subject").start("cartographics").element("scale", scale).end().end();
        }
        for (Tag tag : item.tags()) {
            xml.start("subject").element("topic", tag.name()).end();
        }
    }

    /** Zotero's notes are HTML; what is not, its reader takes for {@code extra}. */
    private void notes(Record item, String extra) throws IOException {
        xml.element("note", extra);
        for (ItemNote note : item.notes()) {
            String html = note.html();
            xml.element("note", NoteText.isHtml(html) ? html : "<p>" + html + "</p>");
        }
    }

    /** The first address is the item's; links follow where it has one. */
    private void location(Record item, Map<String, String> left) throws IOException {
        xml.element("classification", take(left, "callNumber"));
        String place = take(left, "archiveLocation");
        if (!place.isEmpty()) {
            xml.start("location").element("physicalLocation", place).end();
        }
        String url = take(left, "url");
        if (url.isEmpty()) {
            return;
        }
        xml.start("location");
        String seen = take(left, "accessDate");
        xml.element("url", url, "usage", "primary display", "dateLastAccessed", seen);
        for (Attachment link : item.attachments()) {
            if (link.linkMode() == Attachment.LinkMode.LINKED_URL) {
                xml.element(
                        "url",
                        link.url(),
                        "displayLabel",
                        link.title(),
                        "dateLastAccessed",
                        link.accessDate());
            }
        }
        xml.end();
    }

    private void recordInfo(Record item, String catalogue) throws IOException {
        xml.start("recordInfo");
        xml.element("recordContentSource", catalogue);
        xml.element("recordIdentifier", item.localId());
        xml.end();
    }

    private void extension(Map<String, String> left) throws IOException {
        if (!left.isEmpty()) {
            xml.start("extension");
            xml.start("zotero", "xmlns", "http://www.zotero.org/namespaces/export#");
            for (Map.Entry<String, String> field : left.entrySet()) {
                xml.element(field.getKey(), field.getValue());
            }
            xml.end().end();
        }
    }

    @Override
    public void end() throws IOException {
        if (alone.length == 0) {
            xml.end();
        }
    }

    static String take(Map<String, String> left, String base) {
        String value = left.remove(base);
        return value == null ? "" : value;
    }

    /** The reader's table of relators, read backwards: the first code of each role. */
    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        TsvTable.read(Relators.class, "marc-relators.tsv")
                .forEach((names, meaning) -> {
                    String code = names.split(" ", -1)[0];
                    for (String word : meaning.split("\t", -1)) {
                        codes.putIfAbsent(word, code);
                    }
                });
        return Map.copyOf(codes);
    }
}
