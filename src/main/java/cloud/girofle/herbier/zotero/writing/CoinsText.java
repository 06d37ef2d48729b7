package cloud.girofle.herbier.zotero.writing;

import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.Identifiers;
import cloud.girofle.herbier.reference.ItemDate;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.text.CleanHtml;
import cloud.girofle.herbier.zotero.reading.Relators;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Writes a record as an OpenURL context object, for the title of a COinS. Types stand in the
 * matrices and genres in which Zotero puts them; what has none goes as Dublin Core under Zotero's
 * word. People are written with their family name first, so that readers need not guess it, and
 * institutions apart. Abstracts, keywords, notes and roles stay out: COinS has no place for them,
 * or too little.
 *
 * @see <a href="https://www.niso.org/publications/z3988-2004-r2010">ANSI/NISO Z39.88</a>
 */
public final class CoinsText {

    /** Fields that are told alike in every matrix, by their key. */
    private static final Map<String, String> ALIKE =
            Map.ofEntries(
                    Map.entry("volume", "volume"),
                    Map.entry("issue", "issue"),
                    Map.entry("pages", "pages"),
                    Map.entry("edition", "edition"),
                    Map.entry("series", "series"),
                    Map.entry("place", "place"),
                    Map.entry("numPages", "tpages"),
                    Map.entry("ISBN", "isbn"),
                    Map.entry("ISSN", "issn"),
                    Map.entry("language", "language"));

    private final Record item;
    private final Map<String, String> fields;
    private final StringBuilder text = new StringBuilder("ctx_ver=Z39.88-2004");

    private CoinsText(Record item) {
        this.item = item;
        this.fields = ItemFields.of(item);
    }

    /** The context object: keys and values, encoded for an address, not for HTML. */
    public static String of(Record item) {
        return new CoinsText(item).written();
    }

    private String written() {
        switch (item.type()) {
            case "journalArticle" -> {
                put("rft_val_fmt", "info:ofi/fmt:kev:mtx:journal");
                part("article", "rft.jtitle");
                put("rft.stitle", field("journalAbbreviation"));
                put("rft.publisher", field("publisher"));
            }
            case "book" -> book("book");
            case "report" -> book("report");
            case "bookSection" -> chapter("bookitem");
            case "conferencePaper" -> chapter("proceeding");
            case "thesis" -> {
                put("rft_val_fmt", "info:ofi/fmt:kev:mtx:dissertation");
                put("rft.title", title());
                put("rft.inst", field("publisher"));
                put("rft.degree", field("type"));
            }
            default -> {
                put("rft_val_fmt", "info:ofi/fmt:kev:mtx:dc");
                put("rft.type", item.type());
                put("rft.title", title());
                put("rft.source", field("publicationTitle"));
                put("rft.publisher", field("publisher"));
            }
        }
        people();
        put("rft.date", date(field("date")));
        ALIKE.keySet().stream()
                .sorted()
                .forEach(name -> put("rft." + ALIKE.get(name), field(name)));
        identifiers();
        return text.toString();
    }

    private void book(String genre) {
        put("rft_val_fmt", "info:ofi/fmt:kev:mtx:book");
        put("rft.genre", genre);
        put("rft.btitle", title());
        put("rft.publisher", field("publisher"));
    }

    private void chapter(String genre) {
        put("rft_val_fmt", "info:ofi/fmt:kev:mtx:book");
        part(genre, "rft.btitle");
        put("rft.publisher", field("publisher"));
    }

    private void part(String genre, String whole) {
        put("rft.genre", genre);
        put("rft.atitle", title());
        put(whole, field("publicationTitle"));
    }

    /** Those who made the work; where nobody did, all that are named, as Zotero has it. */
    private void people() {
        List<Creator> main =
                item.creators().stream()
                        .filter(person -> person.role().equals(Relators.mainRole(item.type())))
                        .toList();
        for (Creator person : main.isEmpty() ? item.creators() : main) {
            put(person.firstName().isEmpty() ? "rft.aucorp" : "rft.au", person.sortName());
        }
    }

    private void identifiers() {
        Identifiers.doi(field("DOI")).ifPresent(doi -> put("rft_id", "info:doi/" + doi.value()));
        Identifiers.webAddress(field("url")).ifPresent(url -> put("rft_id", url));
    }

    /** As ISO 8601 has it, as far as it is known: {@code 2021}, {@code 2021-03}. */
    static String date(String written) {
        ItemDate date = ItemDate.parse(written);
        if (date.year().isEmpty() || date.year().getAsInt() < 0) {
            return "";
        }
        String rest = date.sortKey().substring(6).replaceFirst("(?:-00)+$", "");
        return "%04d%s".formatted(date.year().getAsInt(), rest);
    }

    private String title() {
        return CleanHtml.plainTitle(field("title"));
    }

    private String field(String base) {
        return ItemFields.oneLine(fields.getOrDefault(base, ""));
    }

    /** Slashes and colons may stand as they are in an address, and weigh less. */
    private void put(String key, String value) {
        if (!value.isEmpty()) {
            String encoded =
                    URLEncoder.encode(value, StandardCharsets.UTF_8)
                            .replace("%2F", "/")
                            .replace("%3A", ":")
                            .replace("%2C", ",");
            text.append('&').append(key).append('=').append(encoded);
        }
    }
}
