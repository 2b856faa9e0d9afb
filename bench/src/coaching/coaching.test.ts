import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { evaluateCoaching, printCoaching } from './evaluate-coaching.ts'
import { classScores, macroF1, majority } from './macro-f1.ts'

test('macro-F1 is the mean over classes, and the majority finds one of them', () => {
	const judged = [
		{ is: 'a', read: 'a' },
		{ is: 'a', read: 'b' },
		{ is: 'b', read: 'b' },
		{ is: 'c', read: 'a' },
	]
	expect(classScores(judged).map(({ name, f1 }) => [name, f1])).toEqual([
		['a', 0.5],
		['b', 2 / 3],
		['c', 0],
	])
	expect(macroF1(judged)).toBeCloseTo((0.5 + 2 / 3) / 3)
	expect(macroF1(majority(judged))).toBeCloseTo(2 / 3 / 3)
})

test('reads a folder, both halves, and says each baseline', () => {
	const folder = mkdtempSync(join(tmpdir(), 'akin-coaching-'))
	onTestFinished(() => rmSync(folder, { recursive: true }))
	const talks = Array.from({ length: 40 }, (_, index) => ({
		id: `t-${index}`,
		turns: [
			{ role: 'seeker', text: 'the heating is broken and I am cold' },
			{ role: 'listener', text: 'What have you tried so far?', behaviour: ['question'] },
			{ role: 'listener', text: 'It sounds like nobody listens to you.', behaviour: ['reflection'] },
			{ role: 'listener', text: 'Mhm.', behaviour: ['other'] },
		],
	}))
	writeFileSync(join(folder, 'annomi.jsonl'), `${talks.map((talk) => JSON.stringify(talk)).join('\n')}\n`)
	const evaluated = evaluateCoaching(folder)
	expect(evaluated.map(({ half }) => half)).toEqual(['tuning', 'held-out'])
	expect(evaluated.reduce((sum, { turns }) => sum + turns, 0)).toBe(120)
	for (const { macro, majority: most } of evaluated) {
		expect(macro).toBe(1)
		expect(most).toBeCloseTo(0.5 / 3)
	}
	expect(printCoaching(evaluated)).toContain('question 1.00')
})
