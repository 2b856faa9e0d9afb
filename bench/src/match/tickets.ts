import { randomUUID } from 'node:crypto'
import type { QueuedTicket } from '@akin/chat-server/ports/ticket-queue'
import type { Lane } from '@akin/core/queue/lanes'
import { asId, type ConversationId, type ProgrammeId } from '@akin/core/support/ids'

/** Ten services in four languages: forty lines, as a large organisation has them. */
export const lanes: readonly Lane[] = Array.from({ length: 40 }, (_, n) => ({
	programmeId: asId<ProgrammeId>(`service-${Math.floor(n / 4)}`),
	language: ['en', 'es', 'ar', 'so'][n % 4] ?? 'en',
}))

const servedByEach = 8
/** The lines of one listener: four services in two languages. */
export const lanesOf = (listener: number): readonly Lane[] =>
	Array.from({ length: servedByEach }, (_, n) => lanes[(listener * 7 + n * 5) % lanes.length]).filter((lane) => lane !== undefined)

/** Scores rise by one: nobody joined in the same millisecond, and whoever comes later stands behind. */
export function createArrivals(): () => QueuedTicket {
	let number = 0
	return () => {
		const lane = lanes[number % lanes.length]
		if (!lane) throw new Error('there are no lanes')
		number += 1
		return { conversationId: asId<ConversationId>(randomUUID()), lane, score: 1_790_000_000_000 + number }
	}
}
