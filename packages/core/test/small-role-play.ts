import type { RolePlay } from '../src/practice/role-play.ts'

/** A role play of a few turns in which everything that can happen does. It passes the linter. */
export const smallRolePlay: RolePlay = {
	...{ id: 'pia-cold-tea', version: 1, language: 'en', title: 'Cold tea', kind: 'mental_health', difficulty: 'usual' },
	person: { handle: { landform: 'hill', number: 3 }, name: 'Pia', topics: [] },
	about: 'Pia has not slept.',
	practises: 'Everything, in a small space.',
	opening: 'tea',
	turns: [
		{
			id: 'tea',
			says: ['my tea is cold', 'my brother stopped calling'],
			hear: 'The brother weighs more than the tea.',
			leads: [
				{ on: ['advises'], unless: ['asks_first'], to: 'cross' },
				{ on: ['hears', 'asks', 'asks_first'], to: 'brother' },
			],
			otherwise: 'shrug',
			ways: ['Your tea is cold, and your brother stopped calling.'],
		},
		{
			id: 'shrug',
			says: ['never mind'],
			hear: 'She minds.',
			leads: [{ on: ['hears', 'asks'], to: 'brother' }],
			otherwise: 'quiet',
			ways: ['What makes you say never mind?'],
		},
		{
			id: 'brother',
			says: ['he was the last one', 'i do not want to be here any more'],
			hear: 'She does not want to be here.',
			signal: 'suicide',
			leads: [
				{ on: ['asks_suicide'], to: 'asked' },
				{ on: ['hears'], to: 'asked' },
			],
			otherwise: 'quiet',
			ways: ['Are you having thoughts of suicide?'],
		},
		{
			id: 'asked',
			says: ['yes. sometimes. thank you for asking'],
			hear: 'She said it.',
			leads: [{ on: ['hears', 'asks', 'stays', 'closes'], to: 'bye' }],
			otherwise: 'quiet',
			ways: ['Thank you for telling me.'],
		},
		{ id: 'bye', says: ['good night'], ends: 'goodbye', after: 'She makes new tea.' },
		{ id: 'quiet', says: ['ok'], ends: 'went_quiet', after: 'She is gone.' },
		{ id: 'cross', says: ['you sound like my brother'], ends: 'left', after: 'She left.' },
	],
	asides: [
		{ on: ['asks_suicide'], says: ['no. just tired'] },
		{ on: ['asks_self_harm', 'asks_danger'], says: ['no'] },
		{ on: ['two_questions'], says: ['one at a time'] },
	],
	anywhere: [{ on: ['crosses_line'], to: 'cross' }],
}
