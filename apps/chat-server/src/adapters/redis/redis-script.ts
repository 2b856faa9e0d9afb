import { createHash } from 'node:crypto'

/** A Lua script known to Redis by its hash. */
export type RedisScript = { readonly source: string; readonly sha: string }

export const redisScript = (source: string): RedisScript => ({ source, sha: createHash('sha1').update(source).digest('hex') })

/** Reads the one clock: `step` in microseconds orders changes, `now` in milliseconds dates them. */
export const readClock = `
local time = redis.call('TIME')
local step = time[1] * 1000000 + time[2]
local now = math.floor(step / 1000)
local function whole(number) return string.format('%.0f', number) end
`
