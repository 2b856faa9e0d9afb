import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { asId, type EditId } from '../support/ids.ts'
import { type WrittenLine, worksheetOf } from './worksheet.ts'

/** Pages that write one line while they have seen only the beginning of the log, as with a lost network. */
const writings = fc.array(fc.record({ seen: fc.double({ min: 0, max: 1, noNaN: true }), by: fc.constantFrom('person', 'sam') }), {
	minLength: 1,
	maxLength: 30,
})

test('[WK2] whatever pages knew of each other, every version stands or was seen by whoever replaced it', () => {
	fc.assert(
		fc.property(writings, (all) => {
			const log: WrittenLine<string>[] = []
			for (const [n, { seen, by }] of all.entries()) {
				const known = worksheetOf(log.slice(0, Math.floor(seen * (log.length + 1)))).step
				const replaces = (known?.versions ?? []).map(({ edit }) => edit).slice(0, 8)
				const part = { kind: 'line', place: { field: 'step' }, edit: asId<EditId>(`e${n}`), replaces, crossedOut: false } as const
				log.push({ text: `text ${n}`, by, at: n, part })
			}
			const standing = new Set(worksheetOf(log).step?.versions.map(({ text }) => text))
			const replaced = new Set(log.flatMap(({ part }) => part.replaces as readonly string[]))
			for (const { text, part } of log) expect([text, standing.has(text)]).toEqual([text, !replaced.has(part.edit)])
			// Whoever writes last always finds their words there.
			expect(standing.has(`text ${all.length - 1}`)).toBe(true)
		}),
	)
})
