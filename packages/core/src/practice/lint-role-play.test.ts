import { expect, test } from 'vitest'
import { smallRolePlay } from '../../test/small-role-play.ts'
import { lintRolePlay } from './lint-role-play.ts'
import { parseRolePlay } from './parse-role-play.ts'
import type { RolePlay, Turn } from './role-play.ts'

const parse = (data: unknown) => {
	const parsed = parseRolePlay(JSON.stringify(data))
	return parsed.ok ? [] : parsed.error
}
const changed = (id: string, change: object): RolePlay => ({
	...smallRolePlay,
	turns: smallRolePlay.turns.map((turn) => (turn.id === id ? ({ ...turn, ...change } as Turn) : turn)),
})
const findings = (rolePlay: RolePlay, options = {}) => lintRolePlay(rolePlay, options).map(({ where, what }) => `${where}: ${what}`)

test('the small one is right', () => {
	expect(parse(smallRolePlay)).toEqual([])
	expect(findings(smallRolePlay)).toEqual([])
})

test('[RL1] what does not pass the schema is told with its place, by the name its author gave it', () => {
	expect(parse({ ...smallRolePlay, difficulty: 'easy' })).toEqual([expect.stringMatching(/^difficulty: /)])
	expect(parse(changed('shrug', { says: [] }))).toEqual([expect.stringMatching(/^turn "shrug", says: /)])
	expect(parse(changed('bye', { after: '' }))).toEqual([expect.stringMatching(/^turn "bye", after: /)])
	expect(parse(changed('tea', { leads: [{ on: ['hugs'], to: 'bye' }] }))).toEqual([expect.stringMatching(/^turn "tea", leads, 0, on, 0: /)])
	const broken = parseRolePlay('{ "id": ')
	expect(broken.ok ? [] : broken.error).toEqual([expect.stringMatching(/^This is not JSON: /)])
})

test('[RL2] a circle is found, and said as a way', () => {
	expect(findings(changed('asked', { otherwise: 'shrug' }))).toContain(
		'turn "brother": Leads back to itself: brother → asked → shrug → brother.',
	)
})

test('[RL3] nowhere, the same name twice, a turn nothing leads to, and only one ending', () => {
	expect(findings(changed('asked', { otherwise: 'noewhere' }))).toEqual(['turn "asked": There is no turn "noewhere".'])
	const twice = { ...smallRolePlay, turns: [...smallRolePlay.turns, ...smallRolePlay.turns.slice(-1)] }
	expect(findings(twice)).toEqual(['turn "cross": Two turns have this name.'])
	expect(
		findings({
			...smallRolePlay,
			anywhere: [],
			turns: smallRolePlay.turns.map((turn) => (turn.id === 'tea' && 'leads' in turn ? { ...turn, leads: turn.leads.slice(1) } : turn)),
		}),
	).toContain('turn "cross": Nothing leads here.')
	const alike = smallRolePlay.turns.map((turn) => ('ends' in turn ? { ...turn, ends: 'left' as const } : turn))
	expect(findings({ ...smallRolePlay, turns: alike })).toContain('turns: No way ends with a goodbye.')
})

test('[RL4] hearing somebody has to make a difference everywhere, and pushing somewhere', () => {
	expect(findings(changed('shrug', { otherwise: 'brother' }))).toEqual([expect.stringMatching(/^turn "shrug": It makes no difference/)])
	expect(findings(changed('tea', { leads: [{ on: ['hears', 'asks'], to: 'brother' }] }))).toEqual([
		expect.stringMatching(/^turns: Nothing answers advice/),
	])
})

test('[RL5] whoever gives a signal can be asked, and everybody has an answer to a direct question', () => {
	expect(findings(changed('brother', { leads: [{ on: ['hears'], to: 'asked' }] }))).toEqual([
		expect.stringMatching(/^turn "brother": They give a signal about suicide here/),
	])
	expect(findings({ ...smallRolePlay, asides: smallRolePlay.asides.slice(0, 1) })).toEqual([
		expect.stringMatching(/^asides: They have no answer to "asks_self_harm"/),
		expect.stringMatching(/^asides: They have no answer to "asks_danger"/),
	])
})

test('[RL6] methods, judging words and hard words are found', () => {
	expect(findings(changed('shrug', { says: ['i have the pills here'] }))).toEqual([
		expect.stringMatching(/^turn "shrug": "pills" does not belong here/),
	])
	expect(findings(changed('shrug', { hear: 'She may commit suicide.' }))).toEqual([expect.stringMatching(/"commit suicide"/)])
	expect(findings(changed('shrug', { hear: 'She minds!' }))).toEqual([expect.stringMatching(/exclamation/)])
	const long =
		'the circumstances surrounding my resignation notwithstanding I remain fundamentally optimistic regarding employment opportunities'
	expect(findings(changed('shrug', { says: [long] }), { gradeOf: (text: string) => (text === long ? 19 : 1) })).toEqual([
		expect.stringMatching(/school year 19/),
	])
})

test('[RL7] a way that is read as something else, or as nothing, is found', () => {
	expect(findings(changed('shrug', { ways: ['You should call him first.'] }))).toEqual([
		expect.stringMatching(/Is read as "advises" at "You should"/),
	])
	expect(findings(changed('shrug', { ways: ['The weather is fine.'] }))).toEqual([expect.stringMatching(/Is read as nothing that helps/)])
})
