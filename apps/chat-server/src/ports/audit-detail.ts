import type { AuditDetail } from './audit-log.ts'

const code = /^[\w.:-]{0,64}$/

/** Throws for a detail that could be something a person wrote: only codes, ids, counts and yes or no belong into the audit log (P3). */
export function checkAuditDetail(detail: AuditDetail): AuditDetail {
	for (const [key, value] of Object.entries(detail)) {
		if (!code.test(key) || (typeof value === 'string' && !code.test(value))) throw new Error('an audit detail is not a code')
	}
	return detail
}
