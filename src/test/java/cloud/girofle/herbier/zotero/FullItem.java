package cloud.girofle.herbier.zotero;

import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.ItemTypes;
import cloud.girofle.herbier.reference.ItemTypes.ItemType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The item of each type with every field filled, as the samples of {@code exports/all-types} were
 * made from: each field says its own name in words, but for those that must be numbers, dates or
 * addresses.
 */
public final class FullItem {

    private static final Map<String, String> VALUES =
            Map.ofEntries(
                    Map.entry("DOI", "10.1234/example.doi"),
                    Map.entry("ISBN", "978-1-234-56789-7"),
                    Map.entry("ISSN", "1234-5679"),
                    Map.entry("PMID", "PMID"),
                    Map.entry("PMCID", "PMCID"),
                    Map.entry("pages", "1-10"),
                    Map.entry("date", "1999-12-31"),
                    Map.entry("accessDate", "1997-06-13 23:59:58"),
                    Map.entry("filingDate", "2000-01-02"),
                    Map.entry("language", "en-US"),
                    Map.entry("url", "http://www.example.com"),
                    Map.entry("runningTime", "1:22:33"),
                    Map.entry("number", "3"),
                    Map.entry("numPages", "4"),
                    Map.entry("issue", "5"),
                    Map.entry("volume", "6"),
                    Map.entry("numberOfVolumes", "7"),
                    Map.entry("edition", "8"),
                    Map.entry("seriesNumber", "9"));

    private FullItem() {}

    /** Its fields, by the type's own names. */
    public static Map<String, String> fields(String type) {
        Map<String, String> fields = new LinkedHashMap<>();
        type(type).baseFields().forEach((name, base) -> fields.put(name, value(base)));
        return fields;
    }

    /** Its creators: in each role a person, and in the main one an institution too. */
    public static List<Creator> creators(String type) {
        List<Creator> creators = new ArrayList<>();
        for (String role : type(type).roles()) {
            creators.add(new Creator(role, role + "Last", role + "First"));
            if (creators.size() == 1) {
                creators.add(new Creator(role, "Institutional Author", ""));
            }
        }
        return creators;
    }

    private static ItemType type(String name) {
        return ItemTypes.find(name).orElseThrow();
    }

    /** {@code abstractNote} → « Abstract note ». */
    private static String value(String base) {
        String words = base.replaceAll("([A-Z])", " $1").toLowerCase(java.util.Locale.ROOT);
        return VALUES.getOrDefault(
                base, Character.toUpperCase(words.charAt(0)) + words.substring(1));
    }
}
