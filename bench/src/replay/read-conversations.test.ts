import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { readConversations, readRow } from './read-conversations.ts'

function fileWith(lines: readonly string[]): string {
	const folder = mkdtempSync(join(tmpdir(), 'akin-replay-test-'))
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
	const file = join(folder, 'rows.jsonl')
	writeFileSync(file, lines.join('\n'))
	return file
}

const row = (id: string) => JSON.stringify({ id, turns: [{ role: 'seeker', text: 'good evening', strategy: null }], labels: { other: 1 } })

it('reads conversations and passes over what else stands in a row', async () => {
	const { conversations, malformed } = await readConversations(fileWith([row('a'), '', row('b')]))
	expect(conversations).toEqual(['a', 'b'].map((id) => ({ id, turns: [{ role: 'seeker', text: 'good evening' }] })))
	expect(malformed).toEqual([])
})

it('takes the first so many only, and does not look at the lines behind them', async () => {
	const { conversations, malformed } = await readConversations(fileWith([row('a'), row('b'), 'broken']), 2)
	expect(conversations.map(({ id }) => id)).toEqual(['a', 'b'])
	expect(malformed).toEqual([])
})

it('names malformed lines by number and goes on', async () => {
	const { conversations, malformed } = await readConversations(fileWith(['broken', row('a'), '', '{"id":"b"}', row('c')]))
	expect(conversations.map(({ id }) => id)).toEqual(['a', 'c'])
	expect(malformed).toEqual([
		{ line: 1, why: 'is not JSON' },
		{ line: 4, why: 'has no list of turns' },
	])
})

const turns = (...list: unknown[]) => JSON.stringify({ id: 'x', turns: list })
it.each([
	['null', 'is not an object'],
	['[]', 'is not an object'],
	['{"turns":[]}', 'has no id'],
	['{"id":"x","turns":[]}', 'has no turns'],
	[turns('a private word'), 'turn 1 is not an object'],
	[
		turns({ role: 'seeker', text: 'a private word' }, { role: 'b', text: 'a private word' }),
		"turn 2 is neither a seeker's nor a listener's",
	],
	[turns({ role: 'seeker', text: 7 }), 'turn 1 has no text'],
	[turns({ role: 'listener', text: ' \n' }), 'turn 1 is empty'],
	['{"id":"x","turns":[{"role":"seeker","text":"a private word \\ud800"}]}', 'turn 1 is not well-formed Unicode'],
])('says why a row is none without its words: %#', (line, why) => {
	expect(readRow(line)).toBe(why)
	expect(readRow(line)).not.toContain('private')
})

it('keeps every character of a text', () => {
	const text = '  two\nlines, "quotes", é, 👩‍👩‍👧 and \u0000 '
	expect(readRow(turns({ role: 'seeker', text }))).toEqual({ id: 'x', turns: [{ role: 'seeker', text }] })
})
