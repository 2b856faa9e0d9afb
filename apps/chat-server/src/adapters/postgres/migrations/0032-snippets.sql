-- [SN5] A phrase that a listener keeps for themselves. Its words, and why it was returned, are sealed with a key of its own. It goes with the account.
create table snippet (
	id uuid primary key,
	owner_id uuid not null references staff on delete cascade,
	programme_id text not null,
	language text not null,
	prompt_group text not null,
	version int not null,
	changed_at timestamptz not null,
	state text not null,
	state_at timestamptz,
	by_id uuid,
	by_name text,
	wrapped_key bytea not null,
	sealed bytea not null,
	reason_sealed bytea,
	constraint snippet_state check (
		(state = 'own' and num_nonnulls(state_at, by_id, by_name, reason_sealed) = 0)
		or (state = 'asked' and state_at is not null and num_nonnulls(by_id, by_name, reason_sealed) = 0)
		or (state = 'approved' and num_nonnulls(state_at, by_id, by_name) = 3 and reason_sealed is null)
		or (state = 'returned' and num_nonnulls(state_at, by_id, by_name, reason_sealed) = 4)
	)
);
create index snippet_owner on snippet (owner_id);
create index snippet_shown on snippet (programme_id) where state in ('asked', 'approved');
