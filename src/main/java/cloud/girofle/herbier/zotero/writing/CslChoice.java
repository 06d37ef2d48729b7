package cloud.girofle.herbier.zotero.writing;

import cloud.girofle.herbier.reference.ItemTypes;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.zotero.json.CslVocabulary;
import cloud.girofle.herbier.zotero.json.CslVocabulary.Kind;
import cloud.girofle.herbier.zotero.json.CslVocabulary.Word;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which variable of CSL says what a record says, so that its reader takes it for the same. */
record CslChoice(Record item) {

    /** Names that CSL 1.0.2 has replaced. */
    private static final Set<String> OLD = Set.of("event", "shortTitle", "journalAbbreviation");

    /** The CSL types that stand for several of Zotero's. */
    private static final Set<String> SHARED =
            Set.of("article", "broadcast", "motion_picture", "personal_communication", "bill");

    /** Whether CSL has one type for that and others. */
    static boolean sharesItsType(String type) {
        return SHARED.contains(CslVocabulary.cslType(type));
    }

    static boolean isDate(String variable) {
        Word word = CslVocabulary.variables().get(variable);
        return word != null && word.kind() == Kind.DATE;
    }

    /** The variable for a base field: the first that leads to no other field of the item's type. */
    Optional<String> field(String base) {
        String name = ItemTypes.fieldName(item.type(), base);
        for (Map.Entry<String, Word> each : CslVocabulary.variables().entrySet()) {
            if (each.getValue().kind() != Kind.NAME
                    && !OLD.contains(each.getKey())
                    && field(each.getValue()).equals(name)) {
                return Optional.of(each.getKey());
            }
        }
        return Optional.empty();
    }

    private String field(Word word) {
        return CslVocabulary.field(item.type(), word).orElseGet(word::usual);
    }

    /**
     * The variable for a role: the one that means it, else one that means it in items of that type;
     * for want of either, that of contributors.
     */
    String creator(String role) {
        return names(role, true).or(() -> names(role, false)).orElse("contributor");
    }

    private Optional<String> names(String role, boolean usual) {
        return CslVocabulary.variables().entrySet().stream()
                .filter(each -> each.getValue().kind() == Kind.NAME)
                .filter(each -> !usual || each.getValue().usual().equals(role))
                .filter(each -> role(each.getValue()).equals(role))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private String role(Word word) {
        List<String> own = CslVocabulary.roles(item.type(), word);
        return own.isEmpty() ? word.usual() : own.getFirst();
    }
}
