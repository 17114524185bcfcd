-- The hub: what halls exchange, in a plain PostgreSQL (15 to 18). It keeps bytes and chains, and knows nothing of what
-- the events mean but whether their bodies are personal. Run as qinlin_owner, which owns all of it and nobody logs in as.

CREATE TABLE qinlin.hub (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  version int NOT NULL
);

CREATE TABLE qinlin.hall (
  hall_id text PRIMARY KEY,
  name text NOT NULL,
  district text NOT NULL
);

-- Whoever logs in, by the name of the role: a kiosk of a hall, or an office of a district. `reach` says whose logs it
-- reads; bodies of personal events are for the own hall alone, however far it reads.
CREATE TABLE qinlin.member (
  role text PRIMARY KEY,
  hall_id text REFERENCES qinlin.hall,
  kiosk_number int,
  district text,
  reach text NOT NULL CHECK (reach IN ('hall', 'district', 'city')),
  -- May bring events of other halls, such as those that came on a stick.
  carries boolean NOT NULL DEFAULT false,
  CHECK ((hall_id IS NULL) = (kiosk_number IS NULL)),
  CHECK ((hall_id IS NULL) = (district IS NOT NULL)),
  UNIQUE (hall_id, kiosk_number)
);

-- One log and its writer: `hall.kiosk.incarnation`.
CREATE TABLE qinlin.device (
  device_id text PRIMARY KEY,
  hall_id text NOT NULL REFERENCES qinlin.hall,
  public_key bytea NOT NULL
);
CREATE INDEX device_of_hall ON qinlin.device (hall_id);

-- Where the next event of a device chains on. Its row is the lock that makes commit order the order of the log.
CREATE TABLE qinlin.device_head (
  device_id text PRIMARY KEY REFERENCES qinlin.device,
  seq bigint NOT NULL,
  hash bytea,
  received_at timestamptz,
  -- Two events claimed one place: the log takes nothing more.
  is_forked boolean NOT NULL DEFAULT false
);

CREATE TABLE qinlin.event (
  device_id text NOT NULL REFERENCES qinlin.device,
  seq bigint NOT NULL CHECK (seq > 0),
  header bytea NOT NULL,
  hash bytea NOT NULL CHECK (length(hash) = 32),
  subject text,
  scope text NOT NULL CHECK (scope IN ('hall', 'shared')),
  PRIMARY KEY (device_id, seq)
);
CREATE INDEX event_of_subject ON qinlin.event (subject) WHERE scope = 'hall';

-- Apart from its header, so that it can go without the header changing, and be seen by fewer.
CREATE TABLE qinlin.body (
  device_id text NOT NULL,
  seq bigint NOT NULL,
  bytes bytea NOT NULL,
  scope text NOT NULL CHECK (scope IN ('hall', 'shared')),
  PRIMARY KEY (device_id, seq),
  FOREIGN KEY (device_id, seq) REFERENCES qinlin.event
);

CREATE TABLE qinlin.checkpoint (
  device_id text NOT NULL REFERENCES qinlin.device,
  seq bigint NOT NULL,
  hash bytea NOT NULL,
  signature bytea NOT NULL,
  PRIMARY KEY (device_id, seq)
);

-- The rival of an event that stands, for people to look at.
CREATE TABLE qinlin.fork (
  device_id text NOT NULL REFERENCES qinlin.device,
  seq bigint NOT NULL,
  header bytea NOT NULL,
  hash bytea NOT NULL,
  brought_by text NOT NULL,
  brought_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (device_id, seq, hash)
);

-- Personal bodies about them are gone from this hall's logs, and come in no more.
CREATE TABLE qinlin.erased (
  hall_id text NOT NULL,
  subject text NOT NULL,
  erased_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (hall_id, subject)
);
