import { setTimeout as pause } from 'node:timers/promises'
import { laneKeys } from '@akin/chat-server/adapters/redis/queue-scripts'
import { laneKey } from '@akin/core/queue/lanes'
import type { Database } from '../history.ts'
import type { RedisControl } from '../world/redis-control.ts'
import type { Heads } from './become-quiet.ts'
import type { Cast } from './cast.ts'

/** What the servers put before the names of their keys unless they are told otherwise. */
const prefix = 'akin:'
/** Sweeps come every second: what is not there by then is not coming. */
const sweptWithinMs = 2_500
const lookEveryMs = 100

/** The queue that matching reads, once everybody who waits stands in it or a sweep has had its time. Null when Redis does not answer. */
export async function readTickets(redis: RedisControl, { programmeId }: Cast, heads: Heads): Promise<Database['tickets']> {
	const [everybody = '', , , claims = ''] = laneKeys(prefix, laneKey({ programmeId, language: 'en' }))
	const read = () =>
		redis.ask(async (client) => {
			const [ids, leased] = await Promise.all([client.zRange(everybody, 0, -1), client.hKeys(claims)])
			return ids.map((conversationId) => ({ conversationId, leased: leased.includes(conversationId) }))
		})
	const waiting = [...heads].flatMap(([id, { state, isProbe }]) => (state === 'waiting' && !isProbe ? [id] : []))
	for (const giveUpAt = performance.now() + sweptWithinMs; ; await pause(lookEveryMs)) {
		const tickets = await read().catch(() => null)
		const queued = new Set(tickets?.map(({ conversationId }) => conversationId))
		if (waiting.every((id) => queued.has(id)) || performance.now() > giveUpAt) return tickets
	}
}
