package cloud.girofle.herbier.zotero.writing;

import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.ItemTypes;
import cloud.girofle.herbier.reference.Record;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What Zotero RDF says of one work: what it is part of, who made it, its fields. What has no word
 * in the vocabularies Zotero uses is written in its own namespace, under the field's base name.
 */
final class RdfDescription {

    /** The class of an item; those that are not named have none. */
    private static final Map<String, String> CLASSES =
            Map.ofEntries(
                    Map.entry("artwork", "bib:Illustration"),
                    Map.entry("audioRecording", "bib:Recording"),
                    Map.entry("bill", "bib:Legislation"),
                    Map.entry("blogPost", "bib:Document"),
                    Map.entry("book", "bib:Book"),
                    Map.entry("bookSection", "bib:BookSection"),
                    Map.entry("case", "bib:Document"),
                    Map.entry("computerProgram", "bib:Data"),
                    Map.entry("email", "bib:Letter"),
                    Map.entry("film", "bib:MotionPicture"),
                    Map.entry("forumPost", "bib:Document"),
                    Map.entry("hearing", "bib:Report"),
                    Map.entry("instantMessage", "bib:Letter"),
                    Map.entry("interview", "bib:Interview"),
                    Map.entry("journalArticle", "bib:Article"),
                    Map.entry("letter", "bib:Letter"),
                    Map.entry("magazineArticle", "bib:Article"),
                    Map.entry("manuscript", "bib:Manuscript"),
                    Map.entry("map", "bib:Image"),
                    Map.entry("newspaperArticle", "bib:Article"),
                    Map.entry("patent", "bib:Patent"),
                    Map.entry("podcast", "bib:Recording"),
                    Map.entry("presentation", "bib:ConferenceProceedings"),
                    Map.entry("radioBroadcast", "bib:Recording"),
                    Map.entry("report", "bib:Report"),
                    Map.entry("statute", "bib:Legislation"),
                    Map.entry("thesis", "bib:Thesis"),
                    Map.entry("tvBroadcast", "bib:Recording"),
                    Map.entry("videoRecording", "bib:Recording"),
                    Map.entry("webpage", "bib:Document"));

    /** The class of what an item stands in; a broadcast's programme has none. */
    private static final Map<String, String> CONTAINERS =
            Map.ofEntries(
                    Map.entry("blogPost", "z:Blog"),
                    Map.entry("bookSection", "bib:Book"),
                    Map.entry("case", "bib:CourtReporter"),
                    Map.entry("conferencePaper", "bib:Journal"),
                    Map.entry("dictionaryEntry", "bib:Book"),
                    Map.entry("encyclopediaArticle", "bib:Book"),
                    Map.entry("forumPost", "z:Forum"),
                    Map.entry("journalArticle", "bib:Journal"),
                    Map.entry("magazineArticle", "bib:Periodical"),
                    Map.entry("newspaperArticle", "bib:Newspaper"),
                    Map.entry("webpage", "z:Website"));

    private static final Map<String, String> ELEMENTS =
            Map.ofEntries(
                    Map.entry("title", "dc:title"),
                    Map.entry("journalAbbreviation", "dcterms:alternative"),
                    Map.entry("volume", "prism:volume"),
                    Map.entry("issue", "prism:number"),
                    Map.entry("number", "prism:number"),
                    Map.entry("edition", "prism:edition"),
                    Map.entry("DOI", "dc:identifier"),
                    Map.entry("ISBN", "dc:identifier"),
                    Map.entry("ISSN", "dc:identifier"),
                    Map.entry("date", "dc:date"),
                    Map.entry("accessDate", "dcterms:dateSubmitted"),
                    Map.entry("abstractNote", "dcterms:abstract"),
                    Map.entry("extra", "dc:description"),
                    Map.entry("archiveLocation", "dc:coverage"),
                    Map.entry("rights", "dc:rights"),
                    Map.entry("pages", "bib:pages"));

    private static final List<String> IN_CONTAINER =
            List.of(
                    "publicationTitle",
                    "reporter",
                    "journalAbbreviation",
                    "volume",
                    "issue",
                    "number",
                    "DOI",
                    "ISBN",
                    "ISSN");

    /** The roles whose people Zotero's own import loses. */
    private static final Set<String> UNREAD =
            Set.of("castMember", "creator", "producer", "scriptwriter");

    private static final Map<String, String> IN_SERIES = new LinkedHashMap<>();

    static {
        IN_SERIES.put("series", "dc:title");
        IN_SERIES.put("seriesTitle", "dcterms:alternative");
        IN_SERIES.put("seriesText", "dc:description");
        IN_SERIES.put("seriesNumber", "dc:identifier");
    }

    private static final Pattern ELEMENT_NAME = Pattern.compile("[A-Za-z_][\\w.-]*");

    private final XmlText xml;
    private final Record item;

    /** What is still to be written, by base name. */
    private final Map<String, String> left;

    RdfDescription(XmlText xml, Record item) {
        this.xml = xml;
        this.item = item;
        this.left = new LinkedHashMap<>(ItemFields.of(item));
    }

    /** Opens the element, and says what the work is part of and who made it. */
    void start(String node) throws IOException {
        xml.start(CLASSES.getOrDefault(item.type(), "rdf:Description"), "rdf:about", node);
        xml.element("z:itemType", item.type());
        section();
        publisher();
        creators();
    }

