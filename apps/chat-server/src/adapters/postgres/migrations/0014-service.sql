-- Which programmes take in nobody new. A row is there while the pause runs.
create table intake_pause (
	programme_id text primary key,
	reason text not null,
	by_id uuid not null,
	by_name text not null,
	at timestamptz not null,
	until timestamptz
);

-- Words to every listener on shift, sealed under a key of their own that is destroyed with its day. A row is there while it is shown.
create table shift_message (
	id uuid primary key,
	programme_id text not null,
	by_id uuid not null,
	by_name text not null,
	sent_at timestamptz not null,
	ends_at timestamptz not null check (ends_at <= sent_at + interval '24 hours'),
	wrapped_key bytea not null,
	sealed bytea not null
);
