import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { processesIn } from '../chaos/world/postgres-control.ts'
import { embeddedServer } from './embedded-server.ts'
import { type DiskCall, traceDisk } from './trace-disk.ts'
import { type Span, startWriter } from './writer.ts'

export type DiskCallsOptions = {
	readonly writers: number
	readonly milliseconds: number
	/** A PostgreSQL of one's own instead of the embedded one, and where it keeps its files on this machine. */
	readonly external: { readonly databaseUrl: string; readonly folder: string } | null
}
export type DiskCallsResult = {
	readonly store: 'embedded' | 'DATABASE_URL'
	/** What PostgreSQL says of itself. */
	readonly settings: Readonly<Record<string, string>>
	readonly acknowledged: number
	/** Those for which a flush of the write-ahead log began after they were sent and ended before they were acknowledged. */
	readonly flushedBefore: number
	/** How often each call was made, by kind of file. */
	readonly calls: Readonly<Record<string, number>>
	/** Every call about keys, in order, up to the first acknowledgement. */
	readonly keysBeforeFirst: readonly string[]
}

const settings = ['server_version', 'fsync', 'full_page_writes', 'synchronous_commit', 'wal_sync_method', 'data_checksums'] as const
const patienceMs = 30_000

/** Watches with strace which calls reach the disk between a message and its acknowledgement. @throws Error when strace may not attach */
export async function runDiskCalls({ writers: count, milliseconds, external }: DiskCallsOptions): Promise<DiskCallsResult> {
	await using resources = new AsyncDisposableStack()
	const folder = mkdtempSync(join(tmpdir(), 'akin-disk-calls-'))
	chmodSync(folder, 0o755)
	resources.defer(() => rmSync(folder, { recursive: true, force: true }))
	const server = await embeddedServer(folder, external ? { DATABASE_URL: external.databaseUrl } : {})
	resources.defer(() => server.stop('SIGTERM'))
	await server.start()

	const cluster = external?.folder ?? join(server.dataDir, 'postgres')
	const trace = await traceDisk([server.pid(), ...processesIn(cluster)], join(folder, 'trace'))
	const writers = await Promise.all(Array.from({ length: count }, (_, index) => startWriter(server.origin, `writer-${index + 1}`)))
	resources.defer(() => {
		for (const writer of writers) writer[Symbol.dispose]()
	})
	await pause(milliseconds)
	await Promise.all(writers.map((writer) => writer.finish(patienceMs)))
	const calls = await trace.stop()
	const said = await settingsOf(external?.databaseUrl ?? server.databaseUrl())

	const spans = writers.flatMap((writer) => writer.spans)
	const flushes = calls.filter(isLogFlush)
	const firstAnswerAt = Math.min(...spans.map(({ answeredAt }) => answeredAt))
	const ofKeys = calls.filter(({ path, endedAt }) => path.startsWith(server.keyDir) && endedAt <= firstAnswerAt)
	return {
		store: external ? 'DATABASE_URL' : 'embedded',
		settings: said,
		acknowledged: spans.length,
		flushedBefore: countFlushedBefore(spans, flushes),
		calls: counted(calls.map(({ name, path }) => `${name} ${kindOf(path, cluster, server.keyDir)}`)),
		keysBeforeFirst: ofKeys.map(({ name, path }) => `${name} ${path.replaceAll(folder, '…')}`),
	}
}

const isLogFlush = ({ name, path }: DiskCall): boolean => /^(?:fsync|fdatasync|msync)$/.test(name) && path.includes('/pg_wal/')

/** Of so many messages, those whose wait for an answer holds a whole flush. Pure, so that it can be shown to find one that has none. */
export const countFlushedBefore = (spans: readonly Span[], flushes: readonly Pick<DiskCall, 'at' | 'endedAt'>[]): number =>
	spans.filter(({ askedAt, answeredAt }) => flushes.some(({ at, endedAt }) => at >= askedAt && endedAt <= answeredAt)).length

function kindOf(path: string, cluster: string, keyDir: string): string {
	if (path.includes('/pg_wal/')) return 'of the write-ahead log'
	if (path.startsWith(cluster)) return 'of other database files'
	return path.startsWith(keyDir) ? 'of keys' : 'of something else'
}

function counted(names: readonly string[]): Record<string, number> {
	const counts: Record<string, number> = {}
	for (const name of names) counts[name] = (counts[name] ?? 0) + 1
	return counts
}

async function settingsOf(databaseUrl: string): Promise<Record<string, string>> {
	const client = new pg.Client({ connectionString: databaseUrl })
	await client.connect()
	try {
		const said: Record<string, string> = {}
		for (const name of settings) said[name] = String((await client.query(`show ${name}`)).rows[0]?.[name])
		return said
	} finally {
		await client.end()
	}
}
