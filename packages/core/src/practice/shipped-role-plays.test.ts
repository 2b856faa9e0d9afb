import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { askedAfter } from '../attention/about-safety.ts'
import { assessMessage } from '../attention/assess-message.ts'
import { english } from '../attention/packs/english/english.ts'
import { compilePack } from '../attention/rules/compile-pack.ts'
import { programmeKind } from '../programme/programme.ts'
import { answer, begin } from './answer.ts'
import { feedbackOn } from './feedback.ts'
import { lintRolePlay } from './lint-role-play.ts'
import { parseRolePlay } from './parse-role-play.ts'
import { difficulty, isLast, type RolePlay, type TalkingTurn } from './role-play.ts'
import { shippedRolePlays } from './shipped-role-plays.ts'
import type { Talk } from './talk.ts'

const folder = join(import.meta.dirname, 'people')
const files = readdirSync(folder)
const talking = ({ turns }: RolePlay): readonly TalkingTurn[] => turns.flatMap((turn) => (isLast(turn) ? [] : [turn]))

test.each(files)('[RL1] [RL2] [RL3] [RL4] [RL5] [RL6] [RL7] %s is a role play without a finding', (file) => {
	const parsed = parseRolePlay(readFileSync(join(folder, file), 'utf8'))
	expect(parsed.ok ? lintRolePlay(parsed.value) : parsed.error).toEqual([])
	expect(parsed.ok && `${parsed.value.id}.json`).toBe(file)
})

test('[RL23] there are people of every kind, on every level, with enough turns, and some who must be asked', () => {
	expect(shippedRolePlays.map(({ id }) => `${id}.json`).toSorted()).toEqual(files.toSorted())
	expect(shippedRolePlays.length).toBeGreaterThanOrEqual(8)
	expect(shippedRolePlays.filter(({ turns }) => turns.length < 25)).toEqual([])
	const kinds = new Set(shippedRolePlays.map(({ kind }) => kind))
	expect(programmeKind.options.filter((kind) => kind !== 'practice' && !kinds.has(kind))).toEqual([])
	const levels = new Set(shippedRolePlays.map(({ difficulty }) => difficulty))
	expect(difficulty.options.filter((level) => !levels.has(level))).toEqual([])
	expect(shippedRolePlays.filter((one) => talking(one).some(({ signal }) => signal)).length).toBeGreaterThanOrEqual(2)
})

test('[RL24] a signal the desk points to is one the attention engine finds, and nothing else there is one', () => {
	const context = { writtenBy: 'seeker', packs: [compilePack(english)], earlier: [], flags: [], unanswered: false, answers: null } as const
	const seen = (turn: TalkingTurn) =>
		turn.says.some((text) => assessMessage(text, context).some(({ kind, tier }) => askedAfter.has(kind) && tier !== 'watch'))
	const shown = shippedRolePlays.filter(({ difficulty }) => difficulty !== 'hard')
	const wrong = shown.flatMap((one) =>
		talking(one)
			.filter((turn) => (turn.signal !== undefined) !== seen(turn))
			.map(({ id }) => `${one.id}: ${id}`),
	)
	expect(wrong).toEqual([])
})

/** Whoever always answers with the first way offered, or always pushes. */
function play(rolePlay: RolePlay, reply: (turn: TalkingTurn) => string): Extract<Talk, { readonly kind: 'over' }> {
	let talk = begin(rolePlay)
	for (let replies = 0; talk.kind === 'talking' && replies < 200; replies += 1) {
		const at = talk.at
		const turn = talking(rolePlay).find(({ id }) => id === at)
		if (!turn) throw new Error(`${rolePlay.id} stands at ${at}`)
		const next = answer(rolePlay, talk, reply(turn))
		if (next.ok) talk = next.value.talk
	}
	if (talk.kind !== 'over') throw new Error(`${rolePlay.id} does not end`)
	return talk
}

test.each(shippedRolePlays.map((one) => [one.id, one] as const))(
	'%s ends well for somebody who listens, and otherwise for somebody who advises',
	(_, rolePlay) => {
		const heard = feedbackOn(
			rolePlay,
			play(rolePlay, ({ ways }) => ways[0] ?? ''),
		)
		expect(heard.ended).toMatchObject({ kind: 'by_person', ends: 'goodbye' })
		expect([...heard.early, ...heard.otherwise]).toEqual([])
		expect(heard.safety.filter(({ asked }) => asked === null)).toEqual([])
		const advised = feedbackOn(
			rolePlay,
			play(rolePlay, () => 'You should really talk to somebody about it. Everything will be fine.'),
		)
		expect(advised.early.length).toBeGreaterThan(0)
		expect(advised.heard).toEqual([])
		expect(advised.ended).not.toEqual(heard.ended)
	},
)
