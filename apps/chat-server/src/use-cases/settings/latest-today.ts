import type { Instant } from '@akin/core/support/instant'

const furthestAheadMs = 14 * 3_600_000

/** The calendar day where it is furthest on, as YYYY-MM-DD: what somebody there calls today is not to come. */
export const latestToday = (now: Instant): string => new Date(now + furthestAheadMs).toISOString().slice(0, 10)
