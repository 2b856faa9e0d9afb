import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { ClusterFolder } from './cluster-folder.ts'
import { EmbeddedStoreError, explainFileError } from './embedded-store-error.ts'
import type { OsAccount } from './os-account.ts'
import { asAccount } from './postmaster.ts'
import { flushFolder, writeDurably } from './write-durably.ts'

/** The one role and database of an embedded server. */
export const clusterOwner = 'akin'

/**
 * Makes a new, empty set of PostgreSQL files unless there is one: checksums on, passwords for every connection, a sort
 * order that does not depend on the machine's locales. Interrupted half-way it leaves nothing that looks finished.
 *
 * @returns the password of the one role
 */
export async function openOrCreateCluster(
	{ folder, passwordFile }: ClusterFolder,
	initdb: string,
	account: OsAccount | undefined,
	durable: boolean,
): Promise<string> {
	if (existsSync(join(folder, 'PG_VERSION'))) {
		assertVersion(folder)
		if (existsSync(passwordFile)) return readFileSync(passwordFile, 'utf8').trim()
		throw new EmbeddedStoreError(
			`The file ${passwordFile} is missing, so the data beside it cannot be opened. Bring it back, or start afresh with --reset.`,
		)
	}
	const password = randomBytes(24).toString('hex')
	const unfinished = `${folder}.new`
	const handOver = join(dirname(folder), 'postgres-password.new')
	try {
		rmSync(unfinished, { recursive: true, force: true })
		mkdirSync(unfinished, { mode: 0o700 })
		writeFileSync(handOver, `${password}\n`, { mode: 0o600 })
		if (account) for (const path of [unfinished, handOver]) chownSync(path, account.uid, account.gid)
		await runInitdb(initdb, unfinished, handOver, account, durable)
		// The password before what it opens, and both for good before anything is stored: without the one the other cannot be used, and a
		// renaming that a power cut undid would make the next start throw away an "unfinished" folder full of conversations.
		writeDurably(passwordFile, `${password}\n`)
		flushFolder(dirname(passwordFile))
		renameSync(unfinished, folder)
		flushFolder(dirname(folder))
	} catch (error) {
		rmSync(unfinished, { recursive: true, force: true })
		throw error instanceof EmbeddedStoreError ? error : explainFileError(error, dirname(folder))
	} finally {
		rmSync(handOver, { force: true })
	}
	return password
}

async function runInitdb(initdb: string, folder: string, passwordFile: string, account: OsAccount | undefined, durable: boolean) {
	const options = ['--data-checksums', '--encoding=UTF8', '--locale-provider=builtin', '--locale=C.UTF-8', '--auth=scram-sha-256']
	const child = spawn(
		initdb,
		[`--pgdata=${folder}`, `--username=${clusterOwner}`, `--pwfile=${passwordFile}`, ...options, ...(durable ? [] : ['--no-sync'])],
		{
			...asAccount(account),
			stdio: ['ignore', 'pipe', 'pipe'],
		},
	)
	const [[code], , errors] = await Promise.all([
		once(child, 'close'),
		child.stdout && text(child.stdout),
		child.stderr && text(child.stderr),
	])
	if (code === 0) return
	if (errors?.includes('No space left on device')) throw new EmbeddedStoreError(`Cannot make a database in ${folder}: that disk is full.`)
	throw new EmbeddedStoreError(`Cannot make a database in ${folder}: ${errors?.trim().split('\n').at(-1) ?? 'initdb failed'}`)
}

const expectedVersion = '18'

function assertVersion(folder: string): void {
	const version = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim()
	if (version === expectedVersion) return
	throw new EmbeddedStoreError(
		`The data in ${folder} is of PostgreSQL ${version}; this Akin brings PostgreSQL ${expectedVersion}. Move it with pg_dump, or start afresh with --reset.`,
	)
}
