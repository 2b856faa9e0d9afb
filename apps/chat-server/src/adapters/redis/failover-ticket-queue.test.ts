import { asId, type ClaimId } from '@akin/core/support/ids'
import { expect, test, vi } from 'vitest'
import { storedTickets } from '../../../test/contracts/stored-tickets.ts'
import { describeTicketQueue, english, type QueueUnderTest, waiting } from '../../../test/contracts/ticket-queue.contract.ts'
import { StoreUnavailable } from '../../ports/store-error.ts'
import type { TicketQueue } from '../../ports/ticket-queue.ts'
import { createMemoryTicketQueue } from '../memory/memory-ticket-queue.ts'
import { createFailoverTicketQueue } from './failover-ticket-queue.ts'

/** A queue that can be unplugged. */
function unpluggable(queue: TicketQueue) {
	const state = { plugged: true }
	const checked = new Proxy(queue, {
		get(target, name: keyof TicketQueue) {
			if (name === 'onRestart') return target.onRestart
			return async (...args: never[]) => {
				if (!state.plugged) throw new StoreUnavailable('unplugged')
				return (target[name] as (...args: never[]) => unknown)(...args)
			}
		},
	})
	return { queue: checked, state }
}

function twoQueues(now = () => 0) {
	const [one, two] = [createMemoryTicketQueue({ now }), createMemoryTicketQueue({ now })] as const
	const { queue: first, state } = unpluggable(one)
	const onFault = vi.fn()
	return { one, two, state, onFault, queue: createFailoverTicketQueue({ first, second: two, onFault }) }
}

describeTicketQueue(
	'failover (first away)',
	async (): Promise<QueueUnderTest> => {
		let now = 0
		const { queue, two, state } = twoQueues(() => now)
		state.plugged = false
		return {
			queue,
			otherNode: queue,
			...storedTickets(),
			forgetEverything: async () => two.forgetEverything(),
			letPass: async (ms) => {
				now += ms
			},
			[Symbol.asyncDispose]: async () => {},
		}
	},
	{ live: true },
)

test('while the first queue answers, the second is not asked', async () => {
	const { queue, one, two, onFault } = twoQueues()
	await queue.add([waiting(1)])
	expect(await one.sizes([english])).toEqual([1])
	expect(await two.sizes([english])).toEqual([0])
	expect(onFault).not.toHaveBeenCalled()
})

test('an outage is said once, however many calls it meets, and again the next time', async () => {
	const { queue, state, onFault } = twoQueues()
	const ticket = waiting(1)
	state.plugged = false
	await queue.add([ticket])
	expect(await queue.lease(ticket, asId<ClaimId>('mine'), 1_000)).toBe(true)
	expect(onFault).toHaveBeenCalledTimes(1)
	state.plugged = true
	await queue.sizes([english])
	state.plugged = false
	await queue.sizes([english])
	expect(onFault).toHaveBeenCalledTimes(2)
})

test('a fault that is not an outage is not hidden by falling back', async () => {
	const { two } = twoQueues()
	const broken = { ...two, peek: () => Promise.reject(new TypeError('a bug')) }
	const queue = createFailoverTicketQueue({ first: broken, second: two, onFault: vi.fn() })
	await expect(queue.peek([english], 1)).rejects.toThrow('a bug')
})

test('an unreadable store is said as such: it does not mean that the first queue is away', async () => {
	const { queue, onFault } = twoQueues()
	await expect(queue.synchronise(() => Promise.reject(new StoreUnavailable('postgres away')))).rejects.toThrow('postgres away')
	expect(onFault).not.toHaveBeenCalled()
})
