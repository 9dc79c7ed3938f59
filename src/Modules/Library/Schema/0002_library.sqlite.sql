-- Versions of a text in the world, whether a text is still law, and each wording stored once: a code of 1,500 articles with two hundred
-- versions repeats nearly all of them.

ALTER TABLE library_expression ADD COLUMN in_force_from TEXT NULL;
ALTER TABLE library_expression ADD COLUMN standing TEXT NOT NULL DEFAULT 'unstated' CHECK (standing IN ('unstated', 'in-force', 'ended'));
CREATE INDEX library_expression_in_force ON library_expression (work_id, language, in_force_from) WHERE in_force_from IS NOT NULL;

UPDATE library_expression SET standing = 'in-force' WHERE EXISTS (
  SELECT 1 FROM library_claim c WHERE c.expression_id = library_expression.id AND c.what = 'status' AND c.value = 'in_force');
UPDATE library_expression SET standing = 'ended' WHERE EXISTS (
  SELECT 1 FROM library_claim c WHERE c.expression_id = library_expression.id AND c.what = 'status' AND c.value IN ('repealed', 'expired', 'annulled'));

CREATE INDEX library_expression_source ON library_expression (source_id);

-- The acts that made a version what it is, as its source names them.
CREATE TABLE library_change (
  expression_id INTEGER NOT NULL REFERENCES library_expression (id),
  position INTEGER NOT NULL,
  source_id TEXT NOT NULL,
  title TEXT NOT NULL,
  official_address TEXT NULL,
  PRIMARY KEY (expression_id, position)
);
CREATE INDEX library_change_source ON library_change (source_id);

-- What a provision says, shared by the versions that say the same.
CREATE TABLE library_wording (
  id INTEGER PRIMARY KEY,
  heading TEXT NOT NULL,
  text TEXT NOT NULL,
  hash TEXT NOT NULL,
  notes TEXT NOT NULL
);

-- Where a wording stands in a version.
CREATE TABLE library_place (
  expression_id INTEGER NOT NULL REFERENCES library_expression (id),
  position INTEGER NOT NULL,
  parent INTEGER NULL,
  kind TEXT NOT NULL,
  number TEXT NOT NULL,
  address TEXT NOT NULL,
  aliases TEXT NOT NULL,
  line INTEGER NOT NULL,
  wording_id INTEGER NOT NULL REFERENCES library_wording (id),
  PRIMARY KEY (expression_id, position)
) WITHOUT ROWID;

INSERT INTO library_wording (id, heading, text, hash, notes)
  SELECT row_number() OVER (ORDER BY expression_id, position), heading, text, hash, notes FROM library_provision;
INSERT INTO library_place (expression_id, position, parent, kind, number, address, aliases, line, wording_id)
  SELECT expression_id, position, parent, kind, number, address, aliases, line, row_number() OVER (ORDER BY expression_id, position)
  FROM library_provision ORDER BY expression_id, position;
DROP TABLE library_provision;
CREATE INDEX library_place_address ON library_place (expression_id, address);

CREATE VIEW library_provision AS
  SELECT p.expression_id, p.position, p.parent, p.kind, p.number, p.address, w.heading, w.text, w.hash, p.aliases, w.notes, p.line, p.wording_id
  FROM library_place p JOIN library_wording w ON w.id = p.wording_id;

CREATE INDEX library_place_wording ON library_place (wording_id, expression_id);

-- What the words of a law cite, as they cite it. Derived from the wordings, in the order of their numbers; which work is meant is asked when it
-- is shown, since a work may be loaded later.
CREATE TABLE library_citation (
  wording_id INTEGER NOT NULL REFERENCES library_wording (id),
  position INTEGER NOT NULL,
  number TEXT NOT NULL,
  rank TEXT NOT NULL,
  year INTEGER NULL,
  territory TEXT NULL,
  article TEXT NOT NULL,
  PRIMARY KEY (wording_id, position)
);
CREATE INDEX library_citation_number ON library_citation (number, rank);

-- How a work is cited: "ley" and "20" of "Ley 20/1990", or its title without case and accents where it has no number.
ALTER TABLE library_work ADD COLUMN cited_number TEXT NOT NULL DEFAULT '';
UPDATE library_work SET cited_number = replace(CASE WHEN instr(number, '/') > 0 THEN substr(number, 1, instr(number, '/') - 1) ELSE number END, '.', '') WHERE kind = 'measure';
CREATE INDEX library_work_cited ON library_work (cited_number);

-- The last wording that was read for citations.
CREATE TABLE library_cited (last_wording INTEGER NOT NULL);
INSERT INTO library_cited (last_wording) VALUES (0);
