-- Who reads what. Members may read and nothing else: every row comes in by the functions of the next files, which run
-- as the owner and ask who is really logged in.

-- Whose logs the member reads. As the owner, since a member sees of the tables only what this says.
CREATE FUNCTION qinlin.readable_devices() RETURNS SETOF text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT d.device_id
  FROM qinlin.member m LEFT JOIN qinlin.hall own ON own.hall_id = m.hall_id,
       qinlin.device d JOIN qinlin.hall h ON h.hall_id = d.hall_id
  WHERE m.role = session_user
    AND (m.reach = 'city' OR m.hall_id = d.hall_id
         OR (m.reach = 'district' AND h.district = coalesce(own.district, m.district)))
$$;

CREATE FUNCTION qinlin.own_hall_devices() RETURNS SETOF text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT d.device_id FROM qinlin.device d JOIN qinlin.member m ON m.role = session_user
  WHERE m.hall_id = d.hall_id
$$;

CREATE FUNCTION qinlin.own_hall() RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$ SELECT hall_id FROM qinlin.member WHERE role = session_user $$;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['hub','hall','member','device','device_head','event','body','checkpoint','fork','erased'] LOOP
    EXECUTE format('ALTER TABLE qinlin.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE qinlin.%I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY owner_all ON qinlin.%I TO qinlin_owner USING (true) WITH CHECK (true)', t);
    EXECUTE format('REVOKE ALL ON qinlin.%I FROM PUBLIC', t);
    EXECUTE format('GRANT SELECT ON qinlin.%I TO qinlin_member', t);
  END LOOP;
END $$;

CREATE POLICY version_for_all ON qinlin.hub FOR SELECT TO qinlin_member USING (true);
CREATE POLICY in_reach ON qinlin.hall FOR SELECT TO qinlin_member
  USING (hall_id = (SELECT qinlin.own_hall())
         OR hall_id IN (SELECT d.hall_id FROM qinlin.device d
                        WHERE d.device_id IN (SELECT qinlin.readable_devices())));
CREATE POLICY self ON qinlin.member FOR SELECT TO qinlin_member USING (role = session_user);
CREATE POLICY in_reach ON qinlin.device FOR SELECT TO qinlin_member
  USING (device_id IN (SELECT qinlin.readable_devices()));
CREATE POLICY in_reach ON qinlin.device_head FOR SELECT TO qinlin_member
  USING (device_id IN (SELECT qinlin.readable_devices()));
CREATE POLICY in_reach ON qinlin.event FOR SELECT TO qinlin_member
  USING (device_id IN (SELECT qinlin.readable_devices()));
CREATE POLICY in_reach ON qinlin.checkpoint FOR SELECT TO qinlin_member
  USING (device_id IN (SELECT qinlin.readable_devices()));
CREATE POLICY in_scope ON qinlin.body FOR SELECT TO qinlin_member
  USING (CASE scope WHEN 'hall' THEN device_id IN (SELECT qinlin.own_hall_devices())
                    ELSE device_id IN (SELECT qinlin.readable_devices()) END);
CREATE POLICY of_own_hall ON qinlin.fork FOR SELECT TO qinlin_member
  USING (device_id IN (SELECT qinlin.own_hall_devices()));
CREATE POLICY of_own_hall ON qinlin.erased FOR SELECT TO qinlin_member
  USING (hall_id = (SELECT qinlin.own_hall()));

GRANT USAGE ON SCHEMA qinlin TO qinlin_member;
