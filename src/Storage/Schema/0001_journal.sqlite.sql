CREATE TABLE journal_entry (
  sequence      INTEGER PRIMARY KEY,
  iri           TEXT NOT NULL,
  version       INTEGER NOT NULL,
  actor         TEXT NOT NULL,
  content_hash  TEXT NOT NULL,
  kind          TEXT NOT NULL,
  at            TEXT NOT NULL,
  previous_hash TEXT NOT NULL,
  hash          TEXT NOT NULL
) STRICT;
CREATE INDEX journal_entry_iri ON journal_entry (iri, sequence);

-- One row: the end of the chain.
CREATE TABLE journal_head (
  id       INTEGER PRIMARY KEY CHECK (id = 1),
  sequence INTEGER NOT NULL,
  hash     TEXT NOT NULL
) STRICT;
INSERT INTO journal_head (id, sequence, hash) VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

-- How far each reader of the journal has come.
CREATE TABLE journal_position (
  reader   TEXT PRIMARY KEY,
  sequence INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
