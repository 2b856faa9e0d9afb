import { randomUUID } from 'node:crypto'
import { openDatabase } from '@akin/chat-server/adapters/postgres/database'
import { createPostgresSessionStore } from '@akin/chat-server/adapters/postgres/postgres-session-store'
import { systemSecrets } from '@akin/chat-server/adapters/system/system-secrets'
import { asId, type SeekerSessionId } from '@akin/core/support/ids'
import { startNodes } from '../drain/start-nodes.ts'
import { startChild } from '../measure/child.ts'
import { generatorCore } from '../measure/processors.ts'
import { percentile } from '../replay/percentile.ts'
import type { CrowdPlan, Looked, Storm } from './crowd.ts'

export type StormOptions = {
	/** How many of them stay in the queue. */
	readonly waiting: number

	readonly sockets: number
	readonly settings?: Readonly<Record<string, string>>
	readonly tell: (what: string) => void
}
export type StormResult = Looked & {
	readonly sockets: number
	readonly waiting: number
	/** Since the server was there again: half, nearly all and all of them had everything on their screen. */
	readonly backMs: { readonly p50: number | null; readonly p99: number | null; readonly all: number | null }
	readonly attempts: number
	/** Told to come back later, and when. */
	readonly sentAway: number
	/** Attempts that failed in another way. */
	readonly failed: number
	/** Commands that were asked again. */
	readonly repeated: number
}
const hours = 3_600_000

/** Fills a server, kills it, and lets everybody come back in the same moment. */
export async function runStorm({ sockets, waiting, settings = {}, tell }: StormOptions): Promise<StormResult> {
	await using opened = new AsyncDisposableStack()
	tell('starting a server')
	const { nodes, databaseUrl } = opened.use(await startNodes(1, settings))
	const [node] = nodes
	if (!node) throw new Error('the node is missing')
	const tokens = await makeSeekers(databaseUrl, sockets)
	const crowd = opened.use(await startChild({ file: 'bench/src/storm/crowd.ts', cores: generatorCore }))
	const plan: CrowdPlan = { port: Number(new URL(node.origins.seeker).port), tokens, waiting }
	tell(`${sockets} people arrive, each says something`)
	await crowd.ask('gather', plan)
	tell('the server is killed (SIGKILL) and started again')
	await node.stop('SIGKILL')
	await node.start()
	tell('it is back; everybody comes at once')
	const { backMs, ...tally } = await crowd.ask<Storm>('storm')
	tell('everybody is back; looking at every log')
	const looked = await crowd.ask<Looked>('look')
	const round = (ms: number | null) => (ms === null ? null : Math.round(ms))
	return {
		...{ sockets, waiting, ...tally, ...looked },
		backMs: { p50: round(percentile(backMs, 50)), p99: round(percentile(backMs, 99)), all: round(percentile(backMs, 100)) },
	}
}

async function makeSeekers(databaseUrl: string, count: number): Promise<string[]> {
	await using database = openDatabase({ url: databaseUrl, poolSize: 8 })
	const sessions = createPostgresSessionStore(database)
	const tokens = Array.from({ length: count }, () => systemSecrets.newToken())
	const rest = tokens.values()
	const some = async () => {
		for (const token of rest) {
			const id = asId<SeekerSessionId>(randomUUID())
			await sessions.addSeeker(systemSecrets.hash(token), { id, startedAt: Date.now(), endsAt: Date.now() + hours })
		}
	}
	await Promise.all(Array.from({ length: 8 }, some))
	return tokens
}
