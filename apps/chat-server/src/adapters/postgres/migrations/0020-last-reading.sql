-- Who of the supervisors was last with a conversation, and when: said on the board, and never a reason for a place on it. Unlike "reading" it
-- outlives those who read, and a crash.
create table last_reading (
	conversation_id uuid primary key,
	staff_id uuid not null,
	name text not null,
	at timestamptz not null
);
