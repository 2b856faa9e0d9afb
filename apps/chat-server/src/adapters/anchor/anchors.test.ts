import { createHmac } from 'node:crypto'
import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { AuditCheckpoint } from '../../ports/audit-checkpoint.ts'
import { parseAnchorLines } from './anchor-lines.ts'
import { createFileAnchor } from './file-anchor.ts'
import { createWebhookAnchor } from './webhook-anchor.ts'

const aCheckpoint = (number: number): AuditCheckpoint => ({
	...{ number, after: number - 1, upTo: number, entries: 1, at: 1_790_000_000_000 },
	...{ root: 'a'.repeat(64), previous: 'b'.repeat(64), hash: 'c'.repeat(64), signature: 'd'.repeat(128) },
})

async function aFolder(): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'akin-anchor-'))
	onTestFinished(() => rm(folder, { recursive: true }))
	return folder
}

test('a file knows how far it has come, and goes on after a line that was cut off', async () => {
	const path = join(await aFolder(), 'checkpoints.jsonl')
	const anchor = createFileAnchor(path)
	expect(await anchor.lastKept()).toBeNull()
	await anchor.keep([aCheckpoint(1), aCheckpoint(2)])
	await appendFile(path, '{"checkpoint":3,"aft')
	expect(parseAnchorLines(await readFile(path, 'utf8'))).toHaveLength(2)
	const again = createFileAnchor(path)
	expect(await again.lastKept()).toMatchObject({ number: 2 })
	await again.keep([aCheckpoint(3)])
	expect(parseAnchorLines(await readFile(path, 'utf8')).map(({ number }) => number)).toEqual([1, 2, 3])
})

test('of a long file only the end is read, and where it parts from the log is found', async () => {
	const path = join(await aFolder(), 'checkpoints.jsonl')
	await createFileAnchor(path).keep(Array.from({ length: 900 }, (_, index) => aCheckpoint(index + 1)))
	const anchor = createFileAnchor(path)
	expect(await anchor.lastKept()).toMatchObject({ number: 900 })
	expect(await anchor.lastShared(async (number) => (number <= 880 ? 'c'.repeat(64) : number <= 890 ? 'e'.repeat(64) : null))).toBe(880)
	expect(await anchor.lastKept()).toMatchObject({ number: 880 })
	await anchor.keep([aCheckpoint(881)])
	expect(await createFileAnchor(path).lastKept()).toMatchObject({ number: 881 })
})

test('a file that is something else is not added to', async () => {
	const path = join(await aFolder(), 'notes.txt')
	await appendFile(path, 'dear diary\n')
	await expect(createFileAnchor(path).lastKept()).rejects.toThrow('line 1')
})

test('a webhook is sent checkpoints signed, and again when it turned them down', async () => {
	const bodies: { readonly body: string; readonly signed: boolean }[] = []
	let status = 500
	const server = createServer((request, response) => {
		let body = ''
		request.on('data', (chunk) => {
			body += chunk
		})
		request.on('end', () => {
			const expected = createHmac('sha256', 'sixteen-characters').update(`${request.headers['x-akin-timestamp']}.${body}`).digest('hex')
			bodies.push({ body, signed: request.headers['x-akin-signature'] === `sha256=${expected}` })
			response.writeHead(status).end()
		})
	})
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
	onTestFinished(() => void server.close())
	const address = server.address()
	if (address === null || typeof address === 'string') throw new Error('no port')

	let stored = 0
	const database = {
		query: async (statement: unknown, values: readonly unknown[] = []) => {
			if (String(statement).startsWith('insert')) stored = Number(values[0])
			return stored === 0 ? [] : [{ number: stored }]
		},
	}
	const anchor = createWebhookAnchor({
		...{ url: `http://127.0.0.1:${address.port}/`, secret: 'sixteen-characters', clock: { now: () => 0 } },
		database: database as Parameters<typeof createWebhookAnchor>[0]['database'],
	})
	await expect(anchor.keep([aCheckpoint(1)])).rejects.toThrow('turned them down')
	expect(await anchor.lastKept()).toBeNull()
	status = 204
	await anchor.keep([aCheckpoint(1), aCheckpoint(2)])
	expect(await anchor.lastKept()).toMatchObject({ number: 2 })
	expect(parseAnchorLines(bodies.at(-1)?.body ?? '').map(({ number }) => number)).toEqual([1, 2])
	expect(bodies.every(({ signed }) => signed)).toBe(true)
})
