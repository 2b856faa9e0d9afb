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

type Talk = { readonly id: ConversationId; readonly startedAt: number | null; readonly closedAt: number | null }
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
	// Taken before the servers stop.
	const failed = servers.logged.filter((line) => line.includes('"event":"command_failed"'))
	return { helped, listeners, talks, overCapacity, looks, tookMs, failed }
}

it.each([
	['on one node with live state in its process', 1],
	['on two nodes with Redis', 2],
])(`[Q1] [Q2] [Q3] ${listenerCount} listeners help each of ${seekerCount} seekers once, %s`, { timeout: 300_000 }, async (name, nodes) => {
	const redis = nodes > 1 ? await testRedis() : null
	await using _ = { [Symbol.asyncDispose]: async () => redis?.[Symbol.asyncDispose]() }
	const { helped, listeners, talks, overCapacity, looks, tookMs, failed } = await matchEverybody({
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

	// Nobody over capacity: by what clients held, and by what the database showed in between. The times of talks cannot say it: a command that
	// waited for a place writes down when it was asked, which is before the talk ended that gave the place free.
	expect(overCapacity).toEqual([])
	for (const { capacity, mostHeld } of listeners) expect(mostHeld()).toBeLessThanOrEqual(capacity)
	// It was a race: places were filled, more was asked for and refused.
	expect(looks).toBeGreaterThan(10)
	expect(listeners.filter(({ capacity, mostHeld }) => mostHeld() === capacity).length).toBeGreaterThan(listenerCount / 2)
	expect(listeners.reduce((sum, { refusals }) => sum + (refusals.get('at_capacity') ?? 0), 0)).toBeGreaterThan(seekerCount / 10)
	// A command that came to its deadline on a busy machine was refused with that, and asked again; one that broke is a fault.
	const late = failed.filter((line) => line.includes('deadlines.ts'))
	expect(failed.filter((line) => !late.includes(line))).toEqual([])
	expect(late.length).toBeLessThan(seekerCount / 10)
	console.log(`${name}: ${seekerCount} seekers helped in ${Math.round(tookMs / 100) / 10} s`)
})
