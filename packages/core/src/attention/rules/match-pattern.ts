import type { CompiledPattern } from './compile-pack.ts'
import type { Concepts, Found } from './concepts.ts'
import type { Work } from './find-concepts.ts'
import { longestPhrase } from './parse-pattern.ts'
import type { ConceptId } from './phrase-tree.ts'
import type { Word } from './read-words.ts'

/** A text in the form patterns are matched against. */
export type Text = {
	readonly words: readonly Word[]
	readonly concepts: Concepts
	readonly filler: ConceptId | undefined
	readonly tail: ConceptId | undefined
	readonly work: Work
}

/** How many filling words `^` and `$` look past. */
const mostFiller = 4

/**
 * The first `most` places where a pattern stands. It starts from its rarest part in this text and steps outwards part by part, keeping the set of
 * places reached, so nothing is tried twice: the work for one place is bounded by the gaps of the pattern, whatever the text.
 */
export function matchPattern(
	{ parts, atClauseStart, atSentenceEnd, asked }: CompiledPattern,
	text: Text,
	most = Number.POSITIVE_INFINITY,
): Found[] {
	let rarest = 0
	let fewest = Number.POSITIVE_INFINITY
	for (let at = 0; at < parts.length; at += 1) {
		const count = text.concepts.placesOf(parts[at]?.concept ?? -1).length
		text.work.steps += 1
		if (count === 0) return []
		if (count < fewest) [rarest, fewest] = [at, count]
	}
	const matches: Found[] = []
	for (const anchor of text.concepts.placesOf(parts[rarest]?.concept ?? -1)) {
		if (matches.length === most) break
		if (asked && !text.words[anchor.start]?.asked) continue
		let starts = [anchor.start]
		for (let at = rarest; at > 0 && starts.length > 0; at -= 1)
			starts = stepBack(starts, parts[at]?.gap ?? 0, parts[at - 1]?.concept ?? -1, text)
		if (atClauseStart) starts = starts.filter((start) => beginsClause(start, text))
		let ends = starts.length === 0 ? [] : [anchor.end]
		for (let at = rarest + 1; at < parts.length && ends.length > 0; at += 1)
			ends = stepOn(ends, parts[at]?.gap ?? 0, parts[at]?.concept ?? -1, text)
		if (atSentenceEnd) ends = ends.filter((end) => endsSentence(end, text))
		if (starts.length > 0 && ends.length > 0) matches.push({ start: Math.max(...starts), end: Math.min(...ends) })
	}
	return matches
}

function stepBack(starts: readonly number[], gap: number, concept: ConceptId, text: Text): number[] {
	const places = text.concepts.placesOf(concept)
	const [least, most] = [Math.min(...starts), Math.max(...starts)]
	const reached = new Set<number>()
	for (let at = firstFrom(places, least - gap - longestPhrase); at < places.length; at += 1) {
		const place = places[at]
		if (place === undefined || place.start >= most) break
		text.work.steps += 1
		if (starts.some((start) => place.end <= start && start - place.end <= gap && sameSentence(text, place.start, start)))
			reached.add(place.start)
	}
	return [...reached]
}

function stepOn(ends: readonly number[], gap: number, concept: ConceptId, text: Text): number[] {
	const places = text.concepts.placesOf(concept)
	const [least, most] = [Math.min(...ends), Math.max(...ends)]
	const reached = new Set<number>()
	for (let at = firstFrom(places, least); at < places.length; at += 1) {
		const place = places[at]
		if (place === undefined || place.start > most + gap) break
		text.work.steps += 1
		if (ends.some((end) => place.start >= end && place.start - end <= gap && sameSentence(text, end - 1, place.start)))
			reached.add(place.end)
	}
	return [...reached]
}

/** The first place that begins at or after a word, by halving: places are in order of their beginnings. */
function firstFrom(places: readonly Found[], start: number): number {
	let [low, high] = [0, places.length]
	while (low < high) {
		const middle = (low + high) >> 1
		if ((places[middle]?.start ?? 0) < start) low = middle + 1
		else high = middle
	}
	return low
}

const sameSentence = ({ words }: Text, a: number, b: number) => words[a]?.sentence === words[b]?.sentence

function beginsClause(start: number, { words, concepts, filler }: Text): boolean {
	const fillers = filler === undefined ? [] : concepts.placesOf(filler)
	for (let at = start, passed = 0; passed <= mostFiller; passed += 1) {
		if (words[at]?.clauseStart) return true
		const place = endingAt(fillers, at)
		if (place === undefined) return false
		at = place.start
	}
	return false
}

/** Whether nothing follows in the sentence but what says nothing: "lol". */
function endsSentence(end: number, { words, concepts, tail }: Text): boolean {
	const tails = tail === undefined ? [] : concepts.placesOf(tail)
	const sentence = words[end - 1]?.sentence
	for (let at = end, passed = 0; passed <= mostFiller; passed += 1) {
		if (words[at]?.sentence !== sentence) return true
		let behind = at
		for (let next = firstFrom(tails, at); tails[next]?.start === at; next += 1) behind = Math.max(behind, tails[next]?.end ?? at)
		if (behind === at) return false
		at = behind
	}
	return false
}

function endingAt(places: readonly Found[], end: number): Found | undefined {
	for (let at = firstFrom(places, end - longestPhrase); at < places.length; at += 1) {
		const place = places[at]
		if (place === undefined || place.start >= end) return undefined
		if (place.end === end) return place
	}
	return undefined
}
