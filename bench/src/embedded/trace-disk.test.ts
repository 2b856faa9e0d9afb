import { expect, test } from 'vitest'
import { joined, readCall } from './trace-disk.ts'

const flush = '812 1700000000.250000 fdatasync(7</data/pg_wal/000000010000000000000001>) = 0 <0.000500>'

test('reads a flush with its file and its time', () => {
	expect(readCall(flush)).toEqual({
		at: 1_700_000_000_250,
		endedAt: 1_700_000_000_250.5,
		name: 'fdatasync',
		path: '/data/pg_wal/000000010000000000000001',
	})
})

test('reads names', () => {
	const call = readCall('812 1700000000.250000 link("/keys/.draft-1", "/keys/2026-11-21.standard.key") = 0 <0.000020>')
	expect(call?.path).toBe('/keys/.draft-1 → /keys/2026-11-21.standard.key')
})

test('what failed made nothing durable, and opening counts only when every write is a flush', () => {
	expect(readCall('812 1700000000.250000 fsync(7</data/x>) = -1 EIO (Input/output error) <0.000020>')).toBeNull()
	expect(readCall('812 1700000000.250000 openat(AT_FDCWD</>, "/data/x", O_RDWR|O_CLOEXEC) = 9</data/x> <0.000020>')).toBeNull()
	expect(readCall('812 1700000000.250000 openat(AT_FDCWD</>, "/data/x", O_RDWR|O_DSYNC) = 9</data/x> <0.000020>')?.path).toBe('/data/x')
})

test('a call in two lines is put together, each process by itself', () => {
	const unfinished = new Map<string, string>()
	expect(joined('812 1700000000.250000 fdatasync(7</data/pg_wal/1> <unfinished ...>', unfinished)).toBeNull()
	expect(joined('813 1700000000.250100 fsync(3</data/y>) = 0 <0.000100>', unfinished)).toContain('/data/y')
	const whole = joined('812 1700000000.250900 <... fdatasync resumed>) = 0 <0.000900>', unfinished)
	expect(readCall(whole ?? '')).toMatchObject({ name: 'fdatasync', path: '/data/pg_wal/1' })
})
