-- Seminars and what was kept of them. A programme is read as a whole and changes as a whole, so each version is one document; what others ask
-- for by has its own columns. A changed record is a new version beside the old one.

CREATE TABLE seminars_seminar (
  key TEXT NOT NULL,
  version INTEGER NOT NULL,
  from_day TEXT NOT NULL,
  content TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  superseded_at TEXT NULL,
  PRIMARY KEY (key, version)
);

CREATE TABLE seminars_takeaway (
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  seminar TEXT NOT NULL,
  session INTEGER NOT NULL,
  position INTEGER NOT NULL,
  content TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  superseded_at TEXT NULL,
  PRIMARY KEY (id, version)
);
CREATE INDEX seminars_takeaway_seminar ON seminars_takeaway (seminar, session, position);

CREATE TABLE seminars_takeaway_ask (
  takeaway_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  ask TEXT NOT NULL,
  PRIMARY KEY (takeaway_id, version, ask),
  FOREIGN KEY (takeaway_id, version) REFERENCES seminars_takeaway (id, version)
);
CREATE INDEX seminars_takeaway_ask_ask ON seminars_takeaway_ask (ask);
