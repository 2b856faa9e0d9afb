import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { EmbeddedStoreError } from './embedded-store-error.ts'
import { type EmbeddedPostgresOptions, startEmbeddedPostgres } from './start-embedded-postgres.ts'

let parent = ''
beforeEach(() => {
	parent = mkdtempSync(join(tmpdir(), 'akin-embedded-'))
	chmodSync(parent, 0o755)
})
afterEach(() => rmSync(parent, { recursive: true, force: true }))

async function query(url: string, sql: string): Promise<unknown[]> {
	const client = new pg.Client({ connectionString: url })
	await client.connect()
	try {
		return (await client.query({ text: sql, rowMode: 'array' })).rows.flat()
	} finally {
		await client.end()
	}
}

/** A server in a process of its own, so that it can be killed. Resolves once its PostgreSQL answers. */
async function startInOwnProcess(options: EmbeddedPostgresOptions) {
	const module = new URL('./start-embedded-postgres.ts', import.meta.url).href
	const script = `const { startEmbeddedPostgres } = await import(${JSON.stringify(module)})
		const started = await startEmbeddedPostgres(${JSON.stringify(options)})
		console.log(JSON.stringify({ url: started.url, pid: started.pid }))
		setInterval(() => {}, 1e6)`
	const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
	const [line] = await once(createInterface({ input: child.stdout }), 'line')
	const started: { url: string; pid: number } = JSON.parse(line)
	return { ...started, processId: child.pid, kill: () => kill(child) }
}

async function kill(child: ChildProcess): Promise<void> {
	child.kill('SIGKILL')
	await once(child, 'exit')
}

async function untilGone(pid: number): Promise<void> {
	for (;;) {
		try {
			process.kill(pid, 0)
			await pause(10)
		} catch {
			return
		}
	}
}

describe('a PostgreSQL of our own', () => {
	test('comes back under the address it had when asked to', async () => {
		const options = { dataDir: join(parent, 'data'), durable: false }
		const first = await startEmbeddedPostgres(options)
		await first[Symbol.asyncDispose]()
		await using second = await startEmbeddedPostgres({ ...options, port: first.port })
		expect(second.url).toBe(first.url)
		expect(await query(first.url, 'SELECT 1')).toEqual([1])
	})

	test('killed, it is back by itself under the same address with all that was committed', async () => {
		const said: string[] = []
		const troubles: string[] = []
		await using server = await startEmbeddedPostgres({
			dataDir: join(parent, 'data'),
			log: (line) => said.push(line),
			onTrouble: (trouble) => troubles.push(trouble),
		})
		await query(server.url, 'CREATE TABLE kept AS SELECT 42 AS answer')
		for (const time of [1, 2]) {
			const { pid } = server
			process.kill(pid, 'SIGKILL')
			await expect.poll(() => query(server.url, 'SELECT answer FROM kept').catch(() => null), { timeout: 15_000 }).toEqual([42])
			await expect.poll(() => server.pid).not.toBe(pid)
			expect(troubles).toHaveLength(time)
		}
		expect(new Set(troubles)).toEqual(new Set(['embedded_database_ended']))
		expect(said.join()).toContain('has ended by itself')
	})

	test('stopped while it is being started again it stays stopped', async () => {
		const dataDir = join(parent, 'data')
		const server = await startEmbeddedPostgres({ dataDir, durable: false })
		process.kill(server.pid, 'SIGKILL')
		await untilGone(server.pid)
		await server[Symbol.asyncDispose]()
		await expect(query(server.url, 'SELECT 1')).rejects.toThrow('ECONNREFUSED')
		await using again = await startEmbeddedPostgres({ dataDir, durable: false })
		expect(await query(again.url, 'SELECT 1')).toEqual([1])
	})

	test('keeps what was committed over a stop and a start', async () => {
		const dataDir = join(parent, 'data')
		{
			await using first = await startEmbeddedPostgres({ dataDir })
			await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer')
		}
		await using second = await startEmbeddedPostgres({ dataDir })
		expect(await query(second.url, 'SELECT answer FROM kept')).toEqual([42])
	})

	test('commits to disk, checks its pages and writes no statement or value to its log', async () => {
		const dataDir = join(parent, 'data')
		await using started = await startEmbeddedPostgres({ dataDir })
		const settings = ['fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums']
		for (const name of settings) expect(await query(started.url, `SHOW ${name}`), name).toEqual(['on'])
		await query(started.url, 'CREATE TABLE words (word text UNIQUE)')
		await query(started.url, `INSERT INTO words VALUES ('a secret')`)
		await expect(query(started.url, `INSERT INTO words VALUES ('a secret')`)).rejects.toThrow('duplicate key')
		expect(readFileSync(join(dataDir, 'postgres.log'), 'utf8')).toContain('duplicate key')
		expect(readFileSync(join(dataDir, 'postgres.log'), 'utf8')).not.toContain('a secret')
	})

	test('lets nobody in without the password, which only its owner can read', async () => {
		const dataDir = join(parent, 'data')
		await using started = await startEmbeddedPostgres({ dataDir, durable: false })
		const stranger = new URL(started.url)
		stranger.password = 'guess'
		await expect(query(stranger.href, 'SELECT 1')).rejects.toThrow('password authentication failed')
		expect(stranger.hostname).toBe('127.0.0.1')
		expect(statSync(join(dataDir, 'postgres-password')).mode & 0o777).toBe(0o600)
	})

	test('starts afresh when asked to', async () => {
		const dataDir = join(parent, 'data')
		{
			await using first = await startEmbeddedPostgres({ dataDir, durable: false })
			await query(first.url, 'CREATE TABLE gone (id int)')
		}
		await using second = await startEmbeddedPostgres({ dataDir, durable: false, reset: true })
		expect(await query(second.url, `SELECT to_regclass('gone')`)).toEqual([null])
	})
})

