package cloud.girofle.herbier.zotero.xml;

import cloud.girofle.herbier.reference.ItemNote;
import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Tag;
import cloud.girofle.herbier.zotero.reading.Problems;
import cloud.girofle.herbier.zotero.reading.RecordDraft;
import cloud.girofle.herbier.zotero.reading.Relators;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One {@code biblStruct} on its way to a record: {@code analytic} tells of an article, {@code
 * monogr} of what it is in, or of a work that stands alone, {@code series} of the series.
 */
final class TeiItem {

    private final XmlElement struct;
    private final boolean part;
    private final String type;
    private final RecordDraft draft;

    TeiItem(Problems problems, XmlElement struct) {
        this.struct = struct;
        this.part = !struct.all("analytic").isEmpty();
        this.type = type();
        String place = Problem.place(struct.line(), struct.attribute("xml:id"));
        this.draft = new RecordDraft(problems, place, "tei:", type);
    }

    /** The record, put into that collection. */
    Record record(Optional<String> collection) {
        draft.put("language", "lang", struct.attribute("xml:lang"));
        for (XmlElement child : struct.children()) {
            switch (child.name()) {
                case "analytic" -> child.children().forEach(this::ofItem);
                case "monogr" -> child.children().forEach(this::ofMonograph);
                case "series" -> child.children().forEach(this::ofSeries);
                case "note" -> note(child);
                case "relatedItem" -> related(child);
                default -> ofItem(child);
            }
            draft.put("language", "lang", child.attribute("xml:lang"));
        }
        citationKey();
        collection.ifPresent(draft::collection);
        String address = struct.attribute("corresp");
        return draft.record(address.isEmpty() ? struct.attribute("xml:id") : address);
    }

    private String type() {
        String said = struct.attribute("type");
        if (!said.isEmpty()) {
            return said;
        }
        boolean journal = struct.all("monogr", "title").stream().anyMatch(t -> t.has("level", "j"));
        return part ? journal ? "journalArticle" : "bookSection" : "book";
    }

    private void ofItem(XmlElement element) {
        switch (element.name()) {
            case "title" -> {
                boolean shortTitle = element.has("type", "short");
                draft.put(shortTitle ? "shortTitle" : "title", "title", TeiText.title(element));
            }
            case "author" -> people(element, Relators.mainRole(type));
            case "editor" -> people(element, "editor");
            case "respStmt", "sponsor", "funder", "principal", "meeting" -> responsible(element);
            case "idno" -> number(element);
            case "ptr" -> draft.put("url", "ptr", element.attribute("target"));
            case "ref" -> draft.put("url", "ref", element.attribute("target"));
            case "textLang" -> draft.put("language", "textLang", element.attribute("mainLang"));
            case "imprint" -> element.children().forEach(this::imprint);
            case "note" -> note(element);
            default -> imprint(element);
        }
    }

    private void ofMonograph(XmlElement element) {
        switch (element.name()) {
            case "title" -> monographTitle(element);
            case "author" ->
                    people(element, part && draft.hasRole("bookAuthor") ? "bookAuthor" : author());
            case "edition" -> edition(element);
            case "extent" -> extent(element);
            default -> ofItem(element);
        }
    }

    private String author() {
        return part ? "contributor" : Relators.mainRole(type);
    }

    private void monographTitle(XmlElement title) {
        String text = TeiText.title(title);
        boolean own = !part && draft.value("title").isEmpty();
        switch (title.attribute("type")) {
            case "short" -> draft.put("shortTitle", "title-short", text);
            case "conferenceName" -> draft.put("conferenceName", "title-conferenceName", text);
            case "abbreviated", "abbr" ->
                    draft.put("journalAbbreviation", "title-abbreviated", text);
            default -> draft.put(own ? "title" : "publicationTitle", "monogr-title", text);
        }
    }

    /** A computer program has a version and no edition. */
    private void edition(XmlElement edition) {
        boolean version = draft.has("versionNumber") && !draft.has("edition");
        draft.put(version ? "versionNumber" : "edition", "edition", edition.words());
        draft.put("versionNumber", "edition-n", edition.attribute("n"));
    }

    /** Zotero wrote the number of volumes as the whole extent until 2024, then as measures. */
    private void extent(XmlElement extent) {
        List<XmlElement> measures = extent.all("measure");
        if (measures.isEmpty()) {
            String field = draft.has("numberOfVolumes") ? "numberOfVolumes" : "numPages";
            draft.put(field, "extent", extent.words());
        }
        for (XmlElement measure : measures) {
            String quantity = measure.attribute("quantity");
            String words = quantity.isEmpty() ? measure.words() : quantity;
            switch (measure.attribute("unit")) {
                case "volume" -> draft.put("numberOfVolumes", "measure-volume", words);
                case "page" -> draft.put("numPages", "measure-page", words);
                default -> draft.keep("measure", words);
            }
        }
    }

    private void ofSeries(XmlElement element) {
        switch (element.name()) {
            case "title" -> {
                boolean other = element.has("type", "alternative");
                draft.put(other ? "seriesTitle" : "series", "series-title", TeiText.title(element));
            }
            case "editor", "author" -> people(element, "seriesEditor");
            case "biblScope" -> draft.put("seriesNumber", "series-biblScope", element.words());
            case "note" -> draft.put("seriesText", "series-note", TeiText.paragraphs(element));
            default -> draft.keep("series-" + element.name(), element.words());
        }
    }

