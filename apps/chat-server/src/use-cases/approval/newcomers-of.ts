import { newcomerForMs } from '@akin/core/approval/approval'
import type { StaffId } from '@akin/core/support/ids'
import type { Chat } from '../chat.ts'

/** [AP8] Who joined so lately that they do not count as one of two. */
export const newcomersOf = ({ invitations, clock }: Pick<Chat, 'invitations' | 'clock'>): Promise<ReadonlySet<StaffId>> =>
	invitations.joinedSince(clock.now() - newcomerForMs)
