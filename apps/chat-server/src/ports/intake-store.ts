import type { IntakePause } from '@akin/core/programme/intake-pause'
import type { ProgrammeId } from '@akin/core/support/ids'
import type { Instant } from '@akin/core/support/instant'

/** Which programmes take in nobody new. The truth is asked for every request, so that no node lets anybody in after a pause is acknowledged. */
export type IntakeStore = {
	all(): Promise<readonly IntakePause[]>
	of(programmeId: ProgrammeId): Promise<IntakePause | null>
	/** Replaces one that runs. */
	pause(pause: IntakePause): Promise<void>
	/** Ends it and answers which it was; null when none ran. One of several who do it at once gets it. */
	resume(programmeId: ProgrammeId): Promise<IntakePause | null>
	/** Ends those whose time is over and names them, each exactly once across nodes. */
	endExpired(now: Instant): Promise<readonly IntakePause[]>
}
