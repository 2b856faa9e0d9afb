import { expect, test } from 'vitest'
import { createPlannedMove } from './planned-move.ts'
import { turnedEnvironment } from './testing/turned-environment.ts'

const setUp = (random = 0.5) => {
	const environment = turnedEnvironment(() => random)
	const left: number[] = []
	const start = environment.now()
	const move = createPlannedMove(environment, () => void left.push(environment.now() - start))
	/** A command whose answer the test gives. */
	const asked: (() => void)[] = []
	const ask = () => move.asking(() => new Promise<void>((resolve) => void asked.push(resolve)), 5_000)
	return { environment, move, left, asked, ask }
}

test('leaves somewhere within the time it was given', async () => {
	const { environment, move, left } = setUp(0.25)
	move.within(8_000)
	await environment.advance(1_999)
	expect([left, move.isUnderWay()]).toEqual([[], false])
	await environment.advance(1)
	expect([left, move.isUnderWay()]).toEqual([[2_000], true])
})

test('waits for the answer to what is asked, then leaves at once', async () => {
	const { environment, move, left, asked, ask } = setUp()
	void ask()
	move.within(1_000)
	await environment.advance(1_200)
	expect(left).toEqual([])
	asked[0]?.()
	await environment.settle()
	expect(left).toEqual([1_200])
})

test('does not wait for an answer that never comes', async () => {
	const { environment, move, left, ask } = setUp()
	void ask()
	move.within(1_000)
	await environment.advance(60_000)
	expect(left).toEqual([2_500])
})

test('M2 what is asked on the way is sent once, after the arrival', async () => {
	const { environment, move, asked, ask } = setUp()
	move.within(0)
	await environment.advance(0)
	void ask()
	void ask()
	await environment.advance(4_000)
	expect(asked).toHaveLength(0)
	move.over()
	await environment.settle()
	expect(asked).toHaveLength(2)
	await environment.advance(60_000)
	expect(asked).toHaveLength(2)
})

test('what is asked on the way is not held for ever', async () => {
	const { environment, move, asked, ask } = setUp()
	move.within(0)
	await environment.advance(0)
	void ask()
	await environment.advance(5_000)
	expect(asked).toHaveLength(1)
})

test('a connection that is gone before is not left any more, and says when it would have been', async () => {
	const { environment, move, left } = setUp()
	expect(move.forget()).toBeNull()
	move.within(4_000)
	await environment.advance(500)
	expect(move.forget()).toBe(1_500)
	await environment.advance(60_000)
	expect([left, move.forget()]).toEqual([[], null])
})
