import type { Guard } from '../../../rules/rule-pack.ts'

/** How and where somebody lives, works and travels. */
export const everydayLifeGuards: Record<string, Guard> = {
	dwelling: {
		any: [
			'with/near/next/together/there/alone/far/close/away/under/across/by/on/here',
			'at home/my/the/a/our/his/her/their/this/school/work',
			'in my/our/a/an/the/his/her/their/this/such house/apartment/city/town/place/dorm/country/flat/home/area/neighborhood/neighbourhood/village/building/street/basement/room/state/a',
			'amongst/among',
		],
		after: 1,
	},
	// How somebody lives, and where: not that they do.
	'living-somewhere': { any: ['live/living alone/together/apart/abroad/away/at/near/under/off/upto/up'], inside: true },
	'feels-like-i': { any: ['feel/feels/feeling like i [am/do/did] not/never [really/even] living/exist/existing/alive'], inside: true },
	'wants-life': { any: ['to live not/instead/rather/and'], inside: true },
	'lives-by': {
		any: [
			'without/off/up/out/paycheck/independently/alone/abroad/separately/apart/normally',
			'on my/a/this/the [own/own/low/minimum] [wage/salary/income/budget/money]',
			'as a/an',
			'a lie',
			'two/double lives/life',
			'the life of',
			'in fear/debt/poverty/chaos/denial/secret/luxury/regret',
			'in the past',
			'like a/an/the',
			'on the street/streets',
			'like my/him/her/them/that/this/paycheck',
			'healthy/healthily/properly/clean/comfortably',
		],
		after: 1,
	},
	// What there is to wake up to, of an ordinary day.
	'wakes-to': {
		any: [
			'to go/get to/ready/up',
			'early',
			'the/my/our ..1 baby/kids/kid/children/dog/neighbours/neighbors/parents/husband/wife/house/roommate/mum/mom/dad/son/daughter',
			'him/her/them/everyone/anyone/somebody/people',
			'at #number',
			'for work/school/class/him/her',
			'next to',
			'beside',
			'to a/an/that/this/the/my/his/her ..1 bed/house/alarm/room/message/messages/noise/mess/job/text/texts/apartment/phone/news',
		],
		unless: ['my ..2 died/passed/left/moved/did'],
		after: 3,
	},
	alarm: { any: ['alarm/snooze/early'], clause: true },
	'goes-somewhere': {
		any: [
			'to/into/onto a/an/the/some/another/my/somewhere',
			'into this/that/such family/country/era/generation/town/culture/religion/mess',
			'before/until he/she/they/my',
			'from social/facebook/instagram/twitter/work/school/the internet/media',
		],
		after: 1,
	},
	'goes-to': {
		any: [
			'to [this/these/those/my/the/his/her] work/school/class/college/therapy/these/those/family/the/my/his/her/church/meetings/practice',
			'back/through/around/over/out/between',
		],
		after: 1,
	},
	'around-people': { any: ['people/him/her/them/anyone/anybody/others/friends/family/everyone/men/women/kids'], after: 1 },
	'moving-out': { any: ['moving/move/moved/abroad/charity/donated/donate/goodwill/new/roommate/storage'], clause: true },
	'die-alone': { any: ['alone/old/young/single/without'], after: 1 },
	limited: {
		any: [
			'in/at/with/about/for/on/from/over ..3 <ordinary-thing>',
			'to that/this/the office',
			'another/next <ordinary-thing>',
			'for a while/bit/day/week/weekend/month/few',
			'on good/bad terms',
			'of getting back',
			'with him/them/men/women/kids',
			'to change/find/get/start ..2 <ordinary-thing>',
		],
		after: 4,
	},
	'limited-object': { any: ['this/my/the/a/his/her/that/our <ordinary-thing>', '<ordinary-thing>', 'of ..2 <ordinary-thing>'], after: 1 },
	'limited-if': {
		any: ['if ..6 <ordinary-thing>', 'i ..6 <ordinary-thing>'],
		unless: ['i ..2 gone/dead/died/disappeared/vanished'],
		after: 1,
	},
	'given-up-thing': {
		any: ['<ordinary-thing>', 'my/the/this/that/a/his/her/our/smoking/drinking/driving/eating/alcohol/sugar/coffee'],
		after: 2,
	},
	'danger-of': {
		any: [
			'of losing/failing/falling/missing/running/not/becoming',
			'of being/getting ..1 evicted/fired/laid/expelled/kicked/homeless/late/dismissed/deported/left/replaced/demoted',
		],
		after: 1,
	},
	'hides-from-tasks': {
		any: ['boss/kids/children/phone/problems/responsibilities/feelings/coworkers/colleagues/toddler/teacher/landlord/emails/bills'],
		after: 1,
	},
	'home-worry': {
		any: [
			'and/to tell/telling',
			'covid/virus/corona/quarantine/lockdown/pandemic/grades/report',
			'for/at/over/on/during/this/until/till [the/this] christmas/thanksgiving/easter/holiday/holidays',
		],
		unless: [
			'<hits>',
			'<hit-once>',
			'kill/hurt/hurts/knife/gun/threaten/threatened/threatens/threatening/lock/locks/locked/touch/touches/touched/touching/drunk/drinks/violent/violence/rape/force/forces/forced/stalks/stalking/bruises/belt',
		],
		sentence: true,
	},
	// Parents kill nobody over a grade; somebody who is watched may mean it.
	'if-found-out': {
		any: [
			'if/when/once i/they/she/he ..6 find/finds/found out',
			'if/when/once i ..4 fail/failed/late',
			'if/when/once he/she/they ..3 see/sees/saw/hear/hears/notice/notices/realise/realises/realize/realizes/know/knows/knew ..8 <small-trouble>',
			'if/when/once he/she/they ..1 know/knows/knew $',
			'if/when/once he/she/they ..1 know/knows/knew i/about/what/how ..1 told/said/did/spent/bought/failed/drank/smoked',
		],
		unless: [
			'where i/we',
			'find/finds/found me/us',
			'told/tell/telling ..1 anyone/anybody/someone/somebody/police/teacher/you',
			'talk/talked/talking/spoke/speaking/chatting/writing to/with you/somebody/someone/anyone/police',
			'police/pregnant/gay/lesbian/trans/bisexual/leaving/hiding/escaped/reported/gun/knife/weapon/hits/beats/beat/chokes/choked',
			'i am leaving/here',
			'i ..1 left/ran/fled',
		],
		sentence: true,
	},
}
