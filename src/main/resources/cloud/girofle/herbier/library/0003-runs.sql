-- Runs say who started them and can be undone; merges can be unmade; people correct what sources say.

-- Remade without their foreign keys: an undone run stays in the list even where its source left with
-- it, and the log goes on telling of references that are there no more.
CREATE TEMP TABLE old_run AS SELECT * FROM import_run;
CREATE TEMP TABLE old_problem AS SELECT * FROM problem;
CREATE TEMP TABLE old_change AS SELECT * FROM change_log;
DROP TABLE problem;
DROP TABLE import_run;
DROP TABLE change_log;

CREATE TABLE import_run (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    source TEXT NOT NULL,
    started TEXT NOT NULL,
    finished TEXT NOT NULL,
    read INTEGER NOT NULL,
    added INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    unchanged INTEGER NOT NULL,
    withdrawn INTEGER NOT NULL,
    refused INTEGER NOT NULL,
    joined INTEGER NOT NULL DEFAULT 0,
    start TEXT NOT NULL DEFAULT 'COMMAND',
    undone TEXT,
    -- Milliseconds.
    took INTEGER NOT NULL DEFAULT 0,
    -- When the same was last done again, with nothing new.
    again TEXT,
    -- Whether its journal was kept: without one it cannot be undone.
    journaled INTEGER NOT NULL DEFAULT 0
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
    key TEXT NOT NULL,
    at TEXT NOT NULL,
    -- What changed it: what its sources or people say (RECORD), or what was read in its files (FILE).
    cause TEXT NOT NULL DEFAULT 'RECORD' CHECK (cause IN ('RECORD', 'FILE'))
) STRICT;

CREATE INDEX change_log_key ON change_log (key, number);

INSERT INTO import_run (number, source, started, finished, read, added, changed, unchanged, withdrawn,
                        refused)
SELECT number, source, started, finished, read, added, changed, unchanged, withdrawn, refused
  FROM old_run;
INSERT INTO problem SELECT * FROM old_problem;
INSERT INTO change_log (number, key, at) SELECT number, key, at FROM old_change;
DROP TABLE old_run;
DROP TABLE old_problem;
DROP TABLE old_change;

-- What a run did to each row, in order: of a row it added the key, of one it changed or deleted also
-- what stood there before, as JSON. Read backwards, it undoes the run.
CREATE TABLE journal (
    seq INTEGER PRIMARY KEY,
    run INTEGER NOT NULL,
    subject TEXT NOT NULL,
    act TEXT NOT NULL CHECK (act IN ('INSERT', 'UPDATE', 'DELETE')),
    key TEXT NOT NULL,
    before TEXT NOT NULL
) STRICT;

CREATE INDEX journal_run ON journal (run);

-- The export files that a run took in, by their content.
CREATE TABLE run_file (
    run INTEGER NOT NULL REFERENCES import_run,
    name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    PRIMARY KEY (run, name)
) STRICT, WITHOUT ROWID;

-- Contents of an undone run: they stay out until they change, or somebody gives them by hand.
CREATE TABLE set_aside (
    source TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    run INTEGER NOT NULL,
    PRIMARY KEY (source, sha256)
) STRICT, WITHOUT ROWID;

-- On which fields the records that a run joined disagree with those that were there.
CREATE TABLE disagreement (
    run INTEGER NOT NULL REFERENCES import_run,
    field TEXT NOT NULL,
    count INTEGER NOT NULL,
    examples TEXT NOT NULL,
    PRIMARY KEY (run, field)
) STRICT, WITHOUT ROWID;

-- The keys of references that an undone run took with it, until they come back.
CREATE TABLE taken_back (key TEXT PRIMARY KEY, at TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- By what else a record was known before.
CREATE TABLE alias (
    record INTEGER NOT NULL REFERENCES record,
    scheme TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (record, scheme, value)
) STRICT, WITHOUT ROWID;

CREATE INDEX alias_value ON alias (scheme, value);

-- Each time two references became one: which key went into which, by a run or by a person, with which
-- corrections (their numbers, as JSON).
CREATE TABLE merging (
    number INTEGER PRIMARY KEY,
    gone TEXT NOT NULL,
    kept TEXT NOT NULL,
    at TEXT NOT NULL,
    run INTEGER NOT NULL,
    author TEXT NOT NULL,
    corrections TEXT NOT NULL
) STRICT;

CREATE INDEX merging_gone ON merging (gone);
CREATE INDEX merging_kept ON merging (kept);

CREATE TABLE merging_record (
    merging INTEGER NOT NULL REFERENCES merging,
    record INTEGER NOT NULL REFERENCES record,
    PRIMARY KEY (merging, record)
) STRICT, WITHOUT ROWID;

CREATE INDEX merging_record_record ON merging_record (record);

-- Records that a person said are not of one work.
CREATE TABLE kept_apart (
    one INTEGER NOT NULL REFERENCES record,
    other INTEGER NOT NULL REFERENCES record,
    author TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (one, other)
) STRICT, WITHOUT ROWID;

CREATE INDEX kept_apart_other ON kept_apart (other);

-- What curators say against the sources.
CREATE TABLE correction (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    reference TEXT NOT NULL REFERENCES reference DEFERRABLE INITIALLY DEFERRED,
    field TEXT NOT NULL,
    value TEXT NOT NULL,
    author TEXT NOT NULL,
    at TEXT NOT NULL,
    reason TEXT NOT NULL
) STRICT;

CREATE INDEX correction_reference ON correction (reference);
