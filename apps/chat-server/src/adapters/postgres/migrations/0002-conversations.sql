-- Conversations, their sealed logs, and who holds a place. No column holds anything that somebody wrote in the clear:
-- `aggregate` has states, ids, instants, chosen topic codes and staff names only.

create table conversation (
	id uuid primary key,
	programme_id text not null,
	language text not null,
	seeker_id uuid not null,
	state text not null check (state in ('waiting', 'offered', 'active', 'closed')),
	epoch integer not null,
	enqueued_at timestamptz not null,
	boost_ms bigint not null default 0,
	started_at timestamptz,
	closed_at timestamptz,
	-- The listener who holds a place for it, and the one whose wrap-up is due.
	listener_id uuid,
	wrap_up_due boolean not null default false,
	offer_id uuid,
	offer_listener_id uuid,
	offer_expires_at timestamptz,
	-- Used only when PostgreSQL serves as the queue.
	lease_claim_id text,
	lease_until timestamptz,
	aggregate jsonb not null,
	-- Counts the changes of the aggregate, so that nobody takes an older reading for a newer one.
	version integer not null default 1,
	-- The fence: who may write now. Every append locks this row, so it never reads them stale.
	room_writers uuid[] not null,
	backstage_writers uuid[] not null,
	room_head integer not null default 0,
	backstage_head integer not null default 0,
	supervision_head integer not null default 0,
	seeker_last_wrote_at timestamptz,
	staff_last_wrote_at timestamptz,
	-- Null once erased.
	wrapped_key bytea,
	check ((state = 'offered') = (offer_id is not null)),
	check ((state = 'closed') = (closed_at is not null))
);

-- Q2: one open conversation per seeker session; one offer per listener at a time.
create unique index conversation_one_open_per_seeker on conversation (seeker_id) where state <> 'closed';
create unique index conversation_one_offer_per_listener on conversation (offer_listener_id) where state = 'offered';
create unique index conversation_offer on conversation (offer_id) where state = 'offered';
create index conversation_of_seeker on conversation (seeker_id, closed_at desc);
create index conversation_of_listener on conversation (listener_id) where state <> 'closed' or wrap_up_due;
create index conversation_open on conversation (enqueued_at) where state <> 'closed';
create index conversation_in_lane on conversation (programme_id, language, enqueued_at) where state in ('waiting', 'offered');
create index conversation_waits on conversation (programme_id, language, started_at) where started_at is not null;

create table entry (
	conversation_id uuid not null references conversation,
	stream smallint not null check (stream between 0 and 2),
	seq integer not null check (seq > 0),
	sender_role text not null check (sender_role in ('seeker', 'listener', 'supervisor', 'service')),
	sender_id uuid,
	client_id uuid not null,
	epoch integer not null,
	at timestamptz not null,
	sealed bytea not null,
	primary key (conversation_id, stream, seq),
	-- M3: one entry per sender and mark, for the life of the conversation.
	constraint entry_once unique nulls not distinct (conversation_id, sender_id, client_id)
);

create table shift (
	listener_id uuid primary key,
	started_at timestamptz not null,
	capacity smallint not null check (capacity between 1 and 3),
	mode text not null check (mode in ('ready', 'not_asking', 'paused', 'away')),
	ready_since timestamptz,
	missed_offers smallint not null default 0,
	rest_until timestamptz
);

-- Q3: a place is a row, so nobody can hold more than they have.
create table listener_slot (
	listener_id uuid not null,
	slot smallint not null check (slot between 1 and 3),
	conversation_id uuid not null unique references conversation,
	primary key (listener_id, slot)
);

create table conversation_record (
	conversation_id uuid not null references conversation,
	kind text not null check (kind in ('wrap_up', 'feedback')),
	codes jsonb not null,
	sealed bytea,
	at timestamptz not null default now(),
	primary key (conversation_id, kind)
);

create table leadership (
	chore text primary key,
	holder text not null,
	until timestamptz not null
);

-- Live state that may vanish: who has which conversation open on a screen.
create unlogged table reading (
	conversation_id uuid not null,
	staff_id uuid not null,
	name text not null,
	until timestamptz not null,
	primary key (conversation_id, staff_id)
);
