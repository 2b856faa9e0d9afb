import { planTimes } from './plan-times.ts'
import type { Random } from './random.ts'
import type { ScheduleOptions, SupervisorAct, SupervisorPlan } from './schedule.ts'

const everyMs = 180

export const planSupervisor = (
	random: Random,
	{ actsMs, nodes }: Pick<ScheduleOptions, 'actsMs' | 'nodes'>,
	index: number,
): SupervisorPlan => ({ node: (index + 1) % nodes, acts: planTimes(random, 500, actsMs, everyMs, () => drawAct(random, nodes)) })

const drawAct = (random: Random, nodes: number): SupervisorAct => {
	const which = random.unit()
	return random.weighted<() => SupervisorAct>([
		[20, () => ({ act: 'read', which })],
		[6, () => ({ act: 'stop', which })],
		[18, () => ({ act: 'whisper', which })],
		[8, () => ({ act: 'note', which })],
		[7, () => ({ act: 'join', which })],
		[5, () => ({ act: 'step_back', which })],
		[9, () => ({ act: 'take_over', which })],
		[9, () => ({ act: 'hand_back', which, to: random.chance(0.7) ? 'listener' : 'queue' })],
		[3, () => ({ act: 'end', which })],
		[12, () => ({ act: 'acknowledge', which })],
		[26, () => ({ act: 'write', which, messages: random.int(1, 3), characters: random.int(1, 300) })],
		[
			2,
			() => ({
				act: 'reload',
				node: random.int(0, nodes - 1),
				awayMs: random.weighted([
					[3, 0],
					[1, random.int(200, 3_000)],
				]),
			}),
		],
	])()
}
