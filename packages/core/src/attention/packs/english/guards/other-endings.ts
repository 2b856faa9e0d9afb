import type { Guard } from '../../../rules/rule-pack.ts'

/** What else is brought to its end: a marriage, a call, a job. */
export const otherEndingsGuards: Record<string, Guard> = {
	affair: {
		any: [
			'with/between ..2 boyfriend/girlfriend/husband/wife/partner/him/her/them/us/friend/ex',
			'end/ends/ending/ended/leave/leaving/quit/finish/finishing/save/saved ..5 relationship/friendship/marriage/engagement/dating',
			'relationship/friendship/marriage/engagement ..6 end/ends/ending/ended/finish/saved',
			'at/by/in/till/until the end',
			'end/ending it/things/everything with/between ..0 <them>',
			'end/ending it/things with ..2 contract/gym/subscription/membership/bank/insurance/landlord/provider',
		],
		unless: ['<plain-act>'],
		clause: true,
	},
	// The talk itself, a call or a form is brought to its end.
	'the-chat': {
		any: [
			'end/ending/ended/finish/close it/this ..6 <chat-thing>',
			'<chat-thing> ..6 end/ending/ended/close it/this',
			'end/ending/ended it/this on a/my/your/this/that [good/positive/nice/high/happy/better] side/note/part',
			'end/ending it/this or do/will/should/would/can you $',
			'you want/asked/told me to end it/this',
			'^ should/shall/can/do i/we [have] [to] end it/this before/after/at the wedding/engagement/holidays/semester/meeting',
		],
		unless: ['<plain-act>'],
		sentence: true,
	},
	'asks-to-end': { any: ['^ how/should/shall/can/may/do/is/when/could/would [do/to/should/can/would] i/we', '^ how to'], before: 3 },
	'had-to-end': { any: ['had to end it/this/things', 'have to end it/this here'], inside: true },
	'this-now': { any: ['end/ending this now'], inside: true },
	'ends-it-with': { any: ['end/ending/ended it/things/everything/this with/between ..0 <them>'], unless: ['<plain-act>'], sentence: true },
	'ended-when': { any: ['when/after/because/since he/she/they/we'], after: 1 },
	'if-i-quit': {
		any: [
			'i [ever/just/had/did/do/suddenly/would/not] [just/not] quit/dropped/drop/moved/move/skip/skipped/stopped/failed/come/came/show/showed/turn/turned/called/call/missed/resigned/join/joined/attend/attended',
		],
		after: 1,
	},
	'to-an-ex': {
		any: [
			'to/with/from/at/for/of/my/than [my/the/our/his/her/old] ex/team/colleagues/coworkers/boss/therapist/teacher/class',
			'to/from/quit/quitting/leave/leaving [my/the/our/this/old] job/work',
			'her/him a/the/this',
			'wrote/write/writing/written/sent her/him',
		],
		across: ['if i ..1 left/leave/quit [this/my/the/that] job/work/team/company'],
		clause: true,
	},
}
