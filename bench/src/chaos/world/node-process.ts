import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'

/** One server in a process of its own that can be stopped in every way and brought back on the same ports. */
export type NodeProcess = {
	/** Of the process that runs now or ran last; 0 before the first. */
	pid(): number
	isRunning(): boolean
	/** How often it was started. */
	generation(): number
	/** Starts the process and does not wait for it. Nothing happens when it runs. */
	launch(): void
	/** Whether it answers right now that it is ready. */
	isReady(): Promise<boolean>
	/** Resolves when it is ready; at once when it runs. Tries on while its stores are away. @throws Error with what it printed last */
	start(): Promise<void>
	/** Resolves when the process is gone. */
	stop(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>
	signal(signal: NodeJS.Signals): void
	/** Moves the wall clock of this process only, so many ms from the true time; it survives a restart. Resolves with the time the process now reads. */
	setClock(offsetMs: number): Promise<number>
	/** How the last process that is gone ended; null when none is. */
	lastExit(): { readonly code: number | null; readonly signal: NodeJS.Signals | null } | null
	/** What it said last, for a report of what went wrong. */
	printed(): string
}
export type NodeProcessOptions = {
	readonly name: string
	/** First of three ports to listen on. */
	readonly portBase: number
	readonly settings: Readonly<Record<string, string>>
	/** Options of Node itself: preloads. */
	readonly nodeOptions: readonly string[]
}

const repository = join(import.meta.dirname, '../../../..')
const main = join(repository, 'apps/chat-server/src/main.ts')
const preloads = [join(repository, 'scripts/bootstrap/end-with-parent.mjs'), join(import.meta.dirname, 'clock-preload.mjs')]
const readyTimeoutMs = 120_000
const clockTimeoutMs = 10_000

/** Nothing runs until `start`. */
export function nodeProcess({ name, portBase, settings, nodeOptions }: NodeProcessOptions): NodeProcess {
	let child: ChildProcess | null = null
	let generation = 0
	let clockOffsetMs = 0
	let printed = ''
	let lastExit: ReturnType<NodeProcess['lastExit']> = null
	const imports = preloads.flatMap((file) => ['--import', pathToFileURL(file).href])
	const isRunning = () => child !== null && !isGone(child)
	// A stopped process hears nothing but this.
	const killOnExit = () => void child?.kill('SIGKILL')

	async function isReady(): Promise<boolean> {
		const answer = await fetch(`http://localhost:${portBase}/health/ready`, { signal: AbortSignal.timeout(5_000) }).catch(() => null)
		return answer?.ok === true
	}

	function launch(): ChildProcess {
		generation += 1
		const started = spawn(process.execPath, [...nodeOptions, ...imports, main], {
			env: {
				...process.env,
				...settings,
				AKIN_NODE: name,
				AKIN_PORT_BASE: String(portBase),
				CHAOS_CLOCK_OFFSET_MS: String(clockOffsetMs),
			},
			stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
			detached: true,
		})
		for (const stream of [started.stdout, started.stderr]) {
			stream?.on('data', (data: Buffer) => {
				printed = `${printed}${data}`.slice(-64_000)
			})
		}
		started.on('error', (error) => {
			printed = `${printed}${error.message}\n`
		})
		process.on('exit', killOnExit)
		started.once('exit', (code, signal) => {
			lastExit = { code, signal }
			process.off('exit', killOnExit)
		})
		return started
	}

	async function stop(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
		if (!child || isGone(child)) return
		const gone = once(child, 'exit')
		child.kill(signal)
		await gone
	}

	return {
		pid: () => child?.pid ?? 0,
		isRunning,
		generation: () => generation,
		isReady,
		launch() {
			if (!isRunning()) child = launch()
		},
		async start() {
			if (isRunning()) return
			for (const giveUpAt = performance.now() + readyTimeoutMs; performance.now() < giveUpAt; await pause(50)) {
				// A server whose stores are away says so and ends: somebody starts it again until it can.
				if (!isRunning()) child = launch()
				if (await isReady()) return
				// Nobody gives it back: only another port helps, and on a first start there is a choice.
				if (!isRunning() && generation === 1 && printed.includes('is taken by another program')) break
				if (!isRunning()) await pause(250)
			}
			await stop('SIGKILL')
			throw new Error(`${name} did not get ready. It printed:\n${printed}`)
		},
		stop,
		signal: (signal) => void child?.kill(signal),
		async setClock(offsetMs) {
			clockOffsetMs = offsetMs
			if (!child || isGone(child)) return Date.now() + offsetMs
			child.send({ clockOffsetMs: offsetMs })
			const [answer]: [{ clockReads: number }] = await once(child, 'message', { signal: AbortSignal.timeout(clockTimeoutMs) }).then(
				([message]) => [message],
			)
			return answer.clockReads
		},
		lastExit: () => lastExit,
		printed: () => printed,
	}
}

const isGone = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null
