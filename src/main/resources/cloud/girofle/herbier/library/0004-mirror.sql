-- Live Zotero libraries: what was last seen of them, so that a sync asks only for what changed; and
-- the colours that Zotero shows keywords in.

-- Of which library, and at which of its versions; 0 until a first sync has ended.
CREATE TABLE mirror (
    source TEXT PRIMARY KEY,
    library TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Its objects as they came. What a sync downloads is set aside until it ends: the others are the
-- library at the mirror's version.
CREATE TABLE mirror_object (
    source TEXT NOT NULL REFERENCES mirror,
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    aside INTEGER NOT NULL,
    version INTEGER NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (source, kind, key, aside)
) STRICT, WITHOUT ROWID;

-- The colour of a keyword as one export gives it, and its rank there.
CREATE TABLE tag_color (
    export_file INTEGER NOT NULL REFERENCES export_file,
    tag TEXT NOT NULL,
    color TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (export_file, tag)
) STRICT, WITHOUT ROWID;
