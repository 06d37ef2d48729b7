package cloud.girofle.herbier.zotero.tagged;

import cloud.girofle.herbier.reference.ItemTypes;
import cloud.girofle.herbier.reference.ItemTypes.ItemType;
import cloud.girofle.herbier.zotero.reading.Target;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a format's words are called in Zotero, read from a table of rows, tabs between their cells:
 *
 * <ul>
 *   <li>{@code prefix}: what stands before the format's own name for a field Zotero does not know;
 *   <li>{@code type-tag}, {@code id-tag}: where an entry says its type and its id;
 *   <li>{@code lines}: the tags whose every line is a value of its own; {@code semicolons}: those
 *       whose values are parted by semicolons; {@code loose-tags}: a word at the start of a line of
 *       prose can look like a tag;
 *   <li>{@code type}: a type, and the Zotero types it may stand for, the usual one first; {@code
 *       (none)} is the type of an entry that says none, {@code *} any other;
 *   <li>{@code tag}: a tag and its {@link Target}s. The first tag that leads to a field is the one
 *       to write it under.
 * </ul>
 *
 * <p>Immutable.
 */
public final class TagTable {

    private static final String NONE = "(none)";
    private static final String ANY = "*";

    private final Map<String, String> settings = new LinkedHashMap<>();
    private final Set<String> lineTags = new HashSet<>();
    private final Set<String> semicolonTags = new HashSet<>();
    private final Map<String, List<String>> types = new LinkedHashMap<>();
    private final Map<String, List<Target>> tags = new LinkedHashMap<>();

    private TagTable() {}

    /** The table of that name, beside this class. */
    public static TagTable read(String name) {
        TagTable table = new TagTable();
        try (InputStream in = Objects.requireNonNull(TagTable.class.getResourceAsStream(name));
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(table::row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    private void row(String row) {
        List<String> cells = List.of(row.split("\t", -1));
        switch (cells.getFirst()) {
            case "lines" -> lineTags.addAll(words(cells.get(1)));
            case "semicolons" -> semicolonTags.addAll(words(cells.get(1)));
            case "type" -> types.put(cells.get(1), words(cells.get(2)));
            case "tag" -> tags.put(cells.get(1), parsed(cells.get(2)));
            default -> settings.put(cells.getFirst(), cells.get(1));
        }
    }

    private static List<Target> parsed(String cell) {
        return cell.isEmpty() ? List.of() : words(cell).stream().map(Target::parse).toList();
    }

    private static List<String> words(String cell) {
        return List.of(cell.split(" ", -1));
    }

    /** What stands before the format's own name for a field, colon included. */
    String prefix() {
        return setting("prefix") + ":";
    }

    /** The tag that says an entry's type. */
    String typeTag() {
        return setting("type-tag");
    }

    /** The tag that says an entry's id. */
    String idTag() {
        return setting("id-tag");
    }

    private String setting(String name) {
        return settings.getOrDefault(name, "");
    }

    /** Whether a word at the start of a line of prose can look like a tag. */
    boolean hasLooseTags() {
        return settings.containsKey("loose-tags");
    }

    /** Whether the format has that tag. */
    boolean knows(String tag) {
        return tags.containsKey(tag);
    }

    /** Whether each line under that tag is a value. */
    boolean isLines(String tag) {
        return lineTags.contains(tag);
    }

    /** Whether semicolons part the values under that tag. */
    boolean isParted(String tag) {
        return semicolonTags.contains(tag);
    }

    /** Whether a value under that tag may have lines and paragraphs. */
    boolean isProse(String tag) {
        List<Target> targets = tags.getOrDefault(tag, List.of());
        return targets.isEmpty() || targets.stream().anyMatch(Target::isProse);
    }

    /**
     * The Zotero types that an entry may be of, by the words it gives for its type: of several, the
     * first in the table counts. Words the table does not have are kept.
     */
    List<String> types(List<String> words) {
        if (words.isEmpty()) {
            return types.getOrDefault(NONE, List.of("document"));
        }
        Optional<String> known = types.keySet().stream().filter(words::contains).findFirst();
        return known.map(types::get)
                .or(() -> Optional.ofNullable(types.get(ANY)))
                .orElse(List.of(words.getFirst()));
    }

    /** Whether that is the table's own word for the type, not one that stands for it too. */
    boolean isOwnWord(String word, String type) {
        return types.entrySet().stream()
                .filter(row -> !row.getKey().equals(NONE) && row.getValue().contains(type))
                .findFirst()
                .map(row -> row.getKey().equals(word))
                .orElse(true);
    }

    /** The table's own word for a type; the type itself where it has none. */
    public String word(String type) {
        return types.entrySet().stream()
                .filter(row -> !row.getKey().equals(NONE) && row.getValue().contains(type))
                .findFirst()
                .map(Map.Entry::getKey)
                .orElse(type);
    }

    /** Every tag, in the table's order. */
    public Set<String> tags() {
        return Collections.unmodifiableSet(tags.keySet());
    }

    /** Where an item of that type has a place for the value; empty when it has none. */
    Optional<Target> place(String tag, String type, String value) {
        return targets(tag).filter(target -> target.fits(type) && target.takes(value)).findFirst();
    }

    /**
     * Where the value goes: to a place that the type has for it, else to Zotero's field or role of
     * that meaning, though this type has none. Empty when Zotero knows no such thing.
     */
    public Optional<Target> target(String tag, String type, String value) {
        return place(tag, type, value)
                .or(() ->
                        targets(tag)
                                .filter(target -> target.isForAnyType() && target.takes(value))
                                .findFirst());
    }

    private Stream<Target> targets(String tag) {
        return tags.getOrDefault(tag, List.of()).stream();
    }

    /** The main role of a type. */
    static String mainRole(String type) {
        return ItemTypes.find(type).map(ItemType::roles).map(List::getFirst).orElse("author");
    }
}
