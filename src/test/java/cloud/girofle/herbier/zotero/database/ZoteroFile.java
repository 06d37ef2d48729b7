package cloud.girofle.herbier.zotero.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A database as Zotero makes them, of a given schema, in the making. Types, fields and roles get
 * numbers of their own in each, as they come.
 */
final class ZoteroFile implements AutoCloseable {

    static final long PERSONAL = 1;

    /** The tables that are read, with the columns they had in Zotero 7. */
    private static final String TABLES =
            """
            CREATE TABLE version (schema TEXT PRIMARY KEY, version INT NOT NULL);
            CREATE TABLE settings (setting TEXT, key TEXT, value, PRIMARY KEY (setting, key));
            CREATE TABLE syncedSettings (setting TEXT NOT NULL, libraryID INT NOT NULL, value NOT NULL,
              version INT NOT NULL DEFAULT 0, synced INT NOT NULL DEFAULT 0, PRIMARY KEY (setting, libraryID));
            CREATE TABLE itemTypes (itemTypeID INTEGER PRIMARY KEY, typeName TEXT, templateItemTypeID INT,
              display INT DEFAULT 1);
            CREATE TABLE itemTypesCombined (itemTypeID INT PRIMARY KEY, typeName TEXT NOT NULL,
              display INT DEFAULT 1 NOT NULL, custom INT NOT NULL);
            CREATE TABLE fields (fieldID INTEGER PRIMARY KEY, fieldName TEXT, fieldFormatID INT);
            CREATE TABLE creatorTypes (creatorTypeID INTEGER PRIMARY KEY, creatorType TEXT);
            CREATE TABLE charsets (charsetID INTEGER PRIMARY KEY, charset TEXT UNIQUE);
            CREATE TABLE relationPredicates (predicateID INTEGER PRIMARY KEY, predicate TEXT UNIQUE);
            CREATE TABLE libraries (libraryID INTEGER PRIMARY KEY, type TEXT NOT NULL, editable INT NOT NULL,
              filesEditable INT NOT NULL, version INT NOT NULL DEFAULT 0);
            CREATE TABLE groups (groupID INTEGER PRIMARY KEY, libraryID INT NOT NULL UNIQUE,
              name TEXT NOT NULL, description TEXT NOT NULL, version INT NOT NULL);
            CREATE TABLE items (itemID INTEGER PRIMARY KEY, itemTypeID INT NOT NULL,
              dateAdded TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
              dateModified TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP, libraryID INT NOT NULL,
              key TEXT NOT NULL, version INT NOT NULL DEFAULT 0, UNIQUE (libraryID, key));
            CREATE TABLE itemDataValues (valueID INTEGER PRIMARY KEY, value UNIQUE);
            CREATE TABLE itemData (itemID INT, fieldID INT, valueID, PRIMARY KEY (itemID, fieldID));
            CREATE TABLE itemNotes (itemID INTEGER PRIMARY KEY, parentItemID INT, note TEXT, title TEXT);
            CREATE TABLE itemAttachments (itemID INTEGER PRIMARY KEY, parentItemID INT, linkMode INT,
              contentType TEXT, charsetID INT, path TEXT, syncState INT DEFAULT 0, storageModTime INT,
              storageHash TEXT);
            CREATE TABLE itemAnnotations (itemID INTEGER PRIMARY KEY, parentItemID INT NOT NULL,
              type INTEGER NOT NULL, authorName TEXT, text TEXT, comment TEXT, color TEXT,
              pageLabel TEXT, sortIndex TEXT NOT NULL, position TEXT NOT NULL, isExternal INT NOT NULL);
            CREATE TABLE tags (tagID INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
            CREATE TABLE itemTags (itemID INT NOT NULL, tagID INT NOT NULL, type INT NOT NULL,
              PRIMARY KEY (itemID, tagID));
            CREATE TABLE itemRelations (itemID INT NOT NULL, predicateID INT NOT NULL,
              object TEXT NOT NULL, PRIMARY KEY (itemID, predicateID, object));
            CREATE TABLE creators (creatorID INTEGER PRIMARY KEY, firstName TEXT, lastName TEXT,
              fieldMode INT, UNIQUE (lastName, firstName, fieldMode));
            CREATE TABLE itemCreators (itemID INT NOT NULL, creatorID INT NOT NULL,
              creatorTypeID INT NOT NULL DEFAULT 1, orderIndex INT NOT NULL DEFAULT 0,
              PRIMARY KEY (itemID, creatorID, creatorTypeID, orderIndex), UNIQUE (itemID, orderIndex));
            CREATE TABLE collections (collectionID INTEGER PRIMARY KEY, collectionName TEXT NOT NULL,
              parentCollectionID INT DEFAULT NULL, libraryID INT NOT NULL, key TEXT NOT NULL,
              UNIQUE (libraryID, key));
            CREATE TABLE collectionItems (collectionID INT NOT NULL, itemID INT NOT NULL,
              orderIndex INT NOT NULL DEFAULT 0, PRIMARY KEY (collectionID, itemID));
            CREATE TABLE deletedItems (itemID INTEGER PRIMARY KEY, dateDeleted DEFAULT CURRENT_TIMESTAMP);
            CREATE TABLE deletedCollections (collectionID INTEGER PRIMARY KEY,
              dateDeleted DEFAULT CURRENT_TIMESTAMP)\
            """;

