package cloud.girofle.herbier.zotero.tex;

import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.reference.Problem.Kind;
import cloud.girofle.herbier.zotero.reading.Limits;
import cloud.girofle.herbier.zotero.reading.Problems;
import cloud.girofle.herbier.zotero.tex.BibTexEntry.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * Reads the entries of a BibTeX or BibLaTeX file one by one, with the leniency that thirty years of
 * hand-written files ask for: braces or parentheses, missing commas, keys with spaces, remarks
 * between entries. A value or entry that is never closed gives way to the next field, or to the
 * next entry that starts a line: what could be read of it is kept, what follows is not lost.
 *
 * <p>One parser reads one file, once.
 */
final class BibTexParser {

    private static final String MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec";

    /** Unclosed values of one entry looked for to their end; further ones end with their line. */
    private static final int MOST_UNCLOSED = 3;

    /** What all macros of a file may expand to, in characters: {@code a # a} doubles. */
    private static final long MOST_EXPANDED = 1 << 24;

    private static final int MOST_SHOWN = 40;

    private final BibTexText text;
    private final Problems problems;
    private final Map<String, String> strings = new HashMap<>();
    private final List<String> settings = new ArrayList<>();
    private int position;
    private int heads;
    private long expanded;

    // The entry being read.
    private BibTexEntry current = new BibTexEntry(1, "", "", List.of());
    private int unclosed;
    private String fault = "";
    private int faultLine;

    BibTexParser(String text, Problems problems) {
        this.text = new BibTexText(text);
        this.problems = problems;
        for (String month : MONTHS.split(" ", -1)) {
            strings.put(month, month);
        }
    }

    /** The next entry; empty at the end of the file, or once it goes over a limit. */
    Optional<BibTexEntry> next() {
        while (heads < Limits.MOST_ENTRIES) {
            Optional<Matcher> head = nextHead();
            if (head.isEmpty()) {
                return Optional.empty();
            }
            heads++;
            Optional<BibTexEntry> entry = block(head.get());
            if (text.deepest() > Limits.MOST_DEPTH) {
                return Optional.empty();
            }
            if (entry.isPresent()) {
                return entry;
            }
        }
        return Optional.empty();
    }

    /** The limit that the file goes over, if it does; to be asked once all is read. */
    Optional<Kind> overLimit() {
        if (text.deepest() > Limits.MOST_DEPTH) {
            return Optional.of(Kind.TOO_DEEP);
        }
        return heads >= Limits.MOST_ENTRIES && nextHead().isPresent()
                ? Optional.of(Kind.TOO_MANY)
                : Optional.empty();
    }

    /** The remarks in which JabRef keeps its settings; to be asked once all is read. */
    List<String> settings() {
        return List.copyOf(settings);
    }

    /** An entry starts a line or follows another; any other {@code @} is a remark's. */
    private Optional<Matcher> nextHead() {
        for (int at = text.find('@', position); at < text.length(); at = text.find('@', at + 1)) {
            int before = at;
            while (before > position && " \t".indexOf(text.at(before - 1)) >= 0) {
                before--;
            }
            Matcher head = text.head(at);
            if ((before == position || text.at(before - 1) == '\n') && head.lookingAt()) {
                passOver(at);
                return Optional.of(head);
            }
        }
        passOver(text.length());
        return Optional.empty();
    }

    /** Between entries stand remarks; fields there are those of an entry whose head is spoilt. */
    private void passOver(int next) {
        int field = text.filledField(position, next);
        if (field != BibTexText.NOWHERE) {
            int start = text.skipBlank(position);
            String shown = text.between(start, Math.min(start + MOST_SHOWN, text.lineEnd(start)));
            problems.tell(Problem.place(text.line(start), ""), Kind.UNREADABLE_ENTRY, shown + "…");
        }
        position = next;
    }

