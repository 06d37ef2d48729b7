package cloud.girofle.herbier.zotero.tex;

import cloud.girofle.herbier.reference.Problem;
import java.util.List;

/**
 * One entry of a BibTeX file, as written: macros replaced, TeX not yet read.
 *
 * @param line where it starts, from 1
 * @param type as written, without its {@code @}
 * @param key as written, or empty
 * @param fields in their order; a field given twice is there twice
 */
record BibTexEntry(int line, String type, String key, List<Field> fields) {

    /**
     * One field.
     *
     * @param name in lower case
     * @param value between its delimiters
     */
    record Field(String name, String value) {}

    BibTexEntry {
        fields = List.copyOf(fields);
    }

    /** The same entry with its fields. */
    BibTexEntry with(List<Field> read) {
        return new BibTexEntry(line, type, key, read);
    }

    /** Whether it is a work: not a store of fields, nor several entries cited as one. */
    boolean isWork() {
        return !type.equalsIgnoreCase("xdata") && !type.equalsIgnoreCase("set");
    }

    /** How a problem names the entry: its key, else its line. */
    String place() {
        return key.isEmpty() ? Problem.place(line, "") : key;
    }

    /** Whether it gives a field that holds something. */
    boolean has(String name) {
        return fields.stream()
                .anyMatch(field -> field.name().equals(name) && !field.value().isBlank());
    }

    /** The first value of a field, or empty. */
    String first(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .map(Field::value)
                .findFirst()
                .orElse("");
    }
}
