-- The log of changes also tells of what people write beside references: figures, questions, notes,
-- reading lists. Its key is then the id among those of its kind.
ALTER TABLE change_log ADD COLUMN kind TEXT NOT NULL DEFAULT 'REFERENCE';

DROP INDEX change_log_key;
CREATE INDEX change_log_key ON change_log (key, kind, number);

INSERT INTO change_log (key, at, kind)
SELECT id, changed, kind FROM entry
 WHERE kind IN ('FIGURE', 'QUESTION', 'NOTE', 'LIST')
 ORDER BY changed, kind, id;
