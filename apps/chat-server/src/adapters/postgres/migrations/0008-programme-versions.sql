-- Every change of a programme's settings is a row of its own: what it was, what it became, who and when. Nothing here is changed or deleted, so
-- that a change can be undone and answered for. Version 1 is what there was before anybody changed anything.
create table programme_version (
	programme_id text not null references programme,
	version integer not null check (version > 0),
	settings jsonb not null,
	-- Null: it came with the service.
	changed_by uuid,
	changed_at timestamptz not null,
	note text not null default '',
	undoes integer,
	-- Of two who change the same version, the database lets one through.
	primary key (programme_id, version)
);

insert into programme_version (programme_id, version, settings, changed_by, changed_at)
	select id, 1, data - array['id', 'kind', 'careRules', 'hidden', 'policy'], null, now() from programme;
