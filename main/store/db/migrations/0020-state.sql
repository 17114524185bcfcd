-- Projected state: a fold of the journal, rebuilt from it at any time.

CREATE TABLE device (
  device_id TEXT PRIMARY KEY,
  hall_id TEXT NOT NULL,
  kiosk_number INTEGER NOT NULL,
  public_key BLOB NOT NULL,
  predecessor TEXT
) STRICT;

-- Every edit of every field, as a set; the winner is the greatest (ver, hlc, device, seq).
CREATE TABLE field_edit (
  entity TEXT NOT NULL,
  entity_id TEXT NOT NULL,
  field TEXT NOT NULL,
  ver INTEGER NOT NULL,
  hlc TEXT NOT NULL,
  device_id TEXT NOT NULL,
  seq INTEGER NOT NULL,
  base TEXT,
  value TEXT NOT NULL,
  PRIMARY KEY (entity, entity_id, field, ver, hlc, device_id, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE conflict (
  conflict_id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  entity TEXT NOT NULL,
  entity_id TEXT NOT NULL,
  field TEXT NOT NULL,
  event_a TEXT NOT NULL,
  event_b TEXT NOT NULL
) STRICT;

CREATE TABLE hall (
  hall_id TEXT PRIMARY KEY,
  name TEXT NOT NULL DEFAULT '',
  zone TEXT NOT NULL DEFAULT 'Asia/Shanghai'
) STRICT;

CREATE TABLE kiosk (
  kiosk_id TEXT PRIMARY KEY,
  name TEXT NOT NULL DEFAULT '',
  voice INTEGER NOT NULL DEFAULT 0 CHECK (voice IN (0, 1))
) STRICT;

CREATE TABLE staff (
  staff_id TEXT PRIMARY KEY,
  label TEXT NOT NULL DEFAULT '',
  role TEXT NOT NULL DEFAULT 'clerk',
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
) STRICT;

CREATE TABLE team (
  team_id TEXT PRIMARY KEY,
  name TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE person (
  person_id TEXT PRIMARY KEY,
  number TEXT NOT NULL,
  enrolled_on TEXT NOT NULL,
  name TEXT NOT NULL DEFAULT '',
  -- The name in pinyin, by which people are listed.
  sort_key TEXT NOT NULL DEFAULT '',
  phone TEXT,
  birth_year INTEGER,
  building TEXT,
  unit TEXT,
  zhiyuanhui_no TEXT,
  izhiyuan_no TEXT,
  guardian_name TEXT,
  guardian_phone TEXT,
  guardian_consent INTEGER NOT NULL DEFAULT 0,
  public_name INTEGER NOT NULL DEFAULT 0,
  notes TEXT,
  active INTEGER NOT NULL DEFAULT 1,
  -- The record that stands for this one since two were merged; itself where none was.
  canonical_id TEXT NOT NULL
) STRICT;

CREATE INDEX person_canonical ON person (canonical_id);
CREATE INDEX person_number ON person (number);
CREATE INDEX person_sort ON person (sort_key, number);
CREATE INDEX person_phone ON person (phone) WHERE phone IS NOT NULL;

CREATE TABLE person_team (
  person_id TEXT NOT NULL,
  team_id TEXT NOT NULL,
  PRIMARY KEY (person_id, team_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX person_team_members ON person_team (team_id);

-- Search keys (name parts, pinyin, initials, phone, number); matched by prefix.
CREATE TABLE person_key (
  key TEXT NOT NULL,
  person_id TEXT NOT NULL,
  -- 0 for a key that leaves out the beginning of the name.
  is_whole INTEGER NOT NULL CHECK (is_whole IN (0, 1)),
  PRIMARY KEY (key, person_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX person_key_person ON person_key (person_id);

CREATE TABLE person_merge (
  event_id TEXT PRIMARY KEY,
  keep_id TEXT NOT NULL,
  merge_id TEXT NOT NULL
) STRICT;

CREATE INDEX person_merge_keep ON person_merge (keep_id);
CREATE INDEX person_merge_merge ON person_merge (merge_id);

CREATE TABLE card (
  card_id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL,
  issued_on TEXT NOT NULL,
  issued_order TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX card_person ON card (person_id);

-- Revocations as a set of their own: one may arrive before the card it revokes.
CREATE TABLE card_revocation (
  card_id TEXT PRIMARY KEY,
  revoked_on TEXT NOT NULL,
  reason TEXT NOT NULL,
  revoked_order TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE activity (
  activity_id TEXT PRIMARY KEY,
  name TEXT NOT NULL DEFAULT '',
  category TEXT NOT NULL DEFAULT '',
  place TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE shift (
  shift_id TEXT PRIMARY KEY,
  activity_id TEXT NOT NULL,
  date TEXT NOT NULL,
  start_minute INTEGER NOT NULL,
  end_minute INTEGER NOT NULL,
  cancelled INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX shift_date ON shift (date);
CREATE INDEX shift_activity ON shift (activity_id, date);

-- Every scan as it happened; sessions are recomputed from them. `owner_id` is whose it is as far as is known: the
-- record that stands for the person, or for the holder of the card; null while the card is unknown.
CREATE TABLE scan (
  scan_id TEXT PRIMARY KEY,
  person_id TEXT,
  card_id TEXT,
  owner_id TEXT,
  date TEXT NOT NULL,
  at INTEGER NOT NULL,
  direction TEXT NOT NULL CHECK (direction IN ('in', 'out', 'toggle')),
  shift_id TEXT,
  source TEXT NOT NULL,
  stamp TEXT NOT NULL
) STRICT;

CREATE INDEX scan_owner ON scan (owner_id, date) WHERE owner_id IS NOT NULL;
CREATE INDEX scan_card ON scan (card_id) WHERE card_id IS NOT NULL;
CREATE INDEX scan_unresolved ON scan (date) WHERE owner_id IS NULL;

CREATE TABLE scan_refused (
  event_id TEXT PRIMARY KEY,
  date TEXT NOT NULL,
  at INTEGER NOT NULL,
  reason TEXT NOT NULL,
  person_id TEXT
) STRICT;

CREATE INDEX scan_refused_date ON scan_refused (date);

-- Corrections by staff, as a set; the newest of a session wins.
CREATE TABLE correction (
  event_id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  owner_id TEXT NOT NULL,
  date TEXT NOT NULL,
  shift_id TEXT,
  in_at INTEGER NOT NULL,
  out_at INTEGER,
  void INTEGER NOT NULL,
  reason TEXT NOT NULL,
  stamp TEXT NOT NULL
) STRICT;

CREATE INDEX correction_owner ON correction (owner_id, date);
CREATE INDEX correction_session ON correction (session_id);

-- One stay of one person: recomputed per (person, date) from scans and corrections.
CREATE TABLE session (
  session_id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL,
  date TEXT NOT NULL,
  shift_id TEXT,
  in_at INTEGER NOT NULL,
  out_at INTEGER,
  minutes INTEGER NOT NULL,
  provenance TEXT NOT NULL,
  void INTEGER NOT NULL DEFAULT 0,
  reason TEXT
) STRICT;

CREATE INDEX session_person ON session (person_id, date, minutes);
CREATE INDEX session_date ON session (date);
CREATE INDEX session_open ON session (date) WHERE out_at IS NULL AND void = 0;

CREATE TABLE clock_jump (
  event_id TEXT PRIMARY KEY,
  date TEXT NOT NULL,
  at INTEGER NOT NULL,
  jump INTEGER NOT NULL
) STRICT;

CREATE INDEX clock_jump_date ON clock_jump (date);
