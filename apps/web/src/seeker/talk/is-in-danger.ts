import type { SeekerEntry } from '@akin/core/protocol/entries'

/** They said, before the chat or in it, that they are in danger. */
export const isInDanger = (entries: readonly SeekerEntry[]): boolean =>
	entries.some(({ content }) => content.kind === 'danger_declared' || (content.kind === 'intake' && content.inDanger))
