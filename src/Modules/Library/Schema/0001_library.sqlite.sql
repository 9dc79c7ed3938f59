-- The library: works, their language versions (expressions), provisions and articles, what sources claim, and the asks.
-- Texts are never updated in place: a changed text is a new version of its expression.

CREATE TABLE library_work (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  iri TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('instrument', 'measure')),
  key TEXT NOT NULL UNIQUE,
  territory TEXT NULL,
  rank TEXT NOT NULL,
  number TEXT NOT NULL,
  symbol TEXT NOT NULL,
  year INTEGER NULL,
  adopted_on TEXT NULL,
  body TEXT NULL,
  renews TEXT NULL,
  official_address TEXT NULL,
  official_languages TEXT NOT NULL,
  title TEXT NULL,
  position INTEGER NOT NULL,
  version INTEGER NOT NULL,
  recorded_at TEXT NOT NULL,
  reference_hash TEXT NULL
);
CREATE INDEX library_work_territory ON library_work (territory, year);

CREATE TABLE library_identifier (
  scheme TEXT NOT NULL,
  value TEXT NOT NULL,
  work_id INTEGER NOT NULL REFERENCES library_work (id),
  PRIMARY KEY (scheme, value)
);
CREATE INDEX library_identifier_work ON library_identifier (work_id);

CREATE TABLE library_expression (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  work_id INTEGER NOT NULL REFERENCES library_work (id),
  language TEXT NOT NULL,
  version INTEGER NOT NULL,
  content_hash TEXT NOT NULL,
  title TEXT NOT NULL,
  title_folded TEXT NOT NULL,
  authority TEXT NOT NULL,
  source_name TEXT NOT NULL,
  source_id TEXT NOT NULL,
  official_address TEXT NULL,
  published_on TEXT NULL,
  taken_on TEXT NOT NULL,
  articles INTEGER NOT NULL,
  digest TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  superseded_at TEXT NULL,
  UNIQUE (work_id, language, version)
);
CREATE INDEX library_expression_hash ON library_expression (content_hash);

CREATE TABLE library_provision (
  expression_id INTEGER NOT NULL REFERENCES library_expression (id),
  position INTEGER NOT NULL,
  parent INTEGER NULL,
  kind TEXT NOT NULL,
  number TEXT NOT NULL,
  address TEXT NOT NULL,
  heading TEXT NOT NULL,
  text TEXT NOT NULL,
  hash TEXT NOT NULL,
  aliases TEXT NOT NULL,
  notes TEXT NOT NULL,
  line INTEGER NOT NULL,
  PRIMARY KEY (expression_id, position)
);
CREATE INDEX library_provision_address ON library_provision (expression_id, address);

CREATE TABLE library_claim (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  work_id INTEGER NOT NULL REFERENCES library_work (id),
  expression_id INTEGER NULL REFERENCES library_expression (id),
  what TEXT NOT NULL,
  value TEXT NOT NULL,
  stated_on TEXT NULL,
  asserted_by TEXT NOT NULL,
  recorded_at TEXT NOT NULL
);
CREATE INDEX library_claim_work ON library_claim (work_id);

CREATE TABLE library_keyword (
  expression_id INTEGER NOT NULL REFERENCES library_expression (id),
  position INTEGER NOT NULL,
  vocabulary TEXT NOT NULL,
  value TEXT NOT NULL,
  authority TEXT NOT NULL,
  PRIMARY KEY (expression_id, position)
);

CREATE TABLE library_finding (
  expression_id INTEGER NOT NULL REFERENCES library_expression (id),
  position INTEGER NOT NULL,
  code TEXT NOT NULL,
  line INTEGER NOT NULL,
  excerpt TEXT NOT NULL,
  PRIMARY KEY (expression_id, position)
);

-- A changed ask is a new version beside the old one, as a text is.
CREATE TABLE library_ask (
  id TEXT NOT NULL,
  instrument TEXT NOT NULL,
  provision TEXT NULL,
  addressee TEXT NOT NULL,
  qualifiers TEXT NOT NULL,
  label TEXT NOT NULL,
  reading TEXT NOT NULL,
  position INTEGER NOT NULL,
  version INTEGER NOT NULL,
  content_hash TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  superseded_at TEXT NULL,
  PRIMARY KEY (id, version)
);

-- A span is a place in the words of the ask's provision, never the words themselves.
CREATE TABLE library_ask_span (
  ask_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  language TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  start_word INTEGER NOT NULL,
  words INTEGER NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (ask_id, version, language, ordinal),
  FOREIGN KEY (ask_id, version) REFERENCES library_ask (id, version)
);
