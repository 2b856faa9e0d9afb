import { checkAuditDetail } from '../../ports/audit-detail.ts'
import type { AuditEntry, AuditLog } from '../../ports/audit-log.ts'

/** The audit log of one process, for tests. */
export function createMemoryAuditLog(): AuditLog {
	const log: AuditEntry[] = []
	return {
		async append(entries) {
			for (const { detail } of entries) checkAuditDetail(detail)
			log.push(...entries)
		},
		ofConversation: async (id) => log.filter(({ conversationId }) => conversationId === id),
		latest: async (count) => log.slice(-count).reverse(),
	}
}
