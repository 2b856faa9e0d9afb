import { readClock, redisScript } from './redis-script.ts'

/**
 * One lane of the queue in Redis. `everybody` and `unleased` are sorted by score, so Redis breaks ties by id; `leaseEnds` holds when each lease
 * ends, `claims` whose it is; `changed` and `gone` hold when a ticket was last changed and when it was removed, so that an older reading of
 * the store does not undo what happened since. Every script takes the keys of one lane, in this order.
 */
export const laneKeys = (prefix: string, lane: string): readonly string[] =>
	['everybody', 'unleased', 'leaseEnds', 'claims', 'changed', 'gone'].map((part) => `${prefix}{queue}:${part}:${lane}`)

/** The names of all lanes ever used, so that a lane nobody waits in any more is compared too. */
export const laneNamesKey = (prefix: string): string => `${prefix}{queue}:lanes`

const lane = `${readClock}
local everybody, unleased, leaseEnds, claims, changed, gone = KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5], KEYS[6]

local function touch(id) redis.call('HSET', changed, id, whole(step)) end

local function place(id, score)
	local known = redis.call('ZSCORE', everybody, id)
	if known and tonumber(known) == tonumber(score) then return not not known end
	redis.call('ZADD', everybody, score, id)
	if redis.call('HEXISTS', claims, id) == 0 then redis.call('ZADD', unleased, score, id) end
	touch(id)
	return not not known
end

local function endLease(id)
	redis.call('ZREM', leaseEnds, id)
	redis.call('HDEL', claims, id)
	local score = redis.call('ZSCORE', everybody, id)
	if score then redis.call('ZADD', unleased, score, id) end
end

-- 1 exactly for the claim that holds the ticket afterwards.
local function lease(id, claim, ttlMs)
	local holder = redis.call('HGET', claims, id)
	if holder then
		if tonumber(redis.call('ZSCORE', leaseEnds, id) or 0) > now then return holder == claim and 1 or 0 end
		endLease(id)
	end
	if not redis.call('ZSCORE', everybody, id) then return 0 end
	redis.call('ZREM', unleased, id)
	redis.call('ZADD', leaseEnds, now + tonumber(ttlMs), id)
	redis.call('HSET', claims, id, claim)
	touch(id)
	return 1
end

local function takeOut(id)
	redis.call('ZREM', everybody, id)
	redis.call('ZREM', unleased, id)
	redis.call('ZREM', leaseEnds, id)
	redis.call('HDEL', claims, id)
	redis.call('HDEL', changed, id)
end
`

/** ARGV: id, score, id, score … */
export const addScript = redisScript(`${lane}
for i = 1, #ARGV, 2 do place(ARGV[i], ARGV[i + 1]) end
`)

/** ARGV: id … Remembers for a minute who left: far longer than any reading of the store takes. */
export const removeScript = redisScript(`${lane}
for _, id in ipairs(ARGV) do
	takeOut(id)
	redis.call('ZADD', gone, whole(step), id)
end
redis.call('ZREMRANGEBYSCORE', gone, '-inf', whole(step - 60000000))
redis.call('EXPIRE', gone, 60)
`)

/** ARGV: count. Answers id, score, id, score … of those not under a lease. */
export const peekScript = redisScript(`${lane}
while true do
	local ended = redis.call('ZRANGEBYSCORE', leaseEnds, '-inf', now, 'LIMIT', 0, 100)
	if #ended == 0 then break end
	for _, id in ipairs(ended) do endLease(id) end
end
return redis.call('ZRANGE', unleased, 0, tonumber(ARGV[1]) - 1, 'WITHSCORES')
`)

/** ARGV: id, claim, ttl in ms. Answers 1 or 0. */
export const leaseScript = redisScript(`${lane}
return lease(ARGV[1], ARGV[2], ARGV[3])
`)

/** ARGV: id, claim. */
export const releaseScript = redisScript(`${lane}
if redis.call('HGET', claims, ARGV[1]) == ARGV[2] then
	endLease(ARGV[1])
	touch(ARGV[1])
end
`)

/** ARGV: id … Answers how many wait, then for each id how many stand in front of it, or -1. */
export const positionsScript = redisScript(`
local answer = { redis.call('ZCARD', KEYS[1]) }
for i, id in ipairs(ARGV) do answer[i + 1] = redis.call('ZRANK', KEYS[1], id) or -1 end
return answer
`)

/**
 * ARGV: step at which reading began, how many ids follow that nobody stored, these ids, then id, score, claim or '', ttl in ms … of what
 * differs. Whatever changed since that step is left alone. Answers how many were put back and how many dropped.
 */
export const synchroniseScript = redisScript(`${lane}
local since = tonumber(ARGV[1])
local function untouched(at) return not at or tonumber(at) < since end

local readded, dropped = 0, 0
local lastUnknown = 2 + tonumber(ARGV[2])
for i = 3, lastUnknown do
	local id = ARGV[i]
	if redis.call('ZSCORE', everybody, id) and untouched(redis.call('HGET', changed, id)) then
		takeOut(id)
		dropped = dropped + 1
	end
end
for i = lastUnknown + 1, #ARGV, 4 do
	local id, score, claim, ttlMs = ARGV[i], ARGV[i + 1], ARGV[i + 2], ARGV[i + 3]
	if untouched(redis.call('ZSCORE', gone, id)) and untouched(redis.call('HGET', changed, id)) then
		if not place(id, score) then readded = readded + 1 end
		if claim ~= '' then lease(id, claim, ttlMs) end
	end
end
return { readded, dropped }
`)
