-- The list of measures is read newest first, of everything or of some territories, a page at a time.
CREATE INDEX library_work_newest ON library_work (kind, adopted_on DESC NULLS LAST, key);
CREATE INDEX library_work_territory_newest ON library_work (territory, adopted_on DESC NULLS LAST, key);
