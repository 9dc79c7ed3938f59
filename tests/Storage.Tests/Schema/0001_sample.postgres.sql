CREATE TABLE sample_note (
  id         uuid PRIMARY KEY,
  territory  text NOT NULL,
  language   text NOT NULL,
  title      jsonb NOT NULL,
  subtitle   jsonb,
  mood       text NOT NULL,
  valid_from date,
  written_at timestamptz NOT NULL,
  version    integer NOT NULL
);
