-- What the things that people write refer to, by the names they use: a reference's key or citation key,
-- chiffre:SLUG, theme:ID… Drawn from their content; filled anew where the rules are others.
CREATE TABLE mention (
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (kind, id, name)
) STRICT, WITHOUT ROWID;

CREATE INDEX mention_name ON mention (name);

ALTER TABLE edition ADD COLUMN mention_rules INTEGER NOT NULL DEFAULT 0;
