-- What the audit log said up to a place, signed. Copies are kept elsewhere: whoever changes the log and its checkpoints cannot change those.
create table audit_checkpoint (
	number bigint primary key check (number > 0),
	after bigint not null check (after >= 0),
	up_to bigint not null check (up_to >= after),
	entries integer not null check (entries > 0),
	root text not null,
	previous text not null,
	at timestamptz not null,
	hash text not null,
	signature text not null
);
create trigger audit_checkpoint_is_append_only before update or delete or truncate on audit_checkpoint
	for each statement execute function refuse_change_of_audit();

-- How far copies have come where nobody can ask the copy itself.
create table audit_anchor (
	channel text primary key,
	number bigint not null
);
