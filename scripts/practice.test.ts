import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const people = join(import.meta.dirname, '../packages/core/src/practice/people')
const mo = join(people, 'mo-exam.json')
let folder: string
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'akin-practice-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function practice(args: readonly string[], input = '') {
	const { status, stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, 'practice.ts'), ...args], {
		encoding: 'utf8',
		input,
	})
	return { status, stdout, stderr }
}
function changed(change: (text: string) => string): string {
	const file = join(folder, 'changed.json')
	writeFileSync(file, change(readFileSync(mo, 'utf8')))
	return file
}

test('[RL6] every role play that comes with the product passes, how hard it is to read included', () => {
	const { status, stdout } = practice(['lint', ...readdirSync(people).map((file) => join(people, file))])
	expect(stdout.split('\n').filter((line) => line !== '' && !line.endsWith('nothing found'))).toEqual([])
	expect(status).toBe(0)
})

test('[RL1] [RL3] [RL6] what is wrong is told with its place, in words', () => {
	const wrongType = practice(['lint', changed((text) => text.replace('"difficulty": "first_steps"', '"difficulty": "easy"'))])
	expect(wrongType.status).toBe(1)
	expect(wrongType.stdout).toContain('difficulty: Invalid option: expected one of "first_steps"|"usual"|"hard"')
	expect(practice(['lint', changed((text) => text.replace('"otherwise": "small"', '"otherwise": "smal"'))]).stdout).toContain(
		'turn "open": There is no turn "smal".',
	)
	const hard =
		'The unfortunate circumstances surrounding examination administration necessitated extraordinarily comprehensive reconsideration of everything.'
	expect(practice(['lint', changed((text) => text.replace('yeah. so', hard))]).stdout).toContain('turn "small": Reads like school year')
	expect(practice(['lint', join(folder, 'none.json')]).stdout).toContain('There is no such file')
})

test('a preview shows every turn and where it leads', () => {
	const { status, stdout } = practice(['preview', mo])
	expect(status).toBe(0)
	expect(stdout).toContain('They think I passed · Mo · academic · first_steps')
	expect(stdout).toMatch(/open \(opening\)\n {2}“hi\. not sure/)
	expect(stdout).toContain('  pushes → shrug')
	expect(stdout).toContain('end-warm (ends: goodbye)')
})

test('talked through, each reply says what it was read as, and the feedback follows', () => {
	const { stdout } = practice(['preview', mo, '--play'], 'You should see a tutor.\nThank you.\n\n')
	expect(stdout).toContain('read as: advises at “You should” (advice); points_on at “tutor” (other-help)')
	expect(stdout).toContain('leads to: shrug')
	expect(stdout).toContain('Advice that came early')
	expect(stdout).toContain('You ended it, without a goodbye.')
})

test('called without a command it says how', () => {
	const { status, stderr } = practice([])
	expect(status).toBe(2)
	expect(stderr).toContain('pnpm practice lint FILE')
})
