package cloud.girofle.herbier.zotero.xml;

import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.zotero.reading.Relators;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The people of a {@code biblStruct}, whose role may be an element, an attribute or a word. */
final class TeiNames {

    private static final Set<String> BODIES = Set.of("name", "orgName");

    private TeiNames() {}

    /** Those of an {@code author}, {@code editor}, {@code respStmt}…, all in one role. */
    static List<Creator> creators(XmlElement element, String type, String usual) {
        List<XmlElement> people = people(element);
        String said = element.is("respStmt") ? element.first("resp") : element.attribute("role");
        String role = said.isEmpty() ? usual : Relators.role(type, said);
        List<Creator> creators = new ArrayList<>();
        for (XmlElement person : people) {
            creators.add(creator(person, role));
        }
        return creators;
    }

    private static List<XmlElement> people(XmlElement element) {
        List<XmlElement> people = new ArrayList<>();
        for (XmlElement child : element.children()) {
            if (child.is("persName") || (element.is("respStmt") && BODIES.contains(child.name()))) {
                people.add(child);
            }
        }
        return people.isEmpty() ? List.of(element) : people;
    }

    private static Creator creator(XmlElement person, String role) {
        String surname = joined(person, "nameLink", "surname");
        String forename = joined(person, "forename");
        if (!surname.isEmpty()) {
            return new Creator(role, surname, forename);
        }
        String body = joined(person, "name", "orgName");
        String words = body.isEmpty() ? forename.isEmpty() ? person.words() : forename : body;
        int comma = words.indexOf(',');
        return comma > 0 && body.isEmpty()
                ? new Creator(role, words.substring(0, comma), words.substring(comma + 1))
                : new Creator(role, words, "");
    }

    private static String joined(XmlElement person, String... names) {
        Set<String> wanted = Set.of(names);
        return String.join(
                " ",
                person.children().stream()
                        .filter(child -> wanted.contains(child.name()))
                        .map(XmlElement::words)
                        .filter(words -> !words.isEmpty())
                        .toList());
    }
}
