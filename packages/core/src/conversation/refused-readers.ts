import type { Conversation } from './conversation.ts'

/** Who may read along besides a supervisor, where a programme has them, and whom the person may refuse. */
export const extraReaders = ['learner', 'mentor'] as const
export type ExtraReader = (typeof extraReaders)[number]

/** [CL51] Whom the person does not want to read along. One that began before this was asked refuses nobody. */
export const refusedReadersOf = (conversation: Conversation): readonly ExtraReader[] => conversation.refusedReaders ?? []
