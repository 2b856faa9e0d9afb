import { randomUUID } from 'node:crypto'
import { asId, type ConversationId, type StaffId } from '@akin/core/support/ids'
import { describe, expect, it } from 'vitest'
import type { AuditEntry, AuditLog } from '../../src/ports/audit-log.ts'

const conversationId = asId<ConversationId>(randomUUID())
const entry = (given: Partial<AuditEntry> = {}): AuditEntry => ({
	at: Date.parse('2026-11-20T12:00:00.123Z'),
	actorId: asId<StaffId>(randomUUID()),
	action: 'taken_over',
	conversationId,
	detail: { from: 'listener', epoch: 3, open: true },
	...given,
})

export function auditLogContract(name: string, open: () => Promise<AuditLog>) {
	describe(`audit log: ${name}`, () => {
		it('[P7] gives back what was appended, in order', async () => {
			const log = await open()
			const first = entry()
			const second = entry({ action: 'handed_back', detail: {} })
			const elsewhere = entry({ conversationId: null, actorId: null, action: 'wrapping_keys_destroyed', detail: { count: 2 } })
			await log.append([first, elsewhere])
			await log.append([])
			await log.append([second])
			expect(await log.ofConversation(conversationId)).toEqual([first, second])
			expect(await log.latest(2)).toEqual([second, elsewhere])
		})

		it('[P3] refuses what could be words of a person, and keeps nothing of that call', async () => {
			const log = await open()
			await expect(log.append([entry(), entry({ detail: { note: 'they said that' } })])).rejects.toThrow(/not a code/)
			expect(await log.latest(10)).toEqual([])
		})
	})
}
