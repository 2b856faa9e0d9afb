import { redisScript } from './redis-script.ts'

/**
 * Who listens where stands in Redis, in a set for each channel, so that whoever publishes needs to know nobody: what is registered before a
 * message is published receives it. Names of nodes and channels only.
 */

/** How long a registration stands; nodes renew theirs three times in it, and what a dead node leaves behind goes by itself. */
export const registeredForMs = 900_000

/**
 * ARGV: prefix, node, milliseconds, then `+channel ` or `-channel ` for each change, in order. Answers whether the node was known before: one
 * that was and is no more has an emptied Redis before it.
 */
export const registerScript = redisScript(`
local prefix, node, lasting = ARGV[1], ARGV[2], ARGV[3]
local known = redis.call('EXISTS', prefix .. 'known:' .. node)
for change, channel in string.gmatch(ARGV[4], '([+-])(%S+) ') do
  local hosts = prefix .. 'hosts:' .. channel
  if change == '+' then
    redis.call('SADD', hosts, node)
    redis.call('PEXPIRE', hosts, lasting)
  else
    redis.call('SREM', hosts, node)
  end
end
redis.call('SET', prefix .. 'known:' .. node, 1, 'PX', lasting)
return known
`)

/**
 * ARGV: prefix, sender, head of a frame, then `channel bytes ` for each channel, then the chunks of all of them in that order. Publishes one
 * frame for each node that listens to any of them, and forgets nodes that nobody receives for: they register again when they are back.
 * Answers whether the sender is known, as above.
 */
export const publishScript = redisScript(`
local prefix, sender = ARGV[1], ARGV[2]
local frames, at = {}, 1
for channel, bytes in string.gmatch(ARGV[4], '(%S+) (%d+) ') do
  local chunks = string.sub(ARGV[5], at, at + bytes - 1)
  at = at + bytes
  for _, node in ipairs(redis.call('SMEMBERS', prefix .. 'hosts:' .. channel)) do
    if node ~= sender then
      local frame = frames[node]
      if frame then frame[#frame + 1] = chunks else frames[node] = { ARGV[3], chunks } end
    end
  end
end
for node, frame in pairs(frames) do
  if redis.call('PUBLISH', prefix .. 'node:' .. node, table.concat(frame)) == 0 then
    for channel in string.gmatch(ARGV[4], '(%S+) %d+ ') do redis.call('SREM', prefix .. 'hosts:' .. channel, node) end
  end
end
return redis.call('EXISTS', prefix .. 'known:' .. sender)
`)
