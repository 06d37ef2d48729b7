-- What the last checks of the addresses of references found. Reports only: nothing is changed by it.

CREATE TABLE link_check (
    url TEXT PRIMARY KEY,
    checked TEXT NOT NULL,
    state TEXT NOT NULL,
    -- Of HTTP, or 0 where there was no answer.
    status INTEGER NOT NULL,
    -- Where it led at last, or empty.
    target TEXT NOT NULL,
    -- How often in a row there was no good answer.
    failures INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX link_check_checked ON link_check (checked);
