import type { Guard } from '../../../rules/rule-pack.ts'

/** What takes a match back, or is no statement: a denial, a wish, a worry, what is only supposed. */
export const deniedGuards: Record<string, Guard> = {
	negated: {
		any: [
			'not/never [actually/really/even/ever/just/currently/seriously/necessarily] want/wanting/going/planning/plan/trying/try/thinking/think/considering/consider/contemplating/intend/feel/feeling/having/been/kill/hurt/harm/do/commit/self/cut/end/gonna/actively/say/saying/mean/about/have/exactly/attempt/get/of',
			'not/never [actually/really/even/ever/that/currently] suicidal/suicide/depressed',
			'not like to/trying',
			'no suicidal/suicide [thoughts/ideation/plans/tendencies/intentions]',
			'not/never make/makes/making/made me want/feel [to/like]',
			'not/never make/makes/making/made/believe/believed',
			'will/would/could/did/should/do/does not/never',
			'not/never [once/actually/really/ever/even] had/considered/thought/tried/felt/attempted/contemplated/wanted/dreamed',
			'not at/near/close [the/that/to] point/stage/the/to [of]',
			'nowhere near',
			'not like/that/saying i/it [am/would/want]',
			'no/zero [real/any] thoughts/plans/urges/intention/history of ..3 or/nor/and',
			'by no means',
			'not/never [really/ever/actually] thought/considered/wanted',
			'never [ever/really/actually] had/thought/felt/considered/been/tried',
			'no [real/active/actual/current/serious] thoughts/plans/plan/intention/intentions/intent/desire/ideation/urge/urges',
			'without/stopped/quit',
			'am/are/be/being against',
			'denies/deny/denied/far from',
			'too scared/afraid/cowardly/weak',
			'instead/rather/other of/than',
		],
		before: 2,
		inside: true,
	},
	'no-they': { any: ['not/never'], before: 2, inside: true },
	'never-did': { any: ['not/never [ever/even/actually/really/once/physically] <hits>'], clause: true },
	'does-not': {
		any: [
			'does',
			'he/she/they/people/nobody/who/parents/kids/friends/mom/mum/dad/son/daughter/husband/wife/boyfriend/girlfriend [just/really] did/do/would/will/could',
		],
		before: 1,
	},
	'would-not': { any: ['would/will/could not/never'], before: 1, inside: true },
	'told-not-to': { any: ['not/never/stop/no/without/instead/why'], before: 3 },
	'rather-than': {
		any: [
			'than [to] [have/having/be/being] [to] go/move/give/eat/work/talk/speak/see/marry/do/ask/tell/admit/listen/watch/wear/take/get/forced/back/present/call',
		],
		after: 1,
	},
	wished: { any: ['wish/hope/hoping/if/could/would/should/might/imagine'], before: 2 },
	worry: {
		any: ['scared/afraid/terrified/worried/fear/fearful/anxious/paranoid/nervous/panic/panicking/anxiety/convinced/feared/heart'],
		before: 4,
		inside: true,
	},
	supposing: { any: ['if/when/whenever'], before: 1 },
	// "Yes, I am not scared" is a yes.
	'no-answer': {
		any: [
			'^ no/nope/nah/not/never',
			'not/never really/suicidal/thinking/planning/considering/yet',
			'not/never now/anymore/at $',
			'not at all',
			'i am/do/did/would/will/have not/never $',
			'i would/will/could never',
			'i would/will/could not [ever/actually/really] do/act/kill/hurt/go/harm/end',
		],
		sentence: true,
	},
	'is-no-option': { any: ['is/was/would/has/have/will/seems [be/been] not/never'], after: 2 },
	protective: {
		any: [
			'makes me want to live',
			'reason/reasons to live',
			'glad i did not',
			'so glad/happy/grateful',
			'glad/happy/grateful/thankful [that] i am/did/could',
		],
		clause: true,
	},
}
