-- Localisation: what people found about an ask in a territory. A finding is an alignment (articles of a measure answer the ask) or an
-- assessment (nothing does, or it is not this level's competence). What a finding says is never changed; what is said otherwise is a new
-- finding that supersedes it. What happens to it is a step; the step that holds at an instant is the state that was known then.

CREATE TABLE localisation_finding (
  id           text PRIMARY KEY,
  kind         text NOT NULL CHECK (kind IN ('Alignment', 'Assessment')),
  ask          text NOT NULL,
  territory    text NOT NULL,
  measure      text NULL,
  degree       text NULL,
  law          text NOT NULL,
  practice     text NOT NULL,
  holds_from   date NOT NULL,
  holds_to     date NULL,
  note         jsonb NOT NULL,
  searched_on  date NULL,
  searched     jsonb NULL,
  asserted_by  text NOT NULL,
  proposer     text NOT NULL,
  one_person   boolean NOT NULL,
  supersedes   text NULL REFERENCES localisation_finding (id),
  content_hash text NOT NULL,
  status       text NOT NULL,
  disputed     boolean NOT NULL,
  returned     boolean NOT NULL,
  version      integer NOT NULL,
  recorded_at  timestamptz NOT NULL
);
CREATE INDEX localisation_finding_cell ON localisation_finding (territory, ask);
CREATE INDEX localisation_finding_ask ON localisation_finding (ask);
CREATE INDEX localisation_finding_measure ON localisation_finding (measure);
CREATE INDEX localisation_finding_status ON localisation_finding (status, returned);

-- Steps are appended; only known_to of the last one is set when the next comes.
CREATE TABLE localisation_step (
  finding_id      text NOT NULL REFERENCES localisation_finding (id),
  number          integer NOT NULL,
  act             text NOT NULL,
  status          text NOT NULL,
  disputed        boolean NOT NULL,
  returned        boolean NOT NULL,
  actor           text NOT NULL,
  body            text NULL,
  reason          text NULL,
  reason_language text NULL,
  known_from      timestamptz NOT NULL,
  known_to        timestamptz NULL,
  PRIMARY KEY (finding_id, number)
);

-- What proves a finding. Evidence of a text pins the version that it quotes; better evidence closes the row and adds one.
CREATE TABLE localisation_evidence (
  finding_id  text NOT NULL REFERENCES localisation_finding (id),
  ordinal     integer NOT NULL,
  step        integer NOT NULL,
  kind        text NOT NULL CHECK (kind IN ('Text', 'Reference', 'Secondary')),
  measure     text NULL,
  address     text NULL,
  places      text NULL,
  language    text NULL,
  quote       text NULL,
  text_hash   text NULL,
  pinned_day  date NULL,
  official    text NULL,
  taken_on    date NULL,
  publisher   text NULL,
  published   date NULL,
  summary     jsonb NULL,
  known_from  timestamptz NOT NULL,
  known_to    timestamptz NULL,
  PRIMARY KEY (finding_id, ordinal, step)
);
CREATE INDEX localisation_evidence_measure ON localisation_evidence (measure, address);

CREATE TABLE localisation_dispute (
  id         text PRIMARY KEY,
  finding_id text NOT NULL REFERENCES localisation_finding (id),
  raised_by  text NOT NULL,
  body       text NULL,
  reason     text NOT NULL,
  language   text NOT NULL,
  evidence   text NOT NULL,
  raised_at  timestamptz NOT NULL,
  settled_by text NULL,
  answer     text NULL,
  answer_language text NULL,
  settled_at timestamptz NULL
);
CREATE INDEX localisation_dispute_finding ON localisation_dispute (finding_id);

-- Which version of each file of the story these tables hold, and until which day texts were compared with what is quoted from them.
CREATE TABLE localisation_mark (
  name  text PRIMARY KEY,
  value text NOT NULL
);
