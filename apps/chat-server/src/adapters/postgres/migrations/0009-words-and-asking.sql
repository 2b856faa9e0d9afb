-- Signals say which words they rest on and what the person who acknowledged them said; a conversation says how far asking about safety has come.
update conversation set aggregate = jsonb_set(
	aggregate || '{"asked": {"step": "nothing"}}',
	'{signals}',
	coalesce(
		(
			select jsonb_agg(
				signal || '{"words": null}' || case
					when jsonb_typeof(signal->'acknowledged') = 'object'
					then jsonb_build_object('acknowledged', signal->'acknowledged' || '{"outcome": "on_it"}')
					else '{}'
				end order by place
			)
			from jsonb_array_elements(aggregate->'signals') with ordinality as each(signal, place)
		),
		'[]'
	)
);

-- Those whose safety somebody should ask about: looked through every few seconds.
create index conversation_to_ask on conversation (((aggregate->'asked'->>'signalAt')::bigint))
	where state = 'active' and aggregate->'asked'->>'step' = 'signalled';
