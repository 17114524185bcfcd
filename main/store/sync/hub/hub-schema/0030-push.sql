-- What comes in. An answer is a row with an outcome, never an error, wherever the sender did nothing that a member can't
-- do by accident: so what is noted of a fork stays noted.

-- Whether the member may bring events of this hall.
CREATE FUNCTION qinlin.may_bring(p_hall_id text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT EXISTS (SELECT FROM qinlin.member m
                 WHERE m.role = session_user AND (m.hall_id = p_hall_id OR m.carries))
$$;

-- Opens the log of a device whose kiosk was added here. Again with the same key it changes nothing.
CREATE FUNCTION qinlin.enrol(p_device_id text, p_public_key bytea) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  v_hall_id text := split_part(p_device_id, '.', 1);
  v_key bytea;
BEGIN
  IF p_device_id !~ '^[^.]+\.[0-9]+\.[0-9a-f]{16}$' OR NOT qinlin.may_bring(v_hall_id) OR NOT EXISTS (
    SELECT FROM qinlin.member m
    WHERE m.hall_id = v_hall_id AND m.kiosk_number::text = split_part(p_device_id, '.', 2))
  THEN RETURN 'unknown-device'; END IF;
  INSERT INTO qinlin.device (device_id, hall_id, public_key)
  VALUES (p_device_id, v_hall_id, p_public_key) ON CONFLICT (device_id) DO NOTHING;
  SELECT d.public_key INTO v_key FROM qinlin.device d WHERE d.device_id = p_device_id;
  IF v_key <> p_public_key THEN RETURN 'other-key'; END IF;
  INSERT INTO qinlin.device_head (device_id, seq) VALUES (p_device_id, 0)
  ON CONFLICT (device_id) DO NOTHING;
  RETURN 'enrolled';
END $$;

-- Whether headers are one chain from p_first on, bind the bodies given with them, and what else the hub needs to know
-- of them: one hash, type and subject each.
CREATE FUNCTION qinlin.read_stretch(
  p_device_id text, p_first bigint, p_headers bytea[], p_bodies bytea[],
  OUT is_chain boolean, OUT has_bodies boolean, OUT prev text,
  OUT hashes bytea[], OUT types text[], OUT subjects text[])
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp
AS $$
  SELECT bool_and(g.device = p_device_id AND g.claims = p_first + g.at - 1 AND g.type IS NOT NULL
                  AND (g.at = 1 OR g.prev IS NOT DISTINCT FROM encode(g.before, 'hex'))),
         bool_and(g.body IS NULL
                  OR (length(g.body) = g.body_len AND encode(sha256(g.body), 'hex') = g.body_hash)),
         (array_agg(g.prev ORDER BY g.at))[1],
         array_agg(g.hash ORDER BY g.at), array_agg(g.type ORDER BY g.at), array_agg(g.subject ORDER BY g.at)
  FROM (
    SELECT t.at, t.body, t.hash, lag(t.hash) OVER (ORDER BY t.at) AS before,
           h.device, h.seq AS claims, h.prev, h.type, h.subject, h."bodyHash" AS body_hash, h."bodyLen" AS body_len
    FROM (SELECT u.at, u.header, u.body, sha256(u.header) AS hash
          FROM unnest(p_headers, p_bodies) WITH ORDINALITY AS u (header, body, at)) t,
         json_to_record(convert_from(t.header, 'UTF8')::json)
           AS h (device text, seq bigint, prev text, type text, subject text, "bodyHash" text, "bodyLen" bigint)
  ) g
$$;

-- Notes a second event in a place that is taken. The log takes nothing more once its own hall brings such a thing;
-- a carrier can't stop another hall's log.
CREATE FUNCTION qinlin.note_fork(p_device_id text, p_hall_id text, p_seq bigint, p_header bytea, p_hash bytea)
RETURNS void
LANGUAGE sql SET search_path = pg_catalog, pg_temp
AS $$
  INSERT INTO qinlin.fork (device_id, seq, header, hash, brought_by)
  VALUES (p_device_id, p_seq, p_header, p_hash, session_user) ON CONFLICT (device_id, seq, hash) DO NOTHING;
  UPDATE qinlin.device_head SET is_forked = true
  WHERE device_id = p_device_id AND p_hall_id = qinlin.own_hall();
$$;

-- Personal are the events of residents, by the rule of the journal.
CREATE FUNCTION qinlin.scope_of(p_type text) RETURNS text
LANGUAGE sql IMMUTABLE
AS $$ SELECT CASE WHEN p_type LIKE 'person.%' THEN 'hall' ELSE 'shared' END $$;

-- Bodies may come later than their headers, when somebody brings them who may read them; never once they were erased.
CREATE FUNCTION qinlin.keep_stretch(
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
  FROM unnest(p_bodies, p_types, p_subjects) WITH ORDINALITY AS g (body, type, subject, at)
  WHERE g.body IS NOT NULL
    AND NOT (qinlin.scope_of(g.type) = 'hall' AND EXISTS (
      SELECT FROM qinlin.erased r WHERE r.hall_id = p_hall_id AND r.subject = g.subject))
  ON CONFLICT (device_id, seq) DO NOTHING;
$$;

-- Appends one stretch of a device's log. `outcome` is stored, had, gap, fork, bad-chain, bad-body, bad-checkpoint or
-- unknown-device; `head_seq` is where the log now ends, `added` how many of the events are new.
CREATE FUNCTION qinlin.push(
  p_device_id text, p_first bigint, p_headers bytea[], p_bodies bytea[],
  p_hash bytea, p_signature bytea, OUT outcome text, OUT head_seq bigint, OUT added int)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  v_count int := cardinality(p_headers);
  v_last bigint := p_first + cardinality(p_headers) - 1;
  v_hall_id text;
  v_head qinlin.device_head;
  v_read record;
  v_before bytea;
  v_clash bigint;
BEGIN
  added := 0;
  head_seq := 0;
  SELECT d.hall_id INTO v_hall_id FROM qinlin.device d WHERE d.device_id = p_device_id;
  IF NOT FOUND OR NOT qinlin.may_bring(v_hall_id) THEN outcome := 'unknown-device'; RETURN; END IF;
  IF p_first < 1 OR v_count < 1 OR cardinality(p_bodies) IS DISTINCT FROM v_count
  THEN outcome := 'bad-chain'; RETURN; END IF;

  SELECT * INTO v_read FROM qinlin.read_stretch(p_device_id, p_first, p_headers, p_bodies);
  IF v_read.is_chain IS NOT TRUE THEN outcome := 'bad-chain'; RETURN; END IF;
  IF v_read.has_bodies IS NOT TRUE THEN outcome := 'bad-body'; RETURN; END IF;
  IF v_read.hashes[v_count] <> p_hash OR length(p_signature) <> 64
  THEN outcome := 'bad-checkpoint'; RETURN; END IF;

  SELECT * INTO v_head FROM qinlin.device_head h WHERE h.device_id = p_device_id FOR UPDATE;
  head_seq := v_head.seq;
  IF v_head.is_forked THEN outcome := 'fork'; RETURN; END IF;
  IF p_first > v_head.seq + 1 THEN outcome := 'gap'; RETURN; END IF;

  SELECT e.hash INTO v_before FROM qinlin.event e WHERE e.device_id = p_device_id AND e.seq = p_first - 1;
  IF v_read.prev IS DISTINCT FROM encode(v_before, 'hex') THEN v_clash := p_first;
  ELSE
    SELECT min(e.seq) INTO v_clash FROM qinlin.event e
    WHERE e.device_id = p_device_id AND e.seq BETWEEN p_first AND v_last
      AND e.hash <> v_read.hashes[e.seq - p_first + 1];
  END IF;
  IF v_clash IS NOT NULL THEN
    PERFORM qinlin.note_fork(p_device_id, v_hall_id, v_clash,
                             p_headers[v_clash - p_first + 1], v_read.hashes[v_clash - p_first + 1]);
    outcome := 'fork';
    RETURN;
  END IF;

  PERFORM qinlin.keep_stretch(p_device_id, v_hall_id, p_first, v_head.seq, p_headers, p_bodies,
                              v_read.hashes, v_read.types, v_read.subjects);
  INSERT INTO qinlin.checkpoint (device_id, seq, hash, signature)
  VALUES (p_device_id, v_last, p_hash, p_signature) ON CONFLICT (device_id, seq) DO NOTHING;
  added := greatest(0, v_last - v_head.seq);
  outcome := CASE added WHEN 0 THEN 'had' ELSE 'stored' END;
  IF added > 0 THEN
    head_seq := v_last;
    UPDATE qinlin.device_head SET seq = v_last, hash = p_hash, received_at = clock_timestamp()
    WHERE device_id = p_device_id;
  END IF;
END $$;

-- Removes what the hall's logs say of a resident, and keeps it out. The headers stay, and with them chains and counts.
CREATE FUNCTION qinlin.erase(p_subject text) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  v_hall_id text := qinlin.own_hall();
  v_removed int;
BEGIN
  IF v_hall_id IS NULL THEN RAISE insufficient_privilege USING MESSAGE = 'only a hall erases'; END IF;
  -- Whoever is bringing such a body now is waited for; whoever comes after sees the erasure.
  PERFORM FROM qinlin.device_head h
  WHERE h.device_id IN (SELECT d.device_id FROM qinlin.device d WHERE d.hall_id = v_hall_id)
  ORDER BY h.device_id FOR UPDATE;
  INSERT INTO qinlin.erased (hall_id, subject) VALUES (v_hall_id, p_subject) ON CONFLICT DO NOTHING;
  DELETE FROM qinlin.body b USING qinlin.event e, qinlin.device d
  WHERE e.subject = p_subject AND e.scope = 'hall' AND d.device_id = e.device_id AND d.hall_id = v_hall_id
    AND b.device_id = e.device_id AND b.seq = e.seq;
  GET DIAGNOSTICS v_removed = ROW_COUNT;
  RETURN v_removed;
END $$;
