import { idsOf, type Vocabulary } from './vocabulary.ts'

/** What is needed to recognise a key word that somebody spelt in a way of their own. */
export type Spelling = {
	readonly vocabulary: Vocabulary
	readonly keyWords: readonly string[]
	/** Which letters each key word has, in their order. */
	readonly letters: readonly number[]
	/** Every key word, and every key word with one letter taken out, to the word: how words one slip apart find each other. */
	readonly slips: ReadonlyMap<string, string>
	/** Key words with doubled letters written once, to the word. */
	readonly thinned: ReadonlyMap<string, string>
	readonly otherWords: ReadonlySet<string>
	readonly prefixes: readonly string[]
}

/** Shorter words have too many neighbours to guess at. */
const shortestSlip = 6
const shortestRunTogether = 7
const longestRunTogether = 60
const longestWord = 14

export function spellingOf(
	vocabulary: Vocabulary,
	words: { readonly keyWords: readonly string[]; readonly otherWords: readonly string[]; readonly prefixes: readonly string[] },
): Spelling {
	const slips = new Map<string, string>()
	for (const word of words.keyWords)
		if (word.length >= shortestSlip) {
			slips.set(word, word)
			for (const less of withOneLess(word)) if (!slips.has(less)) slips.set(less, word)
		}
	const thinned = new Map(words.keyWords.map((word) => [thin(word), word]))
	return { ...words, vocabulary, slips, thinned, letters: words.keyWords.map(lettersOf), otherWords: new Set(words.otherWords) }
}

/** The words a form that is not in the vocabulary may stand for; none where it is simply another word. */
export function readSpelling(spelling: Spelling, form: string): string[] {
	const { vocabulary, otherWords, thinned, keyWords } = spelling
	if (keyWords.length === 0 && longestRow(form) === 1) return []
	if (otherWords.has(form)) return []
	for (const candidate of candidates(form)) {
		if (candidate.includes('*')) {
			const word = spelling.keyWords.find((key) => fitsStars(candidate, key))
			if (word !== undefined) return [word]
			continue
		}
		if (candidate !== form && isKnown(vocabulary, candidate)) return [candidate]
		const near = nearness(spelling, candidate)
		const word =
			(near & sameLetters ? thinned.get(thin(candidate)) : undefined) ?? (near & oneSlip ? slipOf(spelling, candidate) : undefined)
		if (word !== undefined) return [word]
		const apart = near & holding && candidate.length >= shortestRunTogether ? takeApart(spelling, candidate) : null
		if (apart !== null) return apart
	}
	return []
}

/** Words written without spaces between them, where one of them is a key word: `iwanttodie`. Null where it does not come out even. */
export function takeApart(spelling: Spelling, form: string): string[] | null {
	const { vocabulary, keyWords, otherWords } = spelling
	if (form.length > longestRunTogether || otherWords.has(form) || !holdsKeyWord(spelling, form)) return null
	// The fewest words from the beginning to each place; one pass, each place looks back over one word at most.
	const best: (readonly string[] | null)[] = [[]]
	for (let end = 1; end <= form.length; end += 1) {
		let fewest: readonly string[] | null = null
		for (let start = Math.max(0, end - longestWord); start < end; start += 1) {
			const before = best[start]
			const word = form.slice(start, end)
			if (!before || !vocabulary.idOf.has(word) || (fewest !== null && before.length + 1 >= fewest.length)) continue
			fewest = [...before, word]
		}
		best.push(fewest)
	}
	const words = best[form.length]
	return words?.some((word) => keyWords.includes(word)) ? [...words] : null
}

const isKnown = (vocabulary: Vocabulary, form: string): boolean => idsOf(vocabulary, form).length > 0

/** Whether a key word stands in a row of letters. */
export function holdsKeyWord({ keyWords, letters }: Spelling, form: string): boolean {
	const has = lettersOf(form)
	return keyWords.some((word, at) => ((letters[at] ?? 0) & ~has) === 0 && form.includes(word))
}

/**
 * Which letters a word has, as bits; some letters share one. It tells at once that two words are too far apart, whatever alphabet they are in:
 * one slip takes at most one bit away and adds at most one.
 */
function lettersOf(word: string): number {
	let bits = 0
	for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) & 31)
	return bits
}

