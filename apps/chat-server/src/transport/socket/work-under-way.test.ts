import { expect, it } from 'vitest'
import { createWorkUnderWay } from './work-under-way.ts'

it('has settled when nothing was begun', async () => {
	await createWorkUnderWay().settled()
})

it('settles after what was begun, what failed, and what that led to', async () => {
	const work = createWorkUnderWay()
	const [first, second, third] = [Promise.withResolvers<string>(), Promise.withResolvers<void>(), Promise.withResolvers<void>()]
	const { run } = work.track({ run: (): Promise<string> => first.promise })
	void run().then(() => work.add(second.promise).catch(() => work.add(third.promise)))
	let isSettled = false
	const settled = work.settled().then(() => {
		isSettled = true
	})
	const turns = async () => {
		for (let turn = 0; turn < 5; turn++) await new Promise(setImmediate)
	}
	await turns()
	expect(isSettled).toBe(false)
	first.resolve('answer')
	await turns()
	expect(isSettled).toBe(false)
	second.reject(new Error('it failed'))
	await turns()
	expect(isSettled).toBe(false)
	third.resolve()
	await settled
	expect(isSettled).toBe(true)
})