    private void section() throws IOException {
        boolean sectioned = CONTAINERS.containsKey(item.type()) || isLaw();
        String section = sectioned ? take("section") : "";
        if (section.isEmpty()) {
            container();
            return;
        }
        xml.start("dcterms:isPartOf").start("bib:Part");
        xml.element("dc:title", section);
        container();
        xml.end().end();
    }

    private boolean isLaw() {
        return item.type().equals("bill") || item.type().equals("statute");
    }

    private void container() throws IOException {
        String kind = CONTAINERS.getOrDefault(item.type(), "");
        boolean any = IN_CONTAINER.stream().anyMatch(left::containsKey);
        if (kind.isEmpty() || !any) {
            series();
            return;
        }
        xml.start("dcterms:isPartOf").start(kind);
        series();
        xml.element("dc:title", take("publicationTitle")).element("dc:title", take("reporter"));
        for (String base : IN_CONTAINER) {
            field(base, take(base));
        }
        xml.end().end();
    }

    private void series() throws IOException {
        if (IN_SERIES.keySet().stream().noneMatch(left::containsKey)) {
            return;
        }
        xml.start("dcterms:isPartOf").start("bib:Series");
        for (Map.Entry<String, String> part : IN_SERIES.entrySet()) {
            xml.element(part.getValue(), take(part.getKey()));
        }
        xml.end().end();
    }

    private void publisher() throws IOException {
        String name = take("publisher");
        String place = take("place");
        if (name.isEmpty() && place.isEmpty()) {
            return;
        }
        xml.start("dc:publisher").start("foaf:Organization");
        if (!place.isEmpty()) {
            xml.start("vcard:adr").start("vcard:Address");
            xml.element("vcard:locality", place);
            xml.end().end();
        }
        xml.element("foaf:name", name);
        xml.end().end();
    }

    /**
     * One sequence of people for each role. Of some roles Zotero writes sequences that it does not
     * read, or that blot out all the others: people of those are contributors to Zotero, and their
     * role is told besides.
     */
    private void creators() throws IOException {
        Map<String, List<Creator>> roles = new LinkedHashMap<>();
        for (Creator creator : item.creators()) {
            roles.computeIfAbsent(element(creator.role()), role -> new ArrayList<>()).add(creator);
        }
        for (Map.Entry<String, List<Creator>> role : roles.entrySet()) {
            xml.start(role.getKey()).start("rdf:Seq");
            for (Creator creator : role.getValue()) {
                xml.start("rdf:li").start("foaf:Person");
                xml.element("foaf:surname", creator.lastName());
                xml.element("foaf:givenName", creator.firstName());
                boolean told = isToldBesides(creator.role());
                xml.element("z:creatorType", told ? creator.role() : "");
                xml.end().end();
            }
            xml.end().end();
        }
    }

    /** Whether Zotero would not take the person in from a sequence of that role. */
    static boolean isToldBesides(String role) {
        return UNREAD.contains(role) || !ItemTypes.isRole(role);
    }

    private static String element(String role) {
        if (isToldBesides(role)) {
            return "bib:contributors";
        }
        return switch (role) {
            case "author", "editor", "contributor" -> "bib:" + role + "s";
            default -> "z:" + role + "s";
        };
    }

    /** The fields that are left; Zotero takes any it knows from its own namespace. */
    void fields() throws IOException {
        for (Map.Entry<String, String> each : left.entrySet()) {
            field(each.getKey(), each.getValue());
        }
        for (Map.Entry<String, String> own : ItemFields.foreign(item, "z:").entrySet()) {
            if (ELEMENT_NAME.matcher(own.getKey()).matches()) {
                xml.element("z:" + own.getKey(), own.getValue());
            }
        }
        for (Map.Entry<String, String> own : ItemFields.foreign(item, "rdf:").entrySet()) {
            foreign(own.getKey(), own.getValue());
        }
    }

    private void field(String base, String value) throws IOException {
        switch (base) {
            case "url" -> {
                if (!value.isBlank()) {
                    address(xml, value);
                }
            }
            case "callNumber" -> {
                xml.start("dc:subject").start("dcterms:LCC");
                xml.element("rdf:value", value);
                xml.end().end();
            }
            case "conferenceName" -> {
                xml.start("bib:presentedAt").start("bib:Conference");
                xml.element("dc:title", value);
                xml.end().end();
            }
            case "DOI", "ISBN", "ISSN" ->
                    xml.element("dc:identifier", value.isBlank() ? "" : base + " " + value);
            default -> {
                if (ELEMENT_NAME.matcher(base).matches()) {
                    xml.element(ELEMENTS.getOrDefault(base, "z:" + base), value);
                }
            }
        }
    }

    /** Under the name that another vocabulary has for it. */
    private void foreign(String name, String value) throws IOException {
        int end = Math.max(name.lastIndexOf('#'), name.lastIndexOf('/')) + 1;
        String local = name.substring(end);
        if (end > 0 && ELEMENT_NAME.matcher(local).matches()) {
            xml.element("v:" + local, value, "xmlns:v", name.substring(0, end));
        }
    }

    /** An address on the web. */
    static void address(XmlText xml, String address) throws IOException {
        xml.start("dc:identifier").start("dcterms:URI");
        xml.element("rdf:value", address);
        xml.end().end();
    }

    private String take(String base) {
        String value = left.remove(base);
        return value == null ? "" : value;
    }
}
