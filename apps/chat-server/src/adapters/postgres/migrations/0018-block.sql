-- Who may not start for a while: at most a day. A row is there while it stands. `source_hash` is keyed, and its key is never stored.
create table block (
	id uuid primary key,
	seeker_session_id uuid not null,
	conversation_id uuid not null,
	programme_id text not null,
	reason text not null,
	by_id uuid not null,
	by_name text not null,
	at timestamptz not null,
	until timestamptz not null check (until <= at + interval '24 hours'),
	source_hash bytea
);
