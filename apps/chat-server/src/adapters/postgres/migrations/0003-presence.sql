-- Who was seen lately, for nodes that cannot reach Redis. Live state that may vanish: not logged, so a crash empties it.
create unlogged table presence (
	id text primary key,
	seen_at timestamptz not null
);
