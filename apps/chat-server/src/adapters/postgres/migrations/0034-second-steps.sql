-- The second step of somebody's sign-in. Secrets are sealed under a key of the key folder; codes and tokens are hashes.
CREATE TABLE second_step (
	staff_id uuid PRIMARY KEY REFERENCES staff (id) ON DELETE CASCADE,
	sealed_secret bytea NOT NULL,
	-- The latest code that was used (RFC 6238 counts half minutes): none as late works again.
	last_step bigint NOT NULL,
	set_up_at timestamptz NOT NULL
);

CREATE TABLE recovery_code (
	staff_id uuid NOT NULL REFERENCES second_step (staff_id) ON DELETE CASCADE,
	hash text NOT NULL,
	PRIMARY KEY (staff_id, hash)
);

-- What somebody is about to set up, until a code of it was shown.
CREATE TABLE second_step_draft (
	staff_id uuid PRIMARY KEY REFERENCES staff (id) ON DELETE CASCADE,
	sealed_secret bytea NOT NULL,
	expires_at timestamptz NOT NULL
);

-- A right password that waits for its second step.
CREATE TABLE pending_sign_in (
	token_hash text PRIMARY KEY,
	staff_id uuid NOT NULL REFERENCES staff (id) ON DELETE CASCADE,
	audience text NOT NULL CHECK (audience IN ('listener', 'supervisor')),
	expires_at timestamptz NOT NULL,
	tries smallint NOT NULL CHECK (tries >= 0)
);
CREATE INDEX pending_sign_in_staff_id ON pending_sign_in (staff_id);
