-- Events whose personal bodies were detached here, in the order in which they were: hubs are told of them in it.
CREATE TABLE journal_detached (
  n INTEGER PRIMARY KEY,
  device_id TEXT NOT NULL,
  seq INTEGER NOT NULL,
  UNIQUE (device_id, seq)
) STRICT;

-- Those that came without their bodies stand in journal_withheld: the hub may go on keeping theirs.
INSERT INTO journal_detached (device_id, seq)
SELECT device_id, seq FROM journal INDEXED BY journal_of_people
WHERE type >= 'person.' AND type < 'person/' AND body IS NULL AND NOT EXISTS (
  SELECT 1 FROM journal_withheld w WHERE w.device_id = journal.device_id AND w.seq = journal.seq);

CREATE TRIGGER journal_notes_detached AFTER UPDATE OF body ON journal
WHEN OLD.body IS NOT NULL AND NEW.body IS NULL AND NEW.type >= 'person.' AND NEW.type < 'person/'
BEGIN
  INSERT OR IGNORE INTO journal_detached (device_id, seq) VALUES (NEW.device_id, NEW.seq);
END;

-- How far the hub of this kiosk has been told.
CREATE TABLE local_hub_told (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  hub_id TEXT NOT NULL,
  n INTEGER NOT NULL
) STRICT;

-- Events of people's records whose bodies were kept for as long as they may be: they come back in no more.
CREATE TABLE body_cut (
  device_id TEXT NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY (device_id, seq)
) STRICT, WITHOUT ROWID;

-- When halls cleaned up.
CREATE TABLE retention_run (
  event_id TEXT PRIMARY KEY,
  date TEXT NOT NULL
) STRICT;
