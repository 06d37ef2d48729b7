package cloud.girofle.herbier.search;

import java.util.Optional;

/** Cuts what a reader typed into chunks, at spaces and quotes. */
final class QueryScanner {

    /**
     * A chunk.
     *
     * @param text without its quotes, its dash or its field's name
     * @param quoted whether it stood between quotes
     * @param excluded whether a dash stood before it
     * @param field the field it is looked for in, if one was named
     */
    record Chunk(String text, boolean quoted, boolean excluded, Optional<QueryField> field) {

        /** Whether it is bare text. */
        boolean isPlain() {
            return !quoted && !excluded && field.isEmpty();
        }
    }

    private static final String OPENING = "\"“”„«";
    private static final String CLOSING = "\"“”»";

    private final String text;
    private int at;
    private boolean unclosed;

    QueryScanner(String text) {
        this.text = text;
    }

    /** The next chunk; empty at the end. */
    Optional<Chunk> next() {
        skipSpaces();
        boolean excluded = false;
        while (at < text.length() && text.charAt(at) == '-') {
            excluded = at + 1 < text.length() && !isSpace(at + 1);
            at++;
        }
        skipSpaces();
        if (at >= text.length()) {
            return Optional.empty();
        }
        Optional<String> quoted = quoted();
        if (quoted.isPresent()) {
            return Optional.of(new Chunk(quoted.get(), true, excluded, Optional.empty()));
        }
        String bare = bare();
        int colon = bare.indexOf(':');
        Optional<QueryField> field =
                colon < 1 ? Optional.empty() : QueryField.named(bare.substring(0, colon));
        if (field.isEmpty()) {
            return Optional.of(new Chunk(bare, false, excluded, Optional.empty()));
        }
        String value = bare.substring(colon + 1);
        if (!value.isEmpty()) {
            return Optional.of(new Chunk(value, false, excluded, field));
        }
        return Optional.of(valueAfter(bare, excluded, field));
    }

    /** « auteur:"Fanny Lopez" », and « auteur : Lopez » as French is typed. */
    private Chunk valueAfter(String bare, boolean excluded, Optional<QueryField> field) {
        skipSpaces();
        if (at >= text.length()) {
            return new Chunk(bare, false, excluded, Optional.empty());
        }
        return quoted().map(value -> new Chunk(value, true, excluded, field))
                .orElseGet(() -> new Chunk(bare(), false, excluded, field));
    }

    /** What stands between the quotes that open here; a quote that is never closed is skipped. */
    private Optional<String> quoted() {
        while (at < text.length() && OPENING.indexOf(text.charAt(at)) >= 0) {
            int start = at + 1;
            for (int end = start; end < text.length() && !unclosed; end++) {
                if (CLOSING.indexOf(text.charAt(end)) >= 0) {
                    at = end + 1;
                    return Optional.of(text.substring(start, end));
                }
            }
            unclosed = true;
            at++;
        }
        return Optional.empty();
    }

    private String bare() {
        int start = at;
        while (at < text.length() && !isSpace(at) && OPENING.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String bare = text.substring(start, at);
        // « auteur : Lopez »: the colon that stands alone belongs to the name before it.
        if (!bare.isEmpty() && QueryField.named(bare).isPresent()) {
            int colon = at;
            while (colon < text.length() && isSpace(colon)) {
                colon++;
            }
            if (colon < text.length() && colon > at && text.charAt(colon) == ':') {
                at = colon + 1;
                return bare + ":";
            }
        }
        return bare;
    }

    private void skipSpaces() {
        while (at < text.length() && isSpace(at)) {
            at++;
        }
    }

    private boolean isSpace(int index) {
        char c = text.charAt(index);
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
    }
}
