package cloud.girofle.herbier.zotero.xml;

import cloud.girofle.herbier.reference.Attachment;
import cloud.girofle.herbier.reference.Attachment.LinkMode;
import cloud.girofle.herbier.reference.Attachment.Presence;
import cloud.girofle.herbier.zotero.reading.RecordDraft;
import java.util.List;
import java.util.Locale;

/**
 * How a work of MODS was published, what numbers it bears and where it stands: what is said of the
 * item itself or, for a part of something, of what holds it.
 */
final class ModsPublication {

    private final RecordDraft draft;

    ModsPublication(RecordDraft draft) {
        this.draft = draft;
    }

    /**
     * Reads an element.
     *
     * @param prefix what goes before the name of one that Zotero has no field for: {@code host-} in
     *     a container
     */
    void read(XmlElement element, String prefix) {
        switch (element.name()) {
            case "originInfo" -> origin(element);
            case "part" -> part(element);
            case "identifier" -> identifier(element, prefix);
            case "classification" -> draft.put("callNumber", "classification", element.words());
            case "location" -> location(element);
            default -> draft.keep(prefix + element.name(), element.words());
        }
    }

    private void origin(XmlElement origin) {
        ModsDates.read(origin, draft);
        for (XmlElement part : origin.children()) {
            switch (part.name()) {
                case "place" -> place(part);
                case "publisher", "distributor" -> draft.add("publisher", "; ", part.words());
                case "edition" -> draft.put("edition", "edition", part.words());
                case "issuance" -> {} // Read with the type.
                default -> {
                    if (!ModsDates.isDate(part)) {
                        draft.keep(part.name(), part.words());
                    }
                }
            }
        }
    }

    private void place(XmlElement place) {
        List<XmlElement> terms = place.all("placeTerm");
        terms.stream()
                .filter(term -> !term.has("type", "code"))
                .map(XmlElement::words)
                .findFirst()
                .ifPresentOrElse(
                        words -> draft.add("place", "; ", words),
                        () -> draft.keep("place", place.words()));
    }

    private void part(XmlElement part) {
        for (XmlElement piece : part.children()) {
            switch (piece.name()) {
                case "detail" -> detail(piece);
                case "extent" -> draft.put("pages", "extent", pages(piece));
                case "date" -> draft.put("date", "date", piece.words());
                default -> draft.keep("part-" + piece.name(), piece.words());
            }
        }
    }

    private void detail(XmlElement detail) {
        String number = detail.first("number");
        String words = number.isEmpty() ? detail.words() : number;
        String kind = detail.attribute("type").toLowerCase(Locale.ROOT);
        switch (kind) {
            case "volume", "issue", "section" -> draft.put(kind, "detail-" + kind, words);
            case "number", "no." -> draft.put("issue", "detail-" + kind, words);
            default -> draft.keep("detail-" + kind, words);
        }
    }

    private static String pages(XmlElement extent) {
        String start = extent.first("start");
        String end = extent.first("end");
        if (start.isEmpty()) {
            String list = extent.first("list");
            return list.isEmpty() ? extent.words() : list;
        }
        return end.isEmpty() ? start : start + "-" + end;
    }

    private void identifier(XmlElement identifier, String prefix) {
        String kind = identifier.attribute("type").toLowerCase(Locale.ROOT);
        String words = identifier.words();
        if (identifier.has("invalid", "yes")) {
            draft.keep(prefix + "identifier-" + kind + "-invalid", words);
            return;
        }
        switch (prefix + kind) {
            case "isbn", "host-isbn" -> draft.add("ISBN", " ", words);
            case "issn", "host-issn" -> draft.add("ISSN", " ", words);
            case "doi" -> draft.put("DOI", "identifier-doi", words);
            case "pmid", "pubmed" -> draft.put("PMID", "identifier-pmid", words);
            case "pmc", "pmcid" -> draft.put("PMCID", "identifier-pmcid", words);
            case "citekey" -> draft.put("citationKey", "identifier-citekey", words);
            case "uri", "url" -> draft.put("url", "identifier-" + kind, words);
            default -> draft.keep(prefix + "identifier-" + kind, words);
        }
    }

    private void location(XmlElement location) {
        for (XmlElement part : location.children()) {
            switch (part.name()) {
                case "url" -> url(part);
                case "physicalLocation" ->
                        draft.put("archiveLocation", "physicalLocation", part.words());
                case "shelfLocator" -> draft.put("callNumber", "shelfLocator", part.words());
                default -> draft.keep(part.name(), part.words());
            }
        }
    }

    private void url(XmlElement url) {
        String address = url.words();
        if (draft.value("url").isEmpty()) {
            draft.put("url", "url", address);
            draft.put("accessDate", "dateLastAccessed", url.attribute("dateLastAccessed"));
        } else if (!draft.value("url").equals(address)) {
            draft.attachment(
                    new Attachment(
                            "",
                            LinkMode.LINKED_URL,
                            Presence.LINK,
                            url.attribute("displayLabel"),
                            "",
                            "",
                            address,
                            url.attribute("dateLastAccessed"),
                            "",
                            List.of()));
        }
    }
}
