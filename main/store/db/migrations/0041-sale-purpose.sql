-- What a sale of no purpose of its own is for after all: the last word on each, by its stamp.
CREATE TABLE sale_purpose (
  sale_id TEXT PRIMARY KEY,
  purpose_id TEXT NOT NULL,
  stamp TEXT NOT NULL
) STRICT, WITHOUT ROWID;
