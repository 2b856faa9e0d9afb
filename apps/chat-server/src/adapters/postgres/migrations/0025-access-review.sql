-- Who has looked at an opening in the review of who opened what: once each.
create table opening_look (
	opening_id uuid primary key references record_opening,
	by_id uuid not null,
	by_name text not null,
	at timestamptz not null
);
create index record_opening_of_programme on record_opening (programme_id, opened_at desc);
