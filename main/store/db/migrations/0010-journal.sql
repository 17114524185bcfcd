-- The journal: what happened, append only. Header bytes are stored and hashed exactly as written;
-- the body can be detached (erasure) without breaking the chain.
CREATE TABLE journal (
  device_id TEXT NOT NULL,
  seq INTEGER NOT NULL CHECK (seq > 0),
  type TEXT NOT NULL,
  subject TEXT,
  header BLOB NOT NULL,
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  body BLOB,
  PRIMARY KEY (device_id, seq)
) STRICT;

CREATE TRIGGER journal_keeps_headers BEFORE UPDATE ON journal
WHEN NEW.device_id IS NOT OLD.device_id OR NEW.seq IS NOT OLD.seq OR NEW.type IS NOT OLD.type
  OR NEW.subject IS NOT OLD.subject OR NEW.header IS NOT OLD.header OR NEW.hash IS NOT OLD.hash
  OR NEW.body IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'journal is append only');
END;

CREATE TRIGGER journal_keeps_rows BEFORE DELETE ON journal
BEGIN
  SELECT RAISE(ABORT, 'journal is append only');
END;

-- The last event of each device: where the next one chains on, and the highest HLC seen.
CREATE TABLE journal_head (
  device_id TEXT PRIMARY KEY,
  seq INTEGER NOT NULL,
  hash BLOB NOT NULL,
  hlc TEXT NOT NULL
) STRICT;

CREATE TABLE journal_checkpoint (
  device_id TEXT NOT NULL,
  seq INTEGER NOT NULL,
  hash BLOB NOT NULL,
  signature BLOB NOT NULL,
  PRIMARY KEY (device_id, seq)
) STRICT;

-- Events whose payload could not be projected: kept, named, and tried again by a rebuild.
CREATE TABLE journal_projection_error (
  device_id TEXT NOT NULL,
  seq INTEGER NOT NULL,
  error TEXT NOT NULL,
  PRIMARY KEY (device_id, seq)
) STRICT;

-- What belongs to this machine alone: never exported, not part of the projected state.
CREATE TABLE local_device (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  device_id TEXT NOT NULL
) STRICT;

CREATE TABLE local_pin (
  staff_id TEXT PRIMARY KEY,
  salt BLOB NOT NULL,
  hash BLOB NOT NULL
) STRICT;

-- Failed tries by lock ('pin:<staff>', 'hand:<person>'); outlives a restart.
CREATE TABLE local_lock (
  name TEXT PRIMARY KEY,
  failures INTEGER NOT NULL,
  locked_until INTEGER NOT NULL
) STRICT;
