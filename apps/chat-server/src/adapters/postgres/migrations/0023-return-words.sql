-- What six return words lead to. Words stand here as a keyed hash only; the key of each year is itself wrapped by a key of the key folder. Nothing
-- leads to a conversation: `holder` is a sign-in, and forgotten after a day.
create table return_words (
	id uuid primary key,
	programme_id text not null,
	listener_id uuid,
	hash_year smallint not null,
	hash bytea not null,
	next_year smallint,
	next_hash bytea,
	holder uuid,
	held_at timestamptz not null,
	ends_at timestamptz not null,
	summary_key bytea,
	summary_sealed bytea,
	check ((next_year is null) = (next_hash is null)),
	check ((summary_key is null) = (summary_sealed is null))
);
create unique index return_words_hash on return_words (hash, hash_year);
create unique index return_words_next_hash on return_words (next_hash, next_year) where next_hash is not null;
-- A sign-in holds one at most.
create unique index return_words_holder on return_words (holder) where holder is not null;
create index return_words_ends_at on return_words (ends_at);

create table return_words_key (
	year smallint primary key,
	wrapped_key bytea not null
);

alter table block add column return_words_id uuid;
