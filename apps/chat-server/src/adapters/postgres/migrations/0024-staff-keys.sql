-- Where the keys of somebody who works here differ from the usual ones. They go with the account.
create table staff_keys (
	staff_id uuid primary key references staff on delete cascade,
	keys jsonb not null
);
