import type { LatelyCounts } from '@akin/core/reports/outlook'
import type { ReportCounts } from '@akin/core/reports/report-counts'
import type { ProgrammeId } from '@akin/core/support/ids'
import type { Instant } from '@akin/core/support/instant'

/** Counts what happened. Nothing that anybody wrote is read for it. */
export type ReportStore = {
	/** Of so many whole weeks before the one of `now`, on the wall of this time zone. */
	lately(programmeId: ProgrammeId, weeks: number, timeZone: string, now: Instant): Promise<LatelyCounts>
	/** Of a month as YYYY-MM, on the wall of this time zone. */
	count(programmeId: ProgrammeId, month: string, timeZone: string): Promise<ReportCounts>
}
