/** What is said of today beside what was long ago: there the past does not speak for the whole sentence. */
export const goesOn: readonly string[] = [
	'still do/am/want/wish/think/thinking/feel/have/will/wanna/going/hits/beats/hurts/does/is',
	'and/but/now i still',
	'now i am going/about/planning/ready/doing/thinking/back/standing/sitting/holding',
	'now i want/wanna/wish/plan/will/think/took/cut',
	'think/thinking/want/wanting/thoughts/started/starting/start/back/feeling/feelings/urge/urges/cutting/happening ..3 again',
	'cut/hit/hits/beat/raped/overdosed myself/me ..2 again',
	'overdosed again/tonight/today/yesterday',
	'more/worse than ever',
	'tonight',
	'right/just now',
	'an/#number hour/hours/minutes/minute ago',
	'today i ..1 will/want/took/going/tried/cut/swallowed',
	'used to be [so/really/very/such] [a] happy/happier/normal/strong/fun/good/okay/fine/healthy/confident',
	'used to love/like/enjoy/laugh/work/live',
	'like/as last year',
]
