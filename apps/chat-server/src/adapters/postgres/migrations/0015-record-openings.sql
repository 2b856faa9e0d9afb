-- Who opened the record of a closed conversation, why, and until when. Codes, ids, names and instants; what was said about it stands sealed
-- in the log of that conversation.
create table record_opening (
	id uuid primary key,
	conversation_id uuid not null references conversation,
	programme_id text not null,
	-- Whose conversation it was, so that they can be shown who opened it.
	listener_id uuid,
	staff_id uuid not null,
	name text not null,
	reason text not null,
	opened_at timestamptz not null,
	expires_at timestamptz not null,
	ended_at timestamptz
);
-- One that was not ended is one at most for each of them, however many windows ask at once.
create unique index record_opening_not_ended on record_opening (conversation_id, staff_id) where ended_at is null;
create index record_opening_of_conversation on record_opening (conversation_id, opened_at desc);
create index record_opening_of_listener on record_opening (listener_id, opened_at desc) where listener_id is not null;

create index conversation_closed on conversation (closed_at desc, id desc) where state = 'closed';
