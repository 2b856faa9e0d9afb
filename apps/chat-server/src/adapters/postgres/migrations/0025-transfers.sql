-- Handing over: a transfer is part of the talk, whoever handed over is kept, and a wrap-up of theirs stands beside the conversation.
update conversation set aggregate = aggregate || '{"handedOver": []}'
	|| case when state = 'active' then '{"transfer": null, "listenerSince": 1}' else '{}' end::jsonb;
update conversation set aggregate = jsonb_set(aggregate, '{talk,listenerSince}', '1') where jsonb_typeof(aggregate->'talk') = 'object';

alter table conversation
	-- The listener who is asked whether they can take it on, and when the question that stands ends.
	add column asked_listener_id uuid,
	add column transfer_expires_at timestamptz,
	-- Listeners who handed it over, and those of them who still have to wrap up.
	add column earlier_listeners uuid[] not null default '{}',
	add column hand_overs_due uuid[] not null default '{}';
create index conversation_of_asked_listener on conversation (asked_listener_id) where asked_listener_id is not null;
create index conversation_transfer_expires on conversation (transfer_expires_at) where transfer_expires_at is not null;
create index conversation_of_earlier_listener on conversation using gin (earlier_listeners) where earlier_listeners <> '{}';
create index conversation_hand_over_due on conversation using gin (hand_overs_due) where hand_overs_due <> '{}';

create table hand_over_record (
	conversation_id uuid not null references conversation,
	listener_id uuid not null,
	codes jsonb not null,
	sealed bytea,
	at timestamptz not null default now(),
	primary key (conversation_id, listener_id)
);
