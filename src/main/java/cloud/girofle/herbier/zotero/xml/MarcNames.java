package cloud.girofle.herbier.zotero.xml;

import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.zotero.reading.RecordDraft;
import cloud.girofle.herbier.zotero.reading.Relators;
import java.util.Set;

/** The people and institutions of a MARC record. */
final class MarcNames {

    private static final Set<String> PEOPLE = Set.of("100", "700", "701", "702");
    private static final Set<String> BODIES = Set.of("110", "710", "711", "712");
    private static final Set<String> PUBLISHERS = Set.of("pbl", "650", "publisher");

    private final MarcRecord record;
    private final RecordDraft draft;

    MarcNames(MarcRecord record, RecordDraft draft) {
        this.record = record;
        this.draft = draft;
    }

    /** Takes in the field if it names somebody; says whether it does. */
    boolean read(MarcField field) {
        boolean meeting =
                record.isUnimarc()
                        ? field.tag().startsWith("71") && field.indicators().startsWith("1")
                        : field.tag().equals("111") || field.tag().equals("711");
        if (meeting) {
            draft.put("conferenceName", field.tag(), String.join(" ", field.all("abdcefgn")));
            return true;
        }
        boolean person = PEOPLE.contains(field.tag());
        boolean unimarcOnly = field.tag().endsWith("1") || field.tag().endsWith("2");
        boolean named = person || BODIES.contains(field.tag());
        boolean first = field.tag().startsWith("1");
        if (!named || (record.isUnimarc() ? first : unimarcOnly)) {
            return false;
        }
        if (PUBLISHERS.contains(field.first("4e"))) {
            draft.put("publisher", field.tag(), field.first("a"));
        } else {
            draft.creator(person ? person(field, role(field)) : body(field, role(field)));
        }
        return true;
    }

    private String role(MarcField field) {
        String said = field.first("4");
        String word = said.isEmpty() ? field.first("e") : said;
        if (!word.isEmpty()) {
            return Relators.role(draft.type(), word.substring(word.lastIndexOf('/') + 1));
        }
        return switch (field.tag()) {
            case "702", "712" -> "contributor";
            case "710" -> record.isUnimarc() ? Relators.mainRole(draft.type()) : "contributor";
            case "700" -> addedPerson();
            default -> Relators.mainRole(draft.type());
        };
    }

    /** In a book without a main author, those added are its editors. */
    private String addedPerson() {
        boolean edited = !record.isUnimarc() && !record.has("100") && draft.type().equals("book");
        return edited ? "editor" : Relators.mainRole(draft.type());
    }

    private Creator person(MarcField field, String role) {
        String name = field.first("a");
        if (record.isUnimarc()) {
            return new Creator(role, name, field.first("b"));
        }
        int comma = name.indexOf(',');
        return comma < 0
                ? new Creator(role, name, "")
                : new Creator(role, name.substring(0, comma), name.substring(comma + 1));
    }

    private static Creator body(MarcField field, String role) {
        return new Creator(role, String.join(". ", field.all("ab")), "");
    }
}
