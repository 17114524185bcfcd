-- Whose data was erased: every record of the same person. What names them is never projected again.
CREATE TABLE erased_person (
  person_id TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- To find all that tells of a person without reading the whole journal.
CREATE INDEX journal_of_people ON journal (type, device_id)
WHERE type >= 'person.' AND type < 'person/';

-- A row while bytes of what was erased may still stand in the file: it is rewritten when the kiosk rests.
CREATE TABLE local_shred (
  one INTEGER PRIMARY KEY CHECK (one = 1)
) STRICT;
