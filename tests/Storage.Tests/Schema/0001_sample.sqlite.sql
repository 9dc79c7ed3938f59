CREATE TABLE sample_note (
  id         TEXT PRIMARY KEY,
  territory  TEXT NOT NULL,
  language   TEXT NOT NULL,
  title      TEXT NOT NULL,
  subtitle   TEXT,
  mood       TEXT NOT NULL,
  valid_from TEXT,
  written_at TEXT NOT NULL,
  version    INTEGER NOT NULL
) STRICT;
