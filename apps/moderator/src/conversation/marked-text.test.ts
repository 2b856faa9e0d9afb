import { asId, type SignalId } from '@akin/core/support/ids'
import { expect, test } from 'vitest'
import { type Mark, parts } from './marked-text.tsx'

const mark = (from: number, to: number, label = 'a'): Mark => ({ id: asId<SignalId>(`${from}-${to}`), from, to, label })
const cut = (text: string, ...marks: readonly Mark[]) =>
	parts(text, marks).map(({ from, to, marks: here }) => (here.length > 0 ? `[${text.slice(from, to)}]` : text.slice(from, to)))

test.each([
	['nothing', cut('abcdef'), ['abcdef']],
	['the middle', cut('abcdef', mark(2, 4)), ['ab', '[cd]', 'ef']],
	['all of it', cut('abcdef', mark(0, 6)), ['[abcdef]']],
	['two, given the wrong way round', cut('abcdef', mark(4, 5), mark(1, 2)), ['a', '[b]', 'cd', '[e]', 'f']],
	['two that overlap, as one', cut('abcdef', mark(1, 4), mark(2, 5)), ['a', '[bcde]', 'f']],
	['one within another', cut('abcdef', mark(1, 5), mark(2, 3)), ['a', '[bcde]', 'f']],
	['two that touch', cut('abcdef', mark(1, 3), mark(3, 5)), ['a', '[bc]', '[de]', 'f']],
	['one that reaches beyond the text', cut('abc', mark(2, 99)), ['ab', '[c]']],
	['one outside the text', cut('abc', mark(7, 9)), ['abc']],
] as const)('marks %s and loses nothing', (_, found, expected) => {
	expect(found).toEqual(expected)
})
