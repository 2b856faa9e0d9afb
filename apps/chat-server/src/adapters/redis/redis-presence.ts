import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Presence, PrincipalId } from '../../ports/presence.ts'
import type { RedisLink } from './redis-link.ts'
import { readClock, redisScript } from './redis-script.ts'

/** KEYS: seen, since. ARGV: id … Forgets whoever was not seen for a day: longer than any session lives. */
const beatScript = redisScript(`${readClock}
redis.call('SET', KEYS[2], whole(now), 'NX')
for _, id in ipairs(ARGV) do redis.call('ZADD', KEYS[1], whole(now), id) end
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', whole(now - 86400000))
`)

/** KEYS: seen, since. ARGV: id … Answers for each id when it was seen, or since when anybody would have been. */
const lastSeenScript = redisScript(`${readClock}
redis.call('SET', KEYS[2], whole(now), 'NX')
local since = redis.call('GET', KEYS[2])
local answer = {}
for i, id in ipairs(ARGV) do answer[i] = redis.call('ZSCORE', KEYS[1], id) or since end
return answer
`)

/** KEYS: seen. ARGV: ms, id … Answers the ids seen in the last ms. */
const seenWithinScript = redisScript(`${readClock}
local answer = {}
for i = 2, #ARGV do
	local at = redis.call('ZSCORE', KEYS[1], ARGV[i])
	if at and tonumber(at) > now - tonumber(ARGV[1]) then answer[#answer + 1] = ARGV[i] end
end
return answer
`)

/** Presence shared by all nodes, on the clock of Redis, which no node's own clock can put out of step. */
export function createRedisPresence(link: RedisLink): Presence {
	const keys = [`${link.prefix}{presence}:seen`, `${link.prefix}{presence}:since`]
	/** Whoever is seen in the same moment: thousands may come at once, and each is worth a line of one script. */
	let gathering: { readonly ids: Set<PrincipalId>; readonly written: Promise<void> } | null = null
	const gather = () => {
		const ids = new Set<PrincipalId>()
		const written = nextTurn().then(async () => {
			gathering = null
			await link.run(beatScript, keys, [...ids])
		})
		gathering = { ids, written }
		return gathering
	}
	return {
		async beat(ids) {
			if (ids.length === 0) return
			const { ids: gathered, written } = gathering ?? gather()
			for (const id of ids) gathered.add(id)
			await written
		},
		async forget(ids) {
			if (ids.length > 0) await link.send(['ZREM', keys[0] ?? '', ...ids])
		},
		async lastSeen(ids) {
			if (ids.length === 0) return new Map()
			const answer = await link.run(lastSeenScript, keys, ids)
			if (!Array.isArray(answer) || answer.length !== ids.length) throw new Error('redis answered for somebody else')
			return new Map(ids.map((id, i) => [id, Number(answer[i])]))
		},
		async seenWithin(ids, ms) {
			if (ids.length === 0) return new Set()
			const answer = await link.run(seenWithinScript, keys.slice(0, 1), [String(ms), ...ids])
			if (!Array.isArray(answer)) throw new Error('redis answered no list')
			const seen = new Set<unknown>(answer)
			return new Set(ids.filter((id) => seen.has(id)))
		},
		async now() {
			const [seconds, microseconds] = (await link.send(['TIME'])) as [string, string]
			return Number(seconds) * 1_000 + Math.floor(Number(microseconds) / 1_000)
		},
	}
}
