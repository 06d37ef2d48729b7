package cloud.girofle.herbier.sharing.oai;

import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.ItemTypes;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.reference.Tag;
import cloud.girofle.herbier.sharing.Places;
import cloud.girofle.herbier.text.CleanHtml;
import cloud.girofle.herbier.text.Xml;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The fifteen elements of Dublin Core, as Zotero fills them: the type in its word, the kind of a
 * number before it. The last identifier is the address of the reference here.
 *
 * @see <a href="https://www.dublincore.org/specifications/dublin-core/dces/">Dublin Core 1.1</a>
 */
record DublinCore(Places places, String schemaLocation) implements Manifestation {

    @Override
    public void write(Reference reference, Appendable out) throws IOException {
        out.append(
                """
                <oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/"
                    xmlns:dc="http://purl.org/dc/elements/1.1/"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    xsi:schemaLocation="%s">
                """
                        .formatted(schemaLocation));
        element(out, "title", title(reference));
        for (Creator person : reference.creators()) {
            boolean main = ItemTypes.isMainRole(reference.type(), person.role());
            element(out, main ? "creator" : "contributor", person.sortName());
        }
        for (Tag tag : reference.tags()) {
            element(out, "subject", tag.name());
        }
        element(out, "description", reference.field("abstractNote"));
        element(out, "publisher", reference.field("publisher"));
        element(out, "date", reference.date().written());
        element(out, "type", reference.type());
        for (String identifier : identifiers(reference)) {
            element(out, "identifier", identifier);
        }
        element(out, "source", container(reference));
        element(out, "language", reference.field("language"));
        for (String related : reference.related()) {
            element(out, "relation", places.reference(related));
        }
        element(out, "rights", reference.field("rights"));
        out.append("</oai_dc:dc>\n");
    }

    private static String title(Reference reference) {
        String title = CleanHtml.plainTitle(reference.title());
        return title.isEmpty()
                ? reference.attachments().stream()
                        .map(file -> file.value().title())
                        .findFirst()
                        .orElse("")
                : title;
    }

    private List<String> identifiers(Reference reference) {
        return Stream.of(
                        reference.field("url"),
                        named("DOI", reference),
                        named("ISBN", reference),
                        named("ISSN", reference),
                        places.reference(reference.key()))
                .filter(each -> !each.isBlank())
                .distinct()
                .toList();
    }

    private static String named(String kind, Reference reference) {
        String number = reference.field(kind);
        return number.isBlank() ? "" : kind + " " + number;
    }

    /** What the work is a part of: a journal, its volume and issue, the pages. */
    private static String container(Reference reference) {
        return Stream.of("publicationTitle", "volume", "issue", "pages")
                .map(reference::field)
                .filter(each -> !each.isBlank())
                .collect(Collectors.joining(", "));
    }

    private static void element(Appendable out, String name, String text) throws IOException {
        if (!text.isBlank()) {
            out.append("<dc:%s>%s</dc:%s>\n".formatted(name, Xml.escaped(text.strip()), name));
        }
    }
}
