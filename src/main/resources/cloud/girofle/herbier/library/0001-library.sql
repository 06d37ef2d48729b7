-- The library: what each source said (record), what is computed from it (reference), and what
-- changed when (change_log). Instants are ISO 8601 text in UTC, values are JSON. A released
-- migration is never edited: a further one is added beside it.

CREATE TABLE source (
    slug TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    description TEXT NOT NULL,
    url TEXT NOT NULL,
    trust INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- An export that a source gave. Those that stand in its import folder are watched: when one leaves
-- the folder, so does what it said. The richest format (lowest rank) is believed before the poorer.
CREATE TABLE export_file (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    source TEXT NOT NULL REFERENCES source,
    name TEXT NOT NULL,
    watched INTEGER NOT NULL,
    format TEXT NOT NULL,
    rank INTEGER NOT NULL,
    UNIQUE (source, name)
) STRICT;

CREATE TABLE collection (
    id TEXT PRIMARY KEY,
    source TEXT NOT NULL REFERENCES source,
    name TEXT NOT NULL,
    parent TEXT REFERENCES collection,
    held INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX collection_source ON collection (source);

-- How each export names a collection; one that no export names any more is not held.
CREATE TABLE collection_alias (
    export_file INTEGER NOT NULL REFERENCES export_file,
    local_id TEXT NOT NULL,
    collection TEXT NOT NULL REFERENCES collection,
    PRIMARY KEY (export_file, local_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX collection_alias_collection ON collection_alias (collection);

CREATE TABLE reference (
    key TEXT PRIMARY KEY,
    status TEXT NOT NULL CHECK (status IN ('PRESENT', 'WITHDRAWN')),
    citation_key TEXT NOT NULL,
    content TEXT NOT NULL
) STRICT;

CREATE INDEX reference_status ON reference (status);
CREATE INDEX reference_citation_key ON reference (citation_key) WHERE citation_key <> '';

-- A reference is computed at the end of the transaction that touches its records: until then a new
-- one has records only.
CREATE TABLE record (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    export_file INTEGER NOT NULL REFERENCES export_file,
    local_id TEXT NOT NULL,
    reference TEXT NOT NULL REFERENCES reference DEFERRABLE INITIALLY DEFERRED,
    type TEXT NOT NULL,
    title TEXT NOT NULL,
    content TEXT NOT NULL,
    hash TEXT NOT NULL,
    held INTEGER NOT NULL,
    first_seen TEXT NOT NULL,
    last_changed TEXT NOT NULL
) STRICT;

-- Not unique: two records of a file may trade their ids, and one no longer held keeps its own.
CREATE INDEX record_local_id ON record (export_file, local_id);
CREATE INDEX record_reference ON record (reference);
CREATE INDEX record_title ON record (title) WHERE title <> '';

CREATE TABLE identifier (
    record INTEGER NOT NULL REFERENCES record,
    scheme TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (record, scheme, value)
) STRICT, WITHOUT ROWID;

CREATE INDEX identifier_value ON identifier (scheme, value);

-- « Related » as a record says it: the local id of another in the same export, or a Zotero URI.
CREATE TABLE relation (
    record INTEGER NOT NULL REFERENCES record,
    target TEXT NOT NULL,
    PRIMARY KEY (record, target)
) STRICT, WITHOUT ROWID;

CREATE INDEX relation_target ON relation (target);

-- The same arcs between references, both ways; an arc to nothing is no row. CROSS JOIN has SQLite
-- follow an arc from its first end to its last, as every query here means to.
CREATE VIEW link (one, other) AS
    SELECT a.reference, b.reference
      FROM record a
     CROSS JOIN relation r ON r.record = a.id
     CROSS JOIN record b ON b.export_file = a.export_file AND b.local_id = r.target
     WHERE a.held = 1 AND b.held = 1
    UNION ALL
    SELECT b.reference, a.reference
      FROM record b
     CROSS JOIN relation r ON r.target = b.local_id
     CROSS JOIN record a ON a.id = r.record AND a.export_file = b.export_file
     WHERE a.held = 1 AND b.held = 1
    UNION ALL
    SELECT a.reference, b.reference
      FROM record a
     CROSS JOIN relation r ON r.record = a.id
     CROSS JOIN identifier i ON i.scheme = 'zotero' AND i.value = r.target
     CROSS JOIN record b ON b.id = i.record
     WHERE a.held = 1 AND b.held = 1
    UNION ALL
    SELECT b.reference, a.reference
      FROM record b
     CROSS JOIN identifier i ON i.record = b.id AND i.scheme = 'zotero'
     CROSS JOIN relation r ON r.target = i.value
     CROSS JOIN record a ON a.id = r.record
     WHERE a.held = 1 AND b.held = 1;

-- Where a merged reference's key leads now.
CREATE TABLE moved (
    key TEXT PRIMARY KEY REFERENCES reference DEFERRABLE INITIALLY DEFERRED,
    target TEXT NOT NULL REFERENCES reference DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

-- Two records that may be of one work; a person decides.
CREATE TABLE suggestion (
    one INTEGER NOT NULL REFERENCES record,
    other INTEGER NOT NULL REFERENCES record,
    reason TEXT NOT NULL,
    score REAL NOT NULL,
    found TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'REFUSED')),
    PRIMARY KEY (one, other, reason)
) STRICT, WITHOUT ROWID;

CREATE INDEX suggestion_other ON suggestion (other);

CREATE TABLE import_run (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    source TEXT NOT NULL REFERENCES source,
    started TEXT NOT NULL,
    finished TEXT NOT NULL,
    read INTEGER NOT NULL,
    added INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    unchanged INTEGER NOT NULL,
    withdrawn INTEGER NOT NULL,
    refused INTEGER NOT NULL
) STRICT;

CREATE INDEX import_run_source ON import_run (source, number);

CREATE TABLE problem (
    run INTEGER NOT NULL REFERENCES import_run,
    position INTEGER NOT NULL,
    file TEXT NOT NULL,
    place TEXT NOT NULL,
    kind TEXT NOT NULL,
    details TEXT NOT NULL,
    PRIMARY KEY (run, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE change_log (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL REFERENCES reference DEFERRABLE INITIALLY DEFERRED,
    at TEXT NOT NULL
) STRICT;

CREATE INDEX change_log_key ON change_log (key, number);

-- One row: a number that grows whenever anything that a page may show has changed, and the version
-- of the rules by which references were last computed.
CREATE TABLE edition (number INTEGER NOT NULL, rules INTEGER NOT NULL) STRICT;

INSERT INTO edition (number, rules) VALUES (0, 0);
