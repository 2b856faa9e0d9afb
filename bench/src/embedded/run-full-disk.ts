import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { compareStored, type StoredDifferences } from './compare-stored.ts'
import { embeddedServer } from './embedded-server.ts'
import { readStore } from './read-store.ts'
import { mountSmallDisk } from './small-disk.ts'
import { startWriter, type Writer } from './writer.ts'

export type FullDiskOptions = {
	readonly writers: number
	/** How long the disk stays full once the first message was refused. */
	readonly fullMs: number
	/** How often it fills up. */
	readonly rounds: number
}
export type FullDiskResult = StoredDifferences & {
	readonly rounds: number
	readonly acknowledged: number
	/** Refusals that were heard, by code, those of connections that PostgreSQL's end broke included. */
	readonly refusals: Readonly<Record<string, number>>
	/** Rounds in which PostgreSQL itself gave up for want of space. */
	readonly databaseEnded: number
	/** Messages that the client gave up on, as "not sent"; none should be. */
	readonly givenUp: number
	/** While the disk was full, everybody's page showed what they had written as on its way. */
	readonly shownAsSending: boolean
	/** Written and, after everything was quiet again, not in the store. */
	readonly unsent: number
	/** The longest from space given back until everybody was acknowledged again. */
	readonly recoveredMs: number
	/** The server kept running all the while. */
	readonly survived: boolean
	/** What it told whoever runs it, once each. */
	readonly told: readonly string[]
}

const diskMegabytes = 256
const messageBytes = 3_500
const patienceMs = 60_000

/** Fills the disk of an embedded server while people write. @returns null where no disk of its own can be mounted */
export async function runFullDisk({ writers: count, fullMs, rounds }: FullDiskOptions): Promise<FullDiskResult | null> {
	await using resources = new AsyncDisposableStack()
	const folder = mkdtempSync(join(tmpdir(), 'akin-disk-'))
	chmodSync(folder, 0o755)
	resources.defer(() => rmSync(folder, { recursive: true, force: true }))
	const disk = mountSmallDisk(join(folder, 'disk'), diskMegabytes)
	if (!disk) return null
	resources.use(disk)

	const server = await embeddedServer(disk.folder, { AKIN_KEY_DIR: join(folder, 'keys') })
	resources.defer(() => server.stop('SIGTERM'))
	await server.start()
	const process = server.pid()
	const writers = await Promise.all(
		Array.from({ length: count }, (_, index) => startWriter(server.origin, `writer-${index + 1}`, messageBytes)),
	)
	resources.defer(() => {
		for (const writer of writers) writer[Symbol.dispose]()
	})

	let databaseEnded = 0
	let recoveredMs = 0
	let shownAsSending = true
	for (let round = 1; round <= rounds; round++) {
		await everybodyAcknowledged(writers)
		const database = server.postgresPid()
		disk.fill()
		if (round % 2 === 0) await endLogFile(server.databaseUrl())
		await happens('a message is refused', () => writers.every((writer) => (writer.refusals.get('unavailable') ?? 0) >= round))
		await pause(fullMs)
		if (!writers.every((writer) => writer.sending() > 0)) shownAsSending = false
		disk.free()
		const freedAt = performance.now()
		await everybodyAcknowledged(writers)
		recoveredMs = Math.max(recoveredMs, performance.now() - freedAt)
		if (server.postgresPid() !== database) databaseEnded += 1
	}
	await Promise.all(writers.map((writer) => writer.finish(patienceMs)))
	const survived = server.isRunning() && server.pid() === process

	const acknowledged = writers.flatMap((writer) => writer.acknowledged)
	const { stored, heads } = await readStore(server.databaseUrl(), join(folder, 'keys'))
	const written = writers.reduce((sum, writer) => sum + writer.written(), 0)
	return {
		rounds,
		acknowledged: acknowledged.length,
		refusals: summed(writers),
		databaseEnded,
		givenUp: writers.reduce((sum, writer) => sum + writer.givenUp(), 0),
		unsent: written - stored.filter(({ text }) => text !== null && /^writer-\d+ \d+ /.test(text)).length,
		shownAsSending,
		recoveredMs: Math.round(recoveredMs),
		survived,
		told: toldBy(server.printed()),
		...compareStored(acknowledged, stored, heads),
	}
}

/** Lets the write-ahead log come to the end of its file, again and again, until there is no space for another. */
async function endLogFile(databaseUrl: string): Promise<void> {
	const client = new pg.Client({ connectionString: databaseUrl })
	client.on('error', () => {})
	await client.connect()
	try {
		for (let files = 0; files < diskMegabytes / 16; files++) {
			await client.query("select pg_logical_emit_message(true, 'akin', 'one more record')")
			await client.query('select pg_switch_wal()')
		}
	} catch {
		// It has reached the end of the disk, which ends every connection.
	} finally {
		await client.end().catch(() => {})
	}
}

async function happens(what: string, is: () => boolean): Promise<void> {
	for (const giveUpAt = performance.now() + patienceMs; performance.now() < giveUpAt; await pause(10)) if (is()) return
	throw new Error(`did not happen within ${patienceMs / 1_000} s: ${what}`)
}

function everybodyAcknowledged(writers: readonly Writer[]): Promise<void> {
	const before = writers.map((writer) => writer.acknowledged.length)
	return happens('everybody is acknowledged again', () =>
		writers.every((writer, index) => writer.acknowledged.length > (before[index] ?? 0)),
	)
}

function summed(writers: readonly Writer[]): Record<string, number> {
	const total: Record<string, number> = {}
	for (const { refusals } of writers) for (const [code, times] of refusals) total[code] = (total[code] ?? 0) + times
	return total
}

/** The events of a log of JSON lines, without repetition. */
function toldBy(printed: string): string[] {
	const events = printed.split('\n').flatMap((line) => {
		try {
			const { event, code, fault } = JSON.parse(line)
			return [[event, code, fault?.code].filter((part) => part !== undefined).join(' ')]
		} catch {
			return []
		}
	})
	return [...new Set(events)]
}
