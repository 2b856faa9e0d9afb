import { expect, test } from 'vitest'
import type { LinePart, LinePlace } from '../protocol/message-parts.ts'
import { asId, type EditId, type LineId } from '../support/ids.ts'
import { isContested, isCrossedOut, isEmptyWorksheet, type WrittenLine, worksheetOf } from './worksheet.ts'

const lineId = (n: number) => asId<LineId>(`line-${n}`)
const edit = (name: string) => asId<EditId>(name)
const trouble = { field: 'trouble' } as const
const idea = (n: number): LinePlace => ({ field: 'idea', line: lineId(n) })

let clock = 0
const wrote = (by: string, place: LinePlace, name: string, text: string, more: Partial<LinePart> = {}): WrittenLine<string> => ({
	...{ text, by, at: ++clock },
	part: { kind: 'line', place, edit: edit(name), replaces: [], crossedOut: false, ...more },
})
const texts = (line: { versions: readonly { text: string }[] } | null) => line?.versions.map(({ text }) => text)

test('[WK2] a later version takes the place of those it names', () => {
	const sheet = worksheetOf([
		wrote('person', trouble, 'a', 'The rent.'),
		wrote('sam', trouble, 'b', 'The rent is due.', { replaces: [edit('a')] }),
		wrote('person', trouble, 'c', 'The rent is due on Friday.', { replaces: [edit('b')] }),
	])
	expect(texts(sheet.trouble)).toEqual(['The rent is due on Friday.'])
	expect(sheet.trouble?.versions[0]?.by).toBe('person')
	expect(sheet.trouble && isContested(sheet.trouble)).toBe(false)
})

test('[WK2] two that were written at the same time both stand, until one that knows both takes their place', () => {
	const before = [
		wrote('person', trouble, 'a', 'The rent.'),
		wrote('sam', trouble, 'b', 'Money.', { replaces: [edit('a')] }),
		wrote('person', trouble, 'c', 'The rent on Friday.', { replaces: [edit('a')] }),
	]
	const contested = worksheetOf(before).trouble
	expect(texts(contested)).toEqual(['Money.', 'The rent on Friday.'])
	expect(contested && isContested(contested)).toBe(true)
	const settled = worksheetOf([...before, wrote('sam', trouble, 'd', 'Money: the rent on Friday.', { replaces: [edit('b'), edit('c')] })])
	expect(texts(settled.trouble)).toEqual(['Money: the rent on Friday.'])
})

test('[WK2] the same words written twice at once are one line', () => {
	const { step } = worksheetOf([
		wrote('person', { field: 'step' }, 'a', 'Ring my aunt.'),
		wrote('sam', { field: 'step' }, 'b', 'Ring my aunt.'),
	])
	expect(step && isContested(step)).toBe(false)
})

test('[WK3] what is crossed out can be read and taken up again, and stands where somebody changed it meanwhile', () => {
	const crossed = [
		wrote('person', idea(1), 'a', 'Move out.'),
		wrote('person', idea(1), 'b', 'Move out.', { replaces: [edit('a')], crossedOut: true }),
	]
	const [line] = worksheetOf(crossed).ideas
	expect([texts(line ?? null), line && isCrossedOut(line)]).toEqual([['Move out.'], true])
	const [again] = worksheetOf([...crossed, wrote('sam', idea(1), 'c', 'Move out.', { replaces: [edit('b')] })]).ideas
	expect(again && isCrossedOut(again)).toBe(false)
	const [changed] = worksheetOf([...crossed, wrote('sam', idea(1), 'c', 'Move in with Jo.', { replaces: [edit('a')] })]).ideas
	expect([changed && isCrossedOut(changed), changed && isContested(changed)]).toEqual([false, true])
})

test('[WK4] lines stand as they were first written, and points with their idea', () => {
	const sheet = worksheetOf([
		wrote('person', idea(1), 'a', 'Ask for more time.'),
		wrote('sam', { field: 'for', line: lineId(3), idea: lineId(1) }, 'p', 'It is only a letter.'),
		wrote('sam', idea(2), 'b', 'Ask Jo.'),
		wrote('person', idea(1), 'c', 'Ask the landlord.', { replaces: [edit('a')] }),
		wrote('person', { field: 'against', line: lineId(4), idea: lineId(2) }, 'q', 'Jo has little herself.'),
	])
	expect(sheet.ideas.map((one) => [texts(one), one.for.map(texts), one.against.map(texts)])).toEqual([
		[['Ask the landlord.'], [['It is only a letter.']], []],
		[['Ask Jo.'], [], [['Jo has little herself.']]],
	])
	expect(isEmptyWorksheet(sheet)).toBe(false)
	expect(isEmptyWorksheet(worksheetOf([]))).toBe(true)
})

test('[WK4] a point whose idea nobody sent stands among the ideas, and goes to its idea when that comes', () => {
	const point = wrote('person', { field: 'for', line: lineId(2), idea: lineId(1) }, 'b', 'It costs nothing.')
	const alone = worksheetOf([point])
	expect(alone.ideas.map((one) => [texts(one), one.for, one.against])).toEqual([[['It costs nothing.'], [], []]])
	expect(isEmptyWorksheet(alone)).toBe(false)
	const together = worksheetOf([point, wrote('person', idea(1), 'a', 'Ask Kim.')])
	expect(together.ideas.map((one) => [texts(one), one.for.map(texts)])).toEqual([[['Ask Kim.'], [['It costs nothing.']]]])
})
