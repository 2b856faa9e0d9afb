import { existsSync, readdirSync, readlinkSync, realpathSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@akin/chat-server/adapters/embedded/start-embedded-postgres'

/** A PostgreSQL of our own that can be killed and brought back: the same data, the same address. */
export type PostgresControl = AsyncDisposable & {
	/** The database itself, not through any line. Its password is in it: never log it. */
	readonly url: string
	readonly port: number
	/** Where PostgreSQL keeps its files. */
	readonly folder: string
	pid(): number
	isRunning(): boolean
	/** `kill -9` of the postmaster. Resolves when it is gone; its children notice by themselves. */
	kill(): Promise<void>
	/** An orderly, quick stop: transactions under way are rolled back. */
	stop(): Promise<void>
	/** Resolves when it accepts connections; at once when it runs. */
	start(): Promise<void>
}

/** @param given `durable: false` also commits without waiting: what was committed just before a kill is lost. For tests of the handle only. */
export async function startPostgresControl(given: { dataDir: string; port: number; durable: boolean }): Promise<PostgresControl> {
	const options = { ...given, revive: false }
	let server: EmbeddedPostgres | null = await startEmbeddedPostgres(options)
	const { url, port, folder } = server
	let pid = server.pid
	const end = async () => {
		const ending = server
		server = null
		await ending?.[Symbol.asyncDispose]()
	}
	return {
		url,
		port,
		folder,
		pid: () => pid,
		isRunning: () => server !== null && isAlive(pid),
		async kill() {
			if (server === null) return
			process.kill(pid, 'SIGKILL')
			while (isAlive(pid)) await pause(5)
			await end()
		},
		stop: end,
		async start() {
			if (server !== null && isAlive(pid)) return
			await end()
			server = await startEmbeddedPostgres(options)
			pid = server.pid
		},
		[Symbol.asyncDispose]: end,
	}
}

/** Whether a process lives; a zombie nobody has fetched yet does not. */
export function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0)
		return process.platform !== 'linux' || existsSync(`/proc/${pid}/exe`)
	} catch {
		return false
	}
}

/** Processes that work inside a folder, as a postmaster and its children do. Linux only; none elsewhere. */
export function processesIn(folder: string): number[] {
	if (process.platform !== 'linux') return []
	const real = realpathSync(folder)
	return readdirSync('/proc')
		.map(Number)
		.filter((pid) => Number.isInteger(pid) && worksIn(pid, real))
}

function worksIn(pid: number, folder: string): boolean {
	try {
		return readlinkSync(`/proc/${pid}/cwd`) === folder
	} catch {
		return false
	}
}
