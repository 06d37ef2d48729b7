package cloud.girofle.herbier.zotero.rdf;

import cloud.girofle.herbier.reference.ItemTypes;
import cloud.girofle.herbier.zotero.rdf.RdfGraph.Arc;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Translates the arcs of an item, and of what it is part of, into Zotero's base fields. What the
 * exporter has no word for it writes in its own namespace under the field's base name, {@code
 * z:numPages}; so only the others are listed here.
 */
final class RdfFields {

    /**
     * A value under the base name of its field, or under a name that has a colon when Zotero knows
     * none.
     */
    record Field(String name, String value) {}

    private static final Map<String, String> OF_ITEM =
            Map.ofEntries(
                    Map.entry("dc:title", "title"),
                    Map.entry("dcterms:title", "title"),
                    Map.entry("dc:date", "date"),
                    Map.entry("dcterms:issued", "date"),
                    Map.entry("dcterms:dateSubmitted", "accessDate"),
                    Map.entry("dcterms:abstract", "abstractNote"),
                    Map.entry("dc:description", "extra"),
                    Map.entry("dc:rights", "rights"),
                    Map.entry("dc:coverage", "archiveLocation"),
                    Map.entry("dc:language", "language"),
                    Map.entry("dc:type", "type"),
                    Map.entry("dc:source", "publicationTitle"),
                    Map.entry("dcterms:medium", "medium"),
                    Map.entry("dcterms:alternative", "journalAbbreviation"),
                    Map.entry("dcterms:isPartOf", "publicationTitle"),
                    Map.entry("bib:pages", "pages"),
                    Map.entry("bib:presentedAt", "conferenceName"),
                    Map.entry("prism:volume", "volume"),
                    Map.entry("prism:edition", "edition"),
                    Map.entry("z:version", "versionNumber"));

    private static final Map<String, String> OF_CONTAINER =
            Map.of("dc:title", "publicationTitle", "dcterms:title", "publicationTitle");

    private static final Map<String, String> OF_SECTION = Map.of("dc:title", "section");

    private static final Map<String, String> OF_SERIES =
            Map.of(
                    "dc:title", "series",
                    "dcterms:alternative", "seriesTitle",
                    "dc:description", "seriesText",
                    "dc:identifier", "seriesNumber");

    /** What the records hold elsewhere than among their fields. */
    private static final Set<String> NO_FIELD =
            Set.of(
                    "rdf:type",
                    "z:itemType",
                    "dcterms:hasPart",
                    "dcterms:isReferencedBy",
                    "link:link");

    private static final Set<String> KNOWN = ItemTypes.fieldNames();

    private final RdfGraph graph;
    private final RdfCreators creators;
    private final RdfWholes wholes;

    RdfFields(RdfGraph graph, RdfCreators creators, RdfWholes wholes) {
        this.graph = graph;
        this.creators = creators;
        this.wholes = wholes;
    }

    /** Every field of the item, in the order read; a name may come twice. */
    List<Field> of(String item, String type) {
        List<Field> read = new ArrayList<>(own(item, type));
        wholes.inheritedDois(item).forEach(doi -> read.add(identifier(doi)));
        for (String whole : wholes.of(item)) {
            if (wholes.isSeries(whole)) {
                read.addAll(read(whole, type, OF_SERIES));
            } else if (wholes.isSection(whole)) {
                read.addAll(read(whole, type, OF_SECTION));
            } else {
                read.addAll(ofContainer(whole, type));
            }
        }
        return read;
    }

