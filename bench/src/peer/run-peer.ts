import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { startEmbeddedPostgres } from '@akin/chat-server/adapters/embedded/start-embedded-postgres'
import { openDatabase } from '@akin/chat-server/adapters/postgres/database'
import { treeOf } from '../measure/cpu-time.ts'
import { benchProgramme, openMint } from '../measure/mint.ts'
import { bind, serverCore } from '../measure/processors.ts'
import { startSubject } from '../measure/subject.ts'
import type { Settled } from '../relay/generator.ts'
import { missingEntries } from '../relay/missing-entries.ts'
import { createParty, type Party } from '../relay/party.ts'
import type { Round } from '../relay/run-relay.ts'
import { startEjabberd } from './ejabberd.ts'
import type { XmppPlan } from './xmpp-generator.ts'

export type PeerOptions = {
	readonly pairs: number
	readonly windows: number
	readonly windowMs: number
	readonly rate: number
	readonly archive: boolean
	readonly tell: (what: string) => void
}
export type PeerResult = {
	readonly version: string
	readonly saturated: readonly Round[]
	readonly paced: readonly Round[]
	readonly subject: Settled
	readonly peer: Settled
	/** Rows of the peer's archive: one for each end of a message. */
	readonly archived: number
	readonly notInDatabase: number
}
const warmUpMs = 4_000
/** The archive is written beside the delivery: what is under way is waited for before it is counted. */
const archiveMs = 2_000

/** Both at the same time on one processor, each with a PostgreSQL of its own that keeps every message it acknowledges. */
export async function runPeer({ pairs, windows, windowMs, rate, archive, tell }: PeerOptions): Promise<PeerResult> {
	await using opened = new AsyncDisposableStack()
	tell('starting ejabberd with its archive in PostgreSQL')
	const folder = mkdtempSync(join(tmpdir(), 'akin-bench-peer-'))
	chmodSync(folder, 0o755)
	opened.defer(() => rmSync(folder, { recursive: true, force: true }))
	const postgres = opened.use(await startEmbeddedPostgres({ dataDir: join(folder, 'stores') }))
	bind(treeOf(postgres.pid), serverCore)
	const database = opened.use(openDatabase({ url: postgres.url, poolSize: 1 }))
	const ejabberd = opened.use(
		await startEjabberd({ databaseUrl: postgres.url, database, folder: join(folder, 'ejabberd'), cores: serverCore, archive }),
	)
	const plan: XmppPlan = { kind: 'xmpp', pairs, port: ejabberd.port }
	const cpu = { server: () => treeOf(ejabberd.pid), postgres: () => treeOf(postgres.pid) }
	const peer = opened.use(await createParty(plan, cpu, () => {}, 'bench/src/peer/xmpp-generator.ts'))

	tell('starting Akin with its PostgreSQL and Redis')
	const server = opened.use(await startSubject({ nodes: 1, store: 'external', cores: serverCore }))
	const [node] = server.nodes
	if (!node) throw new Error('the node is missing')
	const mint = opened.use(openMint(server.databaseUrl))
	const [seekers, listeners] = [await mint.seekers(pairs), await mint.staff('listener', pairs)]
	const ports = { seekerPort: node.ports.seeker, listenerPort: node.ports.listener }
	const subject = opened.use(
		await createParty({ kind: 'akin', programmeId: benchProgramme, seekers, listeners, ...ports }, server.cpu, server.bindTo),
	)

	const each = <T>(act: (party: Party) => Promise<T>) => Promise.all([act(subject), act(peer)])
	const measure = async (): Promise<Round[]> => {
		await pause(warmUpMs)
		await each((party) => party.window())
		const rounds: Round[] = []
		for (let window = 0; window < windows; window++) {
			await pause(windowMs)
			const [one, other] = await each((party) => party.window())
			rounds.push({ subject: one, baseline: other })
		}
		await each((party) => party.settle())
		return rounds
	}
	tell('as fast as they can, at the same time')
	await each((party) => party.closedLoop())
	const saturated = await measure()
	tell(`${rate} messages a second each, at the same time`)
	await each((party) => party.openLoop(rate))
	const paced = await measure()
	const [subjectEnd, peerEnd] = await each((party) => party.settle())
	await pause(archiveMs)
	const [row] = await database.query<{ rows: number }>('select count(*)::int as rows from archive')
	return {
		...{ version: ejabberd.version, saturated, paced, subject: subjectEnd, peer: peerEnd, archived: row?.rows ?? 0 },
		notInDatabase: await missingEntries(server.databaseUrl, subjectEnd.acknowledged),
	}
}
