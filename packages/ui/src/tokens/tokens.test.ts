// @vitest-environment node
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { contrast } from './contrast.ts'
import { tooFaint } from './contrast-gate.ts'
import { themes } from './tokens.ts'
import { tokensCss } from './tokens-css.ts'

describe('colours', () => {
	it.each(Object.entries(themes))('%s: every pair that meets on screen has the contrast it needs', (_name, palette) => {
		expect(tooFaint(palette).map((pair) => `${pair.front} on ${pair.back}: ${pair.ratio.toFixed(2)} < ${pair.least}`)).toEqual([])
	})

	it('refuses a theme of an organisation and names the faint pair', () => {
		const faint = tooFaint({ ...themes.light, primary: '#9CC9D1' })
		expect(faint.map((pair) => `${pair.front} on ${pair.back}`)).toContain('on-primary on primary')
	})

	it('measures contrast as WCAG does', () => {
		expect(contrast('#000000', '#FFFFFF')).toBe(21)
		expect(contrast('#777777', '#FFFFFF')).toBeCloseTo(4.48, 2)
		expect(() => contrast('teal', '#FFFFFF')).toThrow('Not a colour')
	})
})

it('tokens.css is written from tokens.ts (run `pnpm --filter @akin/ui tokens`)', () => {
	expect(readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')).toBe(tokensCss())
})
