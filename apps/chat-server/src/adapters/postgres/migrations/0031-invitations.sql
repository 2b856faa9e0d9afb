-- Who may join. The secret of a link stands here as a hash only. An invitation that was used outlives the account, without pointing to it.
create table staff_invitation (
	id uuid primary key,
	token_hash text not null unique,
	for_name text not null,
	role text not null check (role in ('listener', 'supervisor', 'coordinator')),
	programme_ids text[] not null,
	max_capacity integer not null check (max_capacity between 1 and 3),
	invited_by uuid not null,
	invited_by_name text not null,
	invited_at timestamptz not null,
	expires_at timestamptz not null,
	joined_at timestamptz,
	joined_as uuid,
	withdrawn_at timestamptz,
	withdrawn_by_name text,
	constraint staff_invitation_ends_once check (joined_at is null or withdrawn_at is null),
	constraint staff_invitation_end_is_whole check ((joined_at is null) = (joined_as is null) and (withdrawn_at is null) = (withdrawn_by_name is null))
);
create index staff_invitation_invited_at on staff_invitation (invited_at);

-- Which rules of helping somebody agreed to, and when. It goes with the account.
create table rules_agreement (
	staff_id uuid not null references staff on delete cascade,
	version integer not null,
	agreed_at timestamptz not null,
	primary key (staff_id, version)
);
