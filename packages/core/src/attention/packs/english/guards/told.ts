import type { Guard } from '../../../rules/rule-pack.ts'

/** Words that are somebody else's: quoted, told, asked, sung. */
export const toldGuards: Record<string, Guard> = {
	quoted: { any: [], quotes: true },
	told: {
		any: [
			'was/were/am/is/be like',
			'told/tell/tells/telling/said/says/texted/messaged/called me to/that/i/go/you',
			'he/she/they/mom/dad/mother/father/people/everyone/someone/husband/wife/boyfriend/girlfriend said/says/thinks/think/thought/threatened/threatens/wants/wanted/tells/told/asked/accused',
			'asked/asks/asking [me] if',
			'accused',
		],
		before: 5,
	},
	'they-told': { any: ['he/she/they/mother/father/friend/brother/sister/mom/dad/husband/wife'], before: 4 },
	celebrity: {
		any: [
			'actor/actress/singer/celebrity/president/trump/biden/robin/kurt/cobain/bennington/politician/youtuber/streamer/rapper/comedian/player/character/movie/film',
		],
		before: 5,
		after: 4,
		inside: true,
	},
	'generic-you': {
		any: ['like/feels/when/if/makes/make/making/whether/as/thinking/saying/believe/that/because/where/until/unless/how/age'],
		before: 3,
	},
	'as-told': { any: ['as/like ..3 doctor/prescribed/directed/told/should/supposed/instructed', 'on time', 'as usual'], after: 1 },
	topic: {
		any: [
			'side effect/effects',
			'as a side',
			'career/social/political/financial/professional/academic',
			'watch once',
			'prevention/awareness/hotline/helpline/lifeline/rates/rate/statistics/squad/bombers/bomber/bombing/pact/mission/survivor/survivors/assisted/training/research/joke/jokes/month/week/doors/risk/risks/increase/increases/decreases/study/studies/victim/victims/cult/patients/clients/types/callers/veterans',
			'post/article/video/news/report/story/documentary/show about/on',
			'boys/kings/city',
		],
		before: 2,
		after: 2,
	},
	learning: {
		any: [
			'research paper/essay/class/project/exam/thesis',
			'for a/my novel/story/book/class/assignment/screenplay/character',
			'in chemistry/biology/history',
			'in a video game',
		],
		unless: ['kill/hang/drown/shoot/unalive myself/me', 'i die', 'my own life'],
		clause: true,
	},
}