    private Optional<BibTexEntry> block(Matcher head) {
        int line = text.line(position);
        position = head.end();
        char closer = text.at(position - 1) == '{' ? '}' : ')';
        String type = head.group(1);
        current = new BibTexEntry(line, type, "", List.of());
        unclosed = 0;
        fault = "";
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "comment" -> remark(closer);
            case "preamble" -> preamble(closer);
            case "string" -> strings(closer);
            default -> entry(closer);
        };
    }

    /** {@code @comment{…}}, as JabRef keeps its settings; without a closing brace, the line. */
    private Optional<BibTexEntry> remark(char closer) {
        int end = closer == '}' ? text.closingBrace(position) : BibTexText.NOWHERE;
        if (end >= 0 && text.between(position, end).stripLeading().startsWith("jabref-")) {
            settings.add(text.between(position, end));
        }
        position = end < 0 ? text.lineEnd(position) : end + 1;
        return Optional.empty();
    }

    /** TeX code for the bibliography's head: nothing of any work. */
    private Optional<BibTexEntry> preamble(char closer) {
        value("preamble", closer);
        position = text.skipBlank(position);
        position += text.at(position) == closer ? 1 : 0;
        return Optional.empty();
    }

    private Optional<BibTexEntry> strings(char closer) {
        for (Field each : fields(closer)) {
            strings.put(each.name(), each.value());
        }
        tell(Kind.CUT_SHORT);
        return Optional.empty();
    }

    private Optional<BibTexEntry> entry(char closer) {
        current = new BibTexEntry(current.line(), current.type(), key(closer), List.of());
        List<Field> fields = fields(closer);
        boolean unreadable = fields.isEmpty() && !fault.isEmpty();
        tell(unreadable ? Kind.UNREADABLE_ENTRY : Kind.CUT_SHORT);
        return unreadable ? Optional.empty() : Optional.of(current.with(fields));
    }

    /** The key may hold blanks (« Citation key »), or be missing. */
    private String key(char closer) {
        int start = text.skipBlank(position);
        int end = text.findAny("\n,={}\"" + closer, start);
        if (text.at(end) == '=') {
            return "";
        }
        position = end;
        return text.between(start, end).strip();
    }

    private List<Field> fields(char closer) {
        List<Field> fields = new ArrayList<>();
        while (true) {
            position = text.skipBlank(position);
            char c = text.at(position);
            if (position >= text.length() || (c == '@' && text.startsEntry(position))) {
                fault("@" + current.type() + (closer == '}' ? "{" : "("));
                return fields;
            }
            if (c == closer) {
                position++;
                if (!goesOn()) {
                    return fields;
                }
            } else if (c == '%') {
                position = text.lineEnd(position);
            } else if (c == ',') {
                position++;
            } else if (text.startsField(position)) {
                int equals = text.find('=', position);
                String name = text.between(position, equals).strip();
                position = equals + 1;
                fields.add(new Field(name.toLowerCase(Locale.ROOT), value(name, closer)));
            } else {
                int start = position;
                position = text.findAny("\n,={}()\"@", start + 1);
                fault(text.between(start, position));
            }
        }
    }

    /** Whether fields follow the closer: a brace too many did not end the entry. */
    private boolean goesOn() {
        int next = text.skipBlank(position);
        return text.at(next) == ',' && text.startsField(next + 1);
    }

    /** Parts joined by {@code #}. */
    private String value(String name, char closer) {
        StringBuilder value = new StringBuilder();
        while (true) {
            position = text.skipBlank(position);
            value.append(part(name, closer));
            position = text.skipBlank(position);
            if (text.at(position) != '#') {
                return value.toString();
            }
            position++;
        }
    }

    private String part(String name, char closer) {
        char c = text.at(position);
        if (c != '{' && c != '"') {
            return bare(closer);
        }
        int start = position + 1;
        int end = BibTexText.NOWHERE;
        if (unclosed < MOST_UNCLOSED) {
            end = c == '{' ? text.closingBraceOfValue(start) : text.closingQuote(start);
        }
        if (end >= 0) {
            position = end + 1;
            return text.between(start, end);
        }
        fault(name + " = " + c);
        unclosed++;
        position =
                unclosed < MOST_UNCLOSED
                        ? text.nextField(start, text.nextEntry(start))
                        : text.lineEnd(start);
        String rest = text.between(start, position).strip();
        return rest.endsWith(",") ? rest.substring(0, rest.length() - 1) : rest;
    }

    /** A number, a macro, or a text whose braces were forgotten. */
    private String bare(char closer) {
        int start = position;
        position = text.findAny("\n,#={}\"" + closer, start);
        if (text.at(position) == '=') { // The next field's, their comma forgotten.
            position = text.lastBlank(start, position);
        }
        String word = text.between(start, position).strip();
        String known = strings.get(word.toLowerCase(Locale.ROOT));
        if (known != null && expanded + known.length() <= MOST_EXPANDED) {
            expanded += known.length();
            return known;
        }
        if (!word.chars().allMatch(Character::isDigit)) {
            problems.tellOnce(current.place(), Kind.UNKNOWN_MACRO, word);
        }
        return word;
    }

    /** Remembers the first defect of the entry: the text that is at fault, and its line. */
    private void fault(String what) {
        if (fault.isEmpty()) {
            fault = what.substring(0, Math.min(MOST_SHOWN, what.length())).strip() + "…";
            faultLine = text.line(Math.min(position, text.length() - 1));
        }
    }

    private void tell(Kind kind) {
        if (!fault.isEmpty()) {
            problems.tell(Problem.place(faultLine, current.key()), kind, fault);
        }
    }
}
