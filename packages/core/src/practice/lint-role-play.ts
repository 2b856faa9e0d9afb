import { type Move, movesOf } from '../reply/move.ts'
import { checkTexts } from './check-texts.ts'
import { checkWays } from './check-ways.ts'
import type { Finding, LintOptions } from './finding.ts'
import { isLast, type RolePlay, type SignalAbout, type TalkingTurn } from './role-play.ts'

/** What is wrong with a role play that passes its schema. Empty: it can be played. */
export function lintRolePlay(rolePlay: RolePlay, options: LintOptions = {}): readonly Finding[] {
	const names = checkNames(rolePlay)
	// Where a name is not there, the ways cannot be walked.
	if (names.length > 0) return names
	return [
		...checkReach(rolePlay),
		...checkCircles(rolePlay),
		...checkBranches(rolePlay),
		...checkSignals(rolePlay),
		...checkWays(rolePlay),
		...checkTexts(rolePlay, options),
	]
}

const talking = ({ turns }: RolePlay): readonly TalkingTurn[] => turns.flatMap((turn) => (isLast(turn) ? [] : [turn]))
const at = (id: string) => `turn "${id}"`

/** Where each turn may lead, with what the whole role play says. */
function leadsFrom(rolePlay: RolePlay, turn: TalkingTurn): readonly string[] {
	return [...turn.leads.map(({ to }) => to), turn.otherwise, ...rolePlay.anywhere.map(({ to }) => to)]
}

/** [RL3] */
function checkNames(rolePlay: RolePlay): readonly Finding[] {
	const ids = rolePlay.turns.map(({ id }) => id)
	const twice = ids.filter((id, index) => ids.indexOf(id) !== index)
	const missing = (to: string, where: string): readonly Finding[] =>
		ids.includes(to) ? [] : [{ where, what: `There is no turn "${to}".` }]
	return [
		...twice.map((id) => ({ where: at(id), what: 'Two turns have this name.' })),
		...missing(rolePlay.opening, 'opening'),
		...rolePlay.anywhere.flatMap(({ to }) => missing(to, 'anywhere')),
		...talking(rolePlay).flatMap((turn) => [...turn.leads.map(({ to }) => to), turn.otherwise].flatMap((to) => missing(to, at(turn.id)))),
	]
}

/** [RL3] */
function checkReach(rolePlay: RolePlay): readonly Finding[] {
	const reached = new Set([rolePlay.opening])
	for (const id of reached) {
		const turn = rolePlay.turns.find((one) => one.id === id)
		if (turn && !isLast(turn)) for (const to of leadsFrom(rolePlay, turn)) reached.add(to)
	}
	const ends = rolePlay.turns.filter(isLast)
	return [
		...rolePlay.turns.filter(({ id }) => !reached.has(id)).map(({ id }) => ({ where: at(id), what: 'Nothing leads here.' })),
		...(ends.length < 2
			? [{ where: 'turns', what: 'There is one ending for everybody: how somebody was answered should make a difference.' }]
			: []),
		...(ends.some(({ ends }) => ends === 'goodbye') ? [] : [{ where: 'turns', what: 'No way ends with a goodbye.' }]),
	]
}

/** [RL2] */
function checkCircles(rolePlay: RolePlay): readonly Finding[] {
	const done = new Set<string>()
	const found: Finding[] = []
	const walk = (id: string, above: readonly string[]): void => {
		if (above.includes(id)) {
			found.push({ where: at(id), what: `Leads back to itself: ${[...above.slice(above.indexOf(id)), id].join(' → ')}.` })
			return
		}
		if (done.has(id)) return
		const turn = rolePlay.turns.find((one) => one.id === id)
		if (turn && !isLast(turn)) for (const to of new Set(leadsFrom(rolePlay, turn))) walk(to, [...above, id])
		done.add(id)
	}
	walk(rolePlay.opening, [])
	return found
}

/** [RL4] */
function checkBranches(rolePlay: RolePlay): readonly Finding[] {
	const answers = (leads: TalkingTurn['leads'], group: 'hears' | 'asks' | 'pushes' | 'asks_safety') =>
		leads.some(({ on }) => on.flatMap(movesOf).some((move) => movesOf(group).includes(move)))
	const deaf = talking(rolePlay).filter(({ leads, otherwise }) => {
		const differs = leads.filter(({ to }) => to !== otherwise)
		return !answers(differs, 'hears') && !answers(differs, 'asks') && !answers(differs, 'asks_safety')
	})
	const pushed =
		talking(rolePlay).some(({ leads }) => answers(leads, 'pushes')) || rolePlay.asides.some(({ on }) => answers([{ on, to: '' }], 'pushes'))
	return [
		...deaf.map(({ id }) => ({
			where: at(id),
			what: 'It makes no difference whether they are heard or asked openly here: give "hears" or "asks" a lead of its own.',
		})),
		...(pushed ? [] : [{ where: 'turns', what: 'Nothing answers advice, false comfort or a judgement ("pushes"): people do.' }]),
	]
}

const asking: Readonly<Record<SignalAbout, Move>> = { suicide: 'asks_suicide', self_harm: 'asks_self_harm', danger: 'asks_danger' }

/** [RL5] */
function checkSignals(rolePlay: RolePlay): readonly Finding[] {
	const isAnswered = (on: TalkingTurn['leads'][number]['on'], move: Move) => on.flatMap(movesOf).includes(move)
	const unanswered = talking(rolePlay).filter(({ signal, leads }) => signal && !leads.some(({ on }) => isAnswered(on, asking[signal])))
	const never = Object.values(asking).filter((move) => !rolePlay.asides.some(({ on }) => isAnswered(on, move)))
	return [
		...unanswered.map(({ id, signal }) => ({
			where: at(id),
			what: `They give a signal about ${signal} here, and asking about it directly leads nowhere of its own.`,
		})),
		...never.map((move) => ({ where: 'asides', what: `They have no answer to "${move}": somebody may ask at any time.` })),
	]
}
