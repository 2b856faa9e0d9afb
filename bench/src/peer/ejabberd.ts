import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from '@akin/chat-server/adapters/embedded/free-port'
import type { Database } from '@akin/chat-server/adapters/postgres/database'
import { WrongUse } from '../measure/arguments.ts'
import { bound, type Cores } from '../measure/processors.ts'

/** ejabberd with its message archive in PostgreSQL, as a process of its own with folder, port and settings of its own. */
export type Ejabberd = AsyncDisposable & { readonly pid: number; readonly port: number; readonly version: string }
export type EjabberdOptions = {
	/** An empty database that ejabberd may fill. */
	readonly databaseUrl: string
	readonly database: Database
	readonly folder: string
	readonly cores: Cores
	/** `false` keeps no archive: what its relay costs alone. */
	readonly archive?: boolean
}

/** Where Debian puts it. */
const tables = '/usr/share/ejabberd/sql/pg.sql'
const libraries = '/usr/lib/x86_64-linux-gnu'
const missingSentence =
	'This bench needs ejabberd and its driver for PostgreSQL. On Debian or Ubuntu: apt-get install --no-install-recommends ejabberd erlang-p1-pgsql'
const readyWithinMs = 60_000
const stopWithinMs = 10_000

/** @throws WrongUse where it is not installed */
export async function startEjabberd({ databaseUrl, database, folder, cores, archive = true }: EjabberdOptions): Promise<Ejabberd> {
	const [library] = globSync(`${libraries}/ejabberd-*/ebin/ejabberd.app`)
	if (!library || !existsSync(tables) || !existsSync('/usr/lib/erlang/lib')) throw new WrongUse(missingSentence)
	if (globSync('/usr/lib/erlang/lib/p1_pgsql-*').length === 0) throw new WrongUse(missingSentence)
	await database.query(readFileSync(tables, 'utf8'))
	mkdirSync(folder, { recursive: true })
	const port = await freePort()
	const settings = join(folder, 'ejabberd.yml')
	writeFileSync(settings, settingsOf(port, new URL(databaseUrl), archive), { mode: 0o600 })
	// No name for the node: without one Erlang neither starts nor asks its port mapper, and nothing else listens.
	const args = [
		'+sbwt',
		'none',
		'+sbwtdcpu',
		'none',
		'+sbwtdio',
		'none',
		'+S',
		'2:2',
		'-noinput',
		'-mnesia',
		'dir',
		JSON.stringify(join(folder, 'mnesia')),
		'-s',
		'ejabberd',
	]
	const child = spawn(...bound(cores, 'erl', args), {
		cwd: folder,
		env: {
			...{ PATH: process.env.PATH, HOME: folder, ERL_LIBS: libraries, ERL_CRASH_DUMP_SECONDS: '0' },
			...{ EJABBERD_CONFIG_PATH: settings, EJABBERD_LOG_PATH: join(folder, 'ejabberd.log') },
		},
		stdio: ['ignore', 'pipe', 'pipe'],
		detached: true,
	})
	let printed = ''
	for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (printed = `${printed}${data}`.slice(-4_000)))
	const { pid } = child
	if (pid === undefined) throw new WrongUse(missingSentence)
	const isGone = () => child.exitCode !== null || child.signalCode !== null
	const stop = async () => {
		if (isGone()) return
		const gone = once(child, 'exit')
		child.kill('SIGTERM')
		const timer = setTimeout(() => child.kill('SIGKILL'), stopWithinMs)
		await gone
		clearTimeout(timer)
	}
	for (const giveUpAt = Date.now() + readyWithinMs; !(await listens(port)); await pause(100)) {
		if (!isGone() && Date.now() < giveUpAt) continue
		await stop()
		const log = join(folder, 'ejabberd.log')
		throw new Error(`ejabberd did not start:\n${printed}\n${existsSync(log) ? readFileSync(log, 'utf8').slice(-4_000) : ''}`)
	}
	const version = /ejabberd-([\d.]+)/.exec(library)?.[1] ?? 'unknown'
	return { pid, port, version, [Symbol.asyncDispose]: stop }
}

/** Every message of a chat is archived for both ends, as an archive that people can read later needs. */
const settingsOf = (port: number, database: URL, archive: boolean): string => `hosts: [localhost]
loglevel: warning
listen:
  - { port: ${port}, ip: "127.0.0.1", module: ejabberd_c2s, max_stanza_size: 65536, backlog: 1000, shaper: none, access: all }
auth_method: [anonymous]
anonymous_protocol: sasl_anon
allow_multiple_connections: false
sql_type: pgsql
sql_server: "${database.hostname}"
sql_port: ${database.port}
sql_database: "${database.pathname.slice(1)}"
sql_username: "${decodeURIComponent(database.username)}"
sql_password: "${decodeURIComponent(database.password)}"
sql_pool_size: 10
modules:
${archive ? '  mod_mam: { db_type: sql, default: always, assume_mam_usage: true }' : '  mod_version: {}'}
`

const listens = (port: number): Promise<boolean> =>
	new Promise((resolve) => {
		const socket = connect({ host: '127.0.0.1', port })
		const done = (answer: boolean) => {
			socket.destroy()
			resolve(answer)
		}
		socket.on('connect', () => done(true))
		socket.on('error', () => done(false))
	})
