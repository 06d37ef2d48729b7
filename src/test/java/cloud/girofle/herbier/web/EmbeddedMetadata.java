package cloud.girofle.herbier.web;

import cloud.girofle.herbier.reference.Attachment;
import cloud.girofle.herbier.reference.Attachment.LinkMode;
import cloud.girofle.herbier.reference.Attachment.Presence;
import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.ItemTypes;
import cloud.girofle.herbier.reference.Record;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What Zotero's translator of embedded metadata makes of the head of a page: fields of Highwire's
 * terms; the type that Dublin Core says where it is one of Zotero's, else the one that a Highwire
 * term tells.
 */
final class EmbeddedMetadata {

    private static final Map<String, String> FIELDS =
            Map.ofEntries(
                    Map.entry("citation_title", "title"),
                    Map.entry("citation_publication_date", "date"),
                    Map.entry("citation_journal_title", "publicationTitle"),
                    Map.entry("citation_journal_abbrev", "journalAbbreviation"),
                    Map.entry("citation_book_title", "bookTitle"),
                    Map.entry("citation_volume", "volume"),
                    Map.entry("citation_issue", "issue"),
                    Map.entry("citation_conference_title", "conferenceName"),
                    Map.entry("citation_dissertation_institution", "university"),
                    Map.entry("citation_technical_report_institution", "institution"),
                    Map.entry("citation_technical_report_number", "reportNumber"),
                    Map.entry("citation_publisher", "publisher"),
                    Map.entry("citation_isbn", "ISBN"),
                    Map.entry("citation_issn", "ISSN"),
                    Map.entry("citation_doi", "DOI"),
                    Map.entry("citation_public_url", "url"),
                    Map.entry("citation_language", "language"));

    /** The types that a term tells, the later the surer. */
    private static final Map<String, String> TYPES = new LinkedHashMap<>();

    static {
        TYPES.put("citation_title", "journalArticle");
        TYPES.put("citation_isbn", "book");
        TYPES.put("citation_dissertation_institution", "thesis");
        TYPES.put("citation_book_title", "bookSection");
        TYPES.put("citation_conference_title", "conferencePaper");
        TYPES.put("citation_technical_report_institution", "report");
        TYPES.put("citation_journal_title", "journalArticle");
    }

    private final Document page;

    private EmbeddedMetadata(Document page) {
        this.page = page;
    }

    static Optional<Record> of(Document page) {
        return page.select("head meta[name^=citation_]").isEmpty()
                ? Optional.empty()
                : Optional.of(new EmbeddedMetadata(page).item());
    }

    private Record item() {
        Map<String, String> fields = new LinkedHashMap<>();
        FIELDS.forEach((term, field) -> first(term).ifPresent(said -> fields.put(field, said)));
        first("citation_firstpage")
                .ifPresent(from ->
                        fields.put(
                                "pages",
                                first("citation_lastpage")
                                        .map(to -> from + "-" + to)
                                        .orElse(from)));
        List<Creator> creators = new ArrayList<>();
        for (String role : List.of("author", "editor")) {
            all("citation_" + role).forEach(name -> creators.add(person(role, name)));
        }
        if (creators.isEmpty()) {
            all("DC.creator").forEach(name -> creators.add(person("author", name)));
            all("DC.contributor").forEach(name -> creators.add(person("contributor", name)));
        }
        List<Attachment> files =
                all("citation_pdf_url").stream()
                        .map(url ->
                                new Attachment(
                                        "",
                                        LinkMode.IMPORTED_URL,
                                        Presence.LINK,
                                        "Full Text PDF",
                                        "application/pdf",
                                        "",
                                        url,
                                        "",
                                        "",
                                        List.of()))
                        .toList();
        return new Record(
                "", type(), fields, creators, List.of(), List.of(), files, List.of(), List.of());
    }

    private String type() {
        String told = "webpage";
        for (Map.Entry<String, String> each : TYPES.entrySet()) {
            if (first(each.getKey()).isPresent()) {
                told = each.getValue();
            }
        }
        return first("DC.type").filter(type -> ItemTypes.find(type).isPresent()).orElse(told);
    }

    private static Creator person(String role, String name) {
        int comma = name.indexOf(',');
        return comma < 0
                ? new Creator(role, name, "")
                : new Creator(role, name.substring(0, comma), name.substring(comma + 1));
    }

    private Optional<String> first(String term) {
        return all(term).stream().findFirst();
    }

    private List<String> all(String term) {
        return page.select("head meta").stream()
                .filter(meta -> meta.attr("name").equals(term))
                .map((Element meta) -> meta.attr("content"))
                .toList();
    }
}
