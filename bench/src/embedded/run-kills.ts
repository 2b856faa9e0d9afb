import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { percentile } from '../replay/percentile.ts'
import { compareStored, type StoredDifferences } from './compare-stored.ts'
import { type EmbeddedServer, embeddedServer } from './embedded-server.ts'
import { readStore } from './read-store.ts'
import { startWriter, type Writer } from './writer.ts'

/** What is killed with `kill -9`; rounds take turns. */
const blows = ['server', 'everything', 'postgres'] as const
export type Blow = (typeof blows)[number]

export type KillsOptions = {
	readonly rounds: number
	readonly writers: number
	/** 0 ≤ x < 1: when the next blow falls. */
	readonly random: () => number
	readonly onRound: (round: number, kills: Readonly<Record<Blow, number>>) => void
}
export type KillsResult = StoredDifferences & {
	readonly rounds: number
	readonly kills: Readonly<Record<Blow, number>>
	/** Blows that fell while at least one message was asked and not answered. */
	readonly inMidWrite: number
	readonly acknowledged: number
	/** Written and, after everything was quiet again, not in the store. */
	readonly unsent: number
	/** From a start, or a killed PostgreSQL, until the next message was acknowledged. */
	readonly recoveredP50Ms: number | null
	readonly recoveredP99Ms: number | null
}

const longestPauseMs = 250
const patienceMs = 60_000

/** Kills an embedded server in mid-write, again and again, and compares what was acknowledged with what it kept. */
export async function runKills({ rounds, writers: count, random, onRound }: KillsOptions): Promise<KillsResult> {
	await using resources = new AsyncDisposableStack()
	const folder = mkdtempSync(join(tmpdir(), 'akin-kills-'))
	// The embedded PostgreSQL may have to run as another user, who must get through.
	chmodSync(folder, 0o755)
	resources.defer(() => rmSync(folder, { recursive: true, force: true }))
	const server = await embeddedServer(folder)
	resources.defer(() => server.stop('SIGTERM'))
	await server.start()
	const writers = await Promise.all(Array.from({ length: count }, (_, index) => startWriter(server.origin, `writer-${index + 1}`)))
	resources.defer(() => {
		for (const writer of writers) writer[Symbol.dispose]()
	})

	const kills = { server: 0, everything: 0, postgres: 0 }
	const recoveredMs: number[] = []
	let inMidWrite = 0
	for (let round = 1; round <= rounds; round++) {
		await untilAcknowledged(writers)
		await pause(random() * longestPauseMs)
		const blow = blows[round % blows.length] ?? 'server'
		if (writers.some((writer) => writer.isSending())) inMidWrite += 1
		const struckAt = performance.now()
		await strike(server, blow)
		kills[blow] += 1
		for (const writer of writers) writer.wake()
		await untilAcknowledged(writers)
		recoveredMs.push(performance.now() - struckAt)
		onRound(round, kills)
	}

	await Promise.all(writers.map((writer) => writer.finish(patienceMs)))
	const acknowledged = writers.flatMap((writer) => writer.acknowledged)
	const { stored, heads } = await readStore(server.databaseUrl(), server.keyDir)
	const written = writers.reduce((sum, writer) => sum + writer.written(), 0)
	const arrived = stored.filter(({ text }) => text !== null && /^writer-\d+ \d+ /.test(text)).length
	return {
		rounds,
		kills,
		inMidWrite,
		acknowledged: acknowledged.length,
		unsent: written - arrived,
		...compareStored(acknowledged, stored, heads),
		recoveredP50Ms: rounded(percentile(recoveredMs, 50)),
		recoveredP99Ms: rounded(percentile(recoveredMs, 99)),
	}
}

async function strike(server: EmbeddedServer, blow: Blow): Promise<void> {
	if (blow === 'postgres') return server.killPostgres()
	if (blow === 'server') await server.stop('SIGKILL')
	else await server.killEverything()
	await server.start()
}

/** Every writer is told of one more message, so that all of them are writing again. @throws Error when that takes too long */
async function untilAcknowledged(writers: readonly Writer[]): Promise<void> {
	const before = writers.map((writer) => writer.acknowledged.length)
	for (const giveUpAt = performance.now() + patienceMs; performance.now() < giveUpAt; await pause(5)) {
		if (writers.every((writer, index) => writer.acknowledged.length > (before[index] ?? 0))) return
	}
	throw new Error(`Not everybody could write again within ${patienceMs / 1_000} s.`)
}

const rounded = (ms: number | null): number | null => (ms === null ? null : Math.round(ms))
