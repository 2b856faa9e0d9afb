import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { dirname } from 'node:path'

/** The operating system user a store runs as when we are root; PostgreSQL refuses to run as root itself. */
export type OsAccount = { name: string; uid: number; gid: number }

/** The account to switch to, or undefined when this process is an ordinary user and needs no switch. */
export function unprivilegedAccount(): OsAccount | undefined {
	if (process.getuid?.() !== 0) return undefined
	const found = lookUp('postgres') ?? lookUp('akin') ?? create('akin') ?? lookUp('nobody')
	if (found === undefined) throw new Error('No unprivileged user to run PostgreSQL as')
	return found
}

function lookUp(name: string): OsAccount | undefined {
	const uid = idOf('-u', name)
	const gid = idOf('-g', name)
	return uid === undefined || gid === undefined || uid === 0 ? undefined : { name, uid, gid }
}

function idOf(flag: '-u' | '-g', name: string): number | undefined {
	const result = spawnSync('id', [flag, name], { encoding: 'utf8' })
	return result.status === 0 ? Number(result.stdout.trim()) : undefined
}

function create(name: string): OsAccount | undefined {
	const result = spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', name])
	return result.status === 0 ? lookUp(name) : undefined
}

/** Whether any user may enter every folder on the way to `path` (an existing file or folder) and read it. */
export function isReachableByOthers(path: string): boolean {
	const enter = 0o001
	const read = 0o004
	if ((statSync(path).mode & read) === 0) return false
	let folder = statSync(path).isDirectory() ? path : dirname(path)
	while ((statSync(folder).mode & enter) !== 0) {
		if (folder === dirname(folder)) return true
		folder = dirname(folder)
	}
	return false
}
