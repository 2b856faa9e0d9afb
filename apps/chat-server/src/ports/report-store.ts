import type { ReportCounts } from '@akin/core/reports/report-counts'
import type { ProgrammeId } from '@akin/core/support/ids'

/** Counts what happened. Nothing that anybody wrote is read for it. */
export type ReportStore = {
	/** Of a month as YYYY-MM, on the wall of this time zone. */
	count(programmeId: ProgrammeId, month: string, timeZone: string): Promise<ReportCounts>
}
