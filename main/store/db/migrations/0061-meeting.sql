-- What each code was given to, as a set: two kiosks that could not see each other may have given out one code twice.
CREATE TABLE code_holder (
  code TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('copy', 'piece', 'product', 'card')),
  holder_id TEXT NOT NULL,
  at INTEGER NOT NULL,
  device_id TEXT NOT NULL,
  stamp TEXT NOT NULL,
  PRIMARY KEY (code, kind, holder_id)
) STRICT, WITHOUT ROWID;

-- A refold clears the conflicts of one entity; a person's stand under the lesser of the two records.
CREATE INDEX conflict_entity ON conflict (entity_id);
CREATE INDEX conflict_same_person ON conflict (event_b) WHERE kind = 'same-person';

-- To find who has the same number on a volunteers' platform.
CREATE INDEX person_zhiyuanhui ON person (zhiyuanhui_no) WHERE zhiyuanhui_no IS NOT NULL;
CREATE INDEX person_izhiyuan ON person (izhiyuan_no) WHERE izhiyuan_no IS NOT NULL;

-- What was projected before there was such a table is projected once more at the next start.
INSERT OR IGNORE INTO journal_unknown_type VALUES
  ('copy.added'), ('piece.added'), ('product.added'), ('card.issued'), ('person.enrolled');
