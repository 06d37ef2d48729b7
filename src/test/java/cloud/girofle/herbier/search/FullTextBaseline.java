package cloud.girofle.herbier.search;

import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.reference.Tag;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the same library would answer with SQLite's own full-text search, set up with care: any of
 * the words, accents folded, English stems, BM25 with titles, names and keywords before the rest.
 */
final class FullTextBaseline implements AutoCloseable {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private final Connection connection;

    private FullTextBaseline(Connection connection) {
        this.connection = connection;
    }

    static FullTextBaseline of(List<Reference> references) throws SQLException {
        FullTextBaseline baseline =
                new FullTextBaseline(DriverManager.getConnection("jdbc:sqlite::memory:"));
        baseline.fill(references);
        return baseline;
    }

    private void fill(List<Reference> references) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(
                    """
                    create virtual table work using fts5(
                        key unindexed, title, names, tags, rest,
                        tokenize = 'porter unicode61 remove_diacritics 2')
                    """);
        }
        try (var insert = connection.prepareStatement("insert into work values (?, ?, ?, ?, ?)")) {
            for (Reference reference : references) {
                insert.setString(1, reference.citationKey());
                insert.setString(2, reference.title());
                insert.setString(
                        3,
                        joined(reference.creators().stream().map(Creator::displayName).toList()));
                insert.setString(4, joined(reference.tags().stream().map(Tag::name).toList()));
                insert.setString(5, joined(rest(reference)));
                insert.execute();
            }
        }
    }

    /** Publications, publishers, places, dates, identifiers… */
    private static List<String> rest(Reference reference) {
        return reference.fields().values().stream()
                .filter(value -> !value.equals(reference.title()))
                .filter(value -> !value.equals(reference.citationKey()))
                .toList();
    }

    private static String joined(Iterable<String> texts) {
        return String.join("\n", texts);
    }

    /** Citation keys of all that was found, the best first. */
    List<String> search(String query) throws SQLException {
        String words =
                WORD.matcher(query)
                        .results()
                        .map(MatchResult::group)
                        .map(word -> '"' + word + '"')
                        .collect(Collectors.joining(" OR "));
        List<String> found = new ArrayList<>();
        try (PreparedStatement search =
                connection.prepareStatement(
                        """
                        select key from work where work match ?
                        order by bm25(work, 0, 5, 3, 3, 1)
                        """)) {
            search.setString(1, words);
            try (ResultSet rows = search.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        return found;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
