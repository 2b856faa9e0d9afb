import type { Guard } from '../../../rules/rule-pack.ts'

/** What a listener may well write. */
export const listenerGuards: Record<string, Guard> = {
	helping: {
		any: [
			'emergency/ambulance/crisis/hotline/helpline/lifeline/police/911/999/112/988/116/samaritans/doctor/therapist/counselor/counsellor/professional/gp/hospital/shelter/resources/resource/service/services/center/centre/toll/support',
		],
		sentence: true,
	},
	confidential: {
		any: [
			'confidential/confidentiality/anonymous/privacy/anonymously/professional/legally',
			'comfortable telling/sharing/talking',
			'unless/if you/i/they/we ..2 want/feel/choose/ask/decide/say/danger/risk/harm',
		],
		unless: ['about/between us', 'about me', 'our secret', 'my/the supervisor/supervisors', 'us/me in trouble'],
		sentence: true,
	},
	'in-here': { any: ['here'], inside: true },
	'attention-from': { any: ['from him/her/them/someone/somebody/your/a/people/others/everyone/men/women'], after: 1 },
	'said-and-meant': { any: ['are/were/look/have/got/really/guys/sure/can/do/did/know/must/should/was/seem/sound/make'], after: 1 },
	'your-words': {
		any: ['what/everything/anything/whatever you ..3 say/share/tell/write/said/shared/told/wrote/discuss/type'],
		sentence: true,
	},
	'money-trouble': {
		any: ['your/you/they/he/she/bank/bills/job/rent/budget/debt/loan/insurance/work/company/boss ..3 pay/pays/paid/offer', 'help them'],
		sentence: true,
	},
	'not-you': {
		any: [
			'i/we/he/she/they/people/not/never/if/sometimes/may/might/can/could/how/easy/hard/harder/easier/difficult/feel/feels/who/wish/would/say/said/told/tell/tells/telling/says/saying/think/thinks/thought/worry/worried/afraid/believe/that/like/as/someone/anyone/did/do',
		],
		before: 3,
	},
	'a-message': { any: ['a/an/pm/message/email/dm/text/pictures/photos'], after: 1 },
}
