import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ChaosWorld, startChaosWorld } from '../world/chaos-world.ts'
import { faults } from './all-faults.ts'

let world: ChaosWorld
beforeAll(async () => {
	world = await startChaosWorld({ nodes: 1, durable: false })
}, 120_000)
afterAll(() => world[Symbol.asyncDispose](), 60_000)

const isReady = async () => (await fetch(`${world.nodes[0]?.origins.seeker}/health/ready`)).ok
const processFaults = faults.filter(({ strikes }) => strikes !== 'line')

test.each(processFaults.map((fault) => ({ name: fault.name, fault })))(
	'$name strikes, says so, and afterwards the node is ready through its lines',
	async ({ fault }) => {
		const struck = await fault.strike(world, { random: () => 0, durationMs: 0 })
		const proof = await struck.heal()
		expect(proof).toMatchObject({ struck: true })
		expect(await struck.heal()).toBe(proof)
		await expect.poll(isReady, { timeout: 20_000 }).toBe(true)
	},
	60_000,
)

test('faults have names of their own', () => {
	expect(new Set(faults.map(({ name }) => name)).size).toBe(faults.length)
})
