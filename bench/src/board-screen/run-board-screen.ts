import { existsSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { chromium, type Page } from '@playwright/test'
import { benchProgramme, openMint } from '../measure/mint.ts'
import { allCores } from '../measure/processors.ts'
import { originOf, startSubject } from '../measure/subject.ts'
import { type Matched, matchAkinPairs } from '../relay/akin-pairs.ts'
import { percentile } from '../replay/percentile.ts'
import { startTasks } from './main-thread-tasks.ts'
import { arriveToAcknowledge, callForHelp, keepTalking } from './people.ts'
import { type Notes, takeNotes, watchPage } from './watch-page.ts'

export type BoardScreenOptions = {
	readonly conversations: number
	readonly few: number
	readonly messages: number
	readonly signals: number
	readonly seconds: number
	readonly tell: (what: string) => void
}
type Spread = { readonly p50: number | null; readonly p99: number | null; readonly most: number | null }
/** What one look at the page came to. */
export type Looked = {
	readonly conversations: number
	readonly rows: number
	readonly messagesPerSecond: number
	readonly signals: number
	/** From the listener's press to the row as it is painted: a little more than from the commit. */
	readonly signalMs: Spread
	readonly unseen: number
	readonly tasks: { readonly count: number; readonly p99Ms: number; readonly mostMs: number; readonly long: number }
	readonly busyPercent: number
}

const systemBrowser = '/usr/bin/chromium'
/** A call for help that does not stand on the screen by then is counted as never seen. */
const seenWithinMs = 10_000
const longTaskMs = 50
const settleMs = 3_000
/** People who come at the same time. */
const atOnce = 50

export async function runBoardScreen(options: BoardScreenOptions): Promise<{ readonly baseline: Looked; readonly subject: Looked }> {
	const { conversations, few, tell } = options
	tell('starting a server and a browser')
	await using server = await startSubject({ nodes: 1, store: 'embedded', cores: allCores })
	const [node] = server.nodes
	if (!node) throw new Error('the node is missing')
	await using mint = openMint(server.databaseUrl)
	const browser = await chromium.launch({ args: ['--no-sandbox'], ...(existsSync(systemBrowser) && { executablePath: systemBrowser }) })
	try {
		const add = async (count: number): Promise<Matched[]> => {
			const added: Matched[] = []
			while (added.length < count) added.push(...(await addSome(Math.min(atOnce, count - added.length))))
			return added
		}
		const addSome = async (count: number): Promise<Matched[]> => {
			const people = { seekers: await mint.seekers(count), listeners: await mint.staff('listener', count) }
			const ports = { seekerPort: node.ports.seeker, listenerPort: node.ports.listener }
			return matchAkinPairs({ kind: 'akin', programmeId: benchProgramme, ...people, ...ports })
		}
		const [ticket] = await mint.staff('supervisor', 1)
		if (ticket === undefined) throw new Error('the supervisor is missing')
		const colleague = await arriveToAcknowledge(node.ports.supervisor, ticket)
		const pairs = await add(few)
		const page = await openBoard(await browser.newPage({ viewport: { width: 1_280, height: 800 } }), originOf(node.ports.supervisor))
		tell(`looking at ${few} live conversations`)
		const baseline = await look(page, pairs, colleague.acknowledge, options)
		tell(`bringing it to ${conversations} live conversations`)
		pairs.push(...(await add(conversations - few)))
		tell(`looking at ${conversations} live conversations`)
		const subject = await look(page, pairs, colleague.acknowledge, options)
		return { baseline, subject }
	} finally {
		await browser.close()
	}
}

async function openBoard(page: Page, origin: string): Promise<Page> {
	await page.goto(origin)
	await page.getByLabel('Sign-in name').fill('replay-supervisor')
	await page.getByLabel('Password').fill('demo-only-password')
	await page.getByRole('button', { name: 'Sign in', exact: true }).click()
	await page.waitForSelector('#act-now')
	await page.mouse.move(2, 2)
	await page.evaluate(watchPage)
	return page
}

async function look(
	page: Page,
	pairs: readonly Matched[],
	acknowledge: (conversationId: string, signalId: string) => Promise<unknown>,
	{ messages, signals, seconds }: BoardScreenOptions,
): Promise<Looked> {
	const stopTalking = keepTalking(pairs, messages)
	await pause(settleMs)
	await page.evaluate(takeNotes)
	const devTools = await page.context().newCDPSession(page)
	const stopTasks = await startTasks(devTools)
	const startedAt = performance.now()
	const called = new Map<string, { readonly at: number; readonly signalId: Promise<string> }>()
	const tookMs: number[] = []
	let rows = 0
	const hear = async () => {
		const notes = await page.evaluate<Notes>(takeNotes)
		rows = notes.rows
		for (const { id, at } of notes.seen) {
			const call = called.get(id)
			if (!call) continue
			called.delete(id)
			tookMs.push(at - call.at)
			await acknowledge(id, await call.signalId)
		}
	}
	for (let n = 0; n < signals; n++) {
		const due = startedAt + (n * seconds * 1_000) / signals
		while (performance.now() < due) {
			await hear()
			await pause(Math.max(0, Math.min(200, due - performance.now())))
		}
		// Not again before the last one has been seen and acknowledged.
		const pair = pairs[(n * 7) % pairs.length]
		if (!pair || called.has(pair.conversationId)) continue
		const at = performance.timeOrigin + performance.now()
		called.set(pair.conversationId, { at, signalId: callForHelp(pair) })
	}
	for (const giveUpAt = performance.now() + seenWithinMs; called.size > 0 && performance.now() < giveUpAt; await pause(100)) await hear()
	const sent = stopTalking()
	const took = (performance.now() - startedAt) / 1_000
	const tasks = await stopTasks()
	await devTools.detach()
	return {
		...{ conversations: pairs.length, rows, messagesPerSecond: sent / (took + settleMs / 1_000), signals: tookMs.length + called.size },
		...{ signalMs: spread(tookMs), unseen: called.size },
		tasks: {
			count: tasks.length,
			p99Ms: percentile(tasks, 99) ?? 0,
			mostMs: Math.max(0, ...tasks),
			long: tasks.filter((ms) => ms > longTaskMs).length,
		},
		busyPercent: tasks.reduce((sum, ms) => sum + ms, 0) / took / 10,
	}
}

const spread = (numbers: readonly number[]): Spread => ({
	...{ p50: percentile(numbers, 50), p99: percentile(numbers, 99) },
	most: numbers.length === 0 ? null : numbers.reduce((most, one) => Math.max(most, one)),
})
