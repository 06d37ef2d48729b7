package cloud.girofle.herbier.zotero.tex;

import cloud.girofle.herbier.reference.ItemTypes;
import cloud.girofle.herbier.zotero.reading.TsvTable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Which field of Zotero a field becomes, by the item's type, and how its value is read. */
final class BibTexFields {

    private static final Map<String, String> FIELDS =
            TsvTable.read(BibTexFields.class, "bibtex-fields.tsv");
    private static final List<String> RANKED = List.copyOf(FIELDS.keySet());

    private static final Pattern RESOLVER =
            Pattern.compile("(?i)^(?:https?://)?(?:(?:dx\\.)?doi\\.org/|doi:\\s*)(?=10\\.)");

    /** How many pages, as against which: « xii + 320 p. ». */
    private static final Pattern PAGE_COUNT =
            Pattern.compile("[\\divxlcIVXLC ,+]{1,30}(?:p\\.?|pages)?");

    /** A date of ISO 8601-2, where a tilde is no space: {@code 1723~/1725?}. */
    private static final Pattern ISO_DATE = Pattern.compile("[-\\d/~?%.XuT:+Z]+");

    /** What is part of a site or a programme, whose name BibLaTeX writes beside the title. */
    private static final Set<String> ON_AIR =
            Set.of("webpage", "blogPost", "forumPost", "tvBroadcast", "radioBroadcast");

    private BibTexFields() {}

    /**
     * The field's Zotero name for that type. A field that Zotero has for other types only keeps its
     * base name; empty when Zotero has none.
     */
    static String zotero(String type, BibTexEntry entry, String name) {
        String base =
                switch (name) {
                    case "number" -> number(type, entry);
                    case "series" ->
                            hasOnly(type, "seriesTitle", "series") ? "seriesTitle" : "series";
                    case "pages" -> isPageCount(type, entry) ? "numPages" : "pages";
                    case "eventtitle" ->
                            has(type, "meetingName") ? "meetingName" : "conferenceName";
                    case "titleaddon" -> ON_AIR.contains(type) ? "publicationTitle" : "";
                    case "maintitle" -> onlyWhereHad(type, "publicationTitle");
                    case "part" -> onlyWhereHad(type, "partNumber");
                    case "pubstate" -> onlyWhereHad(type, "status");
                    case "organization" -> type.equals("standard") ? "authority" : "publisher";
                    default -> FIELDS.getOrDefault(name, "");
                };
        return base.isEmpty() ? ownName(type, name) : ItemTypes.fieldName(type, base);
    }

    /** Of two fields of one meaning, the one that the table names first. */
    static String preferred(String one, String other) {
        return rank(one) <= rank(other) ? one : other;
    }

    private static int rank(String name) {
        int rank = RANKED.indexOf(name);
        return rank < 0 ? RANKED.size() : rank;
    }

    /** A value as the Zotero field holds it. */
    static String value(String type, String name, String zotero, String tex) {
        return switch (ItemTypes.baseField(type, zotero)) {
            case "abstractNote", "extra" -> TexText.lines(tex);
            case "url", "ISBN", "ISSN", "PMID", "PMCID" -> TexText.address(tex);
            // Zotero's files have a blank where BibLaTeX asks for a T.
            case "accessDate" -> TexText.address(tex).replaceFirst("(?<=\\d)T(?=\\d)", " ");
            case "DOI" -> RESOLVER.matcher(TexText.address(tex)).replaceFirst("");
            case "date", "originalDate" ->
                    ISO_DATE.matcher(tex.strip()).matches() ? tex.strip() : TexText.text(tex);
            case "language" ->
                    name.equals("langid")
                            ? BabelLanguage.code(TexText.words(tex))
                            : TexText.text(tex);
            // Zotero writes « 12-34 » and « 12–34 » alike as 12--34: the hyphen is the commoner.
            case "pages" -> TexText.words(tex).replaceAll("\\s?-{2,3}\\s?", "-");
            default -> TexText.text(tex);
        };
    }

    /** The entry's address on the web: {@code url}, else {@code howpublished} where it is one. */
    static String address(BibTexEntry entry) {
        for (String name : List.of("url", "howpublished")) {
            String address = TexText.address(entry.first(name));
            if (isAddress(address)) {
                return address;
            }
        }
        return "";
    }

    static boolean isAddress(String text) {
        return text.startsWith("http://") || text.startsWith("https://");
    }

    /** An issue's number, a report's own, or that of a book in its series. */
    private static String number(String type, BibTexEntry entry) {
        if (has(type, "issue")) {
            return "issue";
        }
        boolean series = has(type, "seriesNumber") || entry.has("series");
        return series && !has(type, "number") ? "seriesNumber" : "number";
    }

    private static boolean isPageCount(String type, BibTexEntry entry) {
        return hasOnly(type, "numPages", "pages")
                && !entry.has("pagetotal")
                && PAGE_COUNT.matcher(TexText.words(entry.first("pages"))).matches();
    }

    private static String onlyWhereHad(String type, String base) {
        return has(type, base) ? base : "";
    }

    static boolean has(String type, String base) {
        return ItemTypes.find(type).flatMap(known -> known.fieldFor(base)).isPresent();
    }

    private static boolean hasOnly(String type, String base, String other) {
        return has(type, base) && !has(type, other);
    }

    /** A field that bears a name of Zotero's, whatever its case. */
    private static String ownName(String type, String name) {
        return ItemTypes.find(type).stream()
                .flatMap(known -> known.baseFields().keySet().stream())
                .filter(name::equalsIgnoreCase)
                .findFirst()
                .orElse("");
    }
}
