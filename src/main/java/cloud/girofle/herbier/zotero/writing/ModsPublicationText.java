package cloud.girofle.herbier.zotero.writing;

import static cloud.girofle.herbier.zotero.writing.ModsWriter.take;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a work was published, in MODS: its origin, its numbers, and what holds it. Takes from the
 * fields, by base name, those that it writes.
 */
record ModsPublicationText(XmlText xml, Map<String, String> left) {

    private static final Pattern RANGE = Pattern.compile("([^-\\s]+)-([^-\\s]+)");
    private static final Pattern CLOCK = Pattern.compile("\\d+(?::\\d\\d)+");

    void write() throws IOException {
        origin();
        String language = take(left, "language");
        if (!language.isEmpty()) {
            xml.start("language").element("languageTerm", language, "type", "text").end();
        }
        extents();
        xml.element("identifier", take(left, "DOI"), "type", "doi");
        xml.element("identifier", take(left, "PMID"), "type", "pmid");
        xml.element("identifier", take(left, "PMCID"), "type", "pmc");
        xml.element("identifier", take(left, "citationKey"), "type", "citekey");
        boolean held =
                left.containsKey("publicationTitle") || left.containsKey("journalAbbreviation");
        if (held) {
            xml.start("relatedItem", "type", "host");
            title(take(left, "publicationTitle"), "");
            title(take(left, "journalAbbreviation"), "abbreviated");
        }
        part();
        xml.element("identifier", take(left, "ISBN"), "type", "isbn");
        xml.element("identifier", take(left, "ISSN"), "type", "issn");
        series();
        if (held) {
            xml.end();
        }
    }

    private void title(String title, String kind) throws IOException {
        if (!title.isEmpty()) {
            xml.start("titleInfo", "type", kind).element("title", title).end();
        }
    }

    private void origin() throws IOException {
        if (List.of("place", "publisher", "date", "edition").stream()
                .noneMatch(left::containsKey)) {
            return;
        }
        xml.start("originInfo");
        String place = take(left, "place");
        if (!place.isEmpty()) {
            xml.start("place").element("placeTerm", place, "type", "text").end();
        }
        xml.element("publisher", take(left, "publisher"));
        xml.element("dateIssued", take(left, "date"));
        xml.element("edition", take(left, "edition"));
        xml.end();
    }

    private void extents() throws IOException {
        String pages = take(left, "numPages");
        boolean clock = CLOCK.matcher(left.getOrDefault("runningTime", "")).matches();
        String time = clock ? take(left, "runningTime") : "";
        if (!pages.isEmpty() || !time.isEmpty()) {
            xml.start("physicalDescription");
            xml.element("extent", pages.isEmpty() ? "" : pages + " p.");
            xml.element("extent", time);
            xml.end();
        }
    }

    private void part() throws IOException {
        List<String> parts = List.of("volume", "issue", "section", "pages");
        if (parts.stream().noneMatch(left::containsKey)) {
            return;
        }
        xml.start("part");
        for (String kind : List.of("volume", "issue", "section")) {
            String number = take(left, kind);
            if (!number.isEmpty()) {
                xml.start("detail", "type", kind).element("number", number).end();
            }
        }
        String pages = take(left, "pages");
        Matcher range = RANGE.matcher(pages);
        if (range.matches()) {
            xml.start("extent", "unit", "pages");
            xml.element("start", range.group(1)).element("end", range.group(2)).end();
        } else if (!pages.isEmpty()) {
            xml.start("extent", "unit", "pages").element("list", pages).end();
        }
        xml.end();
    }

    /**
     * Two titles in one {@code titleInfo}, of which the first may be empty, as Zotero writes them.
     */
    private void series() throws IOException {
        List<String> parts = List.of("series", "seriesTitle", "seriesText", "seriesNumber");
        if (parts.stream().noneMatch(left::containsKey)) {
            return;
        }
        String series = take(left, "series");
        String title = take(left, "seriesTitle");
        xml.start("relatedItem", "type", "series").start("titleInfo");
        if (series.isEmpty() && !title.isEmpty()) {
            xml.empty("title");
        }
        xml.element("title", series).element("title", title);
        xml.element("subTitle", take(left, "seriesText"));
        xml.element("partNumber", take(left, "seriesNumber"));
        xml.end().end();
    }
}
