package cloud.girofle.herbier.zotero.reading;

import cloud.girofle.herbier.reference.Identifiers;
import cloud.girofle.herbier.reference.ItemTypes;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a tag's value becomes. Written {@code base}, a base field; {@code @role}, a creator; {@code
 * #kind}, something else of an item; {@code -}, a thing of the format's own, kept under its name.
 * After it, {@code ?}: only for types that have it; {@code :type,type}: only for those.
 *
 * @param kind what it becomes
 * @param name of the base field or role ({@code main}: the type's own first one), or the MIME type
 * @param types the only ones it is for; empty: all
 * @param optional whether types that lack it go without
 */
public record Target(Kind kind, String name, List<String> types, boolean optional) {

    /** What a value becomes. */
    public enum Kind {
        /** A field. */
        FIELD,
        /** A creator. */
        CREATOR,
        /** A keyword that a person chose. */
        TAG,
        /** A keyword that a machine chose. */
        AUTOMATIC_TAG,
        /** A child note. */
        NOTE,
        /** A file or an address that is attached. */
        FILE,
        /** The citation key, unless it is only a number. */
        KEY,
        /** The year, where the date does not say it. */
        YEAR,
        /** The last page. */
        LAST_PAGE,
        /** Bookkeeping of the format's, kept under its own name. */
        KEPT
    }

    private static final Pattern ISSN =
            Pattern.compile("(?<!\\d|\\d-)\\d{4}-?\\d{3}[\\dXx](?!-?[\\dXx])");
    private static final Pattern ISBN = Pattern.compile("(?:97[89][ -]?)?(?:\\d[ -]?){9}[\\dXx]");
    private static final Pattern PMCID = Pattern.compile("PMC\\d+");

    public Target {
        types = List.copyOf(types);
    }

    public static Target parse(String word) {
        if (word.equals("-")) {
            return new Target(Kind.KEPT, "", List.of(), false);
        }
        int colon = word.indexOf(':');
        List<String> types =
                colon < 0 ? List.of() : List.of(word.substring(colon + 1).split(",", -1));
        String what = colon < 0 ? word : word.substring(0, colon);
        boolean optional = what.endsWith("?");
        String name = optional ? what.substring(0, what.length() - 1) : what;
        return switch (name.charAt(0)) {
            case '@' -> new Target(Kind.CREATOR, name.substring(1), types, optional);
            case '#' -> other(name.substring(1), types);
            default -> new Target(Kind.FIELD, name, types, optional);
        };
    }

    private static Target other(String kind, List<String> types) {
        int equals = kind.indexOf('=');
        String word = equals < 0 ? kind : kind.substring(0, equals);
        Kind parsed = Kind.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        return new Target(parsed, equals < 0 ? "" : kind.substring(equals + 1), types, false);
    }

    /** Whether an item of that type has a place for it. */
    public boolean fits(String type) {
        if (!types.isEmpty()) {
            return types.contains(type);
        }
        return ItemTypes.find(type)
                .map(known ->
                        switch (kind) {
                            case FIELD -> known.fieldFor(name).isPresent();
                            case CREATOR -> name.equals("main") || known.roles().contains(name);
                            default -> true;
                        })
                .orElse(true);
    }

    public boolean isForAnyType() {
        return types.isEmpty() && !optional;
    }

    /** Whether the value can be one of that field, of those that other values would spoil. */
    public boolean takes(String value) {
        if (kind != Kind.FIELD) {
            return true;
        }
        return switch (name) {
            case "ISSN" -> ISSN.matcher(value).find();
            case "ISBN" -> ISBN.matcher(value).find();
            case "PMCID" -> !optional || PMCID.matcher(value).find();
            case "DOI" -> !optional || Identifiers.doi(value).isPresent();
            default -> true;
        };
    }

    public boolean isProse() {
        return switch (kind) {
            case NOTE, KEPT -> true;
            case FIELD -> name.equals("abstractNote") || name.equals("extra");
            default -> false;
        };
    }
}
