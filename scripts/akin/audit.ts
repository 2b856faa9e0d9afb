import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { parseAnchorLines } from '@akin/chat-server/adapters/anchor/anchor-lines'
import { EmbeddedStoreError } from '@akin/chat-server/adapters/embedded/embedded-store-error'
import { openDatabase } from '@akin/chat-server/adapters/postgres/database'
import { createPostgresCheckpointStore } from '@akin/chat-server/adapters/postgres/postgres-checkpoint-store'
import { type AuditChecker, anyOf, auditCheckerFor, readAuditChecker } from '@akin/chat-server/adapters/system/audit-signing-key'
import { KeyFolderError } from '@akin/chat-server/adapters/system/key-folder-error'
import { ConfigError, readConfig } from '@akin/chat-server/config'
import type { AuditCheckpoint } from '@akin/chat-server/ports/audit-checkpoint'
import { verifyAudit } from '@akin/chat-server/use-cases/audit/verify-audit'
import { wordsOfProblem, wordsOfVerdict } from './audit-words.ts'
import { databaseUrlOf } from './database-url-of.ts'

/** What is wrong with what was given, in a sentence. */
class Unusable extends Error {}

/** `akin audit …`. Answers the exit code. */
export async function runAudit([what, ...args]: readonly string[]): Promise<number> {
	try {
		if (what === 'key') return await printKey()
		if (what === 'verify') return await verify(args)
		throw new Unusable('Say "audit verify" or "audit key".')
	} catch (error) {
		process.stderr.write(`${sentenceOf(error)}\n`)
		return 2
	}
}

async function printKey(): Promise<number> {
	process.stdout.write((await readAuditChecker(readConfig().keyDir)).publicKey)
	return 0
}

async function verify(args: readonly string[]): Promise<number> {
	const { values } = parseArgs({
		args: [...args],
		options: { anchor: { type: 'string', multiple: true }, 'public-key': { type: 'string', multiple: true } },
	})
	const config = readConfig()
	const files = values.anchor ?? (config.anchors.file === null ? [] : [config.anchors.file])
	const anchors = (await Promise.all(files.map(readAnchors))).flat()
	const checker = anyOf(await checkersFrom(values['public-key'] ?? [], config.keyDir))
	await using opening = new AsyncDisposableStack()
	const store = createPostgresCheckpointStore(opening.use(openDatabase({ url: await databaseUrlOf(config, opening), poolSize: 1 })))
	const verdict = await verifyAudit(store, checker, anchors)
	for (const problem of verdict.problems) process.stdout.write(`  ✗ ${wordsOfProblem(problem)}\n`)
	process.stdout.write(`${wordsOfVerdict(verdict)}\n`)
	return verdict.problems.length === 0 ? 0 : 1
}

async function checkersFrom(files: readonly string[], keyDir: string): Promise<[AuditChecker, ...AuditChecker[]]> {
	const [first, ...others] = await Promise.all(files.map(async (file) => auditCheckerFor(await readText(file))))
	return first === undefined ? [await readAuditChecker(keyDir)] : [first, ...others]
}

async function readAnchors(file: string): Promise<readonly AuditCheckpoint[]> {
	const text = await readText(file)
	try {
		return parseAnchorLines(text)
	} catch (error) {
		throw new Unusable(`${file}: ${error instanceof Error ? error.message : 'it cannot be read'}.`)
	}
}

async function readText(file: string): Promise<string> {
	try {
		return await readFile(file, 'utf8')
	} catch {
		throw new Unusable(`${file} cannot be read.`)
	}
}

function sentenceOf(error: unknown): string {
	if (error instanceof EmbeddedStoreError) return `${error.sentence} Stop the server, or set DATABASE_URL.`
	if (error instanceof Unusable || error instanceof ConfigError || error instanceof KeyFolderError) return error.message
	if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) return error.message
	return 'The audit log could not be read. Is the database there, and has this version of the server been started on it once?'
}
