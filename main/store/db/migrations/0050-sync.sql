-- What halls and kiosks tell each other. Projected, as everywhere: by whoever of this hall or another said it.
CREATE TABLE device_invitation (
  invitation_id TEXT PRIMARY KEY,
  by_device TEXT NOT NULL,
  public_key TEXT NOT NULL,
  hall_id TEXT NOT NULL,
  kiosk_number INTEGER NOT NULL
) STRICT;

CREATE TABLE device_voucher (
  device_id TEXT PRIMARY KEY,
  invitation_id TEXT NOT NULL,
  signature TEXT NOT NULL
) STRICT;

CREATE TABLE device_admission (
  by_device TEXT NOT NULL,
  by_seq INTEGER NOT NULL,
  device_id TEXT NOT NULL,
  public_key TEXT NOT NULL,
  hall_id TEXT NOT NULL,
  hall_name TEXT NOT NULL,
  kiosk_number INTEGER NOT NULL,
  vouches TEXT NOT NULL,
  recipient TEXT,
  stamp TEXT NOT NULL,
  PRIMARY KEY (by_device, by_seq)
) STRICT;

-- The newest recipient of each device.
CREATE TABLE device_recipient (
  device_id TEXT PRIMARY KEY,
  seq INTEGER NOT NULL,
  recipient TEXT NOT NULL
) STRICT;

CREATE TABLE device_retirement (
  by_device TEXT NOT NULL,
  by_seq INTEGER NOT NULL,
  device_id TEXT NOT NULL,
  last_seq INTEGER NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (by_device, by_seq)
) STRICT;

-- What was chosen of a conflict, by the first who chose.
CREATE TABLE conflict_settled (
  conflict_id TEXT PRIMARY KEY,
  choice TEXT NOT NULL,
  stamp TEXT NOT NULL
) STRICT;

-- Received, verified, and ahead of what is here: joins the journal when the gap before it is filled.
-- The last of a stretch carries the signature of its checkpoint.
CREATE TABLE journal_waiting (
  device_id TEXT NOT NULL,
  seq INTEGER NOT NULL,
  type TEXT NOT NULL,
  subject TEXT,
  hlc TEXT NOT NULL,
  header BLOB NOT NULL,
  hash BLOB NOT NULL,
  body BLOB,
  signature BLOB,
  PRIMARY KEY (device_id, seq)
) STRICT;

-- Events that came without their bodies, which are for other halls' eyes: a body may still come.
CREATE TABLE journal_withheld (
  device_id TEXT NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY (device_id, seq)
) STRICT;

-- Devices that wrote two different events under one number: nothing more is taken of them.
CREATE TABLE journal_fork (
  device_id TEXT PRIMARY KEY,
  seq INTEGER NOT NULL,
  hash_here BLOB NOT NULL,
  hash_there BLOB NOT NULL
) STRICT;

-- Types that this program did not know when their events came: they are projected after an update.
CREATE TABLE journal_unknown_type (
  type TEXT PRIMARY KEY
) STRICT;

-- How far each bundle that was written and read back goes, by whom it is for.
CREATE TABLE local_exported (
  audience TEXT NOT NULL,
  device_id TEXT NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY (audience, device_id)
) STRICT;

-- A body that was withheld may come once; every other change of a stored event is refused.
DROP TRIGGER journal_keeps_headers;
CREATE TRIGGER journal_keeps_headers BEFORE UPDATE ON journal
WHEN NEW.device_id IS NOT OLD.device_id OR NEW.seq IS NOT OLD.seq OR NEW.type IS NOT OLD.type
  OR NEW.subject IS NOT OLD.subject OR NEW.header IS NOT OLD.header OR NEW.hash IS NOT OLD.hash
  OR (NEW.body IS NOT NULL AND NOT (OLD.body IS NULL AND EXISTS (
    SELECT 1 FROM journal_withheld w WHERE w.device_id = OLD.device_id AND w.seq = OLD.seq)))
BEGIN
  SELECT RAISE(ABORT, 'journal is append only');
END;
