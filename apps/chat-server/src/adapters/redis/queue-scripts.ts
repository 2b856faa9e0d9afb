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

/** Says which comparison with the store the lanes last went through; lost when they are lost, and older when they are put back. */
export const wholeKey = (prefix: string): string => `${prefix}{queue}:whole`

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

/** The keys of several lanes one behind the other, as `peekScript` takes them. */
export const peekKeys = (prefix: string, lanes: readonly string[]): readonly string[] =>
	lanes.flatMap((lane) => laneKeys(prefix, lane).slice(0, keysOfPeek))
const keysOfPeek = 4

/**
 * KEYS: those of `peekKeys`. ARGV: count. Answers lane (from 0), id, score … of the first of these lanes together that are not under a lease.
 * Looks at one of each lane and further only into those that come first: what lies behind costs nothing.
 */
export const peekScript = redisScript(`${readClock}
local wanted = tonumber(ARGV[1])
local heads = {}

local function read(head, count)
	head.read = redis.call('ZRANGE', KEYS[head.keys + 2], head.taken, head.taken + count - 1, 'WITHSCORES')
	head.at = 1
	head.score = tonumber(head.read[2])
	return head.read[1] ~= nil
end

local function isBefore(a, b)
	if a.score ~= b.score then return a.score < b.score end
	return a.read[a.at] < b.read[b.at]
end

for lane = 0, #KEYS / ${keysOfPeek} - 1 do
	local keys = lane * ${keysOfPeek}
	local everybody, unleased, leaseEnds, claims = KEYS[keys + 1], KEYS[keys + 2], KEYS[keys + 3], KEYS[keys + 4]
	while true do
		local ended = redis.call('ZRANGEBYSCORE', leaseEnds, '-inf', now, 'LIMIT', 0, 100)
		if #ended == 0 then break end
		for _, id in ipairs(ended) do
			redis.call('ZREM', leaseEnds, id)
			redis.call('HDEL', claims, id)
			local score = redis.call('ZSCORE', everybody, id)
			if score then redis.call('ZADD', unleased, score, id) end
		end
	end
	local head = { lane = lane, keys = keys, taken = 0 }
	if read(head, 1) then heads[#heads + 1] = head end
end

local answer = {}
while #answer < wanted * 3 and #heads > 0 do
	local first = 1
	for i = 2, #heads do
		if isBefore(heads[i], heads[first]) then first = i end
	end
	local head = heads[first]
	answer[#answer + 1] = head.lane
	answer[#answer + 1] = head.read[head.at]
	answer[#answer + 1] = head.read[head.at + 1]
	head.taken = head.taken + 1
	head.at = head.at + 2
	head.score = tonumber(head.read[head.at + 1])
	if head.score == nil and (#answer >= wanted * 3 or not read(head, math.min(wanted - #answer / 3, 8))) then table.remove(heads, first) end
end
return answer
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
