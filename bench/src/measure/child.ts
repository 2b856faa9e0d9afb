import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bound, type Cores } from './processors.ts'

const repository = join(import.meta.dirname, '../../..')
const endWithParent = pathToFileURL(join(repository, 'scripts/bootstrap/end-with-parent.mjs')).href
const answerQuestions = pathToFileURL(join(import.meta.dirname, 'answer-questions.ts')).href

export type ChildOptions = {
	/** From the root of the repository. */
	readonly file: string
	readonly cores: Cores
	readonly env?: Readonly<Record<string, string>>
	/** For Node itself, for instance `--max-semi-space-size=64`. */
	readonly nodeArgs?: readonly string[]
}

/** A Node process of the bench: a server that is measured, or a generator. It ends when the bench does. */
export type Child = AsyncDisposable & {
	readonly pid: number
	/** Asks a question that the other side answers (see `answer`), over the channel between the two. @throws what it threw, as text */
	ask<T>(question: string, given?: unknown): Promise<T>
	/** The last of what it printed. */
	printed(): string
	isRunning(): boolean
	stop(signal?: NodeJS.Signals): Promise<void>
}
type Answer = { readonly to: number; readonly result?: unknown; readonly error?: string }

const stopWithinMs = 10_000

/** Starts it; it may not be ready yet. */
export async function startChild({ file, cores, env = {}, nodeArgs = [] }: ChildOptions): Promise<Child> {
	const args = ['--expose-gc', ...nodeArgs, '--import', endWithParent, '--import', answerQuestions, join(repository, file)]
	const child = spawn(...bound(cores, process.execPath, args), {
		env: { ...process.env, ...env },
		stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
		detached: true,
	})
	let printed = ''
	for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data: Buffer) => (printed = `${printed}${data}`.slice(-8_000)))
	const waiting = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>()
	let asked = 0
	child.on('message', ({ to, result, error }: Answer) => {
		const asker = waiting.get(to)
		waiting.delete(to)
		if (error === undefined) asker?.resolve(result)
		else asker?.reject(new Error(error))
	})
	child.on('exit', () => {
		for (const { reject } of waiting.values()) reject(new Error(`${file} ended. It printed:\n${printed}`))
		waiting.clear()
	})
	await once(child, 'spawn')
	const { pid } = child
	if (pid === undefined) throw new Error(`${file} has no process id`)
	const stop = (signal: NodeJS.Signals = 'SIGTERM') => stopChild(child, signal)
	return {
		pid,
		ask: <T>(question: string, given?: unknown) =>
			new Promise<T>((resolve, reject) => {
				const id = asked++
				waiting.set(id, { resolve: (result) => resolve(result as T), reject })
				child.send({ id, question, given }, (error) => error && reject(new Error(`${file} is gone. It printed:\n${printed}`)))
			}),
		printed: () => printed,
		isRunning: () => !isGone(child),
		stop,
		[Symbol.asyncDispose]: () => stop(),
	}
}

const isGone = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null

async function stopChild(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
	if (isGone(child)) return
	const gone = once(child, 'exit')
	child.kill(signal)
	const timer = setTimeout(() => child.kill('SIGKILL'), stopWithinMs)
	await gone
	clearTimeout(timer)
}
