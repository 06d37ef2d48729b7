-- Libraries that are harvested: OAI-PMH repositories, other Herbiers. What they say is theirs.
ALTER TABLE source ADD COLUMN harvested INTEGER NOT NULL DEFAULT 0;

-- When the server of a live or harvested library last answered, in full; empty before.
ALTER TABLE mirror ADD COLUMN asked TEXT NOT NULL DEFAULT '';
