import type { CompiledGuard } from './compile-pack.ts'
import type { Found } from './concepts.ts'
import { matchPattern, type Text } from './match-pattern.ts'

/** Where each guard's words stand in one text, looked up when first asked for. */
export type GuardPlaces = Map<string, readonly Found[]>

/** Whether a guard holds for a match, as its zones say. */
export function guardHolds(compiled: CompiledGuard, match: Found, text: Text, known: GuardPlaces): boolean {
	return stands(compiled, match, text, known) && !isLifted(compiled, match, text, known)
}

/** Whether words stand in the sentence that make the guard say nothing: "when I was ten I wanted to die, and I still do". */
function isLifted({ name, unless }: CompiledGuard, match: Found, text: Text, known: GuardPlaces): boolean {
	if (unless.length === 0) return false
	const sentence = text.words[match.start]?.sentence
	return placesOf(`${name}!`, unless, text, known).some((place) => text.words[place.start]?.sentence === sentence)
}

function placesOf(name: string, any: CompiledGuard['any'], text: Text, known: GuardPlaces): readonly Found[] {
	const kept = known.get(name)
	if (kept !== undefined) return kept
	const places = any.flatMap((pattern) => matchPattern(pattern, text)).sort((a, b) => a.start - b.start)
	known.set(name, places)
	return places
}

function stands({ name, guard, any }: CompiledGuard, match: Found, text: Text, known: GuardPlaces): boolean {
	const first = text.words[match.start]
	if (guard.quotes && (first?.quoted || text.words[match.end - 1]?.quoted)) return true
	const places = placesOf(name, any, text, known)
	if (guard.message) return places.length > 0
	const sentence = first?.sentence
	// A place that may reach up to the match began at most so far before it.
	const from = guard.sentence ? 0 : match.start - longestPlace - (guard.before ?? 0)
	const to = guard.sentence ? text.words.length : match.end + (guard.after ?? 0)
	for (let at = firstFrom(places, from, sentence ?? 0, text); at < places.length; at += 1) {
		const place = places[at]
		if (place === undefined || place.start > to || text.words[place.start]?.sentence !== sentence) return false
		text.work.steps += 1
		if (guard.sentence || holdsAt(guard, place, match, text)) return true
	}
	return false
}

/** Words from the first to the last of anything a guard looks for: a few phrases with gaps between. */
const longestPlace = 64

function holdsAt(guard: CompiledGuard['guard'], place: Found, match: Found, text: Text): boolean {
	if (guard.inside && place.start >= match.start && place.end <= match.end) return true
	// It may reach into the match, as "not suicidal" does; what stands before a comma says nothing about the clause behind it.
	if (
		guard.before !== undefined &&
		!text.words[match.start]?.clauseStart &&
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
}

/** The first of some places, in the order of their beginnings, that begins in a sentence and not before a word; by halving. */
function firstFrom(places: readonly Found[], word: number, sentence: number, { words }: Text): number {
	let [low, high] = [0, places.length]
	while (low < high) {
		const middle = (low + high) >> 1
		const start = places[middle]?.start ?? 0
		if (start < word || (words[start]?.sentence ?? 0) < sentence) low = middle + 1
		else high = middle
	}
	return low
}

/** Whether no clause begins from one word up to another. */
function sameClause({ words }: Text, from: number, to: number): boolean {
	for (let at = from; at <= to; at += 1) if (words[at]?.clauseStart) return false
	return true
}
