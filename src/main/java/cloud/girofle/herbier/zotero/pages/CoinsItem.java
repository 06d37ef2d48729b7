package cloud.girofle.herbier.zotero.pages;

import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.ItemTypes;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.zotero.reading.Problems;
import cloud.girofle.herbier.zotero.reading.RecordDraft;
import cloud.girofle.herbier.zotero.reading.Relators;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The record of one OpenURL context object, as key and values.
 *
 * @see <a href="https://www.niso.org/publications/z3988-2004-r2010">ANSI/NISO Z39.88</a>
 */
final class CoinsItem {

    /** What is said with another key, or of the message and not of the work. */
    private static final List<String> SAID =
            List.of(
                    "rft_val_fmt",
                    "ctx_ver",
                    "url_ver",
                    "rfr_id",
                    "rft.genre",
                    "rft.type",
                    "rft.spage",
                    "rft.epage",
                    "rft.aufirst",
                    "rft.aulast",
                    "rft.invfirst",
                    "rft.invlast");

    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final RecordDraft draft;

    CoinsItem(Problems problems, String place, String title) {
        for (String pair : title.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                String key = decoded(pair.substring(0, equals));
                values.computeIfAbsent(key, name -> new ArrayList<>())
                        .add(decoded(pair.substring(equals + 1)));
            }
        }
        this.draft = new RecordDraft(problems, place, "coins:", type());
    }

    Record record() {
        values.forEach((key, all) -> {
            if (!SAID.contains(key)) {
                all.forEach(value -> take(key, value));
            }
        });
        if (draft.value("pages").isEmpty() && !first("rft.spage").isEmpty()) {
            String last = first("rft.epage");
            draft.put(
                    "pages", "rft.spage", first("rft.spage") + (last.isEmpty() ? "" : "-" + last));
        }
        if (draft.creators().isEmpty()) {
            person(first("rft.aulast"), first("rft.aufirst"));
        }
        return draft.record("");
    }

    private String type() {
        String form = first("rft_val_fmt");
        String kind = form.substring(form.lastIndexOf(':') + 1);
        String own = first("rft.type");
        return switch (kind) {
            case "journal" -> "journalArticle";
            case "dissertation" -> "thesis";
            case "patent" -> "patent";
            case "book" ->
                    switch (first("rft.genre")) {
                        case "bookitem" -> "bookSection";
                        case "proceeding", "conference" -> "conferencePaper";
                        case "report" -> "report";
                        case "document" -> "document";
                        default -> "book";
                    };
            default -> ItemTypes.find(own).isPresent() ? own : "document";
        };
    }

    private void take(String key, String value) {
        boolean part = values.containsKey("rft.atitle");
        switch (key) {
            case "rft.atitle" -> draft.put("title", key, value);
            case "rft.btitle", "rft.jtitle", "rft.title" ->
                    draft.put(part ? "publicationTitle" : "title", key, value);
            case "rft.stitle" -> draft.put("journalAbbreviation", key, value);
            case "rft.source" -> draft.put("publicationTitle", key, value);
            case "rft.pub", "rft.publisher", "rft.inst" -> draft.put("publisher", key, value);
            case "rft.degree" -> draft.put("type", key, value);
            case "rft.tpages" -> draft.put("numPages", key, value);
            case "rft.description" -> draft.put("abstractNote", key, value);
            case "rft.isbn" -> draft.put("ISBN", key, value);
            case "rft.issn", "rft.eissn" -> draft.put("ISSN", key, value);
            case "rft.series" ->
                    draft.put(draft.has("series") ? "series" : "seriesTitle", key, value);
            case "rft.volume",
                    "rft.issue",
                    "rft.number",
                    "rft.edition",
                    "rft.place",
                    "rft.date",
                    "rft.pages",
                    "rft.language",
                    "rft.rights",
                    "rft.assignee" ->
                    draft.put(key.substring(4), key, value);
            case "rft.aucorp" -> person(value, "");
            case "rft.au", "rft.inventor" -> author(value);
            case "rft_id", "rft.identifier" -> identifier(key, value);
            default -> draft.keep(key, value);
        }
    }

    private void identifier(String key, String value) {
        if (value.matches("(?:info|urn):doi[:/].*")) {
            draft.put("DOI", key, value.substring(9));
        } else if (value.startsWith("urn:isbn:")) {
            draft.put("ISBN", key, value.substring(9));
        } else if (value.startsWith("info:pmid/")) {
            draft.put("PMID", key, value.substring(10));
        } else if (value.matches("https?://.*")) {
            draft.put("url", key, value);
        } else {
            draft.keep(key, value);
        }
    }

    /** Names are in natural order; only of the first is it told which part is the family's. */
    private void author(String name) {
        if (values.getOrDefault("rft.aucorp", List.of()).contains(name)) {
            return; // Zotero names an institution both ways.
        }
        String inventor = values.containsKey("rft.invfirst") ? "rft.inv" : "rft.au";
        String first = first(inventor + "first");
        String last = first(inventor + "last");
        int blank = name.lastIndexOf(' ');
        if (draft.creators().isEmpty() && name.equals((first + " " + last).strip())) {
            person(last, first);
        } else if (name.indexOf(',') > 0) {
            int comma = name.indexOf(',');
            person(name.substring(0, comma), name.substring(comma + 1));
        } else {
            person(name.substring(blank + 1), blank < 0 ? "" : name.substring(0, blank));
        }
    }

    private void person(String last, String first) {
        draft.creator(new Creator(Relators.mainRole(draft.type()), last, first));
    }

    private String first(String key) {
        return values.getOrDefault(key, List.of("")).getFirst();
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text; // A lone percent sign: it was never encoded.
        }
    }
}
