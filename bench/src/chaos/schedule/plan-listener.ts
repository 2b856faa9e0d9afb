import { planRepeats, planTimes } from './plan-times.ts'
import type { Random } from './random.ts'
import type { At, ListenerAct, ListenerPlan, OfferAnswer, ScheduleOptions } from './schedule.ts'

const everyMs = 110
const answersBeforeTheyRepeat = 40
/**
 * So many of them are on a break when the acts end, most of them for longer than an offer may have been on its way, while people wait and others
 * are ready.
 */
const restsAtTheEndPart = 0.4
const longestLastBreakMs = 7_000
const pastTheEndMs = 1_000

export function planListener(random: Random, { actsMs, nodes }: Pick<ScheduleOptions, 'actsMs' | 'nodes'>, index: number): ListenerPlan {
	return {
		node: index % nodes,
		capacity: random.int(1, 3),
		answers: Array.from({ length: answersBeforeTheyRepeat }, () => drawAnswer(random)),
		acts: restingAtTheEnd(
			random,
			planTimes(random, 0, actsMs, everyMs, () => drawAct(random, nodes)),
			actsMs,
		),
	}
}

/** With no break before it that ends in it, and none that begins in it. */
function restingAtTheEnd(random: Random, acts: readonly At<ListenerAct>[], actsMs: number): readonly At<ListenerAct>[] {
	if (!random.chance(restsAtTheEndPart)) return acts
	const atMs = actsMs - random.int(0, Math.min(longestLastBreakMs, Math.floor(actsMs)))
	const others = acts.filter((act) => act.act !== 'break' || act.atMs + act.forMs < atMs)
	const rest = { act: 'break', forMs: longestLastBreakMs + pastTheEndMs, atMs } as const
	return [...others.filter((act) => act.atMs < atMs), rest, ...others.filter((act) => act.atMs >= atMs)]
}

const drawAnswer = (random: Random): OfferAnswer => ({
	answer: random.weighted<OfferAnswer['answer']>([
		[70, 'accept'],
		[10, 'twice'],
		[8, 'decline'],
		[6, 'ignore'],
		[6, 'late'],
	]),
	afterMs: random.weighted([
		[3, random.int(0, 60)],
		[1, random.int(60, 1_200)],
	]),
})

const drawAct = (random: Random, nodes: number): ListenerAct => {
	const which = random.unit()
	return random.weighted<() => ListenerAct>([
		[
			600,
			() => ({
				act: 'write',
				which,
				messages: random.weighted([
					[8, 1],
					[3, 2],
					[1, random.int(3, 8)],
				]),
				characters: random.int(1, 300),
			}),
		],
		[170, () => ({ act: 'repeat', which, fresh: random.chance(0.3), nodes: planRepeats(random, nodes), changesText: random.chance(0.04) })],
		[60, () => ({ act: 'type', which })],
		[60, () => ({ act: 'whisper', which })],
		[14, () => ({ act: 'help', which })],
		[12, () => ({ act: 'end', which })],
		[8, () => ({ act: 'break', forMs: random.int(300, 4_000) })],
		[6, () => ({ act: 'not_now' })],
		[14, () => ({ act: 'ask' })],
		[8, () => ({ act: 'tab', node: random.int(0, nodes - 1), forMs: random.int(300, 5_000) })],
		[
			10,
			() => ({
				act: 'reload',
				node: random.int(0, nodes - 1),
				awayMs: random.weighted([
					[4, 0],
					[1, random.int(200, 4_000)],
				]),
			}),
		],
	])()
}
