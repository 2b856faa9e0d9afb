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

/** What is said as of now: no past speaks for it. */
export const isNow: readonly string[] = [
	'i/we/he/she/they/dad/mom/mum/husband/wife/boyfriend/girlfriend [do/still/just/really/also/always/only/now/not] [really] want/wants/wanna/wish/wishes/will/need/needs/plan/intend/keep/keeps/gonna/hope',
	'i am [still/just/really/so/now/not/also/seriously] [so/just/really/seriously] going/about/planning/thinking/ready/standing/sitting/holding/suicidal/scared/afraid/terrified/worried/hiding/being/gonna/bleeding/locked/in/not',
	'hits/beats/punches/kicks/slaps/chokes/burns/bites/shoves/strangles/whips/rapes/molests/abuses/threatens/touches/hurts/locks/starves',
	'is/are/am hitting/beating/choking/hurting/killing/coming/going/outside/here/abusing/raping/touching/threatening/not/bleeding/turning/having/unconscious',
	'can not',
	'let me die',
	'i might/may/should/could/must/would',
	'tonight/again/sometimes',
	'feels/is/sounds/seems/makes ..1 like/me/tempting/better/peaceful',
	'has become',
	'last night/week',
]

/** What somebody says of themselves, beside whom they lost. */
export const ofMyself: readonly string[] = [
	'i [just/already/also/really/always/now/even/keep/have] am/was/feel/feels/felt/want/wanted/wanna/took/taken/swallowed/tried/attempted/overdosed/think/thinking/thought/keep/will/cut/wish/could/almost/nearly/can/might/should/need/plan/planning/bought/wonder/consider/considered',
	'i have been/had/felt/thoughts/tried/wanted/thought/attempted/taken/overdosed/swallowed/urges/suicidal/a/decided/planned/to/no/started',
	'my own',
	'me/myself',
	'my life/plan/wrists/suicide/death',
	'thoughts of/about',
	'how many/much/deep ..8 die/kill/lethal/fatal/overdose/bleed',
	'thought of end/ending/dying/killing',
	'makes/make me',
	'feels/seems/sounds like',
]

/** Beside these somebody who hits does not play. */
export const hurts: readonly string[] = [
	'drunk/drinks/drinking/drinker/bruise/bruises/bruised/belt/fist/fists/scared/afraid/terrified/blood/bleeding/hospital/police/knife/gun/choked/chokes/raped/rapes/strangled/hurts/mad/angry/temper/violent/black-eye/threatens/threatened',
	'black eye',
	'on/watching [the] tv/television',
	'his/her/their team',
	'<hits-now> me/us [again] [up] [and/so/really] [bad/badly] when/after/every/because/if/before/until',
]

/** With what a clause begins that says when the one beside it was. */
export const thenBeside: readonly string[] = [
	'when/while/since i was #number/younger/little/small/young/a/an/in/at/still/living/nine/ten/eleven/twelve/thirteen/fourteen/fifteen/sixteen/seventeen/eighteen',
	'when we were',
	'back when/then/in',
	'growing up',
	'but not anymore/lately/currently/now',
	'and/but it/that/this was/happened/is [all/like/about/over/almost/nearly/now] [over] #number/few/two/three/four/five/six/ten/some/many/several/a/years/months/long/ages [few/couple] [of] years/months/time/ago',
	'and/but it/that/this was/is [a] [very] long/ages [time] ago',
	'it/that/this was ..2 years/months/long/ages ago',
	'[about/over/almost/like] #number/few/two/three/four/five/six/ten/some/many/several/a years/months/couple/few [of] [years/months] ago $',
	'years/months/ages ago $',
	'[a] long [time] ago $',
]

/** Somebody was unwell and is well: of what they felt, not of what they did or what is done to them. */
export const betterNow: readonly string[] = [
	'i/he/she/we/they [just/really/also/even] was/were/felt/wanted/wished/thought/used ..9 but [now] i am [all/much/so/feeling/doing/a/lot/really] [lot] good/better/fine/okay/ok [now/again/today]',
	'i/he/she/we/they [just/really/also/even] was/were/felt/wanted/wished/thought/used ..9 but [now] i feel/feeling [all/much/so/a/lot/really] [lot] good/better/fine/okay/ok [now/again/today]',
]

/** Nobody laughs these away. */
export const serious: readonly string[] = [
	'let me die',
	'never/not [want/to] wake/woke [up]',
	'tonight/tomorrow',
	'urge/urges/fantasies/fantasise/fantasize/fantasizing/nightmares',
	'every/each day/night',
	'all the time',
	'gun/knife/rope/noose/pills/blade/razor/stab/stabbing/hang/overdose/overdosed/hospital/police',
	'car/bus/train/truck hits/hit/runs',
	'dead people',
	'people who are dead',
	'rest/sleep forever',
	'can not ..2 anymore/longer',
	'want it/this/everything to end/stop',
	'point of/in ..1 going/living/life/anything/it',
	'anymore/nobody/noone/alone/crying/cry',
]
