package cloud.girofle.herbier.zotero.writing;

import cloud.girofle.herbier.reference.ItemTypes;
import cloud.girofle.herbier.reference.Language;
import cloud.girofle.herbier.zotero.reading.TsvTable;
import cloud.girofle.herbier.zotero.tex.BibTex;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What BibTeX and BibLaTeX call Zotero's types and fields: the reader's tables, read backwards. A
 * field for which neither has a word keeps Zotero's own, which other programs pass over.
 */
public enum BibTexDialect {
    /** The fourteen entry types of BibTeX; all else is {@code misc}. */
    BIBTEX,
    /** Its successor, with types and fields of its own. */
    BIBLATEX;

    /** Of several entry types for one of Zotero's, the plainest. */
    private static final Map<BibTexDialect, List<String>> PREFERRED =
            Map.of(
                    BIBTEX, List.of("incollection", "inproceedings", "phdthesis"),
                    BIBLATEX,
                            List.of("incollection", "inproceedings", "thesis", "report", "online"));

    /** Of several fields for one of Zotero's, the dialect's own. */
    private static final Map<BibTexDialect, Map<String, String>> OWN =
            Map.of(
                    BIBTEX,
                            Map.of(
                                    "publicationTitle",
                                    "journal",
                                    "place",
                                    "address",
                                    "date",
                                    "year"),
                    BIBLATEX,
                            Map.of(
                                    "publicationTitle",
                                    "journaltitle",
                                    "place",
                                    "location",
                                    "date",
                                    "date"));

    /** BibTeX's own types, and the patents that every program adds to them. */
    private static final Set<String> CLASSIC =
            Set.of(
                    "article",
                    "book",
                    "booklet",
                    "conference",
                    "inbook",
                    "incollection",
                    "inproceedings",
                    "manual",
                    "mastersthesis",
                    "misc",
                    "patent",
                    "phdthesis",
                    "proceedings",
                    "techreport",
                    "unpublished");

    /** The types that their entry type tells on its own. */
    private static final Set<String> PLAIN =
            Set.of(
                    "book",
                    "bookSection",
                    "conferencePaper",
                    "journalArticle",
                    "patent",
                    "report",
                    "thesis");

    private static final Set<String> IN_BOOKS =
            Set.of("bookSection", "conferencePaper", "dictionaryEntry", "encyclopediaArticle");

    private static final Map<String, String> TYPES =
            TsvTable.read(BibTex.class, "bibtex-types.tsv");
    private static final Map<String, String> FIELDS =
            TsvTable.read(BibTex.class, "bibtex-fields.tsv");
    private static final Map<String, String> LANGUAGES =
            TsvTable.read(BibTex.class, "babel-languages.tsv");

    /** The entry type for an item of that type. */
    String entryType(String type) {
        if (ItemTypes.find(type).isEmpty() && type.matches("[A-Za-z]+")) {
            return type;
        }
        if (isArticle(type)) {
            return "article";
        }
        List<String> words =
                TYPES.entrySet().stream()
                        .filter(row -> row.getValue().equals(type))
                        .map(Map.Entry::getKey)
                        .filter(word -> this == BIBLATEX || CLASSIC.contains(word))
                        .toList();
        return PREFERRED.getOrDefault(this, List.of()).stream()
                .filter(words::contains)
                .findFirst()
                .or(() -> words.stream().findFirst())
                .orElse("misc");
    }

    /** What tells types apart that share an entry type; empty where nothing need. */
    String subtype(String type) {
        if (isArticle(type)) {
            return type.substring(0, type.indexOf("Article"));
        }
        return PLAIN.contains(type) || ItemTypes.find(type).isEmpty() ? "" : type;
    }

    private static boolean isArticle(String type) {
        return type.equals("magazineArticle") || type.equals("newspaperArticle");
    }

    /** The name of a base field in an item of that type. */
    String field(String type, String base) {
        return switch (base) {
            case "publicationTitle" ->
                    IN_BOOKS.contains(type) ? "booktitle" : own(base).orElse(base);
            case "publisher" ->
                    switch (type) {
                        case "thesis" -> this == BIBTEX ? "school" : "institution";
                        case "report" -> "institution";
                        default -> "publisher";
                    };
            case "issue" -> "number";
            case "seriesNumber" ->
                    has(type, "number") || has(type, "issue") ? "seriesnumber" : "number";
            case "seriesTitle" -> has(type, "series") ? "seriestitle" : "series";
            case "meetingName" -> "eventtitle";
            case "numPages" -> "pagetotal";
            case "authority" -> type.equals("standard") ? "organization" : ownName(type, base);
            default -> own(base).or(() -> word(base)).orElse(ownName(type, base));
        };
    }

    /** Babel's word for a language, where BibLaTeX's readers know it again by that; or empty. */
    String babel(String language) {
        if (this == BIBTEX) {
            return "";
        }
        if (language.length() == 2 && Language.code(language).equals(language)) {
            Locale plain = Locale.of(language);
            return plain.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT);
        }
        return LANGUAGES.entrySet().stream()
                .filter(row -> row.getValue().equals(language))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    private Optional<String> own(String base) {
        return Optional.ofNullable(OWN.getOrDefault(this, Map.of()).get(base));
    }

    private static Optional<String> word(String base) {
        return FIELDS.entrySet().stream()
                .filter(row -> row.getValue().equals(base))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static String ownName(String type, String base) {
        return ItemTypes.fieldName(type, base).toLowerCase(Locale.ROOT);
    }

    private static boolean has(String type, String base) {
        return ItemTypes.find(type).flatMap(known -> known.fieldFor(base)).isPresent();
    }
}
