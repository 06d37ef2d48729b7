package cloud.girofle.herbier.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads comma-separated values (RFC 4180): quoted cells may hold separators, line breaks and
 * doubled quotes. Not thread-safe.
 */
public final class CsvRows {

    /**
     * A row.
     *
     * @param line where it begins in the file
     * @param cells in their order, quotes undone
     */
    public record Row(int line, List<String> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        /** Whether nothing stands in it. */
        public boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    private final String text;
    private final char separator;
    private int at;
    private int line = 1;
    private int rowLine;

    /** Of that text, its cells parted so. */
    public CsvRows(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    /**
     * The separator of a header: the first of comma, semicolon and tab that stands in it, the
     * spreadsheets of half of Europe writing semicolons.
     */
    public static char separator(String header) {
        int quote = header.startsWith("\"") ? header.indexOf('"', 1) : 0;
        for (int i = Math.max(quote, 0); i < header.length(); i++) {
            char c = header.charAt(i);
            if (c == ',' || c == ';' || c == '\t') {
                return c;
            }
        }
        return ',';
    }

    /** Hands over every row; returns whether the text breaks off within a quoted cell. */
    public boolean readToCut(Consumer<Row> taker) {
        while (at < text.length()) {
            rowLine = line;
            List<String> cells = new ArrayList<>();
            boolean more = true;
            while (more) {
                if (at < text.length() && text.charAt(at) == '"') {
                    StringBuilder cell = new StringBuilder();
                    if (!quoted(cell)) {
                        return true;
                    }
                    cells.add(cell + plain());
                } else {
                    cells.add(plain());
                }
                more = at < text.length() && text.charAt(at) == separator;
                at += more ? 1 : 0;
            }
            endLine();
            taker.accept(new Row(rowLine, cells));
        }
        return false;
    }

    /** Where the row read last begins. */
    public int rowLine() {
        return rowLine;
    }

    /** Reads a quoted cell; false when it never ends. */
    private boolean quoted(StringBuilder cell) {
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"') {
                at++;
            } else if (c == '"') {
                at++;
                return true;
            }
            line += c == '\n' ? 1 : 0;
            cell.append(c);
        }
        return false;
    }

    private String plain() {
        int from = at;
        while (at < text.length()
                && text.charAt(at) != separator
                && text.charAt(at) != '\n'
                && text.charAt(at) != '\r') {
            at++;
        }
        return text.substring(from, at);
    }

    private void endLine() {
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
        line++;
    }
}
