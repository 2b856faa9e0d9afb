import type { ChaosNode, ChaosWorld } from '../world/chaos-world.ts'

/** Something that goes wrong on purpose. */
export type Fault = {
	readonly name: string
	/** What is done, in a sentence. */
	readonly what: string
	/** Two faults that strike the same kind of thing do not fit beside each other. */
	readonly strikes: 'node' | 'redis' | 'postgres' | 'line'
	/** How long it lasts in a short run, and as it is meant. */
	readonly shortMs: number
	readonly fullMs: number
	/** Resolves when it has begun, or, when it has no duration, when it is over. */
	strike(world: ChaosWorld, options: StrikeOptions): Promise<Struck>
}
export type StrikeOptions = {
	/** 0 ≤ x < 1: chooses what is struck. */
	readonly random: () => number
	/** How long the caller will wait before it heals. */
	readonly durationMs: number
}
export type Struck = {
	/** What was struck: `node-2`, `node-1 → redis`. */
	readonly target: string
	/** Ends the fault. However often it is called, it happens once and says the same. */
	heal(): Promise<Proof>
}
/** A fault that did nothing proves nothing; it is reported as such. */
export type Proof = { readonly struck: boolean; readonly evidence: string }

/** A struck thing whose healing happens once. */
export function struckUntil(target: string, heal: () => Promise<Proof>): Struck {
	let healed: Promise<Proof> | null = null
	return {
		target,
		heal: () => {
			healed ??= heal()
			return healed
		},
	}
}

/** One of the nodes. */
export function someNode({ nodes }: ChaosWorld, { random }: StrikeOptions): ChaosNode {
	const node = nodes[Math.floor(random() * nodes.length)]
	if (!node) throw new Error('a world without nodes')
	return node
}
