import { type Spelling, takeApart } from '../src/attention/rules/spelling.ts'
import { idsOf } from '../src/attention/rules/vocabulary.ts'

/** What `readSpelling` must come to, worked out with none of its shortcuts: every candidate, every key word, letter by letter. */
export function plainSpelling(spelling: Spelling, form: string): string[] {
	const { vocabulary, keyWords, otherWords } = spelling
	if (otherWords.has(form)) return []
	for (const candidate of plainCandidates(form)) {
		if (candidate.includes('*')) {
			const word = keyWords.find(
				(key) => key.length === candidate.length && [...candidate].every((sign, at) => '*'.includes(sign) || sign === key[at]),
			)
			if (word !== undefined) return [word]
			continue
		}
		if (candidate !== form && idsOf(vocabulary, candidate).length > 0) return [candidate]
		const word = keyWords.findLast((key) => thin(key) === thin(candidate)) ?? plainSlip(keyWords, candidate)
		if (word !== undefined) return [word]
		const apart = candidate.length >= 7 && keyWords.some((key) => candidate.includes(key)) ? takeApart(spelling, candidate) : null
		if (apart !== null) return apart
	}
	return []
}

const thin = (word: string) => word.replace(/(.)\1+/gu, '$1')

function plainCandidates(form: string): string[] {
	const shorter = [form, form.replace(/(.)\1{2,}/gu, '$1$1'), form.replace(/(.)\1{2,}/gu, '$1')].filter(({ length }) => length <= 60)
	if (!/[\d@$!+|]/.test(form) || !/[a-z]/.test(form)) return shorter
	const leet: Readonly<Record<string, string>> = Object.fromEntries(
		[...'0o3e4a5s7t8b@a$s!i|l+t'.matchAll(/(.)(.)/g)].map(([, sign, as]) => [sign, as]),
	)
	return shorter.flatMap((one) => [
		one,
		...['i', 'l'].map((first) => one.replace(/[\d@$!+|]/g, (sign) => (sign === '1' ? first : (leet[sign] ?? sign)))),
	])
}

/** The key word one slip away, in the order in which `readSpelling` prefers them. */
function plainSlip(keyWords: readonly string[], form: string): string | undefined {
	if (form.length < 5 || form.length > 14) return undefined
	const long = keyWords.filter(({ length }) => length >= 6)
	const withOneMore = (less: string) => long.find((word) => word === less) ?? long.find((word) => oneLess(word).includes(less))
	return (
		withOneMore(form) ??
		oneLess(form)
			.map(withOneMore)
			.find((word) => word !== undefined && word[0] === form[0] && areOneSlipApart(form, word))
	)
}

const oneLess = (word: string) => Array.from({ length: word.length }, (_, at) => word.slice(0, at) + word.slice(at + 1))

/** The same, one letter more or less, one letter other, or two neighbours changed over. */
function areOneSlipApart(a: string, b: string): boolean {
	if (a === b || oneLess(a).includes(b) || oneLess(b).includes(a)) return true
	if (a.length !== b.length) return false
	const places = Array.from({ length: a.length }, (_, at) => at)
	const other = places.filter((at) => a[at] !== b[at]).length === 1
	return other || places.some((at) => a.slice(0, at) + (a[at + 1] ?? '') + a[at] + a.slice(at + 2) === b)
}
