package cloud.girofle.herbier.library;

import cloud.girofle.herbier.reference.Source;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The rows of sources. */
final class Sources {

    private Sources() {}

    /** The most trusted first. */
    static List<Source> all(Handle handle) {
        return handle.select(
                        "SELECT slug, name, description, url, trust, closed_files FROM source ORDER BY trust, slug")
                .map((row, at) ->
                        new Source(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getInt(5),
                                row.getBoolean(6)))
                .list();
    }

    static void save(Handle handle, Source source) {
        handle.execute(
                """
                INSERT INTO source (slug, name, description, url, trust, closed_files)
                VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (slug) DO UPDATE
                SET name = excluded.name, description = excluded.description,
                    url = excluded.url, trust = excluded.trust,
                    closed_files = excluded.closed_files
                """,
                source.slug(),
                source.name(),
                source.description(),
                source.url(),
                source.trust(),
                source.closedFiles());
    }
}
