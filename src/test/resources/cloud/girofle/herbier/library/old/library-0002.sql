-- A library as the program of schema 1 left it, brought to schema 2 by the migrations of that time. Never edited.
CREATE TABLE source (
    slug TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    description TEXT NOT NULL,
    url TEXT NOT NULL,
    trust INTEGER NOT NULL
, closed_files INTEGER NOT NULL DEFAULT 0) STRICT, WITHOUT ROWID;
INSERT INTO source VALUES('deuxfleurs','deuxfleurs','','',1000,0);
INSERT INTO source VALUES('girofle','girofle','','',1000,0);
CREATE TABLE export_file (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    source TEXT NOT NULL REFERENCES source,
    name TEXT NOT NULL,
    watched INTEGER NOT NULL,
    format TEXT NOT NULL,
    rank INTEGER NOT NULL,
    UNIQUE (source, name)
) STRICT;
INSERT INTO export_file VALUES(1,'deuxfleurs','deuxfleurs.rdf',1,'Zotero RDF',1);
INSERT INTO export_file VALUES(2,'girofle','girofle.json',1,'CSL JSON',2);
CREATE TABLE collection (
    id TEXT PRIMARY KEY,
    source TEXT NOT NULL REFERENCES source,
    name TEXT NOT NULL,
    parent TEXT REFERENCES collection,
    held INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO collection VALUES('82Y9YP8Z','deuxfleurs','Lectures',NULL,1);
CREATE TABLE collection_alias (
    export_file INTEGER NOT NULL REFERENCES export_file,
    local_id TEXT NOT NULL,
    collection TEXT NOT NULL REFERENCES collection,
    PRIMARY KEY (export_file, local_id)
) STRICT, WITHOUT ROWID;
INSERT INTO collection_alias VALUES(1,'#collection_1','82Y9YP8Z');
CREATE TABLE reference (
    key TEXT PRIMARY KEY,
    status TEXT NOT NULL CHECK (status IN ('PRESENT', 'WITHDRAWN')),
    citation_key TEXT NOT NULL,
    content TEXT NOT NULL
) STRICT;
INSERT INTO reference VALUES('GVEJ6WUQ','PRESENT','exemple-2019','{"key":"GVEJ6WUQ","status":"PRESENT","type":"report","fields":{"title":"Ce que pèse un herbier, et pourquoi","date":"2019","DOI":"10.5555/herbier.1","language":"fr","extra":"Lu à l’assemblée.","citationKey":"exemple-2019"},"creators":[{"role":"author","lastName":"Exemple","firstName":"U."}],"tags":[{"name":"sobriété","automatic":false},{"name":"datacenters","automatic":false},{"name":"énergie","automatic":false}],"notes":[{"source":"deuxfleurs","value":{"localId":"#item_4","html":"<p>À relire.</p>","tags":[]}}],"attachments":[{"source":"deuxfleurs","value":{"localId":"#item_3","linkMode":"IMPORTED_URL","presence":"STORED","title":"a.txt","contentType":"text/plain","path":"files/3/a.txt","url":"","accessDate":"","note":"","tags":[]}}],"collections":[{"source":"deuxfleurs","id":"82Y9YP8Z","path":["Lectures"]}],"related":[],"provenance":[{"source":"deuxfleurs","localId":"#item_1"},{"source":"girofle","localId":"exemple-2019"}],"added":"2026-11-26T08:20:03.828Z"}');
INSERT INTO reference VALUES('RWUNJ8YC','PRESENT','','{"key":"RWUNJ8YC","status":"PRESENT","type":"book","fields":{"title":"La flore des baies","date":"2015"},"creators":[],"tags":[],"notes":[],"attachments":[],"collections":[{"source":"deuxfleurs","id":"82Y9YP8Z","path":["Lectures"]}],"related":[],"provenance":[{"source":"deuxfleurs","localId":"#item_2"}],"added":"2026-11-26T08:20:03.828Z"}');
INSERT INTO reference VALUES('L5QDDSPK','PRESENT','exemple-2020','{"key":"L5QDDSPK","status":"PRESENT","type":"webpage","fields":{"title":"Serveurs d’occasion","url":"https://exemple.org/occasion","date":"2020-03-02","citationKey":"exemple-2020"},"creators":[],"tags":[{"name":"serveur","automatic":false}],"notes":[],"attachments":[],"collections":[],"related":[],"provenance":[{"source":"girofle","localId":"exemple-2020"}],"added":"2026-11-26T08:20:05.718Z"}');
CREATE TABLE record (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    export_file INTEGER NOT NULL REFERENCES export_file,
    local_id TEXT NOT NULL,
    reference TEXT NOT NULL REFERENCES reference DEFERRABLE INITIALLY DEFERRED,
    type TEXT NOT NULL,
    title TEXT NOT NULL,
    content TEXT NOT NULL,
    hash TEXT NOT NULL,
    held INTEGER NOT NULL,
    first_seen TEXT NOT NULL,
    last_changed TEXT NOT NULL
) STRICT;
INSERT INTO record VALUES(1,1,'#item_1','GVEJ6WUQ','report','ce que pese un herbier et pourquoi','{"localId":"#item_1","type":"report","fields":{"title":"Ce que pèse un herbier, et pourquoi","date":"2019","DOI":"10.5555/herbier.1"},"creators":[{"role":"author","lastName":"Exemple","firstName":"U."}],"tags":[{"name":"sobriété","automatic":false}],"notes":[{"localId":"#item_4","html":"<p>À relire.</p>","tags":[]}],"attachments":[{"localId":"#item_3","linkMode":"IMPORTED_URL","presence":"STORED","title":"a.txt","contentType":"text/plain","path":"files/3/a.txt","url":"","accessDate":"","note":"","tags":[]}],"collections":["#collection_1"],"relations":[]}','af128afc9677cab9e41630248514a1a5571f2a3e1edf89b87082dc972c8a20e6',1,'2026-11-26T08:20:03.828Z','2026-11-26T08:20:03.828Z');
INSERT INTO record VALUES(2,1,'#item_2','RWUNJ8YC','book','la flore des baies','{"localId":"#item_2","type":"book","fields":{"title":"La flore des baies","date":"2015"},"creators":[],"tags":[],"notes":[],"attachments":[],"collections":["#collection_1"],"relations":[]}','c964501685d3e9ce252eb4ae817aa27b3470889cb94a43a5ea6b0a5eddc13af8',1,'2026-11-26T08:20:03.828Z','2026-11-26T08:20:03.828Z');
INSERT INTO record VALUES(3,2,'exemple-2019','GVEJ6WUQ','report','ce que pese un herbier','{"localId":"exemple-2019","type":"report","fields":{"title":"Ce que pèse un herbier","date":"2019","DOI":"10.5555/herbier.1","language":"fr","extra":"Lu à l’assemblée.","citationKey":"exemple-2019"},"creators":[{"role":"author","lastName":"Exemple","firstName":"Une"}],"tags":[{"name":"datacenters","automatic":false},{"name":"énergie","automatic":false}],"notes":[],"attachments":[],"collections":[],"relations":[]}','d9c070f8c157e115b219b5e190838f4019f4cc6394bc7a08984c7c6ca7617c9c',1,'2026-11-26T08:20:05.718Z','2026-11-26T08:20:05.718Z');
INSERT INTO record VALUES(4,2,'exemple-2020','L5QDDSPK','webpage','serveurs d occasion','{"localId":"exemple-2020","type":"webpage","fields":{"title":"Serveurs d’occasion","url":"https://exemple.org/occasion","date":"2020-03-02","citationKey":"exemple-2020"},"creators":[],"tags":[{"name":"serveur","automatic":false}],"notes":[],"attachments":[],"collections":[],"relations":[]}','3f75d90d84c898c3428569d479871366063da01b4569bdb51c31359a01b07f42',1,'2026-11-26T08:20:05.718Z','2026-11-26T08:20:05.718Z');
CREATE TABLE identifier (
    record INTEGER NOT NULL REFERENCES record,
    scheme TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (record, scheme, value)
) STRICT, WITHOUT ROWID;
INSERT INTO identifier VALUES(3,'citation-key','exemple-2019');
INSERT INTO identifier VALUES(4,'citation-key','exemple-2020');
INSERT INTO identifier VALUES(1,'doi','10.5555/herbier.1');
INSERT INTO identifier VALUES(3,'doi','10.5555/herbier.1');
INSERT INTO identifier VALUES(4,'url','exemple.org/occasion');
CREATE TABLE relation (
    record INTEGER NOT NULL REFERENCES record,
    target TEXT NOT NULL,
    PRIMARY KEY (record, target)
) STRICT, WITHOUT ROWID;
CREATE TABLE moved (
    key TEXT PRIMARY KEY REFERENCES reference DEFERRABLE INITIALLY DEFERRED,
    target TEXT NOT NULL REFERENCES reference DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE suggestion (
    one INTEGER NOT NULL REFERENCES record,
    other INTEGER NOT NULL REFERENCES record,
    reason TEXT NOT NULL,
    score REAL NOT NULL,
    found TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'REFUSED')),
    PRIMARY KEY (one, other, reason)
) STRICT, WITHOUT ROWID;
CREATE TABLE import_run (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    source TEXT NOT NULL REFERENCES source,
    started TEXT NOT NULL,
    finished TEXT NOT NULL,
    read INTEGER NOT NULL,
    added INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    unchanged INTEGER NOT NULL,
    withdrawn INTEGER NOT NULL,
    refused INTEGER NOT NULL
) STRICT;
INSERT INTO import_run VALUES(1,'deuxfleurs','2026-11-26T08:20:03.076Z','2026-11-26T08:20:03.828Z',2,2,0,0,0,0);
INSERT INTO import_run VALUES(2,'girofle','2026-11-26T08:20:05.539Z','2026-11-26T08:20:05.718Z',2,2,0,0,0,0);
CREATE TABLE problem (
    run INTEGER NOT NULL REFERENCES import_run,
    position INTEGER NOT NULL,
    file TEXT NOT NULL,
    place TEXT NOT NULL,
    kind TEXT NOT NULL,
    details TEXT NOT NULL,
    PRIMARY KEY (run, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE change_log (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL REFERENCES reference DEFERRABLE INITIALLY DEFERRED,
    at TEXT NOT NULL
) STRICT;
INSERT INTO change_log VALUES(1,'GVEJ6WUQ','2026-11-26T08:20:03.828Z');
INSERT INTO change_log VALUES(2,'RWUNJ8YC','2026-11-26T08:20:03.828Z');
INSERT INTO change_log VALUES(3,'GVEJ6WUQ','2026-11-26T08:20:05.718Z');
INSERT INTO change_log VALUES(4,'L5QDDSPK','2026-11-26T08:20:05.718Z');
CREATE TABLE edition (number INTEGER NOT NULL, rules INTEGER NOT NULL) STRICT;
INSERT INTO edition VALUES(2,1);
CREATE TABLE stored_file (
    sha256 TEXT PRIMARY KEY,
    size INTEGER NOT NULL,
    -- The name it first came under, and what its source said that it is.
    name TEXT NOT NULL,
    content_type TEXT NOT NULL,
    added TEXT NOT NULL,
    -- WAITING to be read, READ, or UNREADABLE: then why.
    state TEXT NOT NULL CHECK (state IN ('WAITING', 'READ', 'UNREADABLE')),
    reason TEXT NOT NULL,
    text TEXT NOT NULL,
    annotations TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO stored_file VALUES('82966731a28dbf4591b7c3a45a576cc32639c5d00b97cc9e501ce57cbac2d41d',70,'a.txt','text/plain','2026-11-26T08:16:17.851Z','READ','','Un texte joint, lu et cherché : la sobriété est dans les détails.','[]');
CREATE TABLE record_file (
    record INTEGER NOT NULL REFERENCES record,
    sha256 TEXT NOT NULL REFERENCES stored_file DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (record, sha256)
) STRICT, WITHOUT ROWID;
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('export_file',2);
INSERT INTO sqlite_sequence VALUES('record',4);
INSERT INTO sqlite_sequence VALUES('import_run',2);
INSERT INTO sqlite_sequence VALUES('change_log',4);
CREATE INDEX collection_source ON collection (source);
CREATE INDEX collection_alias_collection ON collection_alias (collection);
CREATE INDEX reference_status ON reference (status);
CREATE INDEX reference_citation_key ON reference (citation_key) WHERE citation_key <> '';
CREATE INDEX record_local_id ON record (export_file, local_id);
CREATE INDEX record_reference ON record (reference);
CREATE INDEX record_title ON record (title) WHERE title <> '';
CREATE INDEX identifier_value ON identifier (scheme, value);
CREATE INDEX relation_target ON relation (target);
CREATE INDEX suggestion_other ON suggestion (other);
CREATE INDEX import_run_source ON import_run (source, number);
CREATE INDEX change_log_key ON change_log (key, number);
CREATE VIEW link (one, other) AS
    SELECT a.reference, b.reference
      FROM record a
     CROSS JOIN relation r ON r.record = a.id
     CROSS JOIN record b ON b.export_file = a.export_file AND b.local_id = r.target
     WHERE a.held = 1 AND b.held = 1
    UNION ALL
    SELECT b.reference, a.reference
      FROM record b
     CROSS JOIN relation r ON r.target = b.local_id
     CROSS JOIN record a ON a.id = r.record AND a.export_file = b.export_file
     WHERE a.held = 1 AND b.held = 1
    UNION ALL
    SELECT a.reference, b.reference
      FROM record a
     CROSS JOIN relation r ON r.record = a.id
     CROSS JOIN identifier i ON i.scheme = 'zotero' AND i.value = r.target
     CROSS JOIN record b ON b.id = i.record
     WHERE a.held = 1 AND b.held = 1
    UNION ALL
    SELECT b.reference, a.reference
      FROM record b
     CROSS JOIN identifier i ON i.record = b.id AND i.scheme = 'zotero'
     CROSS JOIN relation r ON r.target = i.value
     CROSS JOIN record a ON a.id = r.record
     WHERE a.held = 1 AND b.held = 1;
CREATE INDEX stored_file_waiting ON stored_file (state) WHERE state = 'WAITING';
CREATE INDEX record_file_sha256 ON record_file (sha256);
PRAGMA application_id = 1214607970;
PRAGMA user_version = 2;
