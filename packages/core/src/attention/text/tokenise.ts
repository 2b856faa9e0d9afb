import { foldCharacter } from './fold-character.ts'
import type { Token } from './token.ts'

type Draft = { -readonly [K in keyof Token]: Token[K] }

const letter = /[\p{L}\p{N}]/u
/** Scripts written without spaces: every character is a token. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const pictograph = /\p{Extended_Pictographic}/u
/** Stand for letters inside a word: `su!c1de`, `k*ll`. At its end they are what they are. */
const inside = new Set(['@', '$', '!', '*', '+', '|', "'"])
/** The same at its beginning: `$uicide`. */
const before = new Set(['@', '$'])
const sentenceEnds = new Set(['.', '!', '?', '\n', '。', '！', '？', '؟', ';', '；', '¡', '¿'])
const questionMarks = new Set(['?', '？', '؟'])
const clauseEnds = new Set([',', '-', '–', '—', ':', '(', ')', '…', '，', '、', '：', '،', '~', '/'])
const quotationMarks = new Set(['"', '“', '”', '„', '«', '»', '「', '」', '『', '』'])
/** A quotation longer than this is rather a mark that was never closed. */
const quotationTokens = 60

/** Cuts a text into tokens, each with its place in the original. One pass; the work is proportional to the length. */
export function tokenise(text: string): Token[] {
	const tokens: Draft[] = []
	let word: Draft | null = null
	let sentence = 0
	let fresh = true
	let opened = -1
	const close = () => {
		if (word !== null) finish(word, tokens)
		word = null
	}
	const begin = (form: string, start: number, end: number): Draft => {
		const token = { form, start, end, sentence, clauseStart: fresh, quoted: false, asked: false }
		fresh = false
		return token
	}
	for (let at = 0; at < text.length; ) {
		const code = text.charCodeAt(at)
		if (code === space) {
			close()
			at += 1
			continue
		}
		if (isPlain(code)) {
			// Nearly all of what people write: letters that stand for themselves, taken together.
			const from = at
			while (at < text.length && isPlain(text.charCodeAt(at))) at += 1
			const run = text.slice(from, at).toLowerCase()
			if (word === null) word = begin(run, from, at)
			else {
				word.form += run
				word.end = at
			}
			continue
		}
		const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
		const end = at + character.length
		const folded = foldCharacter(character)
		if (folded === '') {
			// A mark or something invisible: it belongs to the word it stands in.
			if (word !== null) word.end = end
		} else if (unspaced.test(folded)) {
			close()
			tokens.push(begin(folded, at, end))
		} else if (isLetter(folded) || ((word === null ? before : inside).has(folded) && goesOn(text, end))) {
			if (word === null) word = begin(folded, at, end)
			else {
				word.form += folded
				word.end = end
			}
		} else {
			close()
			if (quotationMarks.has(folded)) {
				if (opened < 0) opened = tokens.length
				else {
					if (tokens.length - opened <= quotationTokens) for (const token of tokens.slice(opened)) token.quoted = true
					opened = -1
				}
			} else if (sentenceEnds.has(folded)) {
				if (questionMarks.has(folded)) markAsked(tokens, sentence)
				if (!(folded === '.' && staysInside(text, at))) {
					if (tokens.at(-1)?.sentence === sentence) sentence += 1
					fresh = true
				}
			} else if (clauseEnds.has(folded)) fresh = true
			else if (code >= 0x80 && pictograph.test(folded)) tokens.push(begin(folded, at, end))
		}
		at = end
	}
	close()
	return tokens
}

const space = 0x20
/** A letter or figure of ASCII. */
const isPlain = (code: number) => (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)

function finish(word: Draft, tokens: Draft[]): void {
	word.form = withoutMarks(word.form)
	if (word.form !== '') tokens.push(word)
}

/** Without apostrophes and stars at its ends. */
function withoutMarks(form: string): string {
	let [from, to] = [0, form.length]
	while (from < to && form[from] === "'") from += 1
	while (to > from && (form[to - 1] === "'" || form[to - 1] === '*')) to -= 1
	return form.slice(from, to)
}

const isLetter = (folded: string) => {
	const code = folded.charCodeAt(0)
	return code < 0x80 ? (code >= 97 && code <= 122) || (code >= 48 && code <= 57) : letter.test(folded)
}

function isLetterAt(text: string, at: number): boolean {
	const code = text.codePointAt(at)
	return code !== undefined && isLetter(foldCharacter(String.fromCodePoint(code)) || ' ')
}

/** Whether a word goes on here: a letter, or a star that stands for one. */
const goesOn = (text: string, at: number) =>
	isLetterAt(text, at) || (text[at] === '*' && (text[at + 1] === '*' || isLetterAt(text, at + 1)))

/** A full stop between two letters or digits without spaces: `k.i.l.l`, `3.5`. */
const staysInside = (text: string, at: number) => isLetterAt(text, at + 1) && isLetterAt(text, at - 1) && !isLetterAt(text, at - 2)

function markAsked(tokens: readonly Draft[], sentence: number): void {
	for (let i = tokens.length - 1; i >= 0; i -= 1) {
		const token = tokens[i]
		if (token === undefined || token.sentence !== sentence) return
		token.asked = true
	}
}
