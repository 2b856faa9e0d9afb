import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'

export type ServerProcess = {
	readonly origins: { readonly seeker: string; readonly listener: string; readonly supervisor: string }
	/** `SIGKILL` is the crash, `SIGTERM` drains. Resolves when the process is gone. */
	stop(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>
	/** Once more, on the same ports and the same data. Resolves when it is ready. */
	start(): Promise<void>
}
export type ServerProcessOptions = {
	readonly name: string
	/** First of its three ports: seeker, listener, supervisor. */
	readonly portBase: number
	readonly settings: Readonly<Record<string, string>>
}

const repository = join(import.meta.dirname, '../../..')
const endWithParent = pathToFileURL(join(repository, 'scripts/bootstrap/end-with-parent.mjs')).href
const readyTimeoutMs = 60_000

/** Starts one server and resolves when it is ready. @throws Error with what it printed last when it does not get there. */
export async function startServerProcess({ name, portBase, settings }: ServerProcessOptions): Promise<ServerProcess> {
	const origin = (offset: number) => `http://localhost:${portBase + offset}`
	const running: { child: ChildProcess | null } = { child: null }

	async function start(): Promise<void> {
		let printed = ''
		const child = spawn(process.execPath, ['--import', endWithParent, join(repository, 'apps/chat-server/src/main.ts')], {
			// The shell it is started from, and the replay's settings on top.
			env: { ...process.env, ...settings, AKIN_NODE: name, AKIN_PORT_BASE: String(portBase) },
			stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
			detached: true,
		})
		running.child = child
		for (const stream of [child.stdout, child.stderr]) {
			stream?.on('data', (data: Buffer) => {
				printed = `${printed}${data}`.slice(-4_000)
			})
		}
		for (const giveUpAt = Date.now() + readyTimeoutMs; Date.now() < giveUpAt; await pause(50)) {
			if (isGone(child)) break
			const answer = await fetch(`${origin(0)}/health/ready`).catch(() => null)
			if (answer?.ok) return
		}
		await stop('SIGKILL')
		throw new Error(`${name} did not get ready. It printed:\n${printed}`)
	}

	async function stop(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
		const { child } = running
		if (!child || isGone(child)) return
		const gone = once(child, 'exit')
		child.kill(signal)
		await gone
	}

	await start()
	return { origins: { seeker: origin(0), listener: origin(1), supervisor: origin(2) }, start, stop }
}

const isGone = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null
