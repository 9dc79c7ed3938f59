CREATE TABLE journal_entry (
  sequence      bigint PRIMARY KEY,
  iri           text NOT NULL,
  version       integer NOT NULL,
  actor         text NOT NULL,
  content_hash  text NOT NULL,
  kind          text NOT NULL,
  at            timestamptz NOT NULL,
  previous_hash text NOT NULL,
  hash          text NOT NULL
);
CREATE INDEX journal_entry_iri ON journal_entry (iri, sequence);

-- One row: the end of the chain. Its lock is the order of the journal.
CREATE TABLE journal_head (
  id       integer PRIMARY KEY CHECK (id = 1),
  sequence bigint NOT NULL,
  hash     text NOT NULL
);
INSERT INTO journal_head (id, sequence, hash) VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

-- How far each reader of the journal has come.
CREATE TABLE journal_position (
  reader   text PRIMARY KEY,
  sequence bigint NOT NULL
);
