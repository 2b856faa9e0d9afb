import type { ProgrammeId, StaffId } from '@akin/core/support/ids'
import type { Instant } from '@akin/core/support/instant'

/** A rule that raises nothing in a programme any more. `reason` is what staff say about the rule; nobody's words belong in it. */
export type RetiredRule = {
	readonly programmeId: ProgrammeId
	readonly rule: string
	readonly reason: string
	readonly by: StaffId
	readonly byName: string
	readonly at: Instant
}

export type RetiredRuleStore = {
	/** False, and nothing changed, where it is retired already. */
	retire(rule: RetiredRule): Promise<boolean>
	/** False where it was not retired. */
	restore(programmeId: ProgrammeId, rule: string): Promise<boolean>
	/** Of every programme. */
	all(): Promise<readonly RetiredRule[]>
}
