-- Open alerts are looked for every other second, among very many conversations that have none. It serves closed ones as well.
create index conversation_with_open_alert on conversation (id)
	where aggregate @? '$.signals[*] ? (@.tier == "act_now" && @.acknowledged == null)';

-- One page for each alert and channel, whoever sees that it is due. Ids and instants only.
create table on_call_page (
	signal_id uuid not null,
	channel text not null check (channel in ('webhook', 'email')),
	conversation_id uuid not null,
	programme_id text not null,
	raised_at timestamptz not null,
	due_at timestamptz not null,
	attempts integer not null default 0,
	-- While a node is sending it. One whose node died is due again after this.
	claimed_until timestamptz,
	outcome text check (outcome in ('sent', 'no_answer', 'refused')),
	outcome_at timestamptz,
	-- Sent, or answered by a person before it went out: nothing more is to be done.
	settled boolean not null default false,
	primary key (signal_id, channel)
);
create index on_call_page_due on on_call_page (due_at) where not settled;
