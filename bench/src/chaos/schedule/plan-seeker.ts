import { planRepeats, planTimes } from './plan-times.ts'
import type { Random } from './random.ts'
import type { At, Life, ScheduleOptions, SeekerAct } from './schedule.ts'

const shortestLifeMs = 2_500
const longestLifeMs = 14_000
const everyMs = 150
/** The last lives of a round go on until it is over, so that there is something to compare. */
const latestEndPart = 0.85
/** So many of them come back to their page at the last moment and write nothing more: what they miss then, nothing of their own tells them of. */
const readsAtTheEndPart = 0.7
/** Early enough that the page has opened while others still write. */
const lastMomentMs = { from: 300, to: 1_800 }

/** Who sits at one place in turn. */
export function planSeat(random: Random, { actsMs, nodes }: Pick<ScheduleOptions, 'actsMs' | 'nodes'>): Life[] {
	const lives: Life[] = []
	for (let startMs = random.int(0, 1_500); startMs < actsMs * latestEndPart; ) {
		const endMs = startMs + random.int(shortestLifeMs, longestLifeMs)
		const isOpenEnded = endMs > actsMs * latestEndPart
		const acts = planTimes(random, startMs + 200, Math.min(endMs, actsMs), everyMs, () => drawAct(random, nodes))
		lives.push({
			startMs,
			node: random.int(0, nodes - 1),
			inDanger: random.chance(0.06),
			acts: isOpenEnded ? readingAtTheEnd(random, acts, { startMs, actsMs, nodes }) : [...acts, ...ending(random, endMs)],
		})
		startMs = endMs + random.int(200, 1_500)
	}
	return lives
}

const drawAct = (random: Random, nodes: number): SeekerAct =>
	random.weighted<() => SeekerAct>([
		[
			60,
			() => ({
				act: 'write',
				messages: random.weighted([
					[8, 1],
					[3, 2],
					[1, random.int(3, 8)],
				]),
				characters: random.int(1, 300),
			}),
		],
		[22, () => ({ act: 'repeat', fresh: random.chance(0.3), nodes: planRepeats(random, nodes), changesText: random.chance(0.04) })],
		[10, () => ({ act: 'type' })],
		[2, () => ({ act: 'request' })],
		[2, () => ({ act: 'tab', node: random.int(0, nodes - 1), forMs: random.int(300, 5_000) })],
		[1, () => ({ act: 'danger' })],
		[
			3,
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

function readingAtTheEnd(
	random: Random,
	acts: readonly At<SeekerAct>[],
	{ startMs, actsMs, nodes }: Pick<Life, 'startMs'> & Pick<ScheduleOptions, 'actsMs' | 'nodes'>,
): readonly At<SeekerAct>[] {
	const atMs = Math.max(startMs, actsMs - random.int(lastMomentMs.from, lastMomentMs.to))
	const reload = { act: 'reload', node: random.int(0, nodes - 1), awayMs: 0, atMs } as const
	return random.chance(readsAtTheEndPart) ? [...acts.filter((act) => act.atMs < atMs), reload] : acts
}

/** How a life ends, and what follows on the page once it has. */
function ending(random: Random, atMs: number): At<SeekerAct>[] {
	const last = random.weighted<SeekerAct['act'] & ('end' | 'leave' | 'erase' | 'vanish')>([
		[5, 'end'],
		[2, 'leave'],
		[2, 'erase'],
		[1, 'vanish'],
	])
	const acts: At<SeekerAct>[] = [{ act: last, atMs }]
	if (last === 'end' && random.chance(0.6)) acts.push({ act: 'feedback', atMs: atMs + 150 })
	if (last === 'end' && random.chance(0.4)) acts.push({ act: 'erase', atMs: atMs + 300 })
	return acts
}
