import type { ApprovalId } from '@akin/core/support/ids'
import type { Instant } from '@akin/core/support/instant'
import type { RetentionClass, UtcDay, WrappingKeyName } from './key-vault.ts'

const dayMs = 86_400_000

/** The day of UTC an instant falls on. */
export const utcDay = (at: Instant): UtcDay => new Date(at).toISOString().slice(0, 10) as UtcDay

/** The class of what is kept for so many whole days, at least one and at most 3,650. Throws for anything else. */
export function retentionClass(days: number): RetentionClass {
	if (!Number.isInteger(days) || days < 1 || days > 3_650) throw new Error(`retention of ${days} days is not possible`)
	return `d${days}` as RetentionClass
}

/** [RO6] The key of one hold of one record. Its day is the last one, and nothing else is wrapped by it. */
export const holdKeyName = ({ id, until }: { readonly id: ApprovalId; readonly until: Instant }): WrappingKeyName => ({
	day: utcDay(until - 1),
	retentionClass: `h${id.replaceAll('-', '')}` as RetentionClass,
})

/**
 * When a wrapping key is destroyed: its class's days after the end of its day, so nothing is kept shorter than promised; that of a hold at the
 * end of its day.
 */
export const wrappingKeyEndsAt = ({ day, retentionClass }: WrappingKeyName): Instant =>
	Date.parse(`${day}T00:00:00Z`) + (1 + (retentionClass.startsWith('h') ? 0 : Number(retentionClass.slice(1)))) * dayMs

/** When what was sealed at `at`, to be kept so many days, becomes unreadable in every copy. */
export const wrappingKeyGoesAt = (at: Instant, retentionDays: number): Instant =>
	wrappingKeyEndsAt({ day: utcDay(at), retentionClass: retentionClass(retentionDays) })
