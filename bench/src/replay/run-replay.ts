import { addDifferences, type Differences, noDifferences } from './compare-log.ts'
import { openDesk, placesOfAListener } from './listener-desk.ts'
import { aListener, aSupervisor } from './people.ts'
import { percentile } from './percentile.ts'
import { type Played, playConversation } from './play-conversation.ts'
import type { Recorded } from './read-conversations.ts'
import { type Servers, startServers } from './server-processes.ts'
import { NeverHappened } from './until.ts'

export type ReplayOptions = {
	readonly nodes: number
	/** Conversations at once. */
	readonly concurrency: number
	/** Kills a server with SIGKILL when half of all messages have arrived, and starts it again on the same data. */
	readonly kill: boolean
	readonly onProgress: (progress: Progress) => void
}
export type Progress = { readonly conversations: number; readonly arrived: number; readonly what: string | null }

/** What a replay came to. `conversations` are those that came to their end. */
export type ReplayResult = Differences & {
	readonly conversations: number
	readonly messages: number
	readonly refusedTooLong: number
	readonly p50Ms: number | null
	readonly p99Ms: number | null
	readonly unfinished: number
}

/** The demo world has so many listeners for replays. */
const mostListeners = 24

/** Plays all conversations through servers of its own. On several nodes the three people of a conversation are on different ones. */
export async function runReplay(recorded: readonly Recorded[], options: ReplayOptions): Promise<ReplayResult> {
	await using resources = new AsyncDisposableStack()
	const progress = { conversations: 0, arrived: 0 }
	const tell = (what: string | null = null) => options.onProgress({ ...progress, what })

	tell(`starting ${options.nodes === 1 ? 'one server' : `${options.nodes} servers`}`)
	const servers = resources.use(await startServers(options.nodes))
	const originsOf = (index: number) => at(servers.nodes, index % options.nodes).origins
	const supervisor = await aSupervisor(originsOf(2), 'replay-supervisor')
	resources.defer(() => supervisor.close())
	const names = Array.from({ length: Math.min(mostListeners, Math.ceil(options.concurrency / placesOfAListener)) }, signInName)
	const listeners = await Promise.all(names.map((name, index) => aListener(originsOf(index + 1), name)))
	const desk = resources.use(await openDesk(listeners, (error) => tell(`a listener's client failed: ${String(error)}`)))
	tell('everybody is here')

	const killAt = options.kill ? Math.floor(recorded.reduce((sum, { turns }) => sum + turns.length, 0) / 2) : null
	let crash: Promise<void> | null = null
	const onArrived = () => {
		progress.arrived += 1
		if (killAt !== null && crash === null && progress.arrived >= killAt) crash = killAndRestart(servers, tell)
	}

	const played: Played[] = []
	const queue = recorded.entries()
	const playOnAndOn = async () => {
		for (const [index, conversation] of queue) {
			const stage = { origins: originsOf(index), desk, supervisor, onArrived }
			const outcome = await playConversation(conversation, stage).catch(neverPlayed)
			played.push(outcome)
			if (outcome.unfinished === null) progress.conversations += 1
			tell(outcome.unfinished === null ? null : `conversation ${conversation.id} did not finish: ${outcome.unfinished}`)
		}
	}
	await Promise.all(Array.from({ length: Math.min(options.concurrency, mostListeners * placesOfAListener) }, playOnAndOn))
	await crash
	if (killAt !== null && crash === null) throw new Error('The replay was over before a server could be killed.')
	return sum(played)
}

/** One conversation that gets stuck does not end the others. @throws whatever is not about waiting in vain */
function neverPlayed(error: unknown): Played {
	if (!(error instanceof NeverHappened)) throw error
	return { messages: 0, refusedTooLong: 0, differences: noDifferences, latenciesMs: [], unfinished: error.message }
}

async function killAndRestart(servers: Servers, tell: (what: string) => void): Promise<void> {
	const victim = at(servers.nodes, 0)
	await victim.stop('SIGKILL')
	tell('a server was killed (SIGKILL); starting it again on the same data')
	await victim.start()
	tell('it is back')
}

export function sum(played: readonly Played[]): ReplayResult {
	const latencies = played.flatMap(({ latenciesMs }) => latenciesMs)
	const finished = played.filter(({ unfinished }) => unfinished === null).length
	const tenths = (ms: number | null) => (ms === null ? null : Math.round(ms * 10) / 10)
	return {
		conversations: finished,
		messages: played.reduce((total, { messages }) => total + messages, 0),
		refusedTooLong: played.reduce((total, { refusedTooLong }) => total + refusedTooLong, 0),
		...played.map(({ differences }) => differences).reduce(addDifferences, noDifferences),
		p50Ms: tenths(percentile(latencies, 50)),
		p99Ms: tenths(percentile(latencies, 99)),
		unfinished: played.length - finished,
	}
}

const signInName = (_: unknown, index: number): string => `replay-${String(index + 1).padStart(2, '0')}`

function at<T>(items: readonly T[], index: number): T {
	const item = items[index]
	if (item === undefined) throw new Error(`there is no number ${index}`)
	return item
}
