-- What the files of the content folder said of each thing when they and the library last agreed.
CREATE TABLE content_file (
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    -- Within the content folder.
    path TEXT NOT NULL,
    -- What the file said, as JSON.
    said TEXT NOT NULL,
    -- Of the thing, which said the same.
    version INTEGER NOT NULL,
    -- Number of the proposal that keeps what the file said where the library said otherwise, or 0.
    proposal INTEGER NOT NULL,
    PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;
