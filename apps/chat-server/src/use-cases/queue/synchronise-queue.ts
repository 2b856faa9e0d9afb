import { defaultQueuePolicy } from '@akin/core/queue/queue-policy'
import type { SynchroniseReport } from '../../ports/ticket-queue.ts'
import type { Chat } from '../chat.ts'

/** Makes the live queue equal to the stored one (Q4): what was lost is back within a sweep, what should not be there is gone. */
export async function synchroniseQueue(chat: Chat): Promise<SynchroniseReport> {
	const report = await chat.queue.synchronise(() => {
		const now = chat.clock.now()
		return chat.conversations.tickets(now - defaultQueuePolicy.seekerGraceMs, now)
	})
	if (report.readded > 0) chat.announcer.queueChanged()
	return report
}
