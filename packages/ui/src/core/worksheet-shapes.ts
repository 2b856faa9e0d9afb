import type { Delivery } from './transcript.ts'

/** Where a line stands. A `line` of null is one that is still to be written. */
export type SheetPlace<Line extends string | null = string> =
	| { readonly field: 'trouble' | 'step' | 'when' }
	| { readonly field: 'idea'; readonly line: Line }
	| { readonly field: 'for' | 'against'; readonly line: Line; readonly idea: string }

/** Who wrote a version, and what became of it while only this page has it. */
export interface SheetAuthor {
	readonly name: string
	readonly outgoing: { readonly key: string; readonly delivery: Delivery; readonly reason: string | null } | null
}
export interface SheetVersion {
	readonly edit: string
	readonly text: string
	readonly crossedOut: boolean
	readonly by: SheetAuthor
}
export interface SheetLine {
	readonly place: SheetPlace
	/** More than one: written at the same time. */
	readonly versions: readonly SheetVersion[]
}
export interface SheetIdea extends SheetLine {
	readonly for: readonly SheetLine[]
	readonly against: readonly SheetLine[]
}
export interface Sheet {
	readonly trouble: SheetLine | null
	readonly ideas: readonly SheetIdea[]
	readonly step: SheetLine | null
	readonly when: SheetLine | null
}

/** Words for a line that are not written into it yet, and the versions that stood there when they were begun. */
export interface LineDraft {
	readonly text: string
	readonly replaces: readonly string[]
}
export type LineDrafts = ReadonlyMap<string, LineDraft>
export const noLineDrafts: LineDrafts = new Map()

/** What is written into a line. */
export interface LineEdit {
	readonly place: SheetPlace<string | null>
	readonly text: string
	readonly replaces: readonly string[]
	readonly crossedOut: boolean
}

/** Under what a draft is kept: one for each line, and one for each place where a line can be added. */
export const draftKey = (place: SheetPlace<string | null>): string => {
	if (place.field === 'idea') return place.line ?? 'idea'
	if (place.field === 'for' || place.field === 'against') return place.line ?? `${place.field} ${place.idea}`
	return place.field
}

export const withDraft = (drafts: LineDrafts, key: string, draft: LineDraft | null): LineDrafts => {
	const next = new Map(drafts)
	if (draft === null) next.delete(key)
	else next.set(key, draft)
	return next
}

/** There are words in it that nobody else has. */
export const hasWords = (drafts: LineDrafts): boolean => [...drafts.values()].some(({ text }) => text.trim() !== '')
