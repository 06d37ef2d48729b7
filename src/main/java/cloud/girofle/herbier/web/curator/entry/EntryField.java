package cloud.girofle.herbier.web.curator.entry;

/**
 * A field of what people write, and how it is typed.
 *
 * @param name as the content of an entry has it
 * @param type how it is typed
 * @param required whether nothing is saved without it
 * @param first whether it is shown at first, or unfolded
 * @param longest so many characters at most
 */
public record EntryField(String name, Type type, boolean required, boolean first, int longest) {

    /** How a field is typed. */
    public enum Type {
        LINE,
        /** Of some plain lines. */
        LINES,
        /** Markdown, with references to cite. */
        TEXT,
        /** A number with a decimal comma or point. */
        NUMBER,
        /** A unit's code. */
        UNIT,
        DATE,
        /** One of some values. */
        CHOICE,
        /** Some of some values. */
        SEVERAL,
        /** Topics by their names. */
        TOPICS,
        /** One topic by its name. */
        TOPIC,
        /** A reference: its key, citation key or address, or words of it. */
        REFERENCE,
        /** Another figure, by its slug. */
        FIGURE,
        /** Claims and what they rest on, in rows. */
        CLAIMS
    }

    private static final int LINE = 300;
    private static final int LINES = 2_000;
    private static final int TEXT = 60_000;

    /** Before its name, in the form. */
    static final String PREFIX = "champ-";

    /** One that is shown at first. */
    static EntryField first(String name, Type type) {
        return new EntryField(name, type, false, true, longest(type));
    }

    /** One that is unfolded. */
    static EntryField more(String name, Type type) {
        return new EntryField(name, type, false, false, longest(type));
    }

    /** The same, without which nothing is saved. */
    EntryField needed() {
        return new EntryField(name, type, true, first, longest);
    }

    /** Its name in the form. */
    String input() {
        return PREFIX + name;
    }

    private static int longest(Type type) {
        return switch (type) {
            case TEXT -> TEXT;
            case LINES -> LINES;
            default -> LINE;
        };
    }
}
