-- The files that came with exports, known by their SHA-256; their bytes stand in files/.

CREATE TABLE stored_file (
    sha256 TEXT PRIMARY KEY,
    size INTEGER NOT NULL,
    content_type TEXT NOT NULL,
    added TEXT NOT NULL,
    -- WAITING to be read, READ, or UNREADABLE: then why.
    state TEXT NOT NULL CHECK (state IN ('WAITING', 'READ', 'UNREADABLE')),
    reason TEXT NOT NULL,
    text TEXT NOT NULL,
    annotations TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX stored_file_waiting ON stored_file (state) WHERE state = 'WAITING';

-- Which records hold which files, as their content says.
CREATE TABLE record_file (
    record INTEGER NOT NULL REFERENCES record,
    sha256 TEXT NOT NULL REFERENCES stored_file DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (record, sha256)
) STRICT, WITHOUT ROWID;

CREATE INDEX record_file_sha256 ON record_file (sha256);

-- Whether the public may not read a source's files.
ALTER TABLE source ADD COLUMN closed_files INTEGER NOT NULL DEFAULT 0;
