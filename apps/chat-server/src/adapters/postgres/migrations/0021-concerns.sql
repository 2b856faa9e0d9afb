-- What somebody says is wrong with a conversation: codes, ids, names of staff and instants. What was said about it is sealed with its key.
create table concern (
	id uuid primary key,
	conversation_id uuid not null references conversation,
	client_id uuid not null,
	programme_id text not null,
	raised_at timestamptz not null,
	is_open boolean not null,
	data jsonb not null,
	sealed bytea,
	-- Sent again because the answer was lost, it is the same one.
	unique (conversation_id, client_id)
);
create index concern_open on concern (programme_id, raised_at desc) where is_open;
create index concern_closed on concern (programme_id, raised_at desc) where not is_open;
