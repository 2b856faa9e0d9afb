import { join, resolve } from 'node:path'
import { root } from './places.mjs'
import { Sentence } from './run.mjs'

/** @typedef {{ reset: boolean, portBase: number, dataDir: string }} StartOptions */

const usage =
	'Options: --reset (delete the data and start afresh) · --port-base N (default 4600; three ports from there) · --data DIR (default .akin/data)'
const highestPortBase = 65_000

/**
 * @param {string[]} args what stands after the command
 * @param {string} defaultFolder inside the repository
 * @returns {StartOptions}
 */
export function parseOptions(args, defaultFolder) {
	/** @type {StartOptions} */
	const options = { reset: false, portBase: 4600, dataDir: join(root, defaultFolder) }
	const words = args.flatMap((arg) => (arg.startsWith('--') ? splitOnce(arg) : [arg]))
	while (words.length > 0) {
		const word = words.shift()
		if (word === '--reset') options.reset = true
		else if (word === '--port-base') options.portBase = portNumber(words.shift())
		// npm runs scripts in the root; a relative folder means relative to where the person stands.
		else if (word === '--data') options.dataDir = resolve(process.env.INIT_CWD ?? process.cwd(), folderName(words.shift()))
		else throw new Sentence(`${word} is not an option of this command. ${usage}`)
	}
	return options
}

/** @param {string} arg */
function splitOnce(arg) {
	const at = arg.indexOf('=')
	return at === -1 ? [arg] : [arg.slice(0, at), arg.slice(at + 1)]
}

/** @param {string | undefined} word */
function portNumber(word) {
	const port = Number(word)
	if (Number.isInteger(port) && port >= 1 && port <= highestPortBase) return port
	throw new Sentence(`--port-base wants a number from 1 to ${highestPortBase}. ${usage}`)
}

/** @param {string | undefined} word */
function folderName(word) {
	if (word) return word
	throw new Sentence(`--data wants a folder. ${usage}`)
}
