-- What raises nothing in a programme any more. The reason is what staff say about a rule, in the clear; nobody's words belong in it.
create table retired_rule (
	programme_id text not null,
	rule text not null,
	reason text not null,
	by uuid not null,
	by_name text not null,
	at timestamptz not null,
	primary key (programme_id, rule)
);

-- What became of alerts is counted over the last thirty days, among very many conversations that had none.
create index conversation_closed_with_signals on conversation (programme_id, closed_at)
	where state = 'closed' and jsonb_array_length(aggregate->'signals') > 0;
