import { helplines } from '@akin/core/crisis-lines/helplines'
import { helplinesFile } from '@akin/core/crisis-lines/helplines-schema'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { countryHere } from './country-here.ts'

describe('numbers file', () => {
	it('fits its schema, emergency number first', () => {
		expect(z.safeParse(helplinesFile, helplines).error).toBeUndefined()
	})

	it('refuses a country whose crisis line stands before its emergency number, and a number with letters', () => {
		const [first] = helplines
		if (!first) throw new Error('empty file')
		expect(z.safeParse(helplinesFile, [{ ...first, lines: first.lines.toReversed() }]).success).toBe(false)
		const lines = first.lines.map((line) => ({ ...line, phone: '0800-CALL' }))
		expect(z.safeParse(helplinesFile, [{ ...first, lines }]).success).toBe(false)
	})
})

describe('country guessed on the device', () => {
	const known = helplines.map(({ country }) => country)

	it('goes by the time zone first', () => {
		expect(countryHere('Europe/Madrid', ['en-GB'], known)).toBe('ES')
	})

	it('goes by the language where the zone says nothing', () => {
		expect(countryHere('UTC', ['fr', 'en-IE'], known)).toBe('IE')
		expect(countryHere('America/Boise', ['en-US'], known)).toBe('US')
	})

	it('does not guess for somebody who is elsewhere', () => {
		expect(countryHere('Asia/Kolkata', ['en-GB'], known)).toBeNull()
		expect(countryHere(undefined, ['eo'], known)).toBeNull()
	})
})
