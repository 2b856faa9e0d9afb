import { beforeEach, expect, test } from 'vitest'
import { closeConversation } from '../../src/use-cases/conversation/end-conversation.ts'
import { attendanceOf } from '../../src/use-cases/presence/attendance.ts'
import { watchConnections } from '../../src/use-cases/presence/watch-connections.ts'
import { listenerNamed, type SmallWorld, smallWorld } from '../support/small-world.ts'

const seconds = 1_000
const sam = listenerNamed('sam')
let world: SmallWorld
let asked: string[]

beforeEach(async () => {
	world = await smallWorld()
	const noted = <Port extends object>(port: Port): Port =>
		new Proxy(port, {
			get: (target, name) => {
				asked.push(String(name))
				return Reflect.get(target, name)
			},
		})
	const { conversations, presence } = world.chat
	Object.assign(world.chat, { conversations: noted(conversations), presence: noted(presence) })
})

const watch = async (): Promise<string[]> => {
	asked = []
	await watchConnections(world.chat)
	return asked
}

test('everything that is open is read once, and nobody is asked about who was seen a moment ago', async () => {
	asked = []
	await world.onShift(sam)
	await world.talking(sam)
	await world.waiting()
	expect(await watch()).toEqual(expect.arrayContaining(['open', 'lastSeen']))
	for (let second = 0; second < 12; second++) {
		world.turn(1 * seconds)
		expect(await watch()).toEqual(['changedSince', 'now'])
	}
	// Longer than it takes to count as gone.
	world.turn(1 * seconds)
	expect(await watch()).toContain('lastSeen')
})

test('[Q1] whoever came since is looked after, whichever node they came to', async () => {
	asked = []
	await watch()
	const { seeker, id } = await world.waiting()
	world.vanish(seeker)
	await world.pass(18 * seconds)
	expect(await world.conversation(id)).toMatchObject({ seeker: { kind: 'lost' } })
})

test('when the clock of presence is put back, everybody is asked about anew', async () => {
	asked = []
	await world.waiting()
	await watch()
	world.turn(-60 * seconds)
	expect(await watch()).toContain('lastSeen')
})

test('whoever left while the store was away is not kept in mind', async () => {
	asked = []
	const { id } = await world.waiting()
	await watch()
	expect(attendanceOf(world.chat).knownPeople()).toBe(1)
	await closeConversation(world.chat, id, 'seeker_lost')
	const { conversations } = world.chat
	// A store that failed and came back: what changed before is asked for from the beginning.
	const failing = { ...conversations, changedSince: () => Promise.reject(new Error('away')) }
	Object.assign(world.chat, { conversations: failing })
	await expect(watch()).rejects.toThrow('away')
	Object.assign(world.chat, { conversations })
	await watch()
	expect(attendanceOf(world.chat).knownPeople()).toBe(0)
})
