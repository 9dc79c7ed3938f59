CREATE TABLE network_territory (
  code     text PRIMARY KEY,
  position integer NOT NULL UNIQUE,
  name     text NOT NULL,
  level    text NOT NULL,
  parent   text REFERENCES network_territory (code),
  alpha2   text UNIQUE,
  alpha3   text UNIQUE,
  numeric  text UNIQUE
);

CREATE TABLE network_grouping (
  code text PRIMARY KEY,
  name text NOT NULL
);

-- Claims: the same territory may stand here several times, by several sources.
CREATE TABLE network_membership (
  id         integer PRIMARY KEY,
  grouping   text NOT NULL REFERENCES network_grouping (code),
  territory  text NOT NULL REFERENCES network_territory (code),
  from_day   date,
  to_day     date,
  standing   text NOT NULL,
  source     text NOT NULL
);
CREATE INDEX network_membership_grouping ON network_membership (grouping);

-- Which version of each reference file these tables hold.
CREATE TABLE network_reference (
  file         text PRIMARY KEY,
  version      integer NOT NULL,
  content_hash text NOT NULL,
  loaded_at    timestamptz NOT NULL
);
