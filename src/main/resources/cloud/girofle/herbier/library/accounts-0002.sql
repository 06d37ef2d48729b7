-- People whom another vouches for: a provider (OpenID Connect) by issuer and subject, or a proxy,
-- whose sessions end when it no longer names them. An account without a password has ''.

CREATE TABLE identity (
    issuer TEXT NOT NULL,
    subject TEXT NOT NULL,
    account INTEGER NOT NULL REFERENCES account,
    linked TEXT NOT NULL,
    PRIMARY KEY (issuer, subject),
    UNIQUE (account, issuer)
) STRICT, WITHOUT ROWID;

ALTER TABLE session ADD COLUMN proxied INTEGER NOT NULL DEFAULT 0;
