import { expect, test } from 'vitest'
import type { ChaosNode, ChaosWorld } from '../world/chaos-world.ts'
import { clockForward } from './clock-faults.ts'

/** Nodes whose clocks say what they were last told to, each of them noting who is wrong at the same time. */
function nodesNamed(...names: string[]) {
	const offsets = new Map<string, number>()
	const wrongTogether: string[][] = []
	const nodes = names.map((name) => ({
		name,
		setClock: async (offsetMs: number) => {
			offsets.set(name, offsetMs)
			wrongTogether.push([...offsets].filter(([, offset]) => offset !== 0).map(([wrong]) => wrong))
			return Date.now() + offsetMs
		},
	}))
	return { world: { nodes: nodes as unknown as readonly ChaosNode[] } as ChaosWorld, wrongTogether }
}

test('the clock of every node is wrong once, of one after the other', async () => {
	const { world, wrongTogether } = nodesNamed('node-1', 'node-2', 'node-3')
	const struck = await clockForward.strike(world, { random: () => 0.5, durationMs: 3 })
	expect(await struck.heal()).toMatchObject({ struck: true })
	expect(wrongTogether).toEqual([['node-2'], [], ['node-3'], [], ['node-1'], []])
})

test('a node whose clock does not follow was not struck', async () => {
	const { world } = nodesNamed('node-1')
	const deaf = { name: 'node-2', setClock: async () => Date.now() } as Partial<ChaosNode> as ChaosNode
	const struck = await clockForward.strike({ ...world, nodes: [...world.nodes, deaf] }, { random: () => 0, durationMs: 0 })
	expect(await struck.heal()).toMatchObject({ struck: false })
})