    private void imprint(XmlElement element) {
        switch (element.name()) {
            case "publisher" -> draft.add("publisher", "; ", element.words());
            case "pubPlace" -> draft.add("place", "; ", element.words());
            case "biblScope" -> scope(element);
            case "date" -> date(element);
            case "note" -> note(element);
            case "edition" -> edition(element);
            case "extent" -> extent(element);
            case "idno" -> number(element);
            default -> draft.keep(element.name(), element.words());
        }
    }

    private void scope(XmlElement scope) {
        String unit =
                scope.attribute("unit").isEmpty()
                        ? scope.attribute("type")
                        : scope.attribute("unit");
        String from = scope.attribute("from");
        String to = scope.attribute("to");
        String span = from + (to.isEmpty() || to.equals(from) ? "" : "-" + to);
        String words = scope.words().isEmpty() ? span : scope.words();
        switch (unit.toLowerCase(Locale.ROOT)) {
            case "volume", "vol" -> draft.put("volume", "biblScope-volume", words);
            case "issue", "number" -> draft.put("issue", "biblScope-issue", words);
            case "chapter", "chap" -> draft.put("section", "biblScope-chapter", words);
            case "page", "pages", "pp", "p" -> draft.put("pages", "biblScope-page", words);
            default -> draft.keep("biblScope-" + unit, words);
        }
    }

    private void date(XmlElement date) {
        String words = date.words().isEmpty() ? date.attribute("when") : date.words();
        boolean visit = date.has("type", "accessed");
        draft.put(visit ? "accessDate" : "date", visit ? "date-accessed" : "date", words);
    }

    private void number(XmlElement idno) {
        String kind = idno.attribute("type");
        String words = idno.words();
        switch (kind.toLowerCase(Locale.ROOT)) {
            case "doi" -> draft.put("DOI", "idno-DOI", words);
            case "isbn", "isbn-10", "isbn-13" -> draft.add("ISBN", " ", words);
            case "issn", "eissn" -> draft.add("ISSN", " ", words);
            case "callnumber" -> draft.put("callNumber", "idno-callNumber", words);
            case "url", "uri" -> draft.put("url", "idno-" + kind, words);
            case "pmid" -> draft.put("PMID", "idno-PMID", words);
            case "pmcid", "pmc" -> draft.put("PMCID", "idno-PMCID", words);
            default -> draft.keep(kind.isEmpty() ? "idno" : "idno-" + kind, words);
        }
    }

    private void note(XmlElement note) {
        String kind = note.attribute("type");
        switch (kind) {
            case "accessed" -> draft.put("accessDate", "note-accessed", utc(note.words()));
            case "url" -> draft.put("url", "note-url", note.words());
            case "thesisType" -> draft.put("type", "note-thesisType", note.words());
            case "abstract" -> draft.put("abstractNote", "note-abstract", TeiText.paragraphs(note));
            case "extra" -> draft.put("extra", "note-extra", note.text().strip());
            case "tag" -> draft.tag(Tag.manual(note.words()));
            case "tags", "keywords" -> note.children().forEach(this::tag);
            case "" ->
                    draft.note(
                            new ItemNote(note.attribute("corresp"), TeiText.note(note), List.of()));
            default -> draft.keep("note-" + kind, note.words());
        }
    }

    /** A moment of Zotero's, as its other file formats write it. */
    private static String utc(String moment) {
        return moment.matches("\\d{4}-\\d\\d-\\d\\dT[\\d:]+Z")
                ? moment.replace('T', ' ').replace("Z", "")
                : moment;
    }

    private void tag(XmlElement tag) {
        draft.tag(Tag.manual(tag.words()));
    }

    private void related(XmlElement item) {
        for (XmlElement work : item.children()) {
            if (item.has("type", "reviewed")) {
                work.all("author").forEach(author -> people(author, "reviewedAuthor"));
                work.all("title").forEach(t -> draft.keep("reviewed-title", TeiText.title(t)));
            } else {
                draft.keep("relatedItem", work.words());
            }
        }
    }

    private void responsible(XmlElement element) {
        if (element.is("meeting")) {
            draft.put("conferenceName", "meeting", element.words());
        } else {
            people(element, element.is("respStmt") ? "contributor" : element.name());
        }
    }

    private void people(XmlElement element, String usual) {
        TeiNames.creators(element, type, usual).forEach(draft::creator);
    }

    /** Zotero's own {@code xml:id} is the citation key, or made of a name and the year. */
    private void citationKey() {
        String id = struct.attribute("xml:id");
        String letters = id.replaceAll("[^\\p{L}\\d]", "");
        boolean made =
                draft.creators().stream()
                        .map(creator -> creator.lastName().replaceAll("[^\\p{L}\\d]", ""))
                        .filter(letters::startsWith)
                        .anyMatch(name -> letters.substring(name.length()).matches("\\d*[a-z]*"));
        if (!made && !id.startsWith("zoteroItem_")) {
            draft.put("citationKey", "id", id);
        }
    }
}
