import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { constants } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { node24, root } from './places.mjs'

/**
 * Runs a TypeScript file under Node 24 until it ends, and passes signals on.
 *
 * It gets a process group of its own: otherwise Ctrl-C would reach it twice, once from the terminal and once from us, and
 * the second one means "stop at once". If we are killed, it is told to stop (see `end-with-parent.mjs`).
 *
 * @param {string} file relative to the root of the repository
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Promise<number>} exit code
 */
export async function handOver(file, args, environment) {
	const watch = pathToFileURL(join(root, 'scripts/bootstrap/end-with-parent.mjs')).href
	const child = spawn(node24, ['--import', watch, join(root, file), ...args], {
		env: environment,
		stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
		detached: true,
	})
	/** @type {NodeJS.Signals[]} */
	const passedOn = ['SIGINT', 'SIGTERM', 'SIGHUP']
	for (const signal of passedOn) process.on(signal, () => child.kill(signal))
	const [code, signal] = await once(child, 'exit')
	return code ?? 128 + (constants.signals[/** @type {NodeJS.Signals} */ (signal)] ?? 0)
}