describe('a folder has one server', () => {
	test('a second start is refused with a sentence that names the holder, and the first lives on', async () => {
		const dataDir = join(parent, 'data')
		const first = await startInOwnProcess({ dataDir, durable: false })
		try {
			const refused = startEmbeddedPostgres({ dataDir, reset: true })
			await expect(refused).rejects.toThrow(`The data folder ${dataDir} is in use by another Akin server (process ${first.processId}).`)
			await expect(refused).rejects.toBeInstanceOf(EmbeddedStoreError)
			expect(await query(first.url, 'SELECT 1')).toEqual([1])
		} finally {
			await first.kill()
		}
	})

	test('after a kill -9 the PostgreSQL left behind is stopped, what it committed is there', async () => {
		const dataDir = join(parent, 'data')
		const first = await startInOwnProcess({ dataDir })
		await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer')
		await first.kill()
		expect(await query(first.url, 'SELECT 1'), 'it outlives its owner').toEqual([1])

		const said: string[] = []
		await using second = await startEmbeddedPostgres({ dataDir, log: (line) => said.push(line) })
		expect(said).toContain(`Stopped the PostgreSQL (process ${first.pid}) that a killed server had left behind.`)
		expect(second.pid).not.toBe(first.pid)
		expect(await query(second.url, 'SELECT answer FROM kept')).toEqual([42])
	})

	test('after a kill -9 of both it recovers', async () => {
		const dataDir = join(parent, 'data')
		const first = await startInOwnProcess({ dataDir })
		await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer')
		process.kill(first.pid, 'SIGKILL')
		await first.kill()
		await untilGone(first.pid)
		await using second = await startEmbeddedPostgres({ dataDir })
		expect(await query(second.url, 'SELECT answer FROM kept')).toEqual([42])
	})

	test.runIf(process.platform === 'linux')('a process of a killed PostgreSQL that hangs does not keep the next one away', async () => {
		const dataDir = join(parent, 'data')
		const first = await startEmbeddedPostgres({ dataDir, revive: false })
		const client = new pg.Client({ connectionString: first.url })
		client.on('error', () => {})
		await client.connect()
		const [orphan] = (await client.query({ text: 'SELECT pg_backend_pid()', rowMode: 'array' })).rows[0] ?? []
		process.kill(orphan, 'SIGSTOP')
		process.kill(first.pid, 'SIGKILL')
		await untilGone(first.pid)
		await first[Symbol.asyncDispose]()

		await using second = await startEmbeddedPostgres({ dataDir })
		expect(await query(second.url, 'SELECT 1')).toEqual([1])
		await untilGone(orphan)
		client.end().catch(() => {})
	})

	test('a process that was given the number of a dead PostgreSQL is left alone', async () => {
		const dataDir = join(parent, 'data')
		const { folder } = await (async () => {
			await using first = await startEmbeddedPostgres({ dataDir, durable: false })
			return { folder: first.folder }
		})()
		const bystander = spawn('sleep', ['60'])
		await once(bystander, 'spawn')
		try {
			writeFileSync(join(folder, 'postmaster.pid'), `${bystander.pid}\n${folder}\n0\n5432\n\n127.0.0.1\n\nready\n`)
			await using second = await startEmbeddedPostgres({ dataDir, durable: false })
			expect(await query(second.url, 'SELECT 1')).toEqual([1])
			expect(bystander.exitCode ?? bystander.signalCode).toBeNull()
		} finally {
			bystander.kill()
		}
	})
})

