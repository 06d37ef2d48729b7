-- A library as the program of schema 10 left it. Never edited.
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
INSERT INTO export_file VALUES(1,'deuxfleurs','deuxfleurs.rdf',1,'Zotero RDF',3);
INSERT INTO export_file VALUES(2,'girofle','girofle.json',1,'CSL JSON',4);
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
INSERT INTO reference VALUES('GVEJ6WUQ','PRESENT','exemple-2019','{"key":"GVEJ6WUQ","status":"PRESENT","type":"report","fields":{"title":"Ce que pèse un herbier, et pourquoi","date":"2019","DOI":"10.5555/herbier.1","language":"fr","extra":"Lu à l’assemblée.","citationKey":"exemple-2019"},"creators":[{"role":"author","lastName":"Exemple","firstName":"U."}],"tags":[{"name":"sobriété","automatic":false},{"name":"datacenters","automatic":false},{"name":"énergie","automatic":false}],"notes":[{"source":"deuxfleurs","value":{"localId":"#item_4","html":"<p>À relire.</p>"}}],"attachments":[{"source":"deuxfleurs","value":{"localId":"#item_3","linkMode":"IMPORTED_URL","presence":"STORED","title":"a.txt","contentType":"text/plain","path":"files/3/a.txt","file":{"sha256":"82966731a28dbf4591b7c3a45a576cc32639c5d00b97cc9e501ce57cbac2d41d","size":70}}}],"collections":[{"source":"deuxfleurs","id":"82Y9YP8Z","path":["Lectures"]}],"provenance":[{"source":"deuxfleurs","localId":"#item_1"},{"source":"girofle","localId":"exemple-2019"}],"added":"2026-11-26T08:20:41.708Z"}');
INSERT INTO reference VALUES('RWUNJ8YC','PRESENT','','{"key":"RWUNJ8YC","status":"PRESENT","type":"book","fields":{"title":"La flore des baies","date":"2015"},"collections":[{"source":"deuxfleurs","id":"82Y9YP8Z","path":["Lectures"]}],"provenance":[{"source":"deuxfleurs","localId":"#item_2"}],"added":"2026-11-26T08:20:41.708Z"}');
INSERT INTO reference VALUES('L5QDDSPK','PRESENT','exemple-2020','{"key":"L5QDDSPK","status":"PRESENT","type":"webpage","fields":{"title":"Serveurs d’occasion","url":"https://exemple.org/occasion","date":"2020-03-02","citationKey":"exemple-2020"},"tags":[{"name":"serveur","automatic":false}],"provenance":[{"source":"girofle","localId":"exemple-2020"}],"added":"2026-11-26T08:20:42.358Z"}');
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
INSERT INTO record VALUES(1,1,'#item_1','GVEJ6WUQ','report','ce que pese un herbier et pourquoi','{"localId":"#item_1","type":"report","fields":{"title":"Ce que pèse un herbier, et pourquoi","date":"2019","DOI":"10.5555/herbier.1"},"creators":[{"role":"author","lastName":"Exemple","firstName":"U."}],"tags":[{"name":"sobriété","automatic":false}],"notes":[{"localId":"#item_4","html":"<p>À relire.</p>"}],"attachments":[{"localId":"#item_3","linkMode":"IMPORTED_URL","presence":"STORED","title":"a.txt","contentType":"text/plain","path":"files/3/a.txt","file":{"sha256":"82966731a28dbf4591b7c3a45a576cc32639c5d00b97cc9e501ce57cbac2d41d","size":70}}],"collections":["#collection_1"]}','233d9daa8148ab6b7d796078c180867359e6615180a39fed060bcdbe61267f0e',1,'2026-11-26T08:20:41.708Z','2026-11-26T08:20:41.708Z');
INSERT INTO record VALUES(2,1,'#item_2','RWUNJ8YC','book','la flore des baies','{"localId":"#item_2","type":"book","fields":{"title":"La flore des baies","date":"2015"},"collections":["#collection_1"]}','810700e53a6a8b8158dfb99862c4b449e5b5ecd237f2617988f10f6180b46007',1,'2026-11-26T08:20:41.708Z','2026-11-26T08:20:41.708Z');
INSERT INTO record VALUES(3,2,'exemple-2019','GVEJ6WUQ','report','ce que pese un herbier','{"localId":"exemple-2019","type":"report","fields":{"title":"Ce que pèse un herbier","date":"2019","DOI":"10.5555/herbier.1","language":"fr","extra":"Lu à l’assemblée.","citationKey":"exemple-2019"},"creators":[{"role":"author","lastName":"Exemple","firstName":"Une"}],"tags":[{"name":"datacenters","automatic":false},{"name":"énergie","automatic":false}]}','571c89ac9b5df5c0ea85cc6a627e21dc68a532d983801bd281482d7a225d0249',1,'2026-11-26T08:20:42.358Z','2026-11-26T08:20:42.358Z');
INSERT INTO record VALUES(4,2,'exemple-2020','L5QDDSPK','webpage','serveurs d occasion','{"localId":"exemple-2020","type":"webpage","fields":{"title":"Serveurs d’occasion","url":"https://exemple.org/occasion","date":"2020-03-02","citationKey":"exemple-2020"},"tags":[{"name":"serveur","automatic":false}]}','483e27606ea96385b84eb85dcb3fe62fa6f643499d134f13362e4df4ab26c256',1,'2026-11-26T08:20:42.358Z','2026-11-26T08:20:42.358Z');
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
CREATE TABLE edition (number INTEGER NOT NULL, rules INTEGER NOT NULL, mention_rules INTEGER NOT NULL DEFAULT 0) STRICT;
INSERT INTO edition VALUES(5,5,1);
CREATE TABLE stored_file (
    sha256 TEXT PRIMARY KEY,
    size INTEGER NOT NULL,
    
    name TEXT NOT NULL,
    content_type TEXT NOT NULL,
    added TEXT NOT NULL,
    
    state TEXT NOT NULL CHECK (state IN ('WAITING', 'READ', 'UNREADABLE')),
    reason TEXT NOT NULL,
    text TEXT NOT NULL,
    annotations TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO stored_file VALUES('82966731a28dbf4591b7c3a45a576cc32639c5d00b97cc9e501ce57cbac2d41d',70,'a.txt','text/plain','2026-11-26T08:20:41.708Z','READ','','Un texte joint, lu et cherché : la sobriété est dans les détails.','[]');
CREATE TABLE record_file (
    record INTEGER NOT NULL REFERENCES record,
    sha256 TEXT NOT NULL REFERENCES stored_file DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (record, sha256)
) STRICT, WITHOUT ROWID;
INSERT INTO record_file VALUES(1,'82966731a28dbf4591b7c3a45a576cc32639c5d00b97cc9e501ce57cbac2d41d');
CREATE TABLE import_run (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    source TEXT NOT NULL,
    started TEXT NOT NULL,
    finished TEXT NOT NULL,
    read INTEGER NOT NULL,
    added INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    unchanged INTEGER NOT NULL,
    withdrawn INTEGER NOT NULL,
    refused INTEGER NOT NULL,
    joined INTEGER NOT NULL DEFAULT 0,
    start TEXT NOT NULL DEFAULT 'COMMAND',
    undone TEXT,
    
    took INTEGER NOT NULL DEFAULT 0,
    
    again TEXT,
    
    journaled INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO import_run VALUES(1,'deuxfleurs','2026-11-26T08:20:41.085Z','2026-11-26T08:20:41.708Z',2,2,0,0,0,0,0,'COMMAND',NULL,1134,'2026-11-26T08:20:51.650Z',1);
INSERT INTO import_run VALUES(2,'girofle','2026-11-26T08:20:42.241Z','2026-11-26T08:20:42.358Z',2,2,0,0,0,0,1,'COMMAND',NULL,766,'2026-11-26T08:20:52.070Z',1);
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
    key TEXT NOT NULL,
    at TEXT NOT NULL,
    
    cause TEXT NOT NULL DEFAULT 'RECORD' CHECK (cause IN ('RECORD', 'FILE'))
, kind TEXT NOT NULL DEFAULT 'REFERENCE') STRICT;
INSERT INTO change_log VALUES(1,'GVEJ6WUQ','2026-11-26T08:20:41.708Z','RECORD','REFERENCE');
INSERT INTO change_log VALUES(2,'RWUNJ8YC','2026-11-26T08:20:41.708Z','RECORD','REFERENCE');
INSERT INTO change_log VALUES(3,'GVEJ6WUQ','2026-11-26T08:20:42.358Z','RECORD','REFERENCE');
INSERT INTO change_log VALUES(4,'L5QDDSPK','2026-11-26T08:20:42.358Z','RECORD','REFERENCE');
INSERT INTO change_log VALUES(5,'GVEJ6WUQ','2026-11-26T08:20:43.404Z','FILE','REFERENCE');
INSERT INTO change_log VALUES(6,'GVEJ6WUQ','2026-11-26T08:20:52.705Z','RECORD','REFERENCE');
CREATE TABLE journal (
    seq INTEGER PRIMARY KEY,
    run INTEGER NOT NULL,
    subject TEXT NOT NULL,
    act TEXT NOT NULL CHECK (act IN ('INSERT', 'UPDATE', 'DELETE')),
    key TEXT NOT NULL,
    before TEXT NOT NULL
) STRICT;
INSERT INTO journal VALUES(1,1,'source','INSERT','["deuxfleurs"]','');
INSERT INTO journal VALUES(2,1,'export_file','INSERT','[1]','');
INSERT INTO journal VALUES(3,1,'collection','INSERT','["82Y9YP8Z"]','');
INSERT INTO journal VALUES(4,1,'collection_alias','INSERT','[1,"#collection_1"]','');
INSERT INTO journal VALUES(5,1,'record','INSERT','[1]','');
INSERT INTO journal VALUES(6,1,'record','INSERT','[2]','');
INSERT INTO journal VALUES(7,1,'reference','INSERT','["GVEJ6WUQ"]','');
INSERT INTO journal VALUES(8,1,'reference','INSERT','["RWUNJ8YC"]','');
INSERT INTO journal VALUES(9,2,'source','INSERT','["girofle"]','');
INSERT INTO journal VALUES(10,2,'export_file','INSERT','[2]','');
INSERT INTO journal VALUES(11,2,'record','INSERT','[3]','');
INSERT INTO journal VALUES(12,2,'record','INSERT','[4]','');
INSERT INTO journal VALUES(13,2,'merging','INSERT','[1]','');
INSERT INTO journal VALUES(14,2,'merging_record','INSERT','[1,3]','');
INSERT INTO journal VALUES(15,2,'reference','UPDATE','["GVEJ6WUQ"]','{"key":"GVEJ6WUQ","status":"PRESENT","citation_key":"","content":"{\"key\":\"GVEJ6WUQ\",\"status\":\"PRESENT\",\"type\":\"report\",\"fields\":{\"title\":\"Ce que pèse un herbier, et pourquoi\",\"date\":\"2019\",\"DOI\":\"10.5555/herbier.1\"},\"creators\":[{\"role\":\"author\",\"lastName\":\"Exemple\",\"firstName\":\"U.\"}],\"tags\":[{\"name\":\"sobriété\",\"automatic\":false}],\"notes\":[{\"source\":\"deuxfleurs\",\"value\":{\"localId\":\"#item_4\",\"html\":\"<p>À relire.</p>\"}}],\"attachments\":[{\"source\":\"deuxfleurs\",\"value\":{\"localId\":\"#item_3\",\"linkMode\":\"IMPORTED_URL\",\"presence\":\"STORED\",\"title\":\"a.txt\",\"contentType\":\"text/plain\",\"path\":\"files/3/a.txt\",\"file\":{\"sha256\":\"82966731a28dbf4591b7c3a45a576cc32639c5d00b97cc9e501ce57cbac2d41d\",\"size\":70}}}],\"collections\":[{\"source\":\"deuxfleurs\",\"id\":\"82Y9YP8Z\",\"path\":[\"Lectures\"]}],\"provenance\":[{\"source\":\"deuxfleurs\",\"localId\":\"#item_1\"}],\"added\":\"2026-11-26T08:20:41.708Z\"}"}');
INSERT INTO journal VALUES(16,2,'reference','INSERT','["L5QDDSPK"]','');
CREATE TABLE run_file (
    run INTEGER NOT NULL REFERENCES import_run,
    name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    PRIMARY KEY (run, name)
) STRICT, WITHOUT ROWID;
INSERT INTO run_file VALUES(1,'deuxfleurs.rdf','bfbbb0ed8bf67b89f4780173e14724becdd79527c88d3dfb6960f9e04dc62f35');
INSERT INTO run_file VALUES(2,'girofle.json','1f2dc2483db959c75bfe4a6e7bb36cba1ec25f481162815bb3a2d8df6621cdf0');
CREATE TABLE set_aside (
    source TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    run INTEGER NOT NULL,
    PRIMARY KEY (source, sha256)
) STRICT, WITHOUT ROWID;
CREATE TABLE disagreement (
    run INTEGER NOT NULL REFERENCES import_run,
    field TEXT NOT NULL,
    count INTEGER NOT NULL,
    examples TEXT NOT NULL,
    PRIMARY KEY (run, field)
) STRICT, WITHOUT ROWID;
INSERT INTO disagreement VALUES(2,'creators',1,'[{"reference":"GVEJ6WUQ","title":"Ce que pèse un herbier","source":"girofle","says":"Exemple, Une","otherSource":"deuxfleurs","otherSays":"Exemple, U."}]');
INSERT INTO disagreement VALUES(2,'title',1,'[{"reference":"GVEJ6WUQ","title":"Ce que pèse un herbier","source":"girofle","says":"Ce que pèse un herbier","otherSource":"deuxfleurs","otherSays":"Ce que pèse un herbier, et pourquoi"}]');
CREATE TABLE taken_back (key TEXT PRIMARY KEY, at TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE alias (
    record INTEGER NOT NULL REFERENCES record,
    scheme TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (record, scheme, value)
) STRICT, WITHOUT ROWID;
CREATE TABLE merging (
    number INTEGER PRIMARY KEY,
    gone TEXT NOT NULL,
    kept TEXT NOT NULL,
    at TEXT NOT NULL,
    run INTEGER NOT NULL,
    author TEXT NOT NULL,
    corrections TEXT NOT NULL
) STRICT;
INSERT INTO merging VALUES(1,'SUQW6UW7','GVEJ6WUQ','2026-11-26T08:20:42.358Z',2,'','[]');
CREATE TABLE merging_record (
    merging INTEGER NOT NULL REFERENCES merging,
    record INTEGER NOT NULL REFERENCES record,
    PRIMARY KEY (merging, record)
) STRICT, WITHOUT ROWID;
INSERT INTO merging_record VALUES(1,3);
CREATE TABLE kept_apart (
    one INTEGER NOT NULL REFERENCES record,
    other INTEGER NOT NULL REFERENCES record,
    author TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (one, other)
) STRICT, WITHOUT ROWID;
CREATE TABLE correction (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    reference TEXT NOT NULL REFERENCES reference DEFERRABLE INITIALLY DEFERRED,
    field TEXT NOT NULL,
    value TEXT NOT NULL,
    author TEXT NOT NULL,
    at TEXT NOT NULL,
    reason TEXT NOT NULL
) STRICT;
CREATE TABLE mirror (
    source TEXT PRIMARY KEY,
    library TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE mirror_object (
    source TEXT NOT NULL REFERENCES mirror,
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    aside INTEGER NOT NULL,
    version INTEGER NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (source, kind, key, aside)
) STRICT, WITHOUT ROWID;
CREATE TABLE tag_color (
    export_file INTEGER NOT NULL REFERENCES export_file,
    tag TEXT NOT NULL,
    color TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (export_file, tag)
) STRICT, WITHOUT ROWID;
CREATE TABLE thesaurus (version TEXT NOT NULL, adopted TEXT NOT NULL, content TEXT NOT NULL) STRICT;
INSERT INTO thesaurus VALUES('884baea7-1','2026-11-26T08:20:43.119Z','[{"id":"serveur","french":{"preferred":"serveur"},"english":{"preferred":"server"}}]');
CREATE TABLE entry (
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    
    about TEXT NOT NULL,
    version INTEGER NOT NULL,
    author TEXT NOT NULL,
    account INTEGER NOT NULL,
    created TEXT NOT NULL,
    last_author TEXT NOT NULL,
    last_account INTEGER NOT NULL,
    changed TEXT NOT NULL,
    withdrawn INTEGER NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;
INSERT INTO entry VALUES('ANNOTATION','AVIS2222','GVEJ6WUQ',1,'Cloud Girofle',0,'2026-11-25T18:00:00.000Z','Cloud Girofle',0,'2026-11-25T18:00:00.000Z',0,'{"language":"fr","stance":"nuance","text":"Un avis qui doit survivre à toutes les versions [@exemple-2019].","topics":"serveur"}');
CREATE TABLE revision (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    about TEXT NOT NULL,
    version INTEGER NOT NULL,
    act TEXT NOT NULL,
    author TEXT NOT NULL,
    account INTEGER NOT NULL,
    accepted_by TEXT NOT NULL,
    at TEXT NOT NULL,
    why TEXT NOT NULL,
    batch INTEGER NOT NULL,
    
    content TEXT NOT NULL,
    UNIQUE (kind, id, version)
) STRICT;
INSERT INTO revision VALUES(1,'ANNOTATION','AVIS2222','GVEJ6WUQ',1,'SAVED','Cloud Girofle',0,'','2026-11-26T08:20:52.705Z','content/annotations/GVEJ6WUQ/AVIS2222.md',0,'{"language":"fr","stance":"nuance","text":"Un avis qui doit survivre à toutes les versions [@exemple-2019].","topics":"serveur"}');
CREATE TABLE batch (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    author TEXT NOT NULL,
    account INTEGER NOT NULL,
    at TEXT NOT NULL,
    why TEXT NOT NULL,
    
    undone TEXT NOT NULL,
    undone_by TEXT NOT NULL
) STRICT;
CREATE TABLE proposal (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    about TEXT NOT NULL,
    base INTEGER NOT NULL,
    act TEXT NOT NULL,
    content TEXT NOT NULL,
    author TEXT NOT NULL,
    account INTEGER NOT NULL,
    message TEXT NOT NULL,
    at TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('OPEN', 'ACCEPTED', 'REFUSED')),
    decided_by TEXT NOT NULL,
    decided TEXT NOT NULL,
    reason TEXT NOT NULL
) STRICT;
CREATE TABLE link_check (
    url TEXT PRIMARY KEY,
    checked TEXT NOT NULL,
    state TEXT NOT NULL,
    
    status INTEGER NOT NULL,
    
    target TEXT NOT NULL,
    
    failures INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE content_file (
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    
    path TEXT NOT NULL,
    
    said TEXT NOT NULL,
    
    version INTEGER NOT NULL,
    
    proposal INTEGER NOT NULL,
    PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;
INSERT INTO content_file VALUES('ANNOTATION','AVIS2222','annotations/GVEJ6WUQ/AVIS2222.md','{"language":"fr","stance":"nuance","text":"Un avis qui doit survivre à toutes les versions [@exemple-2019].","topics":"serveur"}',1,0);
CREATE TABLE mention (
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (kind, id, name)
) STRICT, WITHOUT ROWID;
INSERT INTO mention VALUES('ANNOTATION','AVIS2222','exemple-2019');
INSERT INTO mention VALUES('ANNOTATION','AVIS2222','theme:serveur');
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('import_run',2);
INSERT INTO sqlite_sequence VALUES('change_log',6);
INSERT INTO sqlite_sequence VALUES('export_file',2);
INSERT INTO sqlite_sequence VALUES('record',4);
INSERT INTO sqlite_sequence VALUES('revision',1);
CREATE INDEX collection_source ON collection (source);
CREATE INDEX collection_alias_collection ON collection_alias (collection);
CREATE INDEX reference_status ON reference (status);
CREATE INDEX reference_citation_key ON reference (citation_key) WHERE citation_key <> '';
CREATE INDEX record_local_id ON record (export_file, local_id);
CREATE INDEX record_reference ON record (reference);
CREATE INDEX record_title ON record (title) WHERE title <> '';
CREATE INDEX identifier_value ON identifier (scheme, value);
CREATE INDEX relation_target ON relation (target);
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
CREATE INDEX suggestion_other ON suggestion (other);
CREATE INDEX stored_file_waiting ON stored_file (state) WHERE state = 'WAITING';
CREATE INDEX record_file_sha256 ON record_file (sha256);
CREATE INDEX import_run_source ON import_run (source, number);
CREATE INDEX journal_run ON journal (run);
CREATE INDEX alias_value ON alias (scheme, value);
CREATE INDEX merging_gone ON merging (gone);
CREATE INDEX merging_kept ON merging (kept);
CREATE INDEX merging_record_record ON merging_record (record);
CREATE INDEX kept_apart_other ON kept_apart (other);
CREATE INDEX correction_reference ON correction (reference);
CREATE INDEX entry_about ON entry (about, kind) WHERE about <> '';
CREATE INDEX entry_created ON entry (kind, created);
CREATE INDEX revision_batch ON revision (batch) WHERE batch <> 0;
CREATE INDEX revision_author ON revision (author);
CREATE INDEX revision_about ON revision (about) WHERE about <> '';
CREATE INDEX proposal_state ON proposal (state, number);
CREATE INDEX proposal_account ON proposal (account) WHERE account <> 0;
CREATE INDEX link_check_checked ON link_check (checked);
CREATE INDEX mention_name ON mention (name);
CREATE INDEX change_log_key ON change_log (key, kind, number);
PRAGMA application_id = 1214607970;
PRAGMA user_version = 10;