/** Whether at most two bits are set. */
function atMostTwo(bits: number): boolean {
	const less = bits & (bits - 1)
	return (less & (less - 1)) === 0
}

/** How often the same letter stands in a row at most, where a form has only letters from a to z; null where it has others. */
function longestRow(form: string): number | null {
	let [longest, row, before] = [0, 0, 0]
	for (let at = 0; at < form.length; at += 1) {
		const code = form.charCodeAt(at)
		if (code < 97 || code > 122) return null
		row = code === before ? row + 1 : 1
		if (row > longest) longest = row
		before = code
	}
	return longest
}
/** A row of the same letter as long as this is drawn out. */
const shortestDrawnOut = 3
/** A letter three times and more. */
const drawnOut = /(.)\1{2,}/gu

/** The form itself, without drawn-out letters, and with figures and signs read as the letters they look like. */
function candidates(form: string): Iterable<string> {
	const row = longestRow(form)
	if (row !== null && row < shortestDrawnOut) return form.length <= longestRunTogether ? [form] : []
	const shortened = [form, form.replace(drawnOut, '$1$1'), form.replace(drawnOut, '$1')]
	const plain = new Set(shortened.filter(({ length }) => length <= longestRunTogether))
	if (row !== null || !/[\d@$!+|]/.test(form) || !/[a-z]/.test(form)) return plain
	return new Set([...plain].flatMap((one) => [one, decode(one, 'i'), decode(one, 'l')]))
}

const decode = (form: string, one: string) => form.replace(/[\d@$!+|]/g, (sign) => (sign === '1' ? one : (leet[sign] ?? sign)))
const leet: Readonly<Record<string, string>> = {
	0: 'o',
	3: 'e',
	4: 'a',
	5: 's',
	7: 't',
	8: 'b',
	'@': 'a',
	$: 's',
	'!': 'i',
	'|': 'l',
	'+': 't',
}

const thin = (word: string) => (longestRow(word) === 1 ? word : word.replace(/(.)\1+/gu, '$1'))

const withOneLess = (word: string) => Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))

const [sameLetters, oneSlip, holding] = [1, 2, 4]

/** What letters say a form may be of some key word: the same with letters doubled, one slip away, or longer than it. Most words are neither. */
function nearness({ keyWords, letters }: Spelling, form: string): number {
	const has = lettersOf(form)
	let near = 0
	for (let at = 0; at < letters.length; at += 1) {
		const key = letters[at] ?? 0
		if (key === has) near |= sameLetters
		if ((key & ~has) === 0) near |= holding
		const longer = (keyWords[at]?.length ?? 0) - form.length
		if (longer >= -1 && longer <= 1 && atMostTwo(key ^ has)) near |= oneSlip
	}
	return near
}

/** The key word that is one letter more, less, other or swapped away. */
function slipOf({ slips, keyWords }: Spelling, form: string): string | undefined {
	if (form.length < shortestSlip - 1 || form.length > longestWord) return undefined
	const more = slips.get(form)
	if (more !== undefined) return more
	// Which of several comes first is settled by the letter they are found without; there is one for few forms.
	if (!keyWords.some((word) => word[0] === form[0] && isOneSlip(form, word))) return undefined
	for (const less of withOneLess(form)) {
		const word = slips.get(less)
		if (word !== undefined && word[0] === form[0] && isOneSlip(form, word)) return word
	}
	return undefined
}

/** Two forms that share a word with one letter less may still be two slips apart: then they are different words. */
function isOneSlip(a: string, b: string): boolean {
	let from = 0
	while (from < a.length && a.charCodeAt(from) === b.charCodeAt(from)) from += 1
	let [endA, endB] = [a.length, b.length]
	while (endA > from && endB > from && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) [endA, endB] = [endA - 1, endB - 1]
	const [restA, restB] = [endA - from, endB - from]
	if (restA + restB <= 1 || (restA === 1 && restB === 1)) return true
	return restA === 2 && restB === 2 && a[from] === b[from + 1] && a[from + 1] === b[from]
}

function fitsStars(form: string, word: string): boolean {
	return form.length === word.length && [...form].every((sign, at) => sign === '*' || sign === word[at])
}
