import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'

export type NodeState = 'starting' | 'ready' | 'gone'
export type NodeOptions = {
	name: string
	/** First of its three ports: seeker, listener, supervisor. */
	portBase: number
	environment: NodeJS.ProcessEnv
	/** Told every line the node prints. */
	printed: (line: string) => void
	/** Told in a sentence when it is gone. */
	gone: (sentence: string) => void
}

const repository = join(import.meta.dirname, '../..')
const endWithParent = pathToFileURL(join(repository, 'scripts/bootstrap/end-with-parent.mjs')).href
const readyTimeoutMs = 60_000

/** One server of the cluster, in a process that can be killed and started again. */
export class NodeProcess {
	readonly name: string
	readonly portBase: number
	state: NodeState = 'gone'
	#child: ChildProcess | undefined
	readonly #options: NodeOptions

	constructor(options: NodeOptions) {
		this.name = options.name
		this.portBase = options.portBase
		this.#options = options
	}

	get pid(): number | undefined {
		return this.state === 'gone' ? undefined : this.#child?.pid
	}

	/** Resolves once the node answers on its ports. @throws Error when it ends before that or does not get ready. */
	async start(): Promise<void> {
		if (this.state !== 'gone') return
		this.state = 'starting'
		const child = spawn(process.execPath, ['--import', endWithParent, join(repository, 'apps/chat-server/src/main.ts')], {
			env: { ...this.#options.environment, AKIN_NODE: this.name, AKIN_PORT_BASE: String(this.portBase) },
			stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
			detached: true,
		})
		this.#child = child
		for (const stream of [child.stdout, child.stderr]) {
			if (stream) createInterface({ input: stream }).on('line', this.#options.printed)
		}
		child.once('exit', (code, signal) => {
			this.state = 'gone'
			this.#options.gone(`${this.name} is gone (${signal ?? `exit code ${code}`}).`)
		})
		await this.#untilReady(child)
		this.state = 'ready'
	}

	/** Sends a signal and resolves when the process is gone. `SIGTERM` drains, `SIGKILL` is the crash. */
	async stop(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
		const child = this.#child
		if (!child || child.exitCode !== null || child.signalCode !== null) return
		const gone = once(child, 'exit')
		child.kill(signal)
		await gone
	}

	async #untilReady(child: ChildProcess): Promise<void> {
		for (const giveUpAt = Date.now() + readyTimeoutMs; Date.now() < giveUpAt; await pause(100)) {
			if (child.exitCode !== null || child.signalCode !== null) throw new Error(`${this.name} ended before it was ready.`)
			const answer = await fetch(`http://localhost:${this.portBase}/health/ready`).catch(() => undefined)
			if (answer?.ok) return
		}
		await this.stop('SIGKILL')
		throw new Error(`${this.name} was not ready after ${readyTimeoutMs / 1000} s.`)
	}
}
