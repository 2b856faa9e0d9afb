import type { CompiledGuard } from './compile-pack.ts'
import type { Found } from './concepts.ts'
import { matchPattern, type Text } from './match-pattern.ts'

/** Where each guard's words stand in one text, looked up when first asked for. */
export type GuardPlaces = Map<string, readonly Found[]>

/** Whether a guard holds for a match, as its zones say. */
export function guardHolds({ name, guard, any }: CompiledGuard, match: Found, text: Text, known: GuardPlaces): boolean {
	const first = text.words[match.start]
	if (guard.quotes && (first?.quoted || text.words[match.end - 1]?.quoted)) return true
	let places = known.get(name)
	if (places === undefined) {
		places = any.flatMap((pattern) => matchPattern(pattern, text))
		known.set(name, places)
	}
	if (guard.message) return places.length > 0
	return places.some((place) => {
		text.work.steps += 1
		if (text.words[place.start]?.sentence !== first?.sentence) return false
		if (guard.sentence) return true
		if (guard.inside && place.start >= match.start && place.end <= match.end) return true
		// It may reach into the match, as "not suicidal" does; what stands before a comma says nothing about the clause behind it.
		if (
			guard.before !== undefined &&
			!first?.clauseStart &&
			place.start < match.start &&
			place.end <= match.end &&
			match.start - place.end < guard.before
		)
			return true
		return (
			guard.after !== undefined &&
			place.start >= match.end &&
			place.start - match.end < guard.after &&
			sameClause(text, match.end, place.start)
		)
	})
}

/** Whether no clause begins from one word up to another. */
function sameClause({ words }: Text, from: number, to: number): boolean {
	for (let at = from; at <= to; at += 1) if (words[at]?.clauseStart) return false
	return true
}
