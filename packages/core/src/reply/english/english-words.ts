import { hearingMoves } from './hearing-moves.ts'
import { hinderingMoves } from './hindering-moves.ts'
import { leadingMoves } from './leading-moves.ts'
import type { MovePatterns } from './move-patterns.ts'

/** Everything a reply in English may do. Written here. Order does not matter: a reply may do several. */
export const englishMoves: readonly MovePatterns[] = [...hearingMoves, ...leadingMoves, ...hinderingMoves]

/** Questions that only check whether one has understood; they ask nothing of their own. */
export const englishChecks: readonly string[] = [
	'is that right/it/so/fair/close/how ?',
	'is that how ?',
	'have/did/do i ..1 understood/understand/get/got/hear/heard/read ?',
	'am i understanding/hearing/reading/getting ?',
	'does that/this sound/fit/feel ..3 right/true/fair/you/it ?',
	'does that sound right/like ?',
	'does that fit ?',
	'^ right ?',
	'^ yes ?',
	'^ is that it ?',
	'have i got/understood ?',
	'correct me',
	'is that part of it ?',
]

/** Words that may stand between the beginning of a clause and a pattern that wants one. */
export const englishFiller: readonly string[] = [
	...[
		'and',
		'so',
		'but',
		'or',
		'well',
		'ok',
		'okay',
		'oh',
		'then',
		'now',
		'yes',
		'yeah',
		'hmm',
		'mm',
		'also',
		'maybe',
		'please',
		'honestly',
		'hi',
		'hello',
		'hey',
	],
	...[
		'can i ask',
		'may i ask',
		'could i ask',
		'i wonder',
		'i am wondering',
		'i would like to ask',
		'if you like',
		'right now',
		'if it is ok',
		'if it is okay',
	],
	...[
		'just',
		'tonight',
		'today',
		'at the moment',
		'for you',
		'when you are ready',
		'in your own words',
		'of all that',
		'thinking about it',
		'if you had to say',
	],
]

const verbs =
	'try/talk/speak/tell/ask/go/call/see/write/make/take/get/do/find/join/leave/start/stop/think/look/visit/move/contact/apply/explain/say/sit/plan/read/set/use/turn/send/change/break/spend/invite/focus/practise/practice/avoid/block/report/arrange/meet/give/let/put/keep/show/work/study/rest/sleep/eat/walk/run/exercise/breathe/distract/consider'

/** Named lists that patterns use. */
export const englishConcepts: Readonly<Record<string, readonly string[]>> = {
	do: [verbs],
	doing: [
		'trying/talking/speaking/telling/asking/going/calling/seeing/writing/making/taking/getting/doing/finding/joining/leaving/starting/stopping/looking/visiting/moving/contacting/applying/setting/using/turning/sending/sleeping/walking/running/reading/having/inviting/giving/putting/a/an/some',
	],
	filler: englishFiller,
}
