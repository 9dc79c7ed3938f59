-- Measures that are described in our own words, whether their text is loaded or not. A changed description is a new version beside the old one.
CREATE TABLE library_description (
  work_id BIGINT NOT NULL REFERENCES library_work (id),
  version INTEGER NOT NULL,
  language TEXT NOT NULL,
  title TEXT NOT NULL,
  title_folded TEXT NOT NULL,
  rank TEXT NOT NULL,
  number TEXT NOT NULL,
  official_address TEXT NULL,
  content_hash TEXT NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  superseded_at timestamp with time zone NULL,
  PRIMARY KEY (work_id, version)
);

-- What an article says in our words.
CREATE TABLE library_summary (
  work_id BIGINT NOT NULL REFERENCES library_work (id),
  address TEXT NOT NULL,
  version INTEGER NOT NULL,
  position INTEGER NOT NULL,
  language TEXT NOT NULL,
  text TEXT NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  superseded_at timestamp with time zone NULL,
  PRIMARY KEY (work_id, address, version)
);

-- A claim that stands in no text is replaced with the description that makes it; one that a text states is never replaced.
ALTER TABLE library_claim ADD COLUMN superseded_at timestamp with time zone NULL;
