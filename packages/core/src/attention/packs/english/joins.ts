const subjects =
	'i/my/me/he/she/they/we/it/there/this/that/these/his/her/our/their/the/a/an/everyone/everybody/everything/nobody/noone/someone/somebody/people/mom/mum/dad/you/your/who/which/both/all/what/why/how/sometimes/does/do/is/life/suicide/nothing/every/everyday/living/dying/death/please'

/** What a clause begins with where no comma stands. */
export const joins: readonly string[] = [
	`and/but/so/while/because/since/plus/cause/cuz/coz/bc/although/though/whereas/when/whenever/until/till/after/before/as/if/yet/or [now/then/also/today/tonight/yesterday/still/just/even/maybe/at/in/on] ${subjects}`,
	// Here the word that joins stands alone, and what is said of then belongs to what comes, not to what was said.
	'and/but/so/or/plus/then when/while/since/after/before/as/if/until/because',
	'and/but/so/because [a] long/two/three/few/some/many/years/months/ages [long/few/of] [years/months/time] ago',
	// Run on without any join: whoever writes in haste does.
	'my [best/little/big/older/younger/own] mum/mom/mother/dad/father/brother/sister/friend/grandma/grandmother/grandpa/grandfather/uncle/aunt/cousin/husband/wife/boyfriend/girlfriend/partner/son/daughter/dog/cat [also/just] died/passed/did/left/moved/went',
	'and/but/then [i/just/will/am] want/wanna/will/am/going/took/swallowed/overdosed/tried/think/thinking/feel/cut',
	'while/when/whenever [i] watching/listening/playing/reading/cooking/driving/writing',
]
