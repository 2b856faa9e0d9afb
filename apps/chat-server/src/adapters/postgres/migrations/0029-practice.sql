-- Which role plays a listener talked through to the end, and when last: for the ladder. No words, no way through. They go with the account.
create table practice_finished (
	staff_id uuid not null references staff on delete cascade,
	role_play text not null,
	finished_at timestamptz not null,
	primary key (staff_id, role_play)
);
