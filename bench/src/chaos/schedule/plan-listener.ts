import { planRepeats, planTimes } from './plan-times.ts'
import type { Random } from './random.ts'
import type { ListenerAct, ListenerPlan, OfferAnswer, ScheduleOptions } from './schedule.ts'

const everyMs = 110
const answersBeforeTheyRepeat = 40

export function planListener(random: Random, { actsMs, nodes }: Pick<ScheduleOptions, 'actsMs' | 'nodes'>, index: number): ListenerPlan {
	return {
		node: index % nodes,
		capacity: random.int(1, 3),
		answers: Array.from({ length: answersBeforeTheyRepeat }, () => drawAnswer(random)),
		acts: planTimes(random, 0, actsMs, everyMs, () => drawAct(random, nodes)),
	}
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
