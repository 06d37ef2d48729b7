package cloud.girofle.herbier.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The item types of Zotero (schema 41) with their creator roles and fields, read from {@code
 * item-types.tsv}. A type may give a <em>base field</em> a name of its own: a thesis calls {@code
 * type} {@code thesisType}. Records store the type's own name; search and sorting use the base.
 */
public final class ItemTypes {

    /**
     * One item type.
     *
     * @param name Zotero's name
     * @param roles creator types, the main one first
     * @param baseFields the base field of each field, by the type's own name for it, in the order
     *     shown
     */
    public record ItemType(String name, List<String> roles, Map<String, String> baseFields) {

        /** The type's own name for a base field, if it has that field. */
        public Optional<String> fieldFor(String baseField) {
            return Optional.ofNullable(OWN_NAMES.getOrDefault(name, Map.of()).get(baseField));
        }
    }

    private static final Map<String, ItemType> TYPES = read();

    /** Of each type, its own name for each base field: asked of every value of every reference. */
    private static final Map<String, Map<String, String>> OWN_NAMES = ownNames();

    private ItemTypes() {}

    /** Every type, by name. */
    public static Map<String, ItemType> all() {
        return TYPES;
    }

    /** The type of that name; empty when Zotero has none. */
    public static Optional<ItemType> find(String name) {
        return Optional.ofNullable(TYPES.get(name));
    }

    /**
     * The name under which a type stores a base field; the base field itself where the type or the
     * field is unknown.
     */
    public static String fieldName(String type, String baseField) {
        return OWN_NAMES.getOrDefault(type, Map.of()).getOrDefault(baseField, baseField);
    }

    /**
     * The base field of a type's field; the field itself where it is its own base, or is unknown.
     */
    public static String baseField(String type, String field) {
        return find(type).map(known -> known.baseFields().get(field)).orElse(field);
    }

    /** Whether the role is one that Zotero knows, for any type. */
    public static boolean isRole(String role) {
        return TYPES.values().stream().anyMatch(type -> type.roles().contains(role));
    }

    /** The roles, of any type, in which a creator counts as the main author of a work. */
    public static boolean isMainRole(String type, String role) {
        return find(type)
                .map(known -> known.roles().getFirst().equals(role))
                .orElse(role.equals("author"));
    }

    static String value(String type, Map<String, String> fields, String baseField) {
        String own = fields.get(fieldName(type, baseField));
        return own == null ? fields.getOrDefault(baseField, "") : own;
    }

    private static Map<String, ItemType> read() {
        Map<String, ItemType> types = new LinkedHashMap<>();
        try (InputStream in =
                        Objects.requireNonNull(
                                ItemTypes.class.getResourceAsStream("item-types.tsv"));
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    ItemType type = parse(line);
                    types.put(type.name(), type);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Collections.unmodifiableMap(types);
    }

    private static Map<String, Map<String, String>> ownNames() {
        Map<String, Map<String, String>> names = new HashMap<>();
        for (ItemType type : TYPES.values()) {
            Map<String, String> own = new HashMap<>();
            type.baseFields().forEach((name, base) -> own.putIfAbsent(base, name));
            type.baseFields().values().stream()
                    .filter(base -> base.equals(type.baseFields().get(base)))
                    .forEach(base -> own.put(base, base));
            names.put(type.name(), own);
        }
        return names;
    }

    private static ItemType parse(String line) {
        List<String> cells = List.of(line.split("\t", -1));
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : cells.get(2).split(" ", -1)) {
            int equals = field.indexOf('=');
            fields.put(
                    equals < 0 ? field : field.substring(0, equals),
                    equals < 0 ? field : field.substring(equals + 1));
        }
        return new ItemType(
                cells.get(0),
                List.of(cells.get(1).split(" ", -1)),
                Collections.unmodifiableMap(fields));
    }

    /** Every field name, of any type, base or its own. */
    public static Set<String> fieldNames() {
        Set<String> names = new java.util.TreeSet<>();
        TYPES.values()
                .forEach(type -> {
                    names.addAll(type.baseFields().keySet());
                    names.addAll(type.baseFields().values());
                });
        return names;
    }
}