    private List<Field> own(String item, String type) {
        List<Field> read = read(item, type, OF_ITEM);
        List<String> names = read.stream().map(Field::name).toList();
        List<String> told = TwinFields.tellApart(type, wholes.contain(item), names);
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            fields.add(new Field(told.get(i), read.get(i).value()));
        }
        publisher(item, fields);
        return fields;
    }

    private List<Field> ofContainer(String whole, String type) {
        String title = RdfType.hasField(type, "reporter") ? "reporter" : "publicationTitle";
        boolean item = wholes.isItem(whole);
        return read(whole, type, OF_CONTAINER).stream()
                .filter(field -> !field.name().equals("DOI")) // It is one member's: inheritedDois.
                .map(field ->
                        field.name().equals("publicationTitle")
                                ? new Field(title, field.value())
                                : field)
                .filter(field -> !item || Set.of(title, "ISBN", "ISSN").contains(field.name()))
                .toList();
    }

    private List<Field> read(String node, String type, Map<String, String> words) {
        List<Field> fields = new ArrayList<>();
        for (Arc arc : graph.arcs(node)) {
            boolean elsewhere =
                    NO_FIELD.contains(arc.predicate())
                            || RdfRelations.isRelation(arc)
                            || creators.isRole(arc)
                            || arc.predicate().equals("dc:publisher")
                            || (arc.predicate().equals("dcterms:isPartOf") && !arc.literal());
            if (!elsewhere) {
                field(arc, type, words).ifPresent(fields::add);
            }
        }
        return fields;
    }

    /**
     * The field an arc stands for; empty for a keyword, and for a thing that has no name at all.
     */
    private Optional<Field> field(Arc arc, String type, Map<String, String> words) {
        String predicate = arc.predicate();
        Optional<String> value = value(arc);
        if (predicate.equals(RdfTags.SUBJECT)) {
            Optional<String> callNumber = RdfTags.callNumber(graph, arc);
            if (callNumber.isPresent() || RdfTags.tag(graph, arc).isPresent()) {
                return callNumber.map(number -> new Field("callNumber", number));
            }
        }
        if (predicate.equals("dc:identifier") && !words.containsKey(predicate)) {
            boolean address = !arc.literal() && graph.types(arc.target()).contains("dcterms:URI");
            return value.map(text -> address ? new Field("url", text) : identifier(text));
        }
        if (predicate.equals("prism:number")) {
            return value.map(number ->
                    new Field(RdfType.hasField(type, "issue") ? "issue" : "number", number));
        }
        String name =
                words.getOrDefault(predicate, OF_ITEM.getOrDefault(predicate, named(predicate)));
        return value.map(text -> new Field(name, text));
    }

    /**
     * A text, or what a thing is called: an address is {@code dcterms:URI}, a meeting has a title.
     */
    private Optional<String> value(Arc arc) {
        if (arc.literal()) {
            return Optional.of(arc.target());
        }
        return graph.text(arc.target(), "rdf:value", "dc:title", "foaf:name")
                .or(() -> Optional.of(arc.target()).filter(target -> !target.startsWith("_:")));
    }

    /** Zotero's name for {@code z:numPages}, or the source's own behind a prefix. */
    private static String named(String predicate) {
        if (predicate.startsWith("z:")) {
            String name = predicate.substring(2);
            return KNOWN.contains(name) ? name : predicate;
        }
        return "rdf:" + RdfNames.expand(predicate);
    }

    private static Field identifier(String written) {
        String start = written.substring(0, Math.min(5, written.length())).toUpperCase(Locale.ROOT);
        if (start.equals("ISBN ") || start.equals("ISSN ")) {
            return new Field(start.substring(0, 4), written.substring(5));
        }
        if (RdfWholes.isDoi(written)) {
            return new Field("DOI", written.startsWith("10.") ? written : written.substring(4));
        }
        boolean address = written.indexOf(':') > 0 && written.indexOf(' ') < 0;
        return new Field(address ? "url" : named("dc:identifier"), written);
    }

    private void publisher(String item, List<Field> fields) {
        for (Arc arc : graph.arcs(item)) {
            if (arc.predicate().equals("dc:publisher")) {
                value(arc).ifPresent(name -> fields.add(new Field("publisher", name)));
                for (String address : graph.targets(arc.target(), "vcard:adr")) {
                    graph.text(address, "vcard:locality")
                            .ifPresent(place -> fields.add(new Field("place", place)));
                }
            }
        }
    }
}
