import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { memoryOf } from '../measure/memory.ts'
import { benchProgramme, openMint } from '../measure/mint.ts'
import { askUntilDone } from '../measure/persist.ts'
import { allCores } from '../measure/processors.ts'
import { startSubject } from '../measure/subject.ts'
import { type AkinPlan, type Matched, matchAkinPairs } from '../relay/akin-pairs.ts'
import type { Side } from '../relay/side.ts'
import { percentile } from '../replay/percentile.ts'

export type SlowOptions = { readonly readers: number; readonly messages: number; readonly tell: (what: string) => void }
export type SlowResult = {
	readonly readers: number
	readonly messages: number
	/** Said to each of those who do not read, in megabytes. */
	readonly saidMegabytesEach: number
	/** By how much the server's resident memory rose at most, while nobody stalled and while all did. */
	readonly growthMegabytes: { readonly reading: number; readonly stalled: number }
	/** p99 of those who write, in milliseconds, while the others read and while they do not. */
	readonly ackP99Ms: { readonly reading: number | null; readonly stalled: number | null }
	/** Who had events left out for them and was told so, and who was cut. */
	readonly outdated: number
	readonly cut: number
	readonly lost: number
}

/** The longest message there is, of characters of three bytes. */
const text = '語'.repeat(4_000)
const megabyte = 1_048_576
const sampleMs = 100
const settleMs = 3_000

/** Seekers stop reading while their listeners write to them; then they read again. */
export async function runSlow({ readers, messages, tell }: SlowOptions): Promise<SlowResult> {
	await using opened = new AsyncDisposableStack()
	tell('starting a server')
	const subject = opened.use(await startSubject({ nodes: 1, store: 'external', cores: allCores }))
	const [node] = subject.nodes
	if (!node) throw new Error('the node is missing')
	const mint = opened.use(openMint(subject.databaseUrl))
	const plan: AkinPlan = {
		...{
			kind: 'akin',
			programmeId: benchProgramme,
			seekers: await mint.seekers(readers),
			listeners: await mint.staff('listener', readers),
		},
		...{ seekerPort: node.ports.seeker, listenerPort: node.ports.listener },
	}
	const pairs = await matchAkinPairs(plan)
	const told = new Set<Matched>()
	for (const pair of pairs) pair.seeker.side = { hear: hearing(() => void told.add(pair)) } as unknown as Side

	const writeAll = async (count: number) => {
		await node.child.ask('tidy')
		const before = memoryOf(node.child.pid)?.rssBytes ?? 0
		let most = before
		const sampling = setInterval(() => {
			most = Math.max(most, memoryOf(node.child.pid)?.rssBytes ?? 0)
		}, sampleMs)
		const tookMs = (await Promise.all(pairs.map((pair) => write(pair, count)))).flat()
		clearInterval(sampling)
		return { growth: Math.round((most - before) / megabyte), p99: percentile(tookMs, 99) }
	}
	tell(`${readers} conversations; warming up, then ${messages} long messages to each reader`)
	await writeAll(Math.ceil(messages / 10))
	const reading = await writeAll(messages)
	tell('now the readers stop reading')
	for (const { seeker } of pairs) seeker.socket.pause()
	const stalled = await writeAll(messages)
	tell('they read again')
	for (const { seeker } of pairs) seeker.socket.resume()
	// Whoever stalled for longer than a heartbeat may take was found dead; they would come back, and their log is read for them.
	await pause(settleMs)
	const expected = messages * 2 + Math.ceil(messages / 10)
	const alive = pairs.filter(({ seeker }) => seeker.socket.isOpen())
	const missing = await Promise.all(pairs.map(async (pair) => expected - (await countOf(pair))))
	const round = (ms: number | null) => (ms === null ? null : Math.round(ms))
	return {
		...{ readers, messages, saidMegabytesEach: Math.round((messages * text.length * 3) / megabyte) },
		growthMegabytes: { reading: reading.growth, stalled: stalled.growth },
		ackP99Ms: { reading: round(reading.p99), stalled: round(stalled.p99) },
		...{ outdated: told.size, cut: pairs.length - alive.length },
		lost: missing.reduce((sum, one) => sum + Math.max(0, one), 0),
	}
}

const hearing = (onOutdated: () => void) => (buffer: Buffer, from: number) => {
	if (buffer.toString('latin1', from, from + 19) === '["session:outdated"') onOutdated()
}

async function write({ conversationId, listener }: Matched, count: number): Promise<number[]> {
	const tookMs: number[] = []
	for (let n = 0; n < count; n++) {
		const at = performance.now()
		await askUntilDone(listener.socket, 'message:send', { conversationId, clientId: randomUUID(), text })
		tookMs.push(performance.now() - at)
	}
	return tookMs
}

type Page = { readonly entries: readonly { readonly content: { readonly kind: string } }[]; readonly more: boolean }

async function countOf({ conversationId, seeker, listener }: Matched): Promise<number> {
	let count = 0
	let after = 0
	for (let more = true; more; ) {
		const page = seeker.socket.isOpen()
			? await askUntilDone<Page>(seeker.socket, 'conversation:resume', { conversationId, after })
			: await askUntilDone<Page>(listener.socket, 'conversation:resume', { conversationId, after: { room: after, backstage: 1_000_000 } })
		count += page.entries.filter(({ content }) => content.kind === 'message').length
		after += page.entries.length
		more = page.more
	}
	return count
}
