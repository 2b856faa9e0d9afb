import { expect, test } from 'vitest'
import { amir, answeredByRuth, ended, offered, takenOver, talking, waiting } from '../../test/people.ts'
import { listenerOf, offeredByQueue, slotHolder } from './conversation.ts'

test.each([
	['waiting', waiting, null],
	['offered', offered, null],
	['handled by a listener', talking, amir.id],
	['taken over from one', takenOver, amir.id],
	['answered by a supervisor from the start', answeredByRuth, null],
	['closed', ended, null],
] as const)('[CL27] Q2 Q3 whose place it takes up: %s', (_, conversation, holder) => {
	expect(slotHolder(conversation)).toBe(holder)
})

test('[CL27] the listener in it is the one who handles or observes', () => {
	expect(listenerOf(talking)).toStrictEqual(amir)
	expect(listenerOf(takenOver)).toStrictEqual(amir)
	expect(listenerOf(answeredByRuth)).toBeNull()
})

test('[QU10] only somebody who waited is offered by the queue', () => {
	expect(offeredByQueue(waiting, offered)).toBe(offered.offer.listenerId)
	expect(offeredByQueue(offered, offered)).toBeNull()
	expect(offeredByQueue(talking, offered)).toBeNull()
	expect(offeredByQueue(offered, talking)).toBeNull()
})
