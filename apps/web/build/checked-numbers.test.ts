// @vitest-environment node
import { helplines } from '@akin/core/crisis-lines/helplines'
import { build } from 'vite'
import { expect, it } from 'vitest'
import { checkedNumbers, numbersToCheck } from './checked-numbers.ts'

const now = Date.UTC(2026, 10, 30)
const planted = helplines.map((country) => (country.country === 'FR' ? { ...country, checkedOn: '2026-08-01' } : country))

it('a build warns of numbers that nobody has checked for 90 days, and of no others', async () => {
	const warnings: string[] = []
	const warn = (message: string) => void warnings.push(message)
	const quiet = () => {}
	await build({
		...{ root: import.meta.dirname, configFile: false, logLevel: 'warn', plugins: [checkedNumbers(planted, () => now)] },
		customLogger: { info: quiet, warn, warnOnce: warn, error: quiet, clearScreen: quiet, hasErrorLogged: () => false, hasWarned: false },
		build: {
			write: false,
			lib: { entry: `${import.meta.dirname}/checked-numbers.ts`, formats: ['es'], fileName: 'x' },
			rolldownOptions: { external: /.*/ },
		},
	})
	expect(
		warnings.filter((line) => line.includes('last checked')).map((line) => /numbers of (\w+) .* (\d+) days/.exec(line)?.slice(1)),
	).toEqual([['FR', '121']])
	expect(numbersToCheck(helplines, now)).toEqual([])
})

it('no page is built with a number that cannot be one', () => {
	const [first] = helplines
	if (!first) throw new Error('empty file')
	const wrong = [{ ...first, lines: first.lines.map((line) => ({ ...line, phone: '0800-CALL' })) }]
	expect(() => numbersToCheck(wrong, now)).toThrow()
})
