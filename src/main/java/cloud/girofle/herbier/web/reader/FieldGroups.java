package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.reference.Identifier;
import cloud.girofle.herbier.reference.Identifiers;
import cloud.girofle.herbier.reference.ItemTypes;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Sorts and labels the fields of an item: everything known of it, but for what the page shows
 * above.
 */
final class FieldGroups {

    private static final Set<String> ABOVE = Set.of("title", "abstractNote");
    private static final Set<String> IDENTIFIERS =
            Set.of("DOI", "ISBN", "ISSN", "PMID", "PMCID", "url", "citationKey", "archiveID");
    private static final Set<String> KEEPING =
            Set.of(
                    "archive",
                    "archiveLocation",
                    "libraryCatalog",
                    "callNumber",
                    "rights",
                    "accessDate");
    private static final Set<String> DATES =
            Set.of("date", "originalDate", "filingDate", "accessDate");

    private final Visit visit;
    private final Labels labels;

    FieldGroups(Visit visit, Labels labels) {
        this.visit = visit;
        this.labels = labels;
    }

    /** The groups of a reference that have fields. */
    List<FieldGroup> of(Reference reference) {
        Map<String, String> fields = reference.fields();
        String type = reference.type();
        List<FieldGroup> groups = new ArrayList<>();
        for (String group : List.of("publication", "identifiers", "keeping", "other")) {
            List<FieldGroup.Line> lines =
                    inOrder(type, fields.keySet()).stream()
                            .filter(field -> group(type, field).equals(group))
                            .map(field -> line(type, field, fields.getOrDefault(field, ""), false))
                            .toList();
            if (!lines.isEmpty()) {
                groups.add(new FieldGroup(visit.words().get("group." + group), lines));
            }
        }
        return groups;
    }

    /** One field of an item of that type. */
    FieldGroup.Line line(String type, String field, String value, boolean differs) {
        String base = ItemTypes.baseField(type, field);
        String shown = value;
        if (base.equals("language")) {
            shown = labels.language(value);
        } else if (DATES.contains(base)) {
            shown = WrittenDate.of(value, visit.language().locale());
        }
        return new FieldGroup.Line(labels.field(field), shown, href(base, value), differs);
    }

    /** The fields in the order in which Zotero shows them; those it does not know come last. */
    static List<String> inOrder(String type, Set<String> fields) {
        Set<String> order = new LinkedHashSet<>();
        ItemTypes.find(type).ifPresent(known -> order.addAll(known.baseFields().keySet()));
        order.retainAll(fields);
        order.addAll(fields);
        return List.copyOf(order);
    }

    private String group(String type, String field) {
        String base = ItemTypes.baseField(type, field);
        if (ABOVE.contains(base)) {
            return "";
        }
        if (IDENTIFIERS.contains(field)) {
            return "identifiers";
        }
        if (KEEPING.contains(field)) {
            return "keeping";
        }
        boolean known = visit.words().find("field." + field).isPresent();
        return known && !field.equals("extra") ? "publication" : "other";
    }

    private static Optional<String> href(String base, String value) {
        return switch (base) {
            case "url" -> WebAddress.of(value);
            case "DOI" -> Identifiers.doi(value).map(doi -> "https://doi.org/" + doi.value());
            case "ISBN" -> isbn(value);
            case "PMID" -> number("https://pubmed.ncbi.nlm.nih.gov/", value, "\\d+");
            case "PMCID" -> number("https://pmc.ncbi.nlm.nih.gov/articles/", value, "PMC\\d+");
            default -> Optional.empty();
        };
    }

    /** Open Library is a library, not a shop. */
    private static Optional<String> isbn(String value) {
        List<Identifier> isbns = Identifiers.isbns(value);
        return isbns.size() == 1
                ? Optional.of("https://openlibrary.org/isbn/" + isbns.getFirst().value())
                : Optional.empty();
    }

    private static Optional<String> number(String resolver, String value, String form) {
        return value.strip().matches(form)
                ? Optional.of(resolver + value.strip())
                : Optional.empty();
    }
}
