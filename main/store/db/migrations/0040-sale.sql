-- The charity sale. Products, purposes and rules are folds of edits; stock and money are sums over sets of entries.

CREATE TABLE product (
  product_id TEXT PRIMARY KEY,
  hall_id TEXT NOT NULL DEFAULT '',
  mode TEXT NOT NULL DEFAULT 'counted' CHECK (mode IN ('pieces', 'counted')),
  code TEXT,
  added_on TEXT NOT NULL DEFAULT '',
  name TEXT NOT NULL DEFAULT '',
  craft TEXT NOT NULL DEFAULT 'other',
  price_fen INTEGER,
  -- JSON array of person ids.
  maker_ids TEXT NOT NULL DEFAULT '[]',
  class_name TEXT,
  activity_id TEXT,
  story TEXT,
  for_sale INTEGER NOT NULL DEFAULT 1,
  -- The name as it is typed, its pinyin and its initials, to search in.
  search_key TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX product_code ON product (code) WHERE code IS NOT NULL;
CREATE INDEX product_class ON product (class_name) WHERE class_name IS NOT NULL;

CREATE TABLE product_picture (
  product_id TEXT PRIMARY KEY,
  jpeg BLOB NOT NULL,
  stamp TEXT NOT NULL
) STRICT;

-- What the sale knows of a person beside the person's record.
CREATE TABLE maker (
  person_id TEXT PRIMARY KEY,
  chosen_name TEXT,
  story TEXT,
  consent INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE piece (
  piece_id TEXT PRIMARY KEY,
  product_id TEXT NOT NULL DEFAULT '',
  code TEXT NOT NULL DEFAULT '',
  added_on TEXT NOT NULL DEFAULT '',
  -- How it stands, recomputed from its movements.
  state TEXT NOT NULL DEFAULT 'on-sale' CHECK (state IN ('on-sale', 'sold', 'written-off', 'taken-home')),
  place INTEGER,
  sale_id TEXT
) STRICT;

CREATE INDEX piece_product ON piece (product_id);
CREATE INDEX piece_code ON piece (code);

-- Every movement of goods as a set; a line of a sale is one, and so is what is taken back of it.
CREATE TABLE stock_movement (
  movement_id TEXT NOT NULL,
  product_id TEXT NOT NULL,
  -- Empty for counted goods.
  piece_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  quantity INTEGER NOT NULL,
  from_place INTEGER,
  to_place INTEGER,
  at INTEGER NOT NULL,
  date TEXT NOT NULL,
  note TEXT,
  sale_id TEXT,
  stamp TEXT NOT NULL,
  PRIMARY KEY (movement_id, piece_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX stock_movement_product ON stock_movement (product_id, at);
CREATE INDEX stock_movement_piece ON stock_movement (piece_id, at) WHERE piece_id <> '';

-- The sum of the movements of a product at a place of its hall: 0 is the storeroom, else the number of a kiosk.
CREATE TABLE stock (
  product_id TEXT NOT NULL,
  place INTEGER NOT NULL,
  quantity INTEGER NOT NULL,
  PRIMARY KEY (product_id, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE sale (
  sale_id TEXT PRIMARY KEY,
  number TEXT NOT NULL,
  till_day_id TEXT NOT NULL,
  kiosk_number INTEGER NOT NULL,
  at INTEGER NOT NULL,
  date TEXT NOT NULL,
  event_id TEXT,
  purpose_id TEXT,
  total_fen INTEGER NOT NULL,
  change_fen INTEGER NOT NULL,
  sold_by TEXT NOT NULL,
  device_id TEXT NOT NULL,
  stamp TEXT NOT NULL
) STRICT;

CREATE INDEX sale_till_day ON sale (till_day_id, at);
CREATE INDEX sale_number ON sale (number);
CREATE INDEX sale_date ON sale (date);

-- By its sale: two copies of one file may have paid the same cart, whose lines then stand in two sales.
CREATE TABLE sale_line (
  sale_id TEXT NOT NULL,
  line_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  kind TEXT NOT NULL,
  product_id TEXT,
  piece_id TEXT,
  name TEXT,
  quantity INTEGER NOT NULL,
  unit_fen INTEGER NOT NULL,
  amount_fen INTEGER NOT NULL,
  from_place INTEGER,
  -- JSON array of person ids.
  maker_ids TEXT NOT NULL,
  class_name TEXT,
  activity_id TEXT,
  PRIMARY KEY (sale_id, line_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX sale_line_line ON sale_line (line_id);
CREATE INDEX sale_line_piece ON sale_line (piece_id) WHERE piece_id IS NOT NULL;

CREATE TABLE refund (
  refund_id TEXT PRIMARY KEY,
  sale_id TEXT NOT NULL,
  number TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('refund', 'void')),
  till_day_id TEXT NOT NULL,
  kiosk_number INTEGER NOT NULL,
  at INTEGER NOT NULL,
  date TEXT NOT NULL,
  fate TEXT NOT NULL,
  total_fen INTEGER NOT NULL,
  reason TEXT NOT NULL,
  note TEXT,
  refunded_by TEXT NOT NULL,
  approved_by TEXT,
  device_id TEXT NOT NULL,
  stamp TEXT NOT NULL
) STRICT;

CREATE INDEX refund_sale ON refund (sale_id);
CREATE INDEX refund_till_day ON refund (till_day_id, at);
CREATE INDEX refund_number ON refund (number);

CREATE TABLE refund_line (
  refund_id TEXT NOT NULL,
  line_id TEXT NOT NULL,
  quantity INTEGER NOT NULL,
  amount_fen INTEGER NOT NULL,
  to_place INTEGER,
  PRIMARY KEY (refund_id, line_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX refund_line_line ON refund_line (line_id);

-- Of sales and refunds alike, each positive; what a refund gives back stands under the refund's id.
CREATE TABLE tender (
  entry_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('cash', 'wechat', 'alipay', 'points')),
  fen INTEGER NOT NULL,
  received_fen INTEGER,
  reference TEXT,
  PRIMARY KEY (entry_id, ordinal)
) STRICT, WITHOUT ROWID;

-- Whose points paid; the event is kept so that its body can be detached.
CREATE TABLE points_spent (
  entry_id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL,
  points INTEGER NOT NULL,
  date TEXT NOT NULL,
  device_id TEXT NOT NULL,
  seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX points_spent_person ON points_spent (person_id);

CREATE TABLE till_day (
  till_day_id TEXT PRIMARY KEY,
  hall_id TEXT NOT NULL,
  kiosk_number INTEGER NOT NULL,
  number INTEGER NOT NULL,
  opened_at INTEGER NOT NULL,
  date TEXT NOT NULL,
  event_id TEXT,
  float_fen INTEGER NOT NULL,
  device_id TEXT NOT NULL
) STRICT;

-- In the order in which the newest is looked for at each sale: nothing is sorted then.
CREATE INDEX till_day_kiosk ON till_day (hall_id, kiosk_number, number, opened_at, till_day_id);
CREATE INDEX till_day_date ON till_day (date);

CREATE TABLE till_cash (
  move_id TEXT PRIMARY KEY,
  till_day_id TEXT NOT NULL,
  at INTEGER NOT NULL,
  fen INTEGER NOT NULL,
  reason TEXT NOT NULL,
  note TEXT
) STRICT;

CREATE INDEX till_cash_day ON till_cash (till_day_id, at);

-- The first close of a till day stands, by its stamp.
CREATE TABLE till_close (
  till_day_id TEXT PRIMARY KEY,
  at INTEGER NOT NULL,
  -- What was counted, expected and decided, as it was signed off.
  facts TEXT NOT NULL,
  closed_by TEXT NOT NULL,
  stamp TEXT NOT NULL
) STRICT;

-- One row per hall: what was decided about the sale.
CREATE TABLE sale_decisions (
  hall_id TEXT PRIMARY KEY,
  rules TEXT
) STRICT;

CREATE TABLE payment_code (
  hall_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  jpeg BLOB,
  stamp TEXT NOT NULL,
  PRIMARY KEY (hall_id, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE purpose (
  purpose_id TEXT PRIMARY KEY,
  hall_id TEXT NOT NULL DEFAULT '',
  name TEXT NOT NULL DEFAULT '',
  description TEXT,
  partner TEXT,
  filing_number TEXT,
  active INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE handover (
  handover_id TEXT PRIMARY KEY,
  number TEXT NOT NULL DEFAULT '',
  purpose_id TEXT NOT NULL DEFAULT '',
  fen INTEGER NOT NULL DEFAULT 0,
  at INTEGER NOT NULL DEFAULT 0,
  date TEXT NOT NULL DEFAULT '',
  note TEXT,
  handed_by TEXT,
  received_by TEXT,
  -- Of the event that stands, should two devices ever tell of one id; null before it arrived.
  stamp TEXT,
  names_stamp TEXT
) STRICT;

CREATE INDEX handover_purpose ON handover (purpose_id);

-- Carts are this kiosk's alone and no part of its records: kept so that a power cut loses none.
CREATE TABLE cart (
  cart_id TEXT PRIMARY KEY,
  label TEXT,
  held INTEGER NOT NULL DEFAULT 0,
  changed_at INTEGER NOT NULL,
  purpose_id TEXT,
  lines TEXT NOT NULL
) STRICT;

-- What also goes to the second copy of the sales: found without reading the rest of the journal.
CREATE INDEX journal_sidecar ON journal (device_id, seq)
WHERE type IN ('till.opened', 'till.cash-moved', 'till.closed', 'sale.made', 'sale.refunded');
