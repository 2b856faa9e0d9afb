import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyExample, anyText } from '../../test/any-text.ts'
import { allPacks, assess, englishPacks } from '../../test/packs.ts'
import { assessConversation, type Turn } from './assess-conversation.ts'
import { withProgrammeWords } from './programme-words.ts'
import type { DangerFlag } from './speaker.ts'

const anyTurns = fc.array(fc.record<Turn>({ role: fc.constantFrom('seeker', 'listener'), text: anyText }), { maxLength: 6 })
const anyFlags = fc.subarray<DangerFlag>(['intake_danger', 'danger_declared', 'listener_flag'])
const few = { numRuns: 60 }

test('[AT6] [AT8] any text: no fault, and every place lies in it', () => {
	fc.assert(
		fc.property(anyText, fc.constantFrom('seeker', 'listener'), (text, writtenBy) => {
			for (const { span, rule } of assess(text, { packs: allPacks, writtenBy })) {
				expect(span[0]).toBeGreaterThanOrEqual(0)
				expect(span[1]).toBeGreaterThan(span[0])
				expect(span[1]).toBeLessThanOrEqual(text.length)
				expect(rule).toMatch(/^[a-z]+\.[a-z0-9-]+(~[a-z-]+)?$/)
			}
		}),
		few,
	)
})

describe('[AT9] the work is linear', () => {
	const steps = (text: string) => {
		const work = { steps: 0 }
		assess(text, { packs: allPacks, work })
		return work.steps
	}
	const hard = [
		'i want to die kill myself ',
		'i ',
		'not ',
		'how ',
		'k i l l ',
		'suicde ',
		'iwanttodie ',
		'死',
		'我想死',
		'"i die" ',
		'a*',
		'@!1',
		'die.',
		'?',
		'no quiero vivir ',
		'ich nicht mehr ',
		'اقتل نفسي ',
	]

	test.each(hard)('for "%s" again and again', (piece) => {
		const text = (length: number) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length)
		const [half, whole] = [steps(text(5_000)), steps(text(10_000))]
		expect(whole).toBeLessThan(2.2 * half + 2_000)
		expect(whole).toBeLessThan(150_000)
	})

	test('for any mixture', () => {
		fc.assert(
			fc.property(fc.array(fc.oneof(anyExample, fc.constantFrom(...hard)), { minLength: 1, maxLength: 6 }), (pieces) => {
				const piece = `${pieces.join(' ')} `
				const text = piece.repeat(Math.ceil(4_000 / piece.length))
				expect(steps(text + text)).toBeLessThan(2.2 * steps(text) + 2_000)
			}),
			{ numRuns: 10 },
		)
	})
})

test('[AT18] more turns only ever add', () => {
	fc.assert(
		fc.property(anyTurns, anyTurns, (turns, more) => {
			const before = assessConversation(turns, { packs: englishPacks })
			expect(assessConversation([...turns, ...more], { packs: englishPacks }).slice(0, before.length)).toEqual(before)
		}),
		few,
	)
})

test('[AT18] flags and intake answers only ever add', () => {
	fc.assert(
		fc.property(anyTurns, anyFlags, fc.array(anyText, { maxLength: 2 }), (turns, flags, intake) => {
			const without = assessConversation(turns, { packs: englishPacks })
			const found = assessConversation(turns, { packs: englishPacks, flags, intake })
			for (const signal of without) expect(found).toContainEqual(signal)
		}),
		few,
	)
})

test('[AT22] a word of a programme never removes a signal', () => {
	const anyWord = fc.oneof(
		fc.constantFrom('suicde', 'want', 'die', 'the old bridge', 'killmyself', 'not', 'song'),
		fc.string({ minLength: 2, maxLength: 12 }),
	)
	fc.assert(
		fc.property(anyText, anyWord, (text, word) => {
			const packs = withProgrammeWords(englishPacks, [{ id: 'own', kind: 'suicide_plan', tier: 'needs_eyes', who: 'seeker', any: [word] }])
			if (!packs.ok) return
			const found = assess(text, { packs: packs.value })
			for (const signal of assess(text)) expect(found).toContainEqual(signal)
		}),
		few,
	)
})
