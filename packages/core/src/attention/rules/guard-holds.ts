import type { CompiledGuard } from './compile-pack.ts'
import type { Found } from './concepts.ts'
import type { GuardPlaces } from './guard-places.ts'
import type { Text } from './match-pattern.ts'

/** Whether a guard holds for a match, as its zones say. */
export function guardHolds(compiled: CompiledGuard, match: Found, text: Text, known: GuardPlaces): boolean {
	return stands(compiled, match, text, known) && !isLifted(compiled, match, text, known)
}

/** Whether words stand in the sentence that make the guard say nothing ("when I was ten I wanted to die, and I still do"), or in the match. */
function isLifted({ name, unless, unlessHere }: CompiledGuard, match: Found, text: Text, known: GuardPlaces): boolean {
	if (unless.length > 0 && standsFrom(known.of(`${name}!`, unless), 0, match, text)) return true
	if (unlessHere.length === 0) return false
	const places = known.of(`${name}!here`, unlessHere)
	const at = firstFrom(places, match.start - wordsBefore, text.words[match.start]?.sentence ?? 0, text)
	return standsFrom(places, at, match, text) && (places[at]?.start ?? match.end + 1) <= match.end
}

/** Words before a match that belong to it: "I am so going to" of "I am so going to jump". */
const wordsBefore = 5

/** Whether any of some places, from one of them on, stands in the sentence of a match. */
function standsFrom(places: readonly Found[], from: number, match: Found, text: Text): boolean {
	const sentence = text.words[match.start]?.sentence ?? 0
	const at = Math.max(from, firstFrom(places, 0, sentence, text))
	return text.words[places[at]?.start ?? -1]?.sentence === sentence
}

function stands({ name, guard, any, across, beside, around }: CompiledGuard, match: Found, text: Text, known: GuardPlaces): boolean {
	const first = text.words[match.start]
	if (guard.quotes && (first?.quoted || text.words[match.end - 1]?.quoted)) return true
	const places = known.of(name, any)
	if (guard.message) return places.length > 0
	if (across.length > 0 && standsFrom(known.of(`${name}+`, across), 0, match, text)) return true
	if (beside.length > 0 && beginsBeside(known.of(`${name}|`, beside), match, text, known)) return true
	if (around.length > 0 && goesAround(known.of(`${name}()`, around), match, text, known)) return true
	if (guard.sentence) return standsFrom(places, 0, match, text)
	const clause = guard.clause ? { start: known.clauseAt(match.start).start, end: known.clauseAt(match.end - 1).end } : null
	// A place that may reach up to the match began at most so far before it.
	const from = clause?.start ?? match.start - longestPlace - (guard.before ?? 0)
	const to = clause === null ? match.end + (guard.after ?? 0) : clause.end - 1
	for (let at = firstFrom(places, from, first?.sentence ?? 0, text); at < places.length; at += 1) {
		const place = places[at]
		if (place === undefined || place.start > to || text.words[place.start]?.sentence !== first?.sentence) return false
		text.work.steps += 1
		if (clause !== null || holdsAt(guard, place, match, text, known)) return true
	}
	return false
}

/** Whether the clause before or behind the match's own begins with any of some places, in the same sentence. */
function beginsBeside(places: readonly Found[], match: Found, text: Text, known: GuardPlaces): boolean {
	const sentence = text.words[match.start]?.sentence ?? 0
	const behind = known.clauseAt(match.end - 1).end
	const own = known.clauseAt(match.start).start
	const before = own > 0 ? known.clauseAt(own - 1).start : own
	return [before, behind].some(
		(start) =>
			start !== own && places[firstFrom(places, start, sentence, text)]?.start === start && text.words[start]?.sentence === sentence,
	)
}

/** Whether any of some places begins in the clause of the match, not behind it, and ends behind it. */
function goesAround(places: readonly Found[], match: Found, text: Text, known: GuardPlaces): boolean {
	const sentence = text.words[match.start]?.sentence ?? 0
	for (let at = firstFrom(places, known.clauseAt(match.start).start, sentence, text); at < places.length; at += 1) {
		const place = places[at]
		if (place === undefined || place.start >= match.end) return false
		text.work.steps += 1
		if (place.end > match.end) return true
	}
	return false
}

/** Words from the first to the last of anything a guard looks for: a few phrases with gaps between. */
const longestPlace = 64

function holdsAt(guard: CompiledGuard['guard'], place: Found, match: Found, text: Text, known: GuardPlaces): boolean {
	if (guard.inside && place.start >= match.start && place.end <= match.end) return true
	// It may reach into the match, as "not suicidal" does; what stands in one clause says nothing about the next.
	if (
		guard.before !== undefined &&
		!text.words[match.start]?.clauseStart &&
		place.start < match.start &&
		place.end <= match.end &&
		match.start - place.end < guard.before &&
		place.end > known.clauseAt(match.start).start
	)
		return true
	return (
		guard.after !== undefined &&
		place.start >= match.end &&
		place.start - match.end < guard.after &&
		isBefore(place, known.clauseAt(match.end - 1).end, text)
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

/** Whether a place begins in a clause that ends there, or is what joins the next one to it: "ended when he". */
const isBefore = (place: Found, end: number, { words }: Text) => place.start < end || (place.start === end && !words[end]?.clauseStart)
