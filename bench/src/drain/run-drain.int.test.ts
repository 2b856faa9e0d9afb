import { expect, it } from 'vitest'
import { compare } from './pair.ts'
import { runDrain } from './run-drain.ts'

const said = { s: ['s 1 0', 's 1 2'], l: ['l 1 1'] }
const whole = ['s 1 0', 'l 1 1', 's 1 2']

it.each([
	['what is as it was said', whole, { lost: 0, doubled: 0, reordered: 0 }],
	['what is missing', ['s 1 0', 's 1 2'], { lost: 1, doubled: 0 }],
	['what is there twice', [...whole, 's 1 2'], { lost: 0, doubled: 1 }],
	['what stands in another order', ['s 1 2', 'l 1 1', 's 1 0'], { lost: 0, doubled: 0, reordered: 4 }],
])('counts %s', (_, screen, expected) => {
	expect(compare(said, [whole, screen])).toMatchObject({ messages: 3, ...expected })
})

it('[M1] [M2] [M3] [M4] nobody notices that both servers are stopped and started again, one after the other', {
	timeout: 90_000,
}, async () => {
	const result = await runDrain({ restarts: 2, pairs: 3, say: () => {} })
	expect(result).toMatchObject({ restarts: 2, people: 6, lost: 0, doubled: 0, reordered: 0, visible: {}, refused: {} })
	expect(result.messages).toBeGreaterThan(0)
	expect(result.moves).toBeGreaterThanOrEqual(6)
})
