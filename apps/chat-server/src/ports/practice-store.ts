import type { StaffId } from '@akin/core/support/ids'
import type { Instant } from '@akin/core/support/instant'

/** [RL25] Which role plays somebody talked through to the end, and when last. */
export type PracticeStore = {
	/** By the role play's name. */
	finishedBy(id: StaffId): Promise<readonly { readonly rolePlay: string; readonly finishedAt: Instant }[]>
	/** Again is harmless: the latest stands. */
	finish(id: StaffId, rolePlay: string, at: Instant): Promise<void>
}
