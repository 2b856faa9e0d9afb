import { setTimeout as pause } from 'node:timers/promises'
import type { Recorder } from '../recorder.ts'
import type { Cast } from '../round/cast.ts'
import type { ChaosNode } from '../world/chaos-world.ts'
import type { OpenPage } from './pages.ts'

/** What actors need of the round they are in. */
export type Stage = {
	readonly nodes: readonly Pick<ChaosNode, 'origins'>[]
	readonly recorder: Recorder
	readonly cast: Cast
	/** Every page that stands open. */
	readonly pages: Set<OpenPage>
	/** Resolves with true at that time of the acts, with false as soon as they are over. */
	readonly until: (atMs: number) => Promise<boolean>
	readonly isOver: () => boolean
	/** Something about an actor that is neither the product's doing nor a fault: the run cannot be trusted. */
	readonly onDefect: (error: unknown) => void
}

export type Answer = { readonly ok: boolean; readonly error?: { readonly code: string; readonly retryAfterMs?: number } }
/** Another try may change it. */
const passing = new Set(['no_answer', 'unavailable', 'internal', 'rate_limited', 'busy', 'not_signed_in', 'programme_not_found'])
const firstBetweenTriesMs = 150
const longestBetweenTriesMs = 1_200

/** Asks again and again like somebody who wants it done, until there is an answer that stays or the acts are over. */
export async function insist<A extends Answer>(stage: Pick<Stage, 'isOver'>, ask: () => Promise<A>): Promise<A | null> {
	for (let wait = firstBetweenTriesMs; ; wait = Math.min(longestBetweenTriesMs, wait * 2)) {
		const answer = await ask()
		if (answer.ok || !passing.has(answer.error?.code ?? '')) return answer
		if (stage.isOver()) return null
		await pause(Math.max(wait, answer.error?.retryAfterMs ?? 0))
	}
}

export function nodeAt(stage: Pick<Stage, 'nodes'>, index: number): Pick<ChaosNode, 'origins'> {
	const node = stage.nodes[index % stage.nodes.length]
	if (node === undefined) throw new Error('a stage without nodes')
	return node
}

/** Which of those that are there; undefined when there are none. */
export const which = <T>(items: readonly T[], unit: number): T | undefined => items[Math.floor(unit * items.length)]
