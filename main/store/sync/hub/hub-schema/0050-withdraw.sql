-- Bodies that a hall takes back: who was erased, links that were cut, what was kept for as long as it may be. The kiosk
-- says which events they are, since a header needn't name the person that its body tells of.

-- Known before its event too, so that whoever brings an old copy later brings it without its body.
CREATE TABLE qinlin.withdrawn (
  device_id text NOT NULL,
  seq bigint NOT NULL CHECK (seq > 0),
  hall_id text NOT NULL,
  withdrawn_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (device_id, seq)
);
CREATE INDEX withdrawn_of_hall ON qinlin.withdrawn (hall_id);
ALTER TABLE qinlin.withdrawn ENABLE ROW LEVEL SECURITY;
ALTER TABLE qinlin.withdrawn FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON qinlin.withdrawn TO qinlin_owner USING (true) WITH CHECK (true);
CREATE POLICY of_own_hall ON qinlin.withdrawn FOR SELECT TO qinlin_member
  USING (hall_id = (SELECT qinlin.own_hall()));
REVOKE ALL ON qinlin.withdrawn FROM PUBLIC;
GRANT SELECT ON qinlin.withdrawn TO qinlin_member;

-- What was erased by the subject of headers alone.
INSERT INTO qinlin.withdrawn (device_id, seq, hall_id)
SELECT e.device_id, e.seq, d.hall_id
FROM qinlin.erased r
JOIN qinlin.event e ON e.subject = r.subject AND e.scope = 'hall'
JOIN qinlin.device d ON d.device_id = e.device_id AND d.hall_id = r.hall_id;
DROP FUNCTION qinlin.erase(text);

-- Tells a kiosk whether this is the hub that it told already.
ALTER TABLE qinlin.hub ADD COLUMN hub_id uuid NOT NULL DEFAULT gen_random_uuid();

-- Bodies may come later than their headers, when somebody brings them who may read them; never once they were taken back.
CREATE OR REPLACE FUNCTION qinlin.keep_stretch(
  p_device_id text, p_hall_id text, p_first bigint, p_head bigint, p_headers bytea[], p_bodies bytea[],
  p_hashes bytea[], p_types text[], p_subjects text[]) RETURNS void
LANGUAGE sql SET search_path = pg_catalog, pg_temp
AS $$
  INSERT INTO qinlin.event (device_id, seq, header, hash, subject, scope)
  SELECT p_device_id, p_first + g.at - 1, g.header, g.hash, g.subject, qinlin.scope_of(g.type)
  FROM unnest(p_headers, p_hashes, p_types, p_subjects) WITH ORDINALITY AS g (header, hash, type, subject, at)
  WHERE p_first + g.at - 1 > p_head;

  INSERT INTO qinlin.body (device_id, seq, bytes, scope)
  SELECT p_device_id, p_first + g.at - 1, g.body, qinlin.scope_of(g.type)
  FROM unnest(p_bodies, p_types) WITH ORDINALITY AS g (body, type, at)
  WHERE g.body IS NOT NULL
    AND NOT (qinlin.scope_of(g.type) = 'hall' AND EXISTS (
      SELECT FROM qinlin.withdrawn w WHERE w.device_id = p_device_id AND w.seq = p_first + g.at - 1))
  ON CONFLICT (device_id, seq) DO NOTHING;
$$;
DROP TABLE qinlin.erased;

-- Removes the bodies of these events of the caller's own hall, and keeps them out: those of residents alone, since
-- accounts and stock are not a kiosk's to take back. `known` is how many the hub remembers of the hall, so that a kiosk
-- sees whether a hub was set back to an older copy.
CREATE FUNCTION qinlin.withdraw(p_devices text[], p_seqs bigint[], OUT hub_id uuid, OUT known bigint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  v_hall_id text := qinlin.own_hall();
BEGIN
  IF v_hall_id IS NULL OR EXISTS (
    SELECT FROM unnest(p_devices) AS g (device_id) WHERE split_part(g.device_id, '.', 1) IS DISTINCT FROM v_hall_id)
  THEN RAISE insufficient_privilege USING MESSAGE = 'only its own hall takes an event''s body back'; END IF;
  -- Whoever is bringing such a body now is waited for; whoever comes after sees that it was taken back.
  PERFORM FROM qinlin.device_head h WHERE h.device_id = ANY (p_devices) ORDER BY h.device_id FOR UPDATE;
  INSERT INTO qinlin.withdrawn (device_id, seq, hall_id)
  SELECT g.device_id, g.seq, v_hall_id FROM unnest(p_devices, p_seqs) AS g (device_id, seq)
  ON CONFLICT DO NOTHING;
  DELETE FROM qinlin.body b USING unnest(p_devices, p_seqs) AS g (device_id, seq)
  WHERE b.device_id = g.device_id AND b.seq = g.seq AND b.scope = 'hall';
  SELECT h.hub_id INTO hub_id FROM qinlin.hub h;
  SELECT count(*) INTO known FROM qinlin.withdrawn w WHERE w.hall_id = v_hall_id;
END $$;
REVOKE ALL ON FUNCTION qinlin.withdraw(text[], bigint[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION qinlin.withdraw(text[], bigint[]) TO qinlin_member;
