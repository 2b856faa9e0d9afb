import { expect, test } from 'vitest'
import type { LoadRecord } from '../history.ts'
import { createWeather } from './weather.ts'

const second = (at: number, ranMs: number, waitedMs: number): LoadRecord => ({ kind: 'load', at, node: 0, sinceMs: 1_000, ranMs, waitedMs })

test('a server that waits for a processor most of the time is asked for no times', () => {
	const weather = createWeather([], 0, [second(11_000, 100, 450)])
	expect(weather.isCalm(1_000, 9_000)).toBe(true)
	expect(weather.isCalm(9_000, 10_500)).toBe(false)
	expect(weather.isCalm(10_900, 30_000)).toBe(false)
	expect(weather.isCalmButForRedis(10_500, 10_600)).toBe(false)
	expect(weather.isCalm(14_000, 30_000)).toBe(true)
})

test('a busy server, and one that waits a little, are held to their times', () => {
	const weather = createWeather([], 0, [second(1_000, 600, 500), second(2_000, 20, 90), second(3_000, 0, 0)])
	expect(weather.isCalm(0, 60_000)).toBe(true)
})
