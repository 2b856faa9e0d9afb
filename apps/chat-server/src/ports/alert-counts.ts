import type { RuleCounts } from '@akin/core/supervision/alert-quality'
import type { ProgrammeId } from '@akin/core/support/ids'
import type { Instant } from '@akin/core/support/instant'

/** What became of alerts, by rule: read from the signals themselves, so that it cannot differ from them. */
export type AlertCounts = {
	/** Of everything of `act_now` and `needs_eyes` that was raised since `month`, and of it, since `week`. In any order. */
	ofProgramme(programmeId: ProgrammeId, since: { readonly week: Instant; readonly month: Instant }): Promise<readonly RuleCounts[]>
}
