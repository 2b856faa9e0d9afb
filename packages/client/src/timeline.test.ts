import { expect, test } from 'vitest'
import { timeline } from './timeline.ts'

test('streams are merged by time, and no stream is ever put out of its own order', () => {
	const entry = (name: string, seq: number, at: number) => ({ name, seq, at })
	const room = [entry('r1', 1, 10), entry('r2', 2, 40), entry('r3', 3, 35)]
	const backstage = [entry('b1', 1, 20), entry('b2', 2, 38)]
	expect(timeline({ room, backstage }).map(({ name }) => name)).toEqual(['r1', 'b1', 'b2', 'r2', 'r3'])
})
