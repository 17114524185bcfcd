-- What goes out. Readers say how far they know each log, and get the next of those that went on: no number that counts
-- commits of different logs is ever compared, so none can be passed over. Runs as the reader: row-level security decides.

-- Every log that the reader may read, and how far it goes.
CREATE FUNCTION qinlin.heads(
  OUT device_id text, OUT hall_id text, OUT hall_name text, OUT seq bigint, OUT hash bytea,
  OUT received_at timestamptz, OUT is_forked boolean) RETURNS SETOF record
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
AS $$
  SELECT h.device_id, d.hall_id, a.name, h.seq, h.hash, h.received_at, h.is_forked
  FROM qinlin.device_head h JOIN qinlin.device d USING (device_id) JOIN qinlin.hall a USING (hall_id)
$$;

-- The next events of logs that went on beyond (p_devices, p_seqs), whole runs that end at a checkpoint, whose hash and
-- signature stand at the last event of each. About p_limit events, more if no checkpoint comes sooner. Logs whose news
-- is oldest come first.
CREATE FUNCTION qinlin.pull(
  p_devices text[], p_seqs bigint[], p_limit int,
  OUT device_id text, OUT seq bigint, OUT header bytea, OUT body bytea, OUT hash bytea, OUT signature bytea)
RETURNS SETOF record
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
AS $$
  WITH behind AS (
    SELECT h.device_id, coalesce(k.seq, 0) AS known, h.received_at
    FROM qinlin.device_head h
    LEFT JOIN unnest(p_devices, p_seqs) AS k (device_id, seq) ON k.device_id = h.device_id
    WHERE h.seq > coalesce(k.seq, 0)
    ORDER BY h.received_at, h.device_id
    LIMIT greatest(p_limit, 1)
  ), upto AS MATERIALIZED (
    SELECT b.device_id, b.known, b.received_at, coalesce(
      (SELECT max(c.seq) FROM qinlin.checkpoint c
       WHERE c.device_id = b.device_id AND c.seq > b.known AND c.seq <= b.known + p_limit),
      (SELECT min(c.seq) FROM qinlin.checkpoint c
       WHERE c.device_id = b.device_id AND c.seq > b.known)) AS last
    FROM behind b
  ), chosen AS (
    SELECT u.device_id, u.known, u.last,
           sum(u.last - u.known) OVER (ORDER BY u.received_at, u.device_id) - (u.last - u.known) AS before
    FROM upto u
  )
  -- One by one, by their keys: as joins they would be read through whole as long as the planner thinks little of them.
  SELECT e.device_id, e.seq, e.header,
         (SELECT o.bytes FROM qinlin.body o WHERE o.device_id = e.device_id AND o.seq = e.seq),
         CASE WHEN e.seq = g.last THEN
           (SELECT c.hash FROM qinlin.checkpoint c WHERE c.device_id = e.device_id AND c.seq = e.seq) END,
         CASE WHEN e.seq = g.last THEN
           (SELECT c.signature FROM qinlin.checkpoint c WHERE c.device_id = e.device_id AND c.seq = e.seq) END
  FROM chosen g
  JOIN qinlin.event e ON e.device_id = g.device_id AND e.seq > g.known AND e.seq <= g.last
  WHERE g.before < greatest(p_limit, 1)
  ORDER BY e.device_id, e.seq
$$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA qinlin FROM PUBLIC;
GRANT EXECUTE ON FUNCTION
  qinlin.readable_devices(), qinlin.own_hall_devices(), qinlin.own_hall(),
  qinlin.enrol(text, bytea), qinlin.push(text, bigint, bytea[], bytea[], bytea, bytea), qinlin.erase(text),
  qinlin.heads(), qinlin.pull(text[], bigint[], int)
TO qinlin_member;
