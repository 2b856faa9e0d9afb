-- What one supervisor asks for and another decides. Codes, ids, names and instants.
create table approval (
	id uuid primary key,
	kind text not null,
	subject_id uuid not null,
	data jsonb not null,
	requested_at timestamptz not null,
	decide_by timestamptz not null,
	-- Whether it waits still: what ran out is told apart by `decide_by`.
	is_waiting boolean not null,
	-- What follows from it is done, or there is nothing to do.
	is_done boolean not null
);
-- One at a time about the same thing, however many ask at once.
create unique index approval_waiting on approval (kind, subject_id) where is_waiting;
create index approval_to_carry_out on approval (requested_at) where not is_waiting and not is_done;
