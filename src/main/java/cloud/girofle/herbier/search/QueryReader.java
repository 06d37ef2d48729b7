package cloud.girofle.herbier.search;

import cloud.girofle.herbier.reference.Identifier;
import cloud.girofle.herbier.reference.Identifiers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads what a reader typed. Understands words, {@code "phrases"} and « phrases », {@code
 * -exclusion}, {@code OR} between two, prefixes ({@code écolog*}), fields ({@link QueryField}),
 * years ({@code 2018..2022}) and identifiers pasted whole. Whatever does not parse is taken as
 * words: any text is a query.
 */
final class QueryReader {

    /** More than a paragraph pasted whole needs; keeps a query within what Lucene accepts. */
    static final int MOST = 32;

    private static final int LONGEST_WORD = 120;

    private static final Set<String> OR = Set.of("OR", "OU", "|", "||");

    private static final Pattern EVERYTHING = Pattern.compile("[\\s\\p{Z}\\p{Cc}*]*");

    private static final Pattern ISBN =
            Pattern.compile("(?i)(?:isbn(?:-1[03])?\\s*:?)?[\\d\\s-]+x?");

    /** What stands between words; not the hyphen of a compound, nor the point of a number. */
    private static final Pattern BETWEEN =
            Pattern.compile("[^\\p{L}\\p{N}\\p{M}\\p{So}\\p{Sk}\\u200d'’‘ʼ._·*‐‑-]+|(?<=\\*)");

    private static final Pattern EDGES = Pattern.compile("^[.'’‘ʼ_·‐‑-]+|[.'’‘ʼ_·‐‑-]+$");

    private final QueryScanner scanner;
    private final List<Asked> wanted = new ArrayList<>();
    private final List<Asked> unwanted = new ArrayList<>();

    private QueryReader(String text) {
        this.scanner = new QueryScanner(text);
    }

    /** What the text asks for. Never fails. */
    static Question read(String text) {
        String whole = text.strip();
        if (EVERYTHING.matcher(whole).matches()) {
            return Question.EVERYTHING;
        }
        if (ISBN.matcher(whole).matches()) {
            List<Identifier> isbns = Identifiers.isbns(whole);
            if (isbns.size() == 1) {
                return new Question(List.of(new Asked.Named(isbns, whole)), List.of());
            }
        }
        return new QueryReader(whole).question();
    }

    private Question question() {
        boolean either = false;
        Optional<QueryScanner.Chunk> next = scanner.next();
        int read = 0;
        while (next.isPresent() && read < MOST) {
            QueryScanner.Chunk chunk = next.get();
            next = scanner.next();
            if (chunk.isPlain() && OR.contains(chunk.text()) && !wanted.isEmpty()) {
                either = next.isPresent();
                if (either) {
                    continue;
                }
            }
            List<Asked> asked = read(chunk);
            asked = asked.subList(0, Math.min(MOST - read, asked.size()));
            read += asked.size();
            if (chunk.excluded()) {
                unwanted.addAll(asked);
            } else if (either && !asked.isEmpty()) {
                wanted.add(either(wanted.removeLast(), asked.getFirst()));
                wanted.addAll(asked.subList(1, asked.size()));
            } else {
                wanted.addAll(asked);
            }
            either = false;
        }
        return new Question(wanted, unwanted);
    }

    private static List<Asked> read(QueryScanner.Chunk chunk) {
        List<Asked> value = chunk.field().map(field -> field.read(chunk.text())).orElse(List.of());
        if (!value.isEmpty()) {
            return value;
        }
        if (chunk.quoted()) {
            return within(chunk.field(), List.of(new Asked.Phrase(chunk.text())));
        }
        if (chunk.field().isPresent()) {
            return within(chunk.field(), words(chunk.text()));
        }
        if (chunk.text().length() > 1 && chunk.text().startsWith("=")) {
            return words(chunk.text()).stream()
                    .map(asked ->
                            asked instanceof Asked.Word(String t) ? new Asked.Exact(t) : asked)
                    .toList();
        }
        return pasted(chunk.text())
                .or(() -> YearRange.read(chunk.text()))
                .map(List::of)
                .orElseGet(() -> words(chunk.text()));
    }

    /** An identifier that stands on its own between spaces. */
    private static Optional<Asked> pasted(String text) {
        return QueryField.identifiers(text).map(identifiers -> new Asked.Named(identifiers, text));
    }

    private static List<Asked> within(Optional<QueryField> field, List<Asked> asked) {
        return field.flatMap(QueryField::part)
                .map(part -> asked.stream().<Asked>map(a -> new Asked.Within(part, a)).toList())
                .orElse(asked);
    }

    /** « 2,5 » is one number. */
    private static final Pattern DECIMAL = Pattern.compile("(?<=\\d),(?=\\d)");

    private static List<Asked> words(String text) {
        List<Asked> words = new ArrayList<>();
        for (String piece : BETWEEN.split(DECIMAL.matcher(text).replaceAll("."), MOST * 4)) {
            boolean prefix = piece.endsWith("*");
            String bare = EDGES.matcher(piece.replace("*", "")).replaceAll("");
            String word = bare.substring(0, Math.min(LONGEST_WORD, bare.length()));
            if (!word.isEmpty()) {
                words.add(prefix ? new Asked.Prefix(word) : new Asked.Word(word));
            }
        }
        return words;
    }

    private static Asked either(Asked before, Asked after) {
        List<Asked> options = new ArrayList<>();
        if (before instanceof Asked.Either several) {
            options.addAll(several.options());
        } else {
            options.add(before);
        }
        options.add(after);
        return new Asked.Either(options);
    }
}
