package cloud.girofle.herbier.zotero.tagged;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a text of tagged lines into entries. A line that bears no tag goes on with the value above
 * it, whatever it holds: exporters write notes and abstracts as they are, empty lines included.
 *
 * <p>One reader is for one text; not thread-safe.
 */
final class TaggedRecords {

    /**
     * How a format writes its lines.
     *
     * @param line a tagged line: its tag, then its value if it has one
     * @param start the tag that opens an entry, or empty
     * @param end the tag that closes an entry, or empty
     * @param outside tags that stand around the entries
     * @param blankEnds whether an empty line closes an entry too
     * @param folded whether long values are folded over indented lines
     */
    record Syntax(
            Pattern line,
            String start,
            String end,
            Set<String> outside,
            boolean blankEnds,
            boolean folded) {

        Syntax {
            outside = Set.copyOf(outside);
        }
    }

    /**
     * A tag and its value.
     *
     * @param line where it stands in the file
     * @param tag as written
     * @param lines of the value; at least one, which may be empty
     */
    record Field(int line, String tag, List<String> lines) {

        Field {
            lines = List.copyOf(lines);
        }

        /** The value, where the format gives it on one line. */
        String value() {
            return String.join(" ", lines).strip();
        }
    }

    /**
     * What stands between the tags that open and close an entry, the latter left out.
     *
     * @param line where it begins in the file
     * @param fields in their order
     */
    record Entry(int line, List<Field> fields) {

        Entry {
            fields = List.copyOf(fields);
        }

        /** The values under that tag, in their order. */
        List<String> values(String tag) {
            return fields.stream()
                    .filter(field -> field.tag().equals(tag))
                    .map(Field::value)
                    .filter(value -> !value.isEmpty())
                    .toList();
        }
    }

    /** Says where text stands that is part of no entry. */
    interface Stray {

        /** That text, from that line on, belongs to nothing. */
        void found(int line, String text);
    }

    private final Syntax syntax;
    private final TagTable table;
    private final Consumer<Entry> taker;
    private final Stray stray;

    private final List<Field> fields = new ArrayList<>();
    private final List<String> value = new ArrayList<>();
    private String tag = "";
    private int tagLine;
    private int line;
    private boolean onlyStarts = true;
    private boolean anyOpened;
    private boolean anyEnded;
    private boolean straying;

    TaggedRecords(Syntax syntax, TagTable table, Consumer<Entry> taker, Stray stray) {
        this.syntax = syntax;
        this.table = table;
        this.taker = taker;
        this.stray = stray;
    }

    /** Hands over every entry; returns whether the text breaks off within the last one. */
    boolean readToCut(String text) {
        for (Iterator<String> lines = text.lines().iterator(); lines.hasNext(); ) {
            line++;
            read(lines.next());
        }
        boolean cut = anyEnded && isOpen();
        close();
        return cut;
    }

    private void read(String text) {
        Matcher tagged = syntax.line().matcher(text);
        if (tagged.matches() && !isProse(tagged.group(1))) {
            String rest = tagged.group(2);
            open(tagged.group(1), rest == null ? "" : rest);
        } else if (!tag.isEmpty()) {
            value.add(text);
            if (syntax.blankEnds() && text.isBlank()) {
                close();
            }
        } else if (text.isBlank()) {
            straying = false;
        } else if (anyOpened && !straying) { // What stands before the first entry is a preamble.
            straying = true;
            stray.found(line, text.strip());
        }
    }

    private void open(String opened, String rest) {
        straying = false;
        if (syntax.outside().contains(opened)) {
            close();
            return;
        }
        if (opened.equals(syntax.end())) {
            anyEnded |= isOpen();
            close();
            return;
        }
        if (opened.equals(syntax.start()) && !isAllTyped()) {
            close();
        }
        closeField();
        anyOpened = true;
        tag = opened;
        tagLine = line;
        value.add(rest);
    }

    /** Whether the open entry holds nothing yet but tags of the kind that opens it. */
    private boolean isAllTyped() {
        return onlyStarts && (tag.isEmpty() || tag.equals(syntax.start()));
    }

    /** Some formats have tags that look like words: in prose, only a known one is a tag. */
    private boolean isProse(String looksLikeTag) {
        return table.hasLooseTags() && table.isProse(tag) && !table.knows(looksLikeTag);
    }

    private boolean isOpen() {
        return !fields.isEmpty() || !tag.isEmpty();
    }

    private void closeField() {
        if (!tag.isEmpty()) {
            fields.add(new Field(tagLine, tag, value));
            onlyStarts &= tag.equals(syntax.start());
            tag = "";
            value.clear();
        }
    }

    private void close() {
        closeField();
        if (!fields.isEmpty()) {
            taker.accept(new Entry(fields.getFirst().line(), fields));
            fields.clear();
            onlyStarts = true;
        }
    }
}
