import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import * as z from 'zod/mini'
import { outlineOf } from './practice/outline.ts'
import { play } from './practice/play.ts'
import { readRolePlay } from './practice/read-file.ts'

const usage = `Checks and shows role plays for the practice room. How one is written: packages/core/src/practice/SPEC.md.

  pnpm practice lint FILE...           says what is wrong in each, and where
  pnpm practice preview FILE           the whole of it as text: turns, leads, endings
  pnpm practice preview FILE --play    talk it through: one reply a line, an empty line ends it
`

/** What is wrong with how it was called. */
class WrongUse extends Error {
	override readonly name = 'WrongUse'
}

// What the schema has to say is for people: in zod's mini form a message is written only where a language is set.
z.config(z.locales.en())

async function main(): Promise<number> {
	const { values, positionals } = parse()
	const [command, ...files] = positionals
	if (command === 'lint' && files.length > 0) return lint(files)
	const [file, ...more] = files
	if (command !== 'preview' || file === undefined || more.length > 0)
		throw new WrongUse('Say "lint" with files, or "preview" with one file.')
	const read = readRolePlay(file)
	if (!read.ok) {
		process.stderr.write(`${file}\n${read.error.map((line) => `  ${line}\n`).join('')}`)
		return 1
	}
	if (!values.play) process.stdout.write(`${outlineOf(read.value)}\n`)
	else await play(read.value, createInterface({ input: process.stdin }), (line) => process.stdout.write(`${line}\n`))
	return 0
}

function lint(files: readonly string[]): number {
	let wrong = 0
	for (const file of files) {
		const read = readRolePlay(file)
		if (read.ok) process.stdout.write(`${file}: ${read.value.turns.length} turns, nothing found\n`)
		else {
			wrong += 1
			process.stdout.write(`${file}\n${read.error.map((line) => `  ${line}\n`).join('')}`)
		}
	}
	return wrong === 0 ? 0 : 1
}

function parse() {
	try {
		return parseArgs({ allowPositionals: true, options: { play: { type: 'boolean', default: false } } })
	} catch (error) {
		throw new WrongUse(error instanceof Error ? error.message : String(error))
	}
}

main().then(
	(code) => {
		process.exitCode = code
	},
	(error: unknown) => {
		process.stderr.write(error instanceof WrongUse ? `${error.message}\n\n${usage}` : `It could not be read: ${String(error)}\n`)
		process.exitCode = 2
	},
)
