-- What people write: annotations, reading lists, what they make of keywords, and the revisions of all
-- that, corrections included. What waits for a curator's word.

-- Things as they stand. The corrections of a reference stand in their own table.
CREATE TABLE entry (
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    -- Key of the reference it is about, or empty; kept when that one is merged.
    about TEXT NOT NULL,
    version INTEGER NOT NULL,
    author TEXT NOT NULL,
    account INTEGER NOT NULL,
    created TEXT NOT NULL,
    last_author TEXT NOT NULL,
    last_account INTEGER NOT NULL,
    changed TEXT NOT NULL,
    withdrawn INTEGER NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX entry_about ON entry (about, kind) WHERE about <> '';
CREATE INDEX entry_created ON entry (kind, created);

CREATE TABLE revision (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    about TEXT NOT NULL,
    version INTEGER NOT NULL,
    act TEXT NOT NULL,
    author TEXT NOT NULL,
    account INTEGER NOT NULL,
    accepted_by TEXT NOT NULL,
    at TEXT NOT NULL,
    why TEXT NOT NULL,
    batch INTEGER NOT NULL,
    -- What it made of the thing; what stood there before is the version before.
    content TEXT NOT NULL,
    UNIQUE (kind, id, version)
) STRICT;

CREATE INDEX revision_batch ON revision (batch) WHERE batch <> 0;
CREATE INDEX revision_author ON revision (author);
CREATE INDEX revision_about ON revision (about) WHERE about <> '';

-- Work done on many things at once, undone as one.
CREATE TABLE batch (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    author TEXT NOT NULL,
    account INTEGER NOT NULL,
    at TEXT NOT NULL,
    why TEXT NOT NULL,
    -- When it was undone, and by whom; or empty.
    undone TEXT NOT NULL,
    undone_by TEXT NOT NULL
) STRICT;

CREATE TABLE proposal (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    about TEXT NOT NULL,
    base INTEGER NOT NULL,
    act TEXT NOT NULL,
    content TEXT NOT NULL,
    author TEXT NOT NULL,
    account INTEGER NOT NULL,
    message TEXT NOT NULL,
    at TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('OPEN', 'ACCEPTED', 'REFUSED')),
    decided_by TEXT NOT NULL,
    decided TEXT NOT NULL,
    reason TEXT NOT NULL
) STRICT;

CREATE INDEX proposal_state ON proposal (state, number);
CREATE INDEX proposal_account ON proposal (account) WHERE account <> 0;
