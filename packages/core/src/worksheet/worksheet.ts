import type { LinePart, LinePlace } from '../protocol/message-parts.ts'
import type { EditId } from '../support/ids.ts'
import type { Instant } from '../support/instant.ts'

/** One version of a line that nothing has replaced. `By` is whoever wrote it, as the reader may know them. */
export type Version<By> = {
	readonly edit: EditId
	readonly text: string
	readonly by: By
	readonly at: Instant
	readonly crossedOut: boolean
}
export type Line<By> = {
	readonly place: LinePlace
	/** Never none. More than one: they were written at the same time, and none of them knew of the others. */
	readonly versions: readonly Version<By>[]
}
/** An idea with what speaks for it and against it, or a point whose idea nobody sent, which stands by itself. */
export type Idea<By> = Line<By> & { readonly for: readonly Line<By>[]; readonly against: readonly Line<By>[] }
export type Worksheet<By> = {
	readonly trouble: Line<By> | null
	readonly ideas: readonly Idea<By>[]
	readonly step: Line<By> | null
	readonly when: Line<By> | null
}

/** Words of a worksheet as they stand in the log, or are on their way to it. */
export type WrittenLine<By> = Omit<Version<By>, 'edit' | 'crossedOut'> & { readonly part: LinePart }

/** [WK2] [WK4] The worksheet that these words come to, in the order of the log. Everybody who has the same log sees the same. */
export function worksheetOf<By>(written: readonly WrittenLine<By>[]): Worksheet<By> {
	const lines = new Map<string, Line<By>>()
	for (const { part, text, by, at } of written) {
		const { place, edit, replaces, crossedOut } = part
		const key = keyOf(place)
		const before = lines.get(key)
		// The same version twice: in the log already, and still on its way as far as its page knows.
		const left = before?.versions.filter((version) => version.edit !== edit && !replaces.includes(version.edit)) ?? []
		lines.set(key, { place: before?.place ?? place, versions: [...left, { edit, text, by, at, crossedOut }] })
	}
	const all = [...lines.values()]
	const ideas = new Set(all.flatMap(({ place }): string[] => (place.field === 'idea' ? [place.line] : [])))
	const points = (field: 'for' | 'against', idea: string) =>
		all.filter(({ place }) => place.field === field && 'idea' in place && place.idea === idea)
	return {
		trouble: lines.get('trouble') ?? null,
		ideas: all.flatMap(({ place, versions }): Idea<By>[] => {
			if (place.field === 'idea') return [{ place, versions, for: points('for', place.line), against: points('against', place.line) }]
			return 'idea' in place && !ideas.has(place.idea) ? [{ place, versions, for: [], against: [] }] : []
		}),
		step: lines.get('step') ?? null,
		when: lines.get('when') ?? null,
	}
}

export const isEmptyWorksheet = ({ trouble, ideas, step, when }: Worksheet<unknown>): boolean =>
	trouble === null && ideas.length === 0 && step === null && when === null

/** [WK3] Nobody's version of it is left standing. */
export const isCrossedOut = ({ versions }: Line<unknown>): boolean => versions.every(({ crossedOut }) => crossedOut)

/** [WK2] People wrote it at the same time, and not the same. */
export const isContested = ({ versions: [first, ...others] }: Line<unknown>): boolean =>
	others.some(({ text, crossedOut }) => text !== first?.text || crossedOut !== first.crossedOut)

/** One line, whoever writes it. */
export const keyOf = (place: LinePlace): string => ('line' in place ? place.line : place.field)
