-- What was last seen of a live Zotero group, item by item, so that a sync asks only for what changed.

CREATE TABLE mirror (
    source TEXT PRIMARY KEY,
    library TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE mirror_object (
    source TEXT NOT NULL REFERENCES mirror,
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    version INTEGER NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (source, kind, key)
) STRICT, WITHOUT ROWID;
