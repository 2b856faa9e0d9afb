-- Who works here, who is signed in, which services there are. Tokens stand here as SHA-256 hashes only.
-- No column holds an address, a user agent or anything else that says where somebody came from (P5).

CREATE TABLE programme (
	id text PRIMARY KEY,
	position integer GENERATED ALWAYS AS IDENTITY,
	data jsonb NOT NULL,
	CONSTRAINT programme_data_has_its_id CHECK (data ->> 'id' = id)
);

CREATE TABLE staff (
	id uuid PRIMARY KEY,
	sign_in_name text NOT NULL,
	name text NOT NULL,
	role text NOT NULL CHECK (role IN ('listener', 'supervisor', 'coordinator')),
	password_hash text NOT NULL,
	languages text[] NOT NULL DEFAULT '{}',
	-- What they have lived through themselves, in topic codes.
	topics text[] NOT NULL DEFAULT '{}',
	programme_ids text[] NOT NULL DEFAULT '{}',
	max_capacity integer NOT NULL CHECK (max_capacity BETWEEN 1 AND 3),
	demo boolean NOT NULL,
	suspended_at timestamptz
);
CREATE UNIQUE INDEX staff_sign_in_name ON staff (lower(sign_in_name));

CREATE TABLE staff_session (
	id text PRIMARY KEY,
	token_hash text NOT NULL,
	staff_id uuid NOT NULL REFERENCES staff (id) ON DELETE CASCADE,
	audience text NOT NULL CHECK (audience IN ('listener', 'supervisor')),
	started_at timestamptz NOT NULL,
	seen_at timestamptz NOT NULL,
	ends_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX staff_session_token_hash ON staff_session (token_hash);
CREATE INDEX staff_session_staff_id ON staff_session (staff_id);

CREATE TABLE seeker_session (
	id uuid PRIMARY KEY,
	token_hash text NOT NULL,
	started_at timestamptz NOT NULL,
	seen_at timestamptz NOT NULL,
	ends_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX seeker_session_token_hash ON seeker_session (token_hash);
CREATE INDEX seeker_session_seen_at ON seeker_session (seen_at);

-- Opens one socket once: spending a ticket deletes it.
CREATE TABLE socket_ticket (
	hash text PRIMARY KEY,
	audience text NOT NULL CHECK (audience IN ('seeker', 'listener', 'supervisor')),
	seeker_session_id uuid REFERENCES seeker_session (id) ON DELETE CASCADE,
	staff_session_id text REFERENCES staff_session (id) ON DELETE CASCADE,
	expires_at timestamptz NOT NULL,
	CONSTRAINT socket_ticket_has_one_principal CHECK ((audience = 'seeker') = (seeker_session_id IS NOT NULL)
		AND (audience <> 'seeker') = (staff_session_id IS NOT NULL))
);
CREATE INDEX socket_ticket_expires_at ON socket_ticket (expires_at);
CREATE INDEX socket_ticket_seeker_session_id ON socket_ticket (seeker_session_id);
CREATE INDEX socket_ticket_staff_session_id ON socket_ticket (staff_session_id);

-- At most one row: only the link printed last works.
CREATE TABLE first_coordinator_token (
	only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
	hash text NOT NULL,
	expires_at timestamptz NOT NULL
);

-- Codes, ids and counts; never what anybody wrote. No reference to staff or conversation: it outlives both.
CREATE TABLE audit (
	n bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	at timestamptz NOT NULL,
	actor_id uuid,
	action text NOT NULL,
	conversation_id uuid,
	detail jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX audit_conversation_id ON audit (conversation_id, n) WHERE conversation_id IS NOT NULL;

CREATE FUNCTION refuse_change_of_audit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'the audit log can only be added to' USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE TRIGGER audit_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_audit();
