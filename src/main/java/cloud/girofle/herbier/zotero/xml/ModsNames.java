package cloud.girofle.herbier.zotero.xml;

import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.zotero.reading.Relators;
import java.util.List;
import java.util.stream.Collectors;

/** The people and institutions of a MODS record. */
final class ModsNames {

    private ModsNames() {}

    /**
     * A creator.
     *
     * @param type of the item
     * @param usual the role where the name says none
     */
    static Creator creator(XmlElement name, String type, String usual) {
        String role = role(name, type, usual);
        String family = part(name, "family");
        if (!family.isEmpty()) {
            return new Creator(role, family, part(name, "given"));
        }
        String whole = part(name, "");
        String given = part(name, "given");
        if (whole.isEmpty() && given.isEmpty()) {
            return new Creator(role, name.first("displayForm"), "");
        }
        int comma = whole.indexOf(',');
        if (comma > 0 && (name.has("type", "personal") || name.attribute("type").isEmpty())) {
            String last = whole.substring(0, comma);
            return new Creator(role, last, whole.substring(comma + 1));
        }
        return new Creator(role, whole, given);
    }

    private static String role(XmlElement name, String type, String usual) {
        List<String> terms = name.all("role", "roleTerm").stream().map(XmlElement::words).toList();
        return terms.stream()
                .filter(Relators::knows)
                .findFirst()
                .or(() -> terms.stream().filter(term -> !term.isEmpty()).findFirst())
                .map(term -> Relators.role(type, term))
                .orElse(usual);
    }

    /** The parts of one type; those without a type are the whole name, or the levels of a body. */
    private static String part(XmlElement name, String type) {
        String between = type.isEmpty() && name.has("type", "corporate") ? ". " : " ";
        return name.all("namePart").stream()
                .filter(part -> part.attribute("type").equals(type))
                .map(XmlElement::words)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(between));
    }
}
