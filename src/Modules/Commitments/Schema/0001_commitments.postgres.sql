-- What was announced and what is known of it. Each version is one document; what others ask for by has its own columns. A changed record, its
-- state included, is a new version beside the old one: the versions are the history.

CREATE TABLE commitments_commitment (
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  takeaway TEXT NOT NULL,
  state TEXT NOT NULL,
  position INTEGER NOT NULL,
  content TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  recorded_at timestamptz NOT NULL,
  superseded_at timestamptz NULL,
  PRIMARY KEY (id, version)
);
CREATE INDEX commitments_commitment_takeaway ON commitments_commitment (takeaway);

CREATE TABLE commitments_commitment_ask (
  commitment_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  ask TEXT NOT NULL,
  PRIMARY KEY (commitment_id, version, ask),
  FOREIGN KEY (commitment_id, version) REFERENCES commitments_commitment (id, version)
);
CREATE INDEX commitments_commitment_ask_ask ON commitments_commitment_ask (ask);
