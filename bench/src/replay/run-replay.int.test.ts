import { expect, it } from 'vitest'
import { runsOf } from './play-conversation.ts'
import type { Recorded, Turn } from './read-conversations.ts'
import { runReplay, sum } from './run-replay.ts'

const long = (characters: number) => 'é'.repeat(characters)

/** Made up here: turns that alternate, double up, repeat themselves and are longer than a programme allows. */
function recorded(count: number): Recorded[] {
	return Array.from({ length: count }, (_, number) => {
		const turns: Turn[] = [{ role: number % 2 === 0 ? 'seeker' : 'listener', text: `the first word of ${number}` }]
		for (let turn = 0; turn < 12; turn++) {
			turns.push({ role: turn % 3 === 0 ? 'listener' : 'seeker', text: turn % 4 === 0 ? 'yes' : `${turn} of ${number} — “ok” 👍` })
		}
		turns.push({ role: 'seeker', text: long(4_001) }, { role: 'seeker', text: long(4_000) }, { role: 'listener', text: long(13_000) })
		return { id: `made-up-${number}`, turns }
	})
}

it('takes consecutive turns of one role for one run', () => {
	const turns: Turn[] = [
		{ role: 'seeker', text: 'a' },
		{ role: 'seeker', text: 'b' },
		{ role: 'listener', text: 'c' },
		{ role: 'seeker', text: 'd' },
	]
	expect(runsOf(turns)).toEqual([
		{ role: 'seeker', texts: ['a', 'b'] },
		{ role: 'listener', texts: ['c'] },
		{ role: 'seeker', texts: ['d'] },
	])
})

it('adds up what was played, and counts what did not finish apart', () => {
	const one = { messages: 3, refusedTooLong: 1, differences: { lost: 1, duplicated: 0, reordered: 2 }, latenciesMs: [1, 2.04, 9] }
	const total = sum([
		{ ...one, unfinished: null },
		{ ...one, unfinished: 'an answer' },
	])
	expect(total).toEqual({
		...{ conversations: 1, messages: 6, refusedTooLong: 2, lost: 2, duplicated: 0, reordered: 4, p50Ms: 2, p99Ms: 9, unfinished: 1 },
	})
})

it.each([
	['on one node', { nodes: 1, kill: false }],
	['on one node that is killed half-way and started again', { nodes: 1, kill: true }],
	['on two nodes, one of which is killed', { nodes: 2, kill: true }],
])('[M1] [M2] [M3] [M4] [M5] shows everybody exactly what was said, %s', { timeout: 90_000 }, async (_name, how) => {
	const said: string[] = []
	const conversations = recorded(8)
	const result = await runReplay(conversations, { ...how, concurrency: 6, onProgress: ({ what }) => void (what && said.push(what)) })
	expect(result).toMatchObject({ conversations: 8, messages: 8 * 14, refusedTooLong: 8 * 2, lost: 0, duplicated: 0, reordered: 0 })
	expect(result.unfinished).toBe(0)
	expect(result.p50Ms).toBeGreaterThan(0)
	expect(said.filter((line) => line.includes('SIGKILL'))).toHaveLength(how.kill ? 1 : 0)
})
