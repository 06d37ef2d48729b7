package cloud.girofle.herbier.zotero.xml;

import java.util.List;

/**
 * A MARC record.
 *
 * @param leader 24 characters that say what kind of work this is, or empty
 * @param control the control fields
 * @param fields the data fields, in the order of the file
 * @param line where it begins in its file
 */
record MarcRecord(String leader, List<XmlElement> control, List<MarcField> fields, int line) {

    static MarcRecord of(XmlElement record) {
        String leader = record.all("leader").stream().map(XmlElement::text).findFirst().orElse("");
        List<MarcField> fields = record.all("datafield").stream().map(MarcField::of).toList();
        return new MarcRecord(leader, record.all("controlfield"), fields, record.line());
    }

    /** UNIMARC, which France uses, has the title in 200; MARC 21, in 245. */
    boolean isUnimarc() {
        return has("200") && !has("245");
    }

    boolean has(String tag) {
        return fields.stream().anyMatch(field -> field.tag().equals(tag));
    }

    List<MarcField> all(String tag) {
        return fields.stream().filter(field -> field.tag().equals(tag)).toList();
    }

    /** The text of a control field; empty where there is none. */
    String control(String tag) {
        return control.stream()
                .filter(field -> field.attribute("tag").equals(tag))
                .map(XmlElement::text)
                .findFirst()
                .orElse("");
    }

    /** The item type, by the leader and what the fields tell. */
    String type() {
        if (has("502") || (isUnimarc() && has("328"))) {
            return "thesis";
        }
        char kind = leader.length() > 6 ? leader.charAt(6) : 'a';
        char level = leader.length() > 7 ? leader.charAt(7) : 'm';
        return switch (kind) {
            case 'g' -> "film";
            case 'i', 'j' -> "audioRecording";
            case 'e', 'f' -> "map";
            case 'k', 'r' -> "artwork";
            case 't', 'b' -> "manuscript";
            case 'm' -> "computerProgram";
            default -> level == 'a' || level == 'b' ? part() : "book";
        };
    }

    /** An article or a chapter: what holds it has an ISSN, or an ISBN. */
    private String part() {
        boolean serial =
                fields.stream()
                        .filter(field -> field.tag().equals("773") || field.tag().startsWith("46"))
                        .anyMatch(field -> !field.first("x").isEmpty());
        return serial || leader.charAt(7) == 'b' ? "journalArticle" : "bookSection";
    }
}
