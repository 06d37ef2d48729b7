package cloud.girofle.herbier.zotero.rdf;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells apart the fields that Zotero RDF writes under one name: a broadcast's programme and its own
 * title are both {@code dc:title}, a standard's version and edition both {@code prism:edition}.
 * Only their order tells, and Zotero's own import loses them.
 *
 * <p>Zotero writes the version before every other field, and the title before the programme. A
 * program that hands items to Zotero's exporter may sort their fields; then all follow the
 * alphabet, {@code publicationTitle} before {@code title} and {@code edition} before {@code
 * versionNumber}.
 */
final class TwinFields {

    /** How many fields must stand in the order of the alphabet for it not to be chance. */
    private static final int ENOUGH = 4;

    private TwinFields() {}

    /**
     * The names of an item's fields, twins told apart.
     *
     * @param type the item's type
     * @param contained whether it has a container, which then bears the other title
     * @param names base fields in the order of the file
     */
    static List<String> tellApart(String type, boolean contained, List<String> names) {
        boolean sorted = areSorted(names);
        List<String> told = new ArrayList<>(names);
        if (!contained && RdfType.hasField(type, "publicationTitle")) {
            tellTitles(told, sorted);
        }
        if (RdfType.hasField(type, "versionNumber")) {
            if (RdfType.hasField(type, "edition")) {
                tellEditions(told, sorted);
            } else {
                told.replaceAll(name -> name.equals("edition") ? "versionNumber" : name);
            }
        }
        return told;
    }

    private static void tellTitles(List<String> names, boolean sorted) {
        int first = names.indexOf("title");
        int last = names.lastIndexOf("title");
        if (first < last) {
            names.set(sorted ? first : last, "publicationTitle");
        }
    }

    private static void tellEditions(List<String> names, boolean sorted) {
        int first = names.indexOf("edition");
        int last = names.lastIndexOf("edition");
        if (first < last) {
            names.set(sorted ? last : first, "versionNumber");
        } else if (first >= 0 && !sorted && leads(names, first)) {
            names.set(first, "versionNumber");
        }
    }

    /** Whether a title follows, and no other field of Zotero's goes before. */
    private static boolean leads(List<String> names, int place) {
        return names.lastIndexOf("title") > place
                && names.subList(0, place).stream().allMatch(name -> name.indexOf(':') >= 0);
    }

    private static boolean areSorted(List<String> names) {
        List<String> certain =
                names.stream()
                        .filter(name -> !name.equals("title") && !name.equals("edition"))
                        .filter(name -> name.indexOf(':') < 0)
                        .toList();
        return certain.size() >= ENOUGH && certain.stream().sorted().toList().equals(certain);
    }
}
