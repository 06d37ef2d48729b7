-- The thesaurus that content/ last held in good order, as JSON; one row at most.

CREATE TABLE thesaurus (version TEXT NOT NULL, adopted TEXT NOT NULL, content TEXT NOT NULL) STRICT;

-- The text of a PDF says now where its pages end. Until it is read again, what was read stays; one of
-- which nothing is said may be a PDF.
UPDATE stored_file SET state = 'WAITING'
 WHERE state = 'READ' AND content_type IN ('application/pdf', 'application/octet-stream');
