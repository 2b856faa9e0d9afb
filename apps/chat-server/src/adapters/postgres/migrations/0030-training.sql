-- On which rung a listener stands, as far as it is decided by people; what they learned stands in rows of its own. No words: those of a step are
-- sealed. It goes with the account.
create table training (
	staff_id uuid primary key references staff on delete cascade,
	opened text check (opened in ('shadow', 'buddy', 'solo', 'all')),
	-- From when on they are taken to know every lesson, without having answered.
	known_since timestamptz,
	lessons_from timestamptz,
	practice_from timestamptz,
	-- Raised by every step: of two coordinators who look at the same, the first stands.
	version integer not null default 0
);

create table lesson_passed (
	staff_id uuid not null references staff on delete cascade,
	lesson text not null,
	passed_at timestamptz not null,
	primary key (staff_id, lesson)
);

create table training_step (
	id uuid primary key,
	staff_id uuid not null references staff on delete cascade,
	kind text not null check (kind in ('sign_off', 'send_back')),
	rung text not null check (rung in ('lessons', 'practice', 'shadow', 'buddy', 'solo', 'all')),
	by_id uuid not null,
	by_name text not null,
	at timestamptz not null,
	wrapped_key bytea,
	sealed bytea,
	check ((wrapped_key is null) = (sealed is null))
);
create index training_step_staff on training_step (staff_id, at);

-- Whoever listened before there was a ladder goes on listening.
insert into training (staff_id, opened, known_since) select id, 'all', now() from staff where role = 'listener';
