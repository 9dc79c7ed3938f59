CREATE INDEX sample_note_territory ON sample_note (territory);
