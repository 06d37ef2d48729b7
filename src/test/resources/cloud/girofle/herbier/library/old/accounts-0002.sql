-- Accounts as the program of their schema 2 left them. Never edited.
CREATE TABLE account (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    login TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    password TEXT NOT NULL,
    created TEXT NOT NULL,
    open INTEGER NOT NULL
) STRICT;
INSERT INTO "account" VALUES(1,'camille','Camille','ADMIN','$argon2id$v=19$m=19456,t=2,p=1$c2VsZGVzZWw$aGFjaGU','2026-11-25T18:00:00Z',1);
INSERT INTO "account" VALUES(2,'sacha','Sacha','CURATOR','x','2026-11-25T18:00:00Z',0);
INSERT INTO "account" VALUES(3,'lou','Lou','CONTRIBUTOR','','2026-11-26T09:00:00Z',1);
CREATE TABLE draft (
    account INTEGER NOT NULL REFERENCES account,
    address TEXT NOT NULL,
    fields TEXT NOT NULL,
    saved TEXT NOT NULL,
    PRIMARY KEY (account, address)
) STRICT, WITHOUT ROWID;
INSERT INTO "draft" VALUES(1,'/curation/annotations','{"text":"commencé"}','2026-11-25T18:00:00Z');
CREATE TABLE failure (
    who BLOB PRIMARY KEY,
    count INTEGER NOT NULL,
    last TEXT NOT NULL,
    until TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "failure" VALUES(X'0708',2,'2026-11-26T09:00:00Z','2026-11-26T09:00:00Z');
CREATE TABLE identity (
    issuer TEXT NOT NULL,
    subject TEXT NOT NULL,
    account INTEGER NOT NULL REFERENCES account,
    linked TEXT NOT NULL,
    PRIMARY KEY (issuer, subject),
    UNIQUE (account, issuer)
) STRICT, WITHOUT ROWID;
INSERT INTO "identity" VALUES('https://fournisseur.example','0192-lou',3,'2026-11-26T09:00:00Z');
CREATE TABLE invitation (
    token BLOB PRIMARY KEY,
    purpose TEXT NOT NULL,
    role TEXT NOT NULL,
    account INTEGER REFERENCES account,
    made_by INTEGER REFERENCES account,
    expires TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "invitation" VALUES(X'0506','INVITE','CURATOR',NULL,1,'2027-11-26T09:00:00Z');
CREATE TABLE secret (seal BLOB NOT NULL) STRICT;
INSERT INTO "secret" VALUES(X'00');
CREATE TABLE session (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    token BLOB NOT NULL UNIQUE,
    account INTEGER NOT NULL REFERENCES account,
    browser TEXT NOT NULL,
    created TEXT NOT NULL,
    seen TEXT NOT NULL,
    expires TEXT NOT NULL
, proxied INTEGER NOT NULL DEFAULT 0) STRICT;
INSERT INTO "session" VALUES(1,X'0102',1,'Firefox','2026-11-25T18:00:00Z','2026-11-25T18:00:00Z','2027-11-25T18:00:00Z',0);
INSERT INTO "session" VALUES(2,X'0304',3,'Firefox','2026-11-26T09:00:00Z','2026-11-26T09:00:00Z','2027-11-26T09:00:00Z',1);
CREATE INDEX session_account ON session (account);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('account',3);
INSERT INTO "sqlite_sequence" VALUES('session',2);
PRAGMA application_id = 1214607970;
PRAGMA user_version = 2;
