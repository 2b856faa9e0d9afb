// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { privateDetailIn } from './private-details.ts'

describe('what could tell who or where somebody is', () => {
	it.each([
		['you can call me on 07700 900123', 'phone'],
		['+49 (0)170 555-01 23', 'phone'],
		['mi numero es 600.123.456', 'phone'],
		['write to jo.smith@example.org please', 'email'],
		['I am @quiet_fox on there', 'account'],
		['I live at 12 Long Barn Lane', 'address'],
		['vivo en la calle de la Luna 14', 'address'],
		['ich wohne in der Hauptstraße 5b', 'address'],
		['j’habite 3 bis rue des Lilas', 'address'],
		['أسكن في شارع الجمهورية 12', 'address'],
	] as const)('is seen in "%s"', (text, detail) => {
		expect(privateDetailIn(text)).toBe(detail)
	})

	it.each([
		'I called 988 and 116 123 and 112',
		'I slept 3 hours since 2024-11-02 at 23:15',
		'it happened on 02.11.2024 and 03.11.2024',
		'I have 20000 in debt, 12 years of it',
		'2 people down the street saw it',
		'we met @ 5',
		'on the road again, 3 days now',
		'Sie ist 15 und geht einen langen Weg',
	])('is not seen in "%s"', (text) => {
		expect(privateDetailIn(text)).toBeNull()
	})

	it('reads the longest message in no time', () => {
		const hostile = [`${'1 '.repeat(2_000)}x`, `${'a '.repeat(2_000)}`, '@'.repeat(4_000), 'calle '.repeat(660), `${'9 rue'.repeat(800)}`]
		const before = performance.now()
		for (const text of hostile) privateDetailIn(text)
		expect(performance.now() - before).toBeLessThan(1_000)
	})
})
