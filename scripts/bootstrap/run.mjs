import { spawn } from 'node:child_process'
import { root, toolEnvironment } from './places.mjs'

/** Something a person can act on; its message is printed as it is, without a stack. */
export class Sentence extends Error {}

/**
 * Runs a program to its end, its output on ours and nothing on its input.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [environment]
 * @returns {Promise<number>} its exit code; 127 when there is no such program, 128 when a signal ended it
 */
export function run(program, args, environment = toolEnvironment) {
	return new Promise((resolve) => {
		const child = spawn(program, args, { cwd: root, env: environment, stdio: ['ignore', 'inherit', 'inherit'] })
		child.once('error', () => resolve(127))
		child.once('exit', (code) => resolve(code ?? 128))
	})
}

/**
 * Runs a whole script and turns what goes wrong into one sentence and a non-zero exit.
 *
 * @param {() => Promise<number>} script resolves to the exit code
 */
export async function runScript(script) {
	try {
		process.exitCode = await script()
	} catch (error) {
		if (!(error instanceof Sentence)) throw error
		console.error(`\n${error.message}`)
		process.exitCode = 1
	}
}
