import { setTimeout as pause } from 'node:timers/promises'
import { freePortBase } from '../replay/free-port-base.ts'
import { type Child, startChild } from './child.ts'
import type { Cores } from './processors.ts'

export type BaselineOptions = {
	/** Its file in `bench/baselines`. */
	readonly name: string
	readonly cores: Cores
	readonly env?: Readonly<Record<string, string>>
	readonly nodeArgs?: readonly string[]
}
export type Baseline = AsyncDisposable & { readonly child: Child; readonly port: number }

const readyWithinMs = 10_000

/** Starts one process of a baseline and resolves when it listens. */
export async function startBaseline({ name, cores, env = {}, nodeArgs = [] }: BaselineOptions): Promise<Baseline> {
	const port = await freePortBase()
	const child = await startChild({ file: `bench/baselines/${name}.ts`, cores, nodeArgs, env: { ...env, PORT: String(port) } })
	for (const giveUpAt = Date.now() + readyWithinMs; Date.now() < giveUpAt; await pause(20)) {
		if (!child.isRunning()) break
		if (await fetch(`http://127.0.0.1:${port}/`).catch(() => null)) return { child, port, [Symbol.asyncDispose]: () => child.stop() }
	}
	await child.stop('SIGKILL')
	throw new Error(`The baseline ${name} did not get ready. It printed:\n${child.printed()}`)
}
