import type { SeekerEntry } from '@akin/core/protocol/entries'

/** Something was written into the worksheet. */
export const hasWorksheet = (entries: readonly SeekerEntry[]): boolean =>
	entries.some(({ content }) => content.kind === 'message' && content.part?.kind === 'line')
