import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { assessRow } from './assess-row.ts'
import { halfOf } from './half-of.ts'
import { hasKeyword } from './keyword-baseline.ts'
import { printEvaluation } from './print-evaluation.ts'
import { runEvaluation } from './run-evaluation.ts'

const folder = mkdtempSync(join(tmpdir(), 'akin-attention-'))
afterAll(() => rmSync(folder, { recursive: true }))
const write = (file: string, rows: readonly object[]) =>
	writeFileSync(join(folder, file), rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
const run = (script: string, ...args: readonly string[]) =>
	spawnSync(process.execPath, [join(import.meta.dirname, '..', script), ...args], { encoding: 'utf8' })

test('a message and a conversation, as the command writes them', () => {
	expect(assessRow({ id: 1, lang: 'en', text: 'hi. i want to die' })).toEqual({
		...{ id: 1, tier: 'needs_eyes' },
		signals: [{ kind: 'wish_to_be_dead', rule: 'en.wish-to-die', span: [4, 17] }],
	})
	const turns = [
		{ role: 'listener', text: 'Are you thinking about suicide?' },
		{ role: 'seeker', text: 'yes, tonight' },
	] as const
	expect(assessRow({ id: 'c', turns: [...turns] })).toMatchObject({ id: 'c', tier: 'act_now', signals: [{ turn: 1 }, { turn: 1 }] })
	expect(assessRow({ id: 2, lang: 'fr', text: 'bonjour' })).toEqual({ id: 2, tier: 'not_reviewed', signals: [] })
})

test('the two halves are about the same size, and stay what they are', () => {
	const ids = Array.from({ length: 2_000 }, (_, n) => `set-${String(n).padStart(5, '0')}`)
	const tuning = ids.filter((id) => halfOf(id) === 'tuning').length
	expect(tuning).toBeGreaterThan(900)
	expect(tuning).toBeLessThan(1_100)
	expect(['a', 'b', 'c', 'set-00001', 'set-00002'].map(halfOf)).toEqual(['held-out', 'tuning', 'held-out', 'held-out', 'tuning'])
})

test.each([
	['I want to KILL MYSELF', 'en', true],
	['hello', 'en', false],
	['quiero morir', 'es', true],
	['想死', 'zh', true],
	['suicide', 'fr', true],
])('the plain list on "%s" in %s', (text, language, expected) => {
	expect(hasKeyword(text, language)).toBe(expected)
})

describe('the evaluation', () => {
	const row = (n: number, risk_tier: number, text: string) => ({ id: `r${n}`, lang: 'en', text, labels: {}, risk_tier })
	write(
		'crisisbench_llm.jsonl',
		Array.from({ length: 40 }, (_, n) => (n % 2 === 0 ? row(n, 2, 'i want to die') : row(n, 0, 'the bus was late'))),
	)

	test('counts what alarms in each half, and what is missing', () => {
		const { evaluated, missing } = runEvaluation(folder)
		const crisis = evaluated.filter(({ name }) => name === 'crisis messages')
		expect(crisis.map(({ half }) => half)).toEqual(['tuning', 'held-out'])
		expect(crisis.reduce((sum, { alarmed }) => sum + alarmed.whole, 0)).toBe(20)
		for (const { alarmed, actNow, keywords } of crisis) expect([alarmed.share, actNow.share, keywords.share]).toEqual([1, 0, 1])
		for (const { alarmed } of evaluated.filter(({ file, expected }) => file === 'crisisbench_llm' && expected === 'quiet'))
			expect(alarmed.part).toBe(0)
		const sayings = evaluated.filter(({ file }) => file === 'english-idioms')
		expect(sayings.map(({ half, alarmed }) => [half, alarmed.whole >= 60])).toEqual([
			['tuning', true],
			['held-out', true],
		])
		expect(sayings.find(({ half }) => half === 'tuning')?.alarmed.part).toBe(0)
		expect(missing).toContain('esconv')
	})

	test('is printed with intervals', () => {
		const text = printEvaluation(runEvaluation(folder))
		expect(text).toMatch(/\| crisis messages \| should alarm \| 100\.0 % \(\d+\.\d–100\.0\) of \d+ \|/)
		expect(text).toContain('esconv.jsonl is not in the folder.')
	})

	test('as a command', () => {
		expect(run('evaluate.ts', 'attention', '--data', folder).stdout).toContain('crisis messages')
		expect(JSON.parse(run('evaluate.ts', 'attention', '--data', folder, '--json').stdout)).toMatchObject({ missing: expect.any(Array) })
		for (const wrong of [['moods'], ['attention'], ['attention', '--data', join(folder, 'nowhere')], ['attention', '--what']]) {
			const { status, stderr } = run('evaluate.ts', ...wrong)
			expect([status, stderr]).toEqual([2, expect.stringContaining('npm run evaluate')])
		}
	})
})

describe('assess as a command', () => {
	const data = join(folder, 'in.jsonl')
	const out = join(folder, 'out.jsonl')

	test('writes what it can, names what it cannot', () => {
		writeFileSync(data, '{"id":1,"text":"i want to die"}\n\nnonsense\n{"id":2,"text":"hello"}\n')
		const { status, stderr } = run('assess.ts', '--data', data, '--out', out)
		expect(status).toBe(1)
		expect(stderr).toContain(`${data}:3 is left out: it is not JSON.`)
		const written = readFileSync(out, 'utf8').trim().split('\n')
		expect(written.map((line) => JSON.parse(line))).toMatchObject([
			{ id: 1, tier: 'needs_eyes' },
			{ id: 2, tier: 'not_reviewed', signals: [] },
		])
	})

	test.each([
		[['--data', 'nowhere.jsonl', '--out', 'x'], 'nowhere.jsonl'],
		[['--data', 'x'], '--data and --out are needed'],
		[['--file', 'x'], '--file'],
	])('%j is wrong use, said with words', (args, says) => {
		const { status, stderr } = run('assess.ts', ...args)
		expect([status, stderr]).toEqual([2, expect.stringContaining(says)])
		expect(stderr).toContain('npm run assess')
	})
})
