-- Those who keep the library, in a file of their own: signing in never waits for a long import.
-- Instants are ISO 8601 text in UTC. Tokens are kept as their SHA-256: whoever reads this file can
-- use none of them.

-- An id is never given again: what was signed stays signed.
CREATE TABLE account (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    login TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    password TEXT NOT NULL,
    created TEXT NOT NULL,
    open INTEGER NOT NULL
) STRICT;

-- Somebody signed in from a browser; no address is kept.
CREATE TABLE session (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    token BLOB NOT NULL UNIQUE,
    account INTEGER NOT NULL REFERENCES account,
    browser TEXT NOT NULL,
    created TEXT NOT NULL,
    seen TEXT NOT NULL,
    expires TEXT NOT NULL
) STRICT;

CREATE INDEX session_account ON session (account);

-- A link that may be used once; it goes when it is. Made by nobody: from the command line.
CREATE TABLE invitation (
    token BLOB PRIMARY KEY,
    purpose TEXT NOT NULL,
    role TEXT NOT NULL,
    account INTEGER REFERENCES account,
    made_by INTEGER REFERENCES account,
    expires TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Sign-ins that failed, by a keyed hash of the login or of the network address.
CREATE TABLE failure (
    who BLOB PRIMARY KEY,
    count INTEGER NOT NULL,
    last TEXT NOT NULL,
    until TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What somebody typed in the form of an address, to go on with later.
CREATE TABLE draft (
    account INTEGER NOT NULL REFERENCES account,
    address TEXT NOT NULL,
    fields TEXT NOT NULL,
    saved TEXT NOT NULL,
    PRIMARY KEY (account, address)
) STRICT, WITHOUT ROWID;

-- One row: what seals forms that need no account.
CREATE TABLE secret (seal BLOB NOT NULL) STRICT;
