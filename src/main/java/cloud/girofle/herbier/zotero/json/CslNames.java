package cloud.girofle.herbier.zotero.json;

import cloud.girofle.herbier.reference.Creator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Reads CSL names. CSL takes a name apart further than Zotero does: particles go back in front of
 * the family name, a suffix behind the given name after a comma, where Zotero looks for it.
 */
final class CslNames {

    private CslNames() {}

    /** Whether the value holds names rather than text. */
    static boolean isNames(JsonNode value) {
        return JsonText.elements(value)
                .anyMatch(each -> each.has("family") || each.has("literal") || each.has("given"));
    }

    /** The people of a name variable, in that role; what names nobody is left out. */
    static List<Creator> creators(String role, JsonNode value) {
        return JsonText.elements(value).flatMap(name -> creator(role, name).stream()).toList();
    }

    private static Optional<Creator> creator(String role, JsonNode name) {
        String family = part(name, "family");
        String given = part(name, "given");
        if (family.isEmpty() && given.isEmpty()) {
            String whole = name.isObject() ? part(name, "literal") : JsonText.of(name).strip();
            return whole.isEmpty() ? Optional.empty() : Optional.of(new Creator(role, whole, ""));
        }
        String nonDropping = glued(part(name, "non-dropping-particle"), family);
        String last = glued(part(name, "dropping-particle"), nonDropping);
        String suffix = part(name, "suffix");
        if (suffix.isEmpty()) {
            return Optional.of(new Creator(role, last, given));
        }
        return Optional.of(
                given.isEmpty()
                        ? new Creator(role, last + ", " + suffix, "")
                        : new Creator(role, last, given + ", " + suffix));
    }

    /** « van » + « Beethoven », « d’ » + « Ormesson », « al- » + « Khwarizmi ». */
    private static String glued(String particle, String name) {
        if (particle.isEmpty() || name.isEmpty()) {
            return particle + name;
        }
        boolean close = "'’ʼ-‐".indexOf(particle.charAt(particle.length() - 1)) >= 0;
        return particle + (close ? "" : " ") + name;
    }

    private static String part(JsonNode name, String part) {
        return JsonText.of(name.get(part)).strip();
    }
}
