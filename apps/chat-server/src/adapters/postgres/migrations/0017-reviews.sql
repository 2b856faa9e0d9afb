-- What is drawn for review depends on this, so that nobody can know beforehand.
create table review_secret (
	only_one boolean primary key default true check (only_one),
	secret text not null default gen_random_uuid()::text
);
insert into review_secret default values;

-- Every conversation that had a listener, once it has closed: why it is to review, who reviewed it and when. What was said about it, and what
-- the listener answered, is sealed with its key.
create table review_case (
	conversation_id uuid primary key references conversation,
	programme_id text not null,
	listener_id uuid not null,
	closed_at timestamptz not null,
	reasons text[] not null,
	-- False while only its listener has asked for it.
	sampled boolean not null,
	reviewer_id uuid,
	reviewer_name text,
	reviewed_at timestamptz,
	sealed bytea,
	reply bytea,
	replied_at timestamptz,
	check ((reviewed_at is null) = (reviewer_id is null))
);
create index review_case_due on review_case (closed_at) where reviewed_at is null and reasons <> '{}';
create index review_case_done on review_case (reviewed_at desc) where reviewed_at is not null;
create index review_case_of_listener on review_case (listener_id, closed_at);
