-- Localisation: what people found about an ask in a territory. A finding is an alignment (articles of a measure answer the ask) or an
-- assessment (nothing does, or it is not this level's competence). What a finding says is never changed; what is said otherwise is a new
-- finding that supersedes it. What happens to it is a step; the step that holds at an instant is the state that was known then.

CREATE TABLE localisation_finding (
  id           TEXT PRIMARY KEY,
  kind         TEXT NOT NULL CHECK (kind IN ('Alignment', 'Assessment')),
  ask          TEXT NOT NULL,
  territory    TEXT NOT NULL,
  measure      TEXT NULL,
  degree       TEXT NULL,
  law          TEXT NOT NULL,
  practice     TEXT NOT NULL,
  holds_from   TEXT NOT NULL,
  holds_to     TEXT NULL,
  note         TEXT NOT NULL,
  searched_on  TEXT NULL,
  searched     TEXT NULL,
  asserted_by  TEXT NOT NULL,
  proposer     TEXT NOT NULL,
  one_person   INTEGER NOT NULL,
  supersedes   TEXT NULL REFERENCES localisation_finding (id),
  content_hash TEXT NOT NULL,
  status       TEXT NOT NULL,
  disputed     INTEGER NOT NULL,
  returned     INTEGER NOT NULL,
  version      INTEGER NOT NULL,
  recorded_at  TEXT NOT NULL
) STRICT;
CREATE INDEX localisation_finding_cell ON localisation_finding (territory, ask);
CREATE INDEX localisation_finding_ask ON localisation_finding (ask);
CREATE INDEX localisation_finding_measure ON localisation_finding (measure);
CREATE INDEX localisation_finding_status ON localisation_finding (status, returned);

-- Steps are appended; only known_to of the last one is set when the next comes.
CREATE TABLE localisation_step (
  finding_id      TEXT NOT NULL REFERENCES localisation_finding (id),
  number          INTEGER NOT NULL,
  act             TEXT NOT NULL,
  status          TEXT NOT NULL,
  disputed        INTEGER NOT NULL,
  returned        INTEGER NOT NULL,
  actor           TEXT NOT NULL,
  body            TEXT NULL,
  reason          TEXT NULL,
  reason_language TEXT NULL,
  known_from      TEXT NOT NULL,
  known_to        TEXT NULL,
  PRIMARY KEY (finding_id, number)
) STRICT;

-- What proves a finding. Evidence of a text pins the version that it quotes; better evidence closes the row and adds one.
CREATE TABLE localisation_evidence (
  finding_id  TEXT NOT NULL REFERENCES localisation_finding (id),
  ordinal     INTEGER NOT NULL,
  step        INTEGER NOT NULL,
  kind        TEXT NOT NULL CHECK (kind IN ('Text', 'Reference', 'Secondary')),
  measure     TEXT NULL,
  address     TEXT NULL,
  places      TEXT NULL,
  language    TEXT NULL,
  quote       TEXT NULL,
  text_hash   TEXT NULL,
  pinned_day  TEXT NULL,
  official    TEXT NULL,
  taken_on    TEXT NULL,
  publisher   TEXT NULL,
  published   TEXT NULL,
  summary     TEXT NULL,
  known_from  TEXT NOT NULL,
  known_to    TEXT NULL,
  PRIMARY KEY (finding_id, ordinal, step)
) STRICT;
CREATE INDEX localisation_evidence_measure ON localisation_evidence (measure, address);

CREATE TABLE localisation_dispute (
  id         TEXT PRIMARY KEY,
  finding_id TEXT NOT NULL REFERENCES localisation_finding (id),
  raised_by  TEXT NOT NULL,
  body       TEXT NULL,
  reason     TEXT NOT NULL,
  language   TEXT NOT NULL,
  evidence   TEXT NOT NULL,
  raised_at  TEXT NOT NULL,
  settled_by TEXT NULL,
  answer     TEXT NULL,
  answer_language TEXT NULL,
  settled_at TEXT NULL
) STRICT;
CREATE INDEX localisation_dispute_finding ON localisation_dispute (finding_id);

-- Which version of each file of the story these tables hold, and until which day texts were compared with what is quoted from them.
CREATE TABLE localisation_mark (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;
