import type { ConversationId, StaffId } from '@akin/core/support/ids'
import { expect, it } from 'vitest'
import { type Helped, listenEagerly, seekHelp } from './support/matching-people.ts'
import { signInTo } from './support/matching-world.ts'
import { startTestServers, type TestServerOptions } from './support/start-test-server.ts'
import { testRedis } from './support/test-redis.ts'

const listenerCount = 50
const seekerCount = 2_000
/** Seekers who are connected at once; further ones come as soon as somebody was helped. */
const seekersAtOnce = 120
const lookEveryMs = 100

type Talk = { readonly id: ConversationId; readonly startedAt: number; readonly closedAt: number }
type Holding = { readonly listenerId: StaffId; readonly held: number }

/** Who holds how many at this moment, by the rows of conversations and by the rows of places. */
const holding = `
	select listener_id as "listenerId", count(*)::integer as held from conversation where state = 'active' group by listener_id
	union all
	select listener_id, count(*)::integer from listener_slot group by listener_id`

async function matchEverybody(options: TestServerOptions) {
	await using servers = await startTestServers(options)
	await using world = signInTo(servers.databaseUrl)
	const node = (index: number) => {
		const server = servers.nodes[index % servers.nodes.length]
		if (!server) throw new Error('no node')
		return server
	}
	using cleanUp = new DisposableStack()
	const members = await world.addListeners(Array.from({ length: listenerCount }, (_, index) => 1 + (index % 3)))
	const listeners = await Promise.all(
		members.map(async (member, index) =>
			cleanUp.use(await listenEagerly(node(index), member.id, member.maxCapacity, await world.listenerTicket(member))),
		),
	)
	const capacityOf = new Map(members.map(({ id, maxCapacity }) => [id, maxCapacity]))

	const overCapacity: Holding[] = []
	let looks = 0
	const look = async () => {
		const rows = await world.database.query<Holding>(holding)
		looks += 1
		overCapacity.push(...rows.filter(({ listenerId, held }) => held > (capacityOf.get(listenerId) ?? 0)))
	}
	const looking = setInterval(() => void look(), lookEveryMs)
	cleanUp.defer(() => clearInterval(looking))

	const helped: Helped[] = []
	const startedAt = performance.now()
	let next = 0
	const seekOnAndOn = async () => {
		while (next < seekerCount) {
			const index = next++
			// On several nodes hardly anybody is on the node of their listener.
			helped.push(await seekHelp(node(index + 1), await world.seekerTicket()))
		}
	}
	await Promise.race([Promise.all(Array.from({ length: seekersAtOnce }, seekOnAndOn)), ...listeners.map(({ failed }) => failed)])
	const tookMs = performance.now() - startedAt
	clearInterval(looking)

	const talks = await world.database.query<Talk>('select id, started_at as "startedAt", closed_at as "closedAt" from conversation')
	// A Redis that is late on a busy machine is got over and said so; a command that fails is not. Taken before the servers stop.
	const faults = servers.logged.filter((line) => line.includes('"event":"command_failed"'))
	return { helped, listeners, talks, overCapacity, looks, tookMs, faults }
}

/** The most talks of these that went on at one moment. */
function mostAtOnce(talks: readonly Talk[]): number {
	const changes = talks.flatMap(({ startedAt, closedAt }) => [
		{ at: startedAt, by: 1 },
		{ at: closedAt, by: -1 },
	])
	let now = 0
	let most = 0
	// Where one ends in the very millisecond in which another begins, the end came first.
	for (const { by } of changes.toSorted((a, b) => a.at - b.at || a.by - b.by)) {
		now += by
		most = Math.max(most, now)
	}
	return most
}

it('counts what went on at once', () => {
	const talk = (startedAt: number, closedAt: number): Talk => ({ id: '' as ConversationId, startedAt, closedAt })
	expect(mostAtOnce([talk(0, 10), talk(10, 20), talk(12, 14)])).toBe(2)
	expect(mostAtOnce([talk(0, 10), talk(9, 20), talk(9, 14)])).toBe(3)
})

it.each([
	['on one node with live state in its process', 1],
	['on two nodes with Redis', 2],
])(`[Q1] [Q2] [Q3] ${listenerCount} listeners help each of ${seekerCount} seekers once, %s`, { timeout: 300_000 }, async (name, nodes) => {
	const redis = nodes > 1 ? await testRedis() : null
	await using _ = { [Symbol.asyncDispose]: async () => redis?.[Symbol.asyncDispose]() }
	const { helped, listeners, talks, overCapacity, looks, tookMs, faults } = await matchEverybody({
		nodes,
		...(redis ? { redisUrl: redis.url } : {}),
	})

	// None lost, each exactly once: by what seekers read, by what listeners took, and by what is stored.
	expect(helped.filter(({ joined, fromListener, fromMe }) => joined !== 1 || fromListener !== 1 || fromMe !== 1)).toEqual([])
	const ids = helped.map(({ conversationId }) => conversationId).toSorted()
	expect(ids).toHaveLength(seekerCount)
	expect(listeners.flatMap(({ taken }) => taken).toSorted()).toEqual(ids)
	expect(talks.map(({ id }) => id).toSorted()).toEqual(ids)
	expect(talks.filter(({ startedAt, closedAt }) => startedAt === null || closedAt === null)).toEqual([])

	// Nobody over capacity: by what clients held, by what the database showed in between, and by when talks began and ended.
	expect(overCapacity).toEqual([])
	const talkOf = new Map(talks.map((talk) => [talk.id, talk]))
	for (const { capacity, mostHeld, taken } of listeners) {
		expect(mostHeld()).toBeLessThanOrEqual(capacity)
		expect(mostAtOnce(taken.flatMap((id) => talkOf.get(id) ?? []))).toBeLessThanOrEqual(capacity)
	}
	// It was a race: places were filled, more was asked for and refused.
	expect(looks).toBeGreaterThan(10)
	expect(listeners.filter(({ capacity, mostHeld }) => mostHeld() === capacity).length).toBeGreaterThan(listenerCount / 2)
	expect(listeners.reduce((sum, { refusals }) => sum + (refusals.get('at_capacity') ?? 0), 0)).toBeGreaterThan(seekerCount / 10)
	expect(faults).toEqual([])
	console.log(`${name}: ${seekerCount} seekers helped in ${Math.round(tookMs / 100) / 10} s`)
})
