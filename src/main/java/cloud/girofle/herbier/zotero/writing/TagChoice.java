package cloud.girofle.herbier.zotero.writing;

import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.zotero.reading.Relators;
import cloud.girofle.herbier.zotero.reading.Target;
import cloud.girofle.herbier.zotero.tagged.TagTable;
import java.util.Optional;
import java.util.Set;

/**
 * Under which tag of a table an item of some type writes what it says: under the first that the
 * table's reader takes for the same.
 */
record TagChoice(TagTable table, String type) {

    /** The tag for a field, but for those that serve already. */
    Optional<String> field(String base, String value, Set<String> taken) {
        return table.tags().stream()
                .filter(tag -> !taken.contains(tag))
                .filter(tag -> isField(tag, base, value))
                .findFirst();
    }

    private boolean isField(String tag, String base, String value) {
        return table.target(tag, type, value)
                .filter(target -> target.kind() == Target.Kind.FIELD && target.name().equals(base))
                .isPresent();
    }

    /** The tag for a person; for want of one that says the role, that of contributors. */
    Optional<String> creator(Creator person) {
        return role(person, person.role()).or(() -> role(person, "contributor"));
    }

    private Optional<String> role(Creator person, String role) {
        return table.tags().stream()
                .filter(tag ->
                        table.target(tag, type, person.lastName())
                                .filter(target -> isRole(target, role))
                                .isPresent())
                .findFirst();
    }

    private boolean isRole(Target target, String role) {
        boolean main = target.name().equals("main");
        return target.kind() == Target.Kind.CREATOR
                && (main ? Relators.mainRole(type) : target.name()).equals(role);
    }

    /** A name as tagged formats write it: a comma at its end tells an institution with commas. */
    static String name(Creator person) {
        boolean comma = person.lastName().indexOf(',') >= 0;
        return person.sortName() + (comma && person.firstName().isEmpty() ? "," : "");
    }
}
