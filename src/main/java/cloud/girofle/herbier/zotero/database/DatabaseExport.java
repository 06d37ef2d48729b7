package cloud.girofle.herbier.zotero.database;

import cloud.girofle.herbier.reference.Collection;
import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.reference.Problem.Kind;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.zotero.json.ApiLibrary;
import cloud.girofle.herbier.zotero.reading.Export;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes an export of an open database. Used once. */
final class DatabaseExport {

    /** The schemas of Zotero 7 to 10; those after it have so far only added to them. */
    private static final int FIRST_SCHEMA = 120;

    private static final int LAST_SCHEMA = 129;

    private final Rows rows;
    private final String name;
    private final Path folder;
    private final boolean inUse;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Record> records = new ArrayList<>();
    private final List<Collection> collections = new ArrayList<>();
    private final Map<String, String> tagColors = new LinkedHashMap<>();

    DatabaseExport(Rows rows, Path path, boolean inUse) {
        this.rows = rows;
        this.name = String.valueOf(path.getFileName());
        Path above = path.toAbsolutePath().normalize().getParent();
        this.folder = above == null ? path : above;
        this.inUse = inUse;
    }

    Export read() throws SQLException {
        if (inUse) {
            tell(Kind.DATABASE_IN_USE);
        }
        rows.each(
                "SELECT schema, version FROM version",
                Set.of("version"),
                row -> {
                    long version = row.number(2);
                    if (row.text(1).equals("userdata")
                            && (version < FIRST_SCHEMA || version > LAST_SCHEMA)) {
                        tell(Kind.UNTRIED_SCHEMA, String.valueOf(version));
                    }
                });
        Libraries libraries = Libraries.of(rows, name);
        if (!libraries.leftOut().isEmpty()) {
            tell(
                    Kind.LIBRARY_LEFT_OUT,
                    libraries.leftOut().stream()
                            .map(DatabaseLibrary::described)
                            .collect(Collectors.joining(", ")));
        }
        boolean several = libraries.taken().size() > 1;
        for (DatabaseLibrary library : libraries.taken()) {
            read(library, several);
        }
        if (records.isEmpty()) {
            tell(Kind.EMPTY_FILE); // A new profile, or a damage: not that all was given up.
        }
        return new Export(ZoteroDatabase.FORMAT, records, collections, problems, tagColors);
    }

    private void read(DatabaseLibrary library, boolean amongOthers) throws SQLException {
        boolean storage = Files.isDirectory(folder.resolve("storage"));
        Names names = Names.of(rows);
        LibraryItems items = LibraryItems.of(rows, names, library);
        new ItemValues(rows, names, items).fill();
        new ItemChildren(rows, names, items).fill(storage);
        Shelves shelves = Shelves.of(rows, library, amongOthers);
        shelves.fill(rows, items);

        ApiLibrary api = new ApiLibrary(name, library.uri(), folder);
        shelves.all().forEach(api::collection);
        items.all().forEach(api::item);
        colors(library, api);
        Export export = api.export();
        records.addAll(export.records());
        collections.addAll(export.collections());
        problems.addAll(export.problems());
        export.tagColors().forEach(tagColors::putIfAbsent);
        if (items.trashed() > 0) {
            tell(Kind.TRASH_LEFT_OUT, String.valueOf(items.trashed()));
        }
        if (!storage && items.haveFiles()) {
            tell(Kind.FILE_MISSING, "storage/");
        }
    }

    private void colors(DatabaseLibrary library, ApiLibrary api) throws SQLException {
        rows.each(
                "SELECT value FROM syncedSettings WHERE setting = 'tagColors' AND libraryID = "
                        + library.id(),
                Set.of("syncedSettings"),
                row -> api.tagColors("{\"value\":" + row.text(1) + "}"));
    }

    private void tell(Kind kind, String... details) {
        problems.add(Problem.of(name, "", kind, details));
    }
}
