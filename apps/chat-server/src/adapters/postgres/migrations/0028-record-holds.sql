-- Records that two people keep beyond their time. Codes, names and instants, and the conversation's key as the key of the hold wraps it: that
-- one is in the key folder, and goes with the hold.
create table record_hold (
	id uuid primary key,
	conversation_id uuid not null references conversation,
	programme_id text not null,
	reason text not null,
	held_at timestamptz not null,
	until timestamptz not null,
	asked_by text not null,
	approved_by text not null,
	-- Null once it was ended.
	wrapped bytea,
	ended_at timestamptz,
	ended_by text,
	end_reason text,
	check ((ended_at is null) = (wrapped is not null))
);
create index record_hold_of_conversation on record_hold (conversation_id, held_at desc);
create index record_hold_not_ended on record_hold (until) where ended_at is null;
