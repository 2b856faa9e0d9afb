import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'

/** A call of some process that makes bytes or names durable, or names a file. Times are those of the wall clock, in ms. */
export type DiskCall = {
	readonly at: number
	/** When it returned. */
	readonly endedAt: number
	readonly name: string
	/** The file or folder it was about; both, for a call that names two. */
	readonly path: string
}
export type Trace = { stop(): Promise<DiskCall[]> }

const traced = 'fsync,fdatasync,sync_file_range,msync,mkdir,mkdirat,link,linkat,rename,renameat,renameat2,openat'

const strace = (file: string) => ['-f', '-ttt', '-T', '-y', '-s', '256', '-e', `trace=${traced}`, '-o', file]

/**
 * Watches which of these calls some processes and their children make, with strace.
 *
 * @param file where strace writes
 * @throws Error when strace is not there or may not attach
 */
export async function traceDisk(pids: readonly number[], file: string): Promise<Trace> {
	const child = spawn('strace', [...strace(file), ...pids.flatMap((pid) => ['-p', String(pid)])], { stdio: ['ignore', 'ignore', 'pipe'] })
	await once(child, 'spawn')
	let said = ''
	child.stderr.on('data', (data: Buffer) => {
		said += String(data)
	})
	// strace names every process it has attached to, one after the other.
	for (let waited = 0; (said.match(/ attached/g)?.length ?? 0) < pids.length; waited += 20) {
		if (child.exitCode !== null || waited > 10_000) throw new Error(`strace could not attach: ${said}`)
		await pause(20)
	}
	return {
		async stop() {
			child.kill('SIGINT')
			await once(child, 'exit')
			return readTrace(file)
		},
	}
}

/** The calls of a program, from its beginning to its end. @throws Error when it ends with another code than 0 */
export async function traceProgram(command: readonly string[], file: string): Promise<DiskCall[]> {
	const child = spawn('strace', [...strace(file), '--', ...command], { stdio: ['ignore', 'inherit', 'inherit'] })
	const [code] = await once(child, 'exit')
	if (code !== 0) throw new Error(`the traced program ended with ${code}`)
	return readTrace(file)
}

async function readTrace(file: string): Promise<DiskCall[]> {
	const calls: DiskCall[] = []
	const unfinished = new Map<string, string>()
	for await (const line of createInterface({ input: createReadStream(file) })) {
		const whole = joined(line, unfinished)
		const call = whole === null ? null : readCall(whole)
		if (call) calls.push(call)
	}
	return calls.sort((one, other) => one.at - other.at)
}

/** A call that was interrupted by another process's line comes in two; the first half waits for the second. */
export function joined(line: string, unfinished: Map<string, string>): string | null {
	const pid = line.slice(0, line.indexOf(' '))
	const begins = line.indexOf(' <unfinished ...>')
	if (begins >= 0) {
		unfinished.set(pid, line.slice(0, begins))
		return null
	}
	const resumed = /<\.\.\. \w+ resumed>(.*)$/.exec(line)
	if (!resumed) return line
	const first = unfinished.get(pid)
	unfinished.delete(pid)
	return first === undefined ? null : `${first}${resumed[1]}`
}

/** `123 1700000000.123456 fdatasync(7</data/pg_wal/0001>) = 0 <0.000100>`; null for what failed or opens without making durable. */
export function readCall(line: string): DiskCall | null {
	const found = /^\d+\s+(\d+\.\d+) (\w+)\((.*)\)\s+= (-?\d+).*<(\d+\.\d+)>$/.exec(line)
	if (!found) return null
	const [, at = '', name = '', given = '', result = '', took = ''] = found
	if (Number(result) < 0) return null
	if (name === 'openat' && !/O_D?SYNC/.test(given)) return null
	const byDescriptor = /<([^>]+)>/.exec(given)?.[1]
	const byName = [...given.matchAll(/"([^"]+)"/g)].map(([, path]) => path).join(' → ')
	const startedAt = Number(at) * 1_000
	return { at: startedAt, endedAt: startedAt + Number(took) * 1_000, name, path: byName || byDescriptor || '' }
}
