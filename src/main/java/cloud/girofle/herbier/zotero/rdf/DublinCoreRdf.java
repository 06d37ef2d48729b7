package cloud.girofle.herbier.zotero.rdf;

import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.ItemTypes;
import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Tag;
import cloud.girofle.herbier.zotero.reading.Export;
import cloud.girofle.herbier.zotero.reading.ExportFile;
import cloud.girofle.herbier.zotero.reading.Format;
import cloud.girofle.herbier.zotero.reading.Problems;
import cloud.girofle.herbier.zotero.reading.RecordDraft;
import cloud.girofle.herbier.zotero.reading.Relators;
import cloud.girofle.herbier.zotero.xml.SafeXml;
import cloud.girofle.herbier.zotero.xml.XmlElement;
import cloud.girofle.herbier.zotero.xml.XmlHead;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the fifteen elements of Dublin Core: Zotero's « Unqualified Dublin Core RDF », and the
 * records that every open archive gives through OAI-PMH.
 *
 * @see <a href="https://www.dublincore.org/specifications/dublin-core/dces/">Dublin Core 1.1</a>
 */
public final class DublinCoreRdf implements Format {

    private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";

    @Override
    public String name() {
        return "Unqualified Dublin Core RDF";
    }

    @Override
    public boolean recognises(String head) {
        XmlHead xml = new XmlHead(head);
        boolean rdf = xml.hasRoot("RDF") && !xml.says(RdfNames.ZOTERO);
        return xml.isXml()
                && (rdf || xml.hasElement("dc"))
                && xml.says(DUBLIN_CORE)
                && (xml.hasElement("title") || xml.hasElement("creator"));
    }

    @Override
    public Export read(ExportFile file) {
        Problems problems = new Problems(file);
        List<Record> records = new ArrayList<>();
        Optional<Problem> refusal =
                new SafeXml(file, problems, Set.of("Description", "dc"))
                        .read(entry ->
                                works(entry.element())
                                        .forEach(work ->
                                                records.add(
                                                        record(entry.element(), work, problems))));
        return refusal.map(Export::refused)
                .orElseGet(() -> new Export(name(), records, List.of(), problems.all()));
    }

    /**
     * What is said of each work. Zotero describes items of one address as one thing: there, a title
     * or a type said again begins another.
     */
    private static List<List<XmlElement>> works(XmlElement description) {
        List<List<XmlElement>> works = new ArrayList<>();
        boolean typed = false;
        for (XmlElement element : description.children()) {
            boolean begins = element.is("title") || isZoteros(element);
            if (works.isEmpty() || (typed && begins)) {
                works.add(new ArrayList<>());
                typed = false;
            }
            works.getLast().add(element);
            typed |= isZoteros(element);
        }
        return works;
    }

    private static boolean isZoteros(XmlElement element) {
        return element.is("type") && ItemTypes.find(element.words()).isPresent();
    }

    private static Record record(XmlElement description, List<XmlElement> work, Problems problems) {
        String about = description.attribute("about");
        String id = about.isEmpty() ? description.attribute("nodeID") : about;
        String type =
                work.stream()
                        .filter(DublinCoreRdf::isZoteros)
                        .map(XmlElement::words)
                        .findFirst()
                        .orElse("document");
        String place = Problem.place(work.getFirst().line(), id);
        RecordDraft draft = new RecordDraft(problems, place, "dc:", type);
        work.stream().filter(each -> !isZoteros(each)).forEach(each -> read(each, draft));
        if (about.startsWith("http")) {
            draft.put("url", "about", about);
        }
        return draft.record(id);
    }

    private static void read(XmlElement element, RecordDraft draft) {
        String text = element.text().strip();
        switch (element.name()) {
            case "creator" -> draft.creator(creator(Relators.mainRole(draft.type()), text));
            case "contributor" -> draft.creator(creator("contributor", text));
            case "subject" -> draft.tag(Tag.manual(text));
            case "description" -> draft.add("abstractNote", "\n\n", text);
            case "publisher", "language", "rights" -> draft.add(element.name(), "; ", text);
            case "title", "date", "type" -> draft.put(element.name(), element.name(), text);
            case "coverage" -> draft.put("archiveLocation", "coverage", text);
            case "identifier" -> identifier(text, draft);
            case "format" -> {
                if (draft.has("medium")) {
                    draft.put("medium", "format", text);
                } else {
                    draft.keep("format", text);
                }
            }
            default -> draft.keep(element.name(), text);
        }
    }

    /** Zotero writes the kind of a number before it; whatever has none is a call number. */
    private static void identifier(String text, RecordDraft draft) {
        int space = text.indexOf(' ');
        String kind = space < 0 ? "" : text.substring(0, space);
        String number = text.substring(space + 1);
        switch (kind) {
            case "ISBN", "ISSN" -> draft.add(kind, " ", number);
            case "DOI" -> draft.put("DOI", "identifier", number);
            default -> {
                boolean address = text.matches("(?i)https?://\\S+");
                draft.put(address ? "url" : "callNumber", "identifier", text);
            }
        }
    }

    private static Creator creator(String role, String name) {
        int comma = name.indexOf(',');
        return comma < 0
                ? new Creator(role, name, "")
                : new Creator(role, name.substring(0, comma), name.substring(comma + 1));
    }
}