describe('a folder that cannot be used is explained in a sentence', () => {
	test('a file is in the way', async () => {
		const file = join(parent, 'data')
		writeFileSync(file, '')
		await expect(startEmbeddedPostgres({ dataDir: file })).rejects.toThrow(
			`Cannot keep data in ${file}: a file of that name is in the way.`,
		)
		rmSync(file)
	})

	test.runIf(process.platform === 'linux')('a place where nothing can be made', async () => {
		await expect(startEmbeddedPostgres({ dataDir: '/proc/akin/data' })).rejects.toThrow(
			'Cannot keep data in /proc/akin/data: there can be no folder',
		)
	})

	test('data of another PostgreSQL', async () => {
		const dataDir = join(parent, 'data')
		mkdirSync(join(dataDir, 'postgres'), { recursive: true })
		writeFileSync(join(dataDir, 'postgres', 'PG_VERSION'), '15\n')
		await expect(startEmbeddedPostgres({ dataDir })).rejects.toThrow('is of PostgreSQL 15; this Akin brings PostgreSQL 18')
	})

	test('the password is lost', async () => {
		const dataDir = join(parent, 'data')
		await (await startEmbeddedPostgres({ dataDir, durable: false }))[Symbol.asyncDispose]()
		rmSync(join(dataDir, 'postgres-password'))
		await expect(startEmbeddedPostgres({ dataDir })).rejects.toThrow('postgres-password is missing')
	})
})

describe.runIf(process.getuid?.() === 0)('as root from a home folder nobody else may enter', () => {
	test('data and programs move where the database user can reach them, and say so', async () => {
		const home = join(parent, 'home')
		mkdirSync(home, { mode: 0o700 })
		const installed = await import(`@embedded-postgres/${process.platform}-${process.arch}`)
		const programsFolder = join(home, 'programs')
		cpSync(dirname(dirname(installed.postgres)), programsFolder, { recursive: true, verbatimSymlinks: true })

		const dataDir = home
		const said: string[] = []
		const options = { dataDir, programsFolder, durable: false, log: (line: string) => said.push(line) }
		const { folder, owner } = await (async () => {
			await using first = await startEmbeddedPostgres(options)
			await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer')
			return { folder: first.folder, owner: statSync(first.folder).uid }
		})()
		expect(folder.startsWith(home)).toBe(false)
		expect(owner).not.toBe(0)
		expect(statSync(folder).mode & 0o777).toBe(0o700)
		expect(said.join()).toContain(`keeps its data in ${folder}`)

		try {
			await using second = await startEmbeddedPostgres(options)
			expect(second.folder, 'found again').toBe(folder)
			expect(await query(second.url, 'SELECT answer FROM kept')).toEqual([42])
		} finally {
			rmSync(dirname(folder), { recursive: true })
		}
	})
})
