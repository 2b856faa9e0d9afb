import { expect, test } from 'vitest'
import { diffLines } from './diff-lines.ts'

const line = (key: string, text: string) => ({ key, label: key.toUpperCase(), text })

test('says what is new, what is other than before, and what is gone', () => {
	const before = [line('a', 'one'), line('b', 'two'), line('c', 'three')]
	const after = [line('d', 'four'), line('a', 'one'), line('b', 'two and a half')]
	expect(diffLines(before, after)).toEqual([
		{ key: 'd', label: 'D', before: null, after: 'four' },
		{ key: 'b', label: 'B', before: 'two', after: 'two and a half' },
		{ key: 'c', label: 'C', before: 'three', after: null },
	])
	expect(diffLines(before, before)).toEqual([])
})
