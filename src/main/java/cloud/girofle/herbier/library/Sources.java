package cloud.girofle.herbier.library;

import cloud.girofle.herbier.reference.Source;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** The rows of sources. */
final class Sources {

    private Sources() {}

    /** The most trusted first. */
    static List<Source> all(Handle handle) {
        return handle.select(
                        """
                        SELECT slug, name, description, url, trust, closed_files, harvested
                          FROM source ORDER BY trust, slug
                        """)
                .map((row, at) ->
                        new Source(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getInt(5),
                                row.getBoolean(6),
                                row.getBoolean(7)))
                .list();
    }

    /** The slugs of those that are harvested. */
    static Set<String> harvested(Handle handle) {
        return handle.select("SELECT slug FROM source WHERE harvested = 1")
                .mapTo(String.class)
                .set();
    }

    static void save(Handle handle, Source source) {
        handle.execute(
                """
                INSERT INTO source
                       (slug, name, description, url, trust, closed_files, harvested)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (slug) DO UPDATE
                SET name = excluded.name, description = excluded.description,
                    url = excluded.url, trust = excluded.trust,
                    closed_files = excluded.closed_files,
                    harvested = excluded.harvested
                """,
                source.slug(),
                source.name(),
                source.description(),
                source.url(),
                source.trust(),
                source.closedFiles(),
                source.harvested());
    }
}
