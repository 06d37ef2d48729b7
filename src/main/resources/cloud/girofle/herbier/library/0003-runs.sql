-- Runs say who started them, and can be undone; people correct what sources say.

ALTER TABLE import_run ADD COLUMN joined INTEGER NOT NULL DEFAULT 0;
ALTER TABLE import_run ADD COLUMN start TEXT NOT NULL DEFAULT 'COMMAND';
ALTER TABLE import_run ADD COLUMN undone TEXT;

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
