-- The book corner. Titles, copies and readers are folds of edits; loans are recomputed per copy from its acts.

CREATE TABLE title (
  -- Follows from the title's id, and grows with the time of cataloguing: the row of the search index.
  doc INTEGER PRIMARY KEY,
  title_id TEXT NOT NULL UNIQUE,
  isbn TEXT,
  name TEXT NOT NULL DEFAULT '',
  subtitle TEXT,
  -- JSON array, each as it is to be shown.
  authors TEXT NOT NULL DEFAULT '[]',
  publisher TEXT,
  year INTEGER,
  clc TEXT,
  -- 种次号: with the class it makes the call number.
  serial INTEGER,
  age_from INTEGER,
  material TEXT NOT NULL DEFAULT 'book',
  language TEXT,
  series TEXT,
  summary TEXT,
  price_fen INTEGER,
  -- What a search may begin with: the name as it is typed, its pinyin, its initials.
  name_key TEXT NOT NULL DEFAULT '',
  pinyin_key TEXT NOT NULL DEFAULT '',
  initials_key TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX title_isbn ON title (isbn) WHERE isbn IS NOT NULL;
CREATE INDEX title_class ON title (clc, serial) WHERE clc IS NOT NULL;
CREATE INDEX title_name_key ON title (name_key, doc DESC);
CREATE INDEX title_pinyin_key ON title (pinyin_key, doc DESC);
CREATE INDEX title_initials_key ON title (initials_key, doc DESC);

-- The search words of each title under its `doc`; the words themselves are not kept a second time.
CREATE VIRTUAL TABLE title_search USING fts5 (
  han, latin, pinyin, initials,
  content = '', contentless_delete = 1, prefix = '1 2 3',
  tokenize = 'unicode61 remove_diacritics 0'
);

CREATE TABLE title_cover (
  title_id TEXT PRIMARY KEY,
  jpeg BLOB NOT NULL,
  stamp TEXT NOT NULL
) STRICT;

CREATE TABLE copy (
  copy_id TEXT PRIMARY KEY,
  title_id TEXT NOT NULL DEFAULT '',
  code TEXT NOT NULL DEFAULT '',
  added_on TEXT NOT NULL DEFAULT '',
  location TEXT NOT NULL DEFAULT '',
  source TEXT NOT NULL DEFAULT 'bought',
  donor_id TEXT,
  donor_org TEXT,
  price_fen INTEGER,
  on_site_only INTEGER NOT NULL DEFAULT 0,
  -- How it stands, recomputed from its acts.
  state TEXT NOT NULL DEFAULT 'in' CHECK (state IN ('in', 'lent', 'lost', 'missing', 'damaged', 'withdrawn')),
  loan_id TEXT,
  state_at INTEGER,
  uses INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX copy_title ON copy (title_id);
CREATE INDEX copy_code ON copy (code);
CREATE INDEX copy_location ON copy (location);
CREATE INDEX copy_state ON copy (state) WHERE state <> 'in';

-- What was done with a copy, as a set; an undone act stays, marked.
CREATE TABLE copy_act (
  act_id TEXT PRIMARY KEY,
  copy_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('lend', 'renew', 'return', 'note', 'use')),
  loan_id TEXT,
  at INTEGER NOT NULL,
  date TEXT NOT NULL,
  due_on TEXT,
  category TEXT,
  age_band TEXT,
  source TEXT,
  condition TEXT,
  resolution TEXT,
  forgiven INTEGER NOT NULL DEFAULT 0,
  note TEXT,
  device_id TEXT NOT NULL,
  stamp TEXT NOT NULL
) STRICT;

CREATE INDEX copy_act_copy ON copy_act (copy_id);
CREATE INDEX copy_act_at ON copy_act (at);

-- Acts taken back; one may arrive before its act.
CREATE TABLE act_undone (
  act_id TEXT PRIMARY KEY,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE loan (
  loan_id TEXT PRIMARY KEY,
  copy_id TEXT NOT NULL,
  lent_at INTEGER NOT NULL,
  lent_on TEXT NOT NULL,
  due_on TEXT NOT NULL,
  renewals INTEGER NOT NULL,
  category TEXT NOT NULL,
  age_band TEXT NOT NULL,
  source TEXT NOT NULL,
  ended_at INTEGER,
  ended_on TEXT,
  ended TEXT CHECK (ended IN ('returned', 'lost', 'superseded')),
  -- Of a loan that ended lost: whether the matter is settled.
  resolution TEXT,
  forgiven INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX loan_copy ON loan (copy_id, lent_at);
CREATE INDEX loan_open ON loan (due_on) WHERE ended_at IS NULL;
CREATE INDEX loan_lent_on ON loan (lent_on);

-- Whose loan or hold it is, until the link is cut. The event is kept so that its body can be detached.
CREATE TABLE reader_link (
  act_id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL,
  device_id TEXT NOT NULL,
  seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX reader_link_person ON reader_link (person_id);

CREATE TABLE reader_link_cut (act_id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

-- What lending knows of a person beside the person's record.
CREATE TABLE reader (
  person_id TEXT PRIMARY KEY,
  category TEXT,
  until TEXT,
  guardian_id TEXT
) STRICT;

CREATE INDEX reader_guardian ON reader (guardian_id) WHERE guardian_id IS NOT NULL;

CREATE TABLE hold (
  hold_id TEXT PRIMARY KEY,
  title_id TEXT NOT NULL DEFAULT '',
  placed_at INTEGER,
  placed_on TEXT,
  stamp TEXT NOT NULL DEFAULT '',
  -- Set aside: the last event of that kind stands.
  copy_id TEXT,
  shelved_at INTEGER,
  until TEXT,
  shelved_stamp TEXT,
  -- The first end stands.
  ended TEXT CHECK (ended IN ('filled', 'cancelled', 'expired')),
  ended_at INTEGER,
  ended_stamp TEXT
) STRICT;

-- What befell a hold, as a set; what an undone act brought about stays, and counts for nothing.
CREATE TABLE hold_event (
  event_id TEXT PRIMARY KEY,
  hold_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('shelved', 'ended')),
  copy_id TEXT,
  until TEXT,
  ended TEXT,
  at INTEGER NOT NULL,
  -- The act of a copy that brought it about.
  act_id TEXT,
  stamp TEXT NOT NULL
) STRICT;

CREATE INDEX hold_event_hold ON hold_event (hold_id);
CREATE INDEX hold_event_act ON hold_event (act_id) WHERE act_id IS NOT NULL;
CREATE INDEX hold_event_copy ON hold_event (copy_id) WHERE copy_id IS NOT NULL;

CREATE INDEX hold_title ON hold (title_id, placed_at) WHERE ended IS NULL;
CREATE INDEX hold_copy ON hold (copy_id) WHERE copy_id IS NOT NULL;

-- One row per hall: what was decided about lending, each field a fold of edits.
CREATE TABLE lending (
  hall_id TEXT PRIMARY KEY,
  rules TEXT
) STRICT;

CREATE TABLE stocktake (
  stocktake_id TEXT PRIMARY KEY,
  name TEXT NOT NULL DEFAULT '',
  opened_at INTEGER,
  opened_on TEXT,
  closed_at INTEGER
) STRICT;

-- The shelves whose count has begun, and when: a shelf may hold nothing that is expected.
CREATE TABLE stocktake_shelf (
  stocktake_id TEXT NOT NULL,
  shelf TEXT NOT NULL,
  begun_at INTEGER NOT NULL,
  PRIMARY KEY (stocktake_id, shelf)
) STRICT, WITHOUT ROWID;

-- What was to be found on a shelf when it was begun.
CREATE TABLE stocktake_expected (
  stocktake_id TEXT NOT NULL,
  shelf TEXT NOT NULL,
  copy_id TEXT NOT NULL,
  PRIMARY KEY (stocktake_id, copy_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE stocktake_count (
  act_id TEXT PRIMARY KEY,
  stocktake_id TEXT NOT NULL,
  shelf TEXT NOT NULL,
  code TEXT NOT NULL,
  copy_id TEXT,
  at INTEGER NOT NULL,
  device_id TEXT NOT NULL
) STRICT;

CREATE INDEX stocktake_count_of ON stocktake_count (stocktake_id, copy_id);
