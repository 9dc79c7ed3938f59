CREATE TABLE network_territory (
  code     TEXT PRIMARY KEY,
  position INTEGER NOT NULL UNIQUE,
  name     TEXT NOT NULL,
  level    TEXT NOT NULL,
  parent   TEXT REFERENCES network_territory (code),
  alpha2   TEXT UNIQUE,
  alpha3   TEXT UNIQUE,
  numeric  TEXT UNIQUE
) STRICT;

CREATE TABLE network_grouping (
  code TEXT PRIMARY KEY,
  name TEXT NOT NULL
) STRICT;

-- Claims: the same territory may stand here several times, by several sources.
CREATE TABLE network_membership (
  id         INTEGER PRIMARY KEY,
  grouping   TEXT NOT NULL REFERENCES network_grouping (code),
  territory  TEXT NOT NULL REFERENCES network_territory (code),
  from_day   TEXT,
  to_day     TEXT,
  standing   TEXT NOT NULL,
  source     TEXT NOT NULL
) STRICT;
CREATE INDEX network_membership_grouping ON network_membership (grouping);

-- Which version of each reference file these tables hold.
CREATE TABLE network_reference (
  file         TEXT PRIMARY KEY,
  version      INTEGER NOT NULL,
  content_hash TEXT NOT NULL,
  loaded_at    TEXT NOT NULL
) STRICT;
