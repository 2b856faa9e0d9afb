import { ticketScore } from '@akin/core/queue/ticket'
import { asId, type ClaimId, type ConversationId, type ProgrammeId } from '@akin/core/support/ids'
import type { Instant } from '@akin/core/support/instant'
import type { StoredTicket } from '../../ports/ticket-queue.ts'

export type TicketRow = {
	id: string
	programme_id: string
	language: string
	enqueued_at: number
	boost_ms: number
	offer_expires_at: number | null
	claim_id: string | null
}

export function storedTicket(row: TicketRow, now: Instant): StoredTicket {
	const lease =
		row.claim_id && row.offer_expires_at ? { claimId: asId<ClaimId>(row.claim_id), ttlMs: Math.max(1, row.offer_expires_at - now) } : null
	return {
		conversationId: asId<ConversationId>(row.id),
		lane: { programmeId: asId<ProgrammeId>(row.programme_id), language: row.language },
		score: ticketScore({ enqueuedAt: row.enqueued_at, boostMs: row.boost_ms }),
		lease,
	}
}
