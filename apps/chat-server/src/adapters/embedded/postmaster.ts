import { type SpawnOptions, spawn, spawnSync } from 'node:child_process'
import { closeSync, existsSync, openSync, readdirSync, readFileSync, readlinkSync, realpathSync, rmSync, statfsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { EmbeddedStoreError } from './embedded-store-error.ts'
import { freePort } from './free-port.ts'
import type { OsAccount } from './os-account.ts'

export type Postmaster = {
	pid: number
	port: number
	stop(): Promise<void>
	/** Resolves when the process has ended, for whatever reason. */
	exited: Promise<void>
}
export type PostmasterOptions = {
	postgres: string
	folder: string
	logFile: string
	account: OsAccount | undefined
	settings: Record<string, string>
	/** A free one when left out. */
	port?: number
}

const pollMs = 10
const startTimeoutMs = 60_000
const fastStopTimeoutMs = 10_000
const attempts = 5
/** A file of the write-ahead log: with less PostgreSQL cannot begin another. */
const leastFreeBytes = 16 * 1024 * 1024
const worthAnotherTry = /could not bind|Address already in use|pre-existing shared memory/

/** Starts PostgreSQL on a loopback port and resolves once it accepts connections. */
export async function startPostmaster(options: PostmasterOptions): Promise<Postmaster> {
	// Our caller holds the folder's lock and has stopped what was left over, so this file can only be stale. PostgreSQL
	// would refuse to start if another process has been given the number in it, as happens in every restarted container.
	rmSync(join(options.folder, 'postmaster.pid'), { force: true })
	for (let attempt = 1; ; attempt++) {
		const started = await tryToStart(options, options.port ?? (await freePort()))
		if (typeof started !== 'string') return started
		if (started.includes('pre-existing shared memory')) endOrphans(options.folder)
		if (attempt === attempts || !worthAnotherTry.test(started)) throw explained(started, options)
		await pause(attempt * 200)
	}
}

/** @returns the running server, or what it wrote to its log before it gave up */
async function tryToStart(options: PostmasterOptions, port: number): Promise<Postmaster | string> {
	const settings = Object.entries({ ...options.settings, port: String(port) }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
	const log = openSync(options.logFile, 'w', 0o600)
	const child = spawn(options.postgres, ['-D', options.folder, ...settings], { ...asAccount(options.account), stdio: ['ignore', log, log] })
	closeSync(log)
	let running = true
	const exited = new Promise<void>((resolve) => {
		const ended = () => {
			running = false
			resolve()
		}
		child.once('exit', ended)
		child.once('error', ended)
	})
	// The server must not keep a process alive that is otherwise done.
	child.unref()

	for (const giveUpAt = Date.now() + startTimeoutMs; running && Date.now() < giveUpAt; await pause(pollMs)) {
		const [pid, , , , , , , status] = pidFileLines(options.folder)
		if (child.pid === Number(pid) && status?.trim() === 'ready') {
			const pid = child.pid
			return { pid, port, exited, stop: () => stopPostmaster(pid, () => running) }
		}
	}
	if (running) child.kill('SIGQUIT')
	return readFileSync(options.logFile, 'utf8')
}

/**
 * Own session, so that Ctrl-C in a terminal reaches us alone and we decide when the database stops; an empty
 * environment, so that nobody's PGDATA or PGOPTIONS changes what we start.
 */
export function asAccount(account: OsAccount | undefined): SpawnOptions {
	return { detached: true, cwd: '/', env: { LC_ALL: 'C', TZ: 'UTC' }, ...(account && { uid: account.uid, gid: account.gid }) }
}

/** Stops a server that outlived the process that started it. Resolves to its process id, or undefined if there was none. */
export async function stopLeftoverPostmaster(folder: string): Promise<number | undefined> {
	const pid = Number(pidFileLines(folder)[0])
	if (!Number.isInteger(pid) || pid <= 1 || !servesFolder(pid, folder)) return undefined
	await stopPostmaster(pid, () => servesFolder(pid, folder))
	return pid
}

/** Open transactions are rolled back and clients disconnected; committed data is on disk either way. */
async function stopPostmaster(pid: number, running: () => boolean): Promise<void> {
	for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
		if (!running()) return
		try {
			process.kill(pid, signal)
		} catch {
			return
		}
		for (const giveUpAt = Date.now() + fastStopTimeoutMs; running() && Date.now() < giveUpAt; ) await pause(pollMs)
	}
	if (running()) throw new EmbeddedStoreError(`The built-in PostgreSQL (process ${pid}) does not stop. Stop it by hand, then start again.`)
}

function pidFileLines(folder: string): string[] {
	const file = join(folder, 'postmaster.pid')
	return existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
}

// A process id alone proves nothing: it may belong to somebody else by now. A postmaster works inside its folder.
function servesFolder(pid: number, folder: string): boolean {
	if (process.platform !== 'linux') {
		const listed = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
		return listed.stdout.includes(`-D ${folder}`)
	}
	try {
		return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(folder)
	} catch {
		return false
	}
}

/**
 * Ends what a killed postmaster left behind: PostgreSQL does not start beside a process that may still write the same files, and one that
 * hangs would keep it away for ever. Whoever works in the folder while we hold its lock can only be such a one. Linux only.
 */
function endOrphans(folder: string): void {
	if (process.platform !== 'linux') return
	for (const pid of readdirSync('/proc').map(Number)) if (Number.isInteger(pid) && servesFolder(pid, folder)) kill(pid)
}

function kill(pid: number): void {
	try {
		process.kill(pid, 'SIGKILL')
	} catch {
		// It went by itself.
	}
}

function explained(log: string, { folder, logFile }: PostmasterOptions): EmbeddedStoreError {
	if (log.includes('No space left on device') || isDiskFull(folder)) {
		return new EmbeddedStoreError(`The built-in PostgreSQL cannot start: its disk is full (see ${logFile}).`, { isDiskFull: true })
	}
	const fatal = log.split('\n').findLast((line) => /FATAL|PANIC/.test(line))
	const reason = fatal?.replace(/^.*(?:FATAL|PANIC):\s*/, '') ?? 'it gave no reason'
	return new EmbeddedStoreError(`The built-in PostgreSQL cannot start: ${reason} (see ${logFile}).`)
}

/** On a full disk it may not even be able to write down why it ends. */
function isDiskFull(folder: string): boolean {
	const { bavail, bsize } = statfsSync(folder)
	return bavail * bsize < leastFreeBytes
}
