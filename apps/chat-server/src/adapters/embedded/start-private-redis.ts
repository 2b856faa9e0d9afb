import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { createClient } from 'redis'
import { EmbeddedStoreError } from './embedded-store-error.ts'
import { freePort } from './free-port.ts'

export type PrivateRedisOptions = {
	/** Working folder of the server; nothing is saved in it. */
	dir: string
	/** Loopback port; a free one when left out. Give the same port to bring a stopped server back under its old address. */
	port?: number
	/** Goes with `port`: the password of the server to bring back. */
	password?: string
}

export type PrivateRedis = AsyncDisposable & {
	/** Connection URL, its random password included: never log it. */
	url: string
	pid: number
	port: number
	password: string
	/** Ends the server; `SIGKILL` shows what a crash does. Resolves when it is gone. */
	stop(signal?: NodeJS.Signals): Promise<void>
}

const missingSentence =
	'redis-server is not installed. On Debian or Ubuntu run `apt-get install redis-server`, on macOS `brew install redis`, or set REDIS_URL to a Redis of your own.'
const startTimeoutMs = 10_000

/**
 * Runs a private `redis-server` from the PATH that keeps everything in memory, on loopback, behind a random password.
 *
 * @throws EmbeddedStoreError when Redis is not installed or does not come up
 */
export async function startPrivateRedis(options: PrivateRedisOptions): Promise<PrivateRedis> {
	mkdirSync(options.dir, { recursive: true })
	const port = options.port ?? (await freePort())
	const password = options.password ?? randomBytes(24).toString('hex')
	const child = await launch({
		bind: '127.0.0.1',
		port: String(port),
		requirepass: password,
		dir: options.dir,
		save: '""',
		appendonly: 'no',
		loglevel: 'warning',
	})
	const exited = once(child, 'exit')
	const stopOnExit = () => void child.kill('SIGKILL')
	process.on('exit', stopOnExit)
	async function stop(signal: NodeJS.Signals = 'SIGTERM') {
		process.off('exit', stopOnExit)
		if (child.exitCode !== null || child.signalCode !== null) return
		// Nothing else may keep this process alive while it waits.
		child.ref()
		child.kill(signal)
		await exited
	}
	const url = `redis://:${password}@127.0.0.1:${port}`
	try {
		await Promise.race([
			answering(url),
			exited.then(() => Promise.reject(new EmbeddedStoreError(`redis-server ended at once; is port ${port} taken?`))),
		])
	} catch (error) {
		await stop('SIGKILL')
		throw error
	}
	return { url, port, password, pid: child.pid ?? 0, stop, [Symbol.asyncDispose]: () => stop() }
}

/** The settings go in over standard input: on the command line everybody on the machine could read the password. */
async function launch(settings: Record<string, string>): Promise<ChildProcess> {
	const child = spawn('redis-server', ['-'], { stdio: ['pipe', 'ignore', 'ignore'], detached: true })
	try {
		await once(child, 'spawn')
	} catch (error) {
		throw new EmbeddedStoreError(missingSentence, { cause: error })
	}
	child.stdin.end(
		Object.entries(settings)
			.map(([name, value]) => `${name} ${value}\n`)
			.join(''),
	)
	child.unref()
	return child
}

async function answering(url: string): Promise<void> {
	for (const giveUpAt = Date.now() + startTimeoutMs; ; await pause(20)) {
		const client = createClient({ url, disableOfflineQueue: true, socket: { reconnectStrategy: false } }).on('error', () => {})
		try {
			await client.connect()
			await client.ping()
			return
		} catch (error) {
			if (Date.now() > giveUpAt) throw new EmbeddedStoreError('redis-server does not answer.', { cause: error })
		} finally {
			client.destroy()
		}
	}
}
