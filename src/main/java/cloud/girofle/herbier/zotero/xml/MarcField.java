package cloud.girofle.herbier.zotero.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A data field of a MARC record.
 *
 * @param tag three digits
 * @param indicators two characters
 * @param subfields in the order of the file
 */
record MarcField(String tag, String indicators, List<Subfield> subfields) {

    /** A subfield: its one-letter code and its text. */
    record Subfield(String code, String text) {}

    /** The punctuation by which cataloguers part one subfield from the next. */
    private static final Pattern ISBD = Pattern.compile("^[\\s.,/:;]+|\\s*[,/:;=]?\\s*$");

    private static final Pattern FULL_STOP = Pattern.compile("(?<=\\p{L}{3})\\.$");
    private static final Pattern BRACKETS = Pattern.compile("^\\[([^\\[\\]]*)]$");

    MarcField {
        subfields = List.copyOf(subfields);
    }

    static MarcField of(XmlElement datafield) {
        List<Subfield> subfields = new ArrayList<>();
        for (XmlElement subfield : datafield.all("subfield")) {
            if (!subfield.words().isEmpty()) {
                subfields.add(new Subfield(subfield.attribute("code"), subfield.words()));
            }
        }
        String first = datafield.attributes().getOrDefault("ind1", " ");
        String second = datafield.attributes().getOrDefault("ind2", " ");
        return new MarcField(datafield.attribute("tag"), first + second, subfields);
    }

    /** The texts of the subfields of these codes, cleaned, in the order of the file. */
    List<String> all(String codes) {
        return subfields.stream()
                .filter(subfield -> codes.contains(subfield.code()))
                .map(subfield -> clean(subfield.text()))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** The first of them, or empty. */
    String first(String codes) {
        return all(codes).stream().findFirst().orElse("");
    }

    /** Every subfield as it is, for a field that nothing else is known of. */
    String words() {
        return subfields.stream().map(Subfield::text).collect(Collectors.joining(" "));
    }

    static String clean(String text) {
        String plain = ISBD.matcher(text).replaceAll("").strip();
        plain = FULL_STOP.matcher(plain).replaceFirst("");
        return BRACKETS.matcher(plain).replaceFirst("$1").strip();
    }
}