    /** What Zotero 9 and 10 added to those tables. */
    private static final String ADDED =
            """
            ALTER TABLE itemAttachments ADD COLUMN lastProcessedModificationTime INT;
            ALTER TABLE itemAttachments ADD COLUMN lastRead INT;
            ALTER TABLE libraries ADD COLUMN archived INT NOT NULL DEFAULT 0;
            ALTER TABLE libraries ADD COLUMN isAdmin INT NOT NULL DEFAULT 0;
            ALTER TABLE items ADD COLUMN clientVersion INT NOT NULL DEFAULT 0;
            ALTER TABLE itemDataValues ADD COLUMN valueNormalized TEXT;
            ALTER TABLE creators ADD COLUMN firstNameNormalized TEXT;
            ALTER TABLE tags ADD COLUMN nameNormalized TEXT\
            """;

    private final Connection connection;
    private long items;

    /** A new one, of a schema of that number, where only the personal library is. */
    ZoteroFile(Path file, int schema) throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        run("PRAGMA synchronous = OFF");
        if (schema >= 129) {
            run("PRAGMA journal_mode = WAL");
        }
        connection.setAutoCommit(false);
        String tables = schema >= 125 ? TABLES + ";" + ADDED : TABLES;
        for (String each : tables.split(";", -1)) {
            run(each);
        }
        // Numbers that no other database has.
        run("INSERT INTO fields VALUES (?, 'unused', NULL)", schema * 7L);
        run("INSERT INTO version VALUES ('userdata', ?), ('globalSchema', 41)", schema);
        run("INSERT INTO settings VALUES ('account', 'localUserKey', 'AbCdEf12')");
        run(
                "INSERT INTO libraries (libraryID, type, editable, filesEditable) VALUES (1, 'user', 1, 1)");
    }

    /** Its owner has an account of zotero.org. */
    ZoteroFile user(long number) throws SQLException {
        run("INSERT INTO settings VALUES ('account', 'userID', ?)", number);
        return this;
    }

    /** Adds a group's library, and gives its number in the database. */
    long group(long group, String name) throws SQLException {
        long id = group + 1000;
        run(
                "INSERT INTO libraries (libraryID, type, editable, filesEditable) VALUES (?, 'group', 1, 1)",
                id);
        run("INSERT INTO groups VALUES (?, ?, ?, '', 1)", group, id, name);
        return id;
    }

    long item(long library, String key, String type) throws SQLException {
        items++;
        run(
                "INSERT INTO items (itemID, itemTypeID, libraryID, key, dateAdded, dateModified)"
                        + " VALUES (?, ?, ?, ?, '2019-01-01 08:30:01', '2021-01-01 08:30:01')",
                items,
                named("itemTypes", "itemTypeID", "typeName", type),
                library,
                key);
        return items;
    }

    void field(long item, String field, String value) throws SQLException {
        run(
                "INSERT INTO itemData VALUES (?, ?, ?)",
                item,
                named("fields", "fieldID", "fieldName", field),
                named("itemDataValues", "valueID", "value", value));
    }

    void creator(long item, int order, String role, String last, String first, int mode)
            throws SQLException {
        run(
                "INSERT OR IGNORE INTO creators (lastName, firstName, fieldMode) VALUES (?, ?, ?)",
                last,
                first,
                mode);
        run(
                "INSERT INTO itemCreators SELECT ?, creatorID, ?, ? FROM creators"
                        + " WHERE lastName = ? AND firstName = ? AND fieldMode = ?",
                item,
                named("creatorTypes", "creatorTypeID", "creatorType", role),
                order,
                last,
                first,
                mode);
    }

    void tag(long item, String name, int type) throws SQLException {
        run(
                "INSERT INTO itemTags VALUES (?, ?, ?)",
                item,
                named("tags", "tagID", "name", name),
                type);
    }

    void relation(long item, String predicate, String object) throws SQLException {
        long id = named("relationPredicates", "predicateID", "predicate", predicate);
        run("INSERT INTO itemRelations VALUES (?, ?, ?)", item, id, object);
    }

    void note(long item, long parent, String html) throws SQLException {
        String wrapped = "<div class=\"zotero-note znv1\">" + html + "</div>";
        run("INSERT INTO itemNotes VALUES (?, nullif(?, 0), ?, '')", item, parent, wrapped);
    }

    void attachment(long item, long parent, int mode, String type, String charset, String path)
            throws SQLException {
        run(
                "INSERT INTO itemAttachments (itemID, parentItemID, linkMode, contentType, charsetID, path)"
                        + " VALUES (?, nullif(?, 0), ?, ?, nullif(?, 0), nullif(?, ''))",
                item,
                parent,
                mode,
                type,
                charset.isEmpty() ? 0 : named("charsets", "charsetID", "charset", charset),
                path);
    }

    long collection(long library, String key, String name, long parent) throws SQLException {
        run(
                "INSERT INTO collections (collectionName, parentCollectionID, libraryID, key)"
                        + " VALUES (?, nullif(?, 0), ?, ?)",
                name,
                parent,
                library,
                key);
        return number("SELECT max(collectionID) FROM collections");
    }

    void put(long item, long collection) throws SQLException {
        run("INSERT INTO collectionItems (collectionID, itemID) VALUES (?, ?)", collection, item);
    }

    void run(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }

    /** Makes what was written last; the file is whole once this is closed. */
    void commit() throws SQLException {
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.commit();
        connection.close();
    }

    private long named(String table, String id, String column, String name) throws SQLException {
        run(
                "INSERT INTO %1$s (%2$s) SELECT ? WHERE ? NOT IN (SELECT %2$s FROM %1$s WHERE %2$s NOT NULL)"
                        .formatted(table, column),
                name,
                name);
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "SELECT " + id + " FROM " + table + " WHERE " + column + " = ?")) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                return row.getLong(1);
            }
        }
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.getLong(1);
        }
    }
}
