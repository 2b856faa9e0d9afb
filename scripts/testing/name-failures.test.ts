import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { toolEnvironment } from '../bootstrap/places.mjs'
import { run } from '../bootstrap/run.mjs'
import { describeFailure, playwrightFailures } from './name-failures.mjs'

const spec = (title: string, status: string, message: string) => ({
	title,
	file: 'a.spec.ts',
	line: 3,
	tests: [{ status, results: [{ errors: status === 'expected' ? [] : [{ message }] }] }],
})

test('playwright: what failed is named, however deep it stands, and what passed only when tried again', () => {
	const suites = [
		{ specs: [spec('works', 'expected', ''), spec('breaks', 'unexpected', 'no button')] },
		{ suites: [{ specs: [spec('wavers', 'flaky', 'at first')] }] },
	]
	expect(playwrightFailures({ suites, errors: [{ message: 'no server' }] })).toEqual([
		{ name: 'a.spec.ts:3 > breaks', why: 'no button' },
		{ name: 'a.spec.ts:3 > wavers', why: 'at first' },
		{ name: 'outside any test', why: 'no server' },
	])
})

test('a failure is printed without colours and cut where it gets long', () => {
	const why = `\u001b[31mred\u001b[39m\n${'more\n'.repeat(30)}`
	const lines = describeFailure({ name: 'a > b', why }).split('\n')
	expect(lines.slice(0, 3)).toEqual(['✗ a > b', '    red', '    more'])
	expect(lines.at(-1)).toBe('    … 7 more lines above')
})

test('vitest: tests that fail, files that do not load and errors outside any test are written down', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'akin-failures-'))
	try {
		const file = join(folder, 'failures.json')
		writeFileSync(join(folder, 'a.test.mjs'), "import { test } from 'vitest'\ntest('breaks', () => { throw new Error('as planted') })\n")
		writeFileSync(join(folder, 'b.test.mjs'), "import './missing.mjs'\n")
		writeFileSync(
			join(folder, 'c.test.mjs'),
			"import { test } from 'vitest'\ntest('passes', () => { setTimeout(() => { throw new Error('later') }) })\ntest('waits', () => new Promise((resolve) => setTimeout(resolve, 100)))\n",
		)
		const vitest = join(import.meta.dirname, '..', '..', 'node_modules', '.bin', 'vitest')
		const reporter = `--reporter=${join(import.meta.dirname, 'vitest-failures.mjs')}`
		const code = await run(vitest, ['run', `--root=${folder}`, '--globals', reporter], { ...toolEnvironment, AKIN_FAILURES_FILE: file })
		const failures: { name: string; why: string }[] = JSON.parse(readFileSync(file, 'utf8'))
		expect(code).toBe(1)
		expect(failures.map(({ name }) => name.replace(/^.*\//, '')).toSorted()).toEqual([
			'a.test.mjs > breaks',
			'b.test.mjs',
			'outside any test',
		])
		expect(failures.map(({ why }) => why).join('\n')).toMatch(/as planted[\s\S]*missing\.mjs[\s\S]*later/)
	} finally {
		rmSync(folder, { recursive: true })
	}
})
