import { join } from 'node:path'
import pg from 'pg'
import { clusterFolder, eraseCluster } from './cluster-folder.ts'
import { clusterOwner, openOrCreateCluster } from './create-cluster.ts'
import { holdExclusiveLock } from './exclusive-lock.ts'
import { keepPostmaster, type PostmasterTrouble } from './kept-postmaster.ts'
import { makeFolder } from './make-folder.ts'
import { unprivilegedAccount } from './os-account.ts'
import { postgresPrograms } from './postgres-programs.ts'
import { stopLeftoverPostmaster } from './postmaster.ts'

export type EmbeddedPostgresOptions = {
	/** Folder that holds everything; made if missing. One server at a time may use it. */
	dataDir: string
	/** Told in plain words what happens: where the data is, what was cleared up. */
	log?: (line: string) => void
	/** Deletes what the folder held before. */
	reset?: boolean
	/** `false` gives up safety against power cuts for speed. For tests only. */
	durable?: boolean
	/** Where PostgreSQL is installed, if not among the packages. */
	programsFolder?: string
	/** Loopback port; a free one when left out. Give the same port to bring a stopped server back under its old address. */
	port?: number
	/** It has ended without having been asked to, and is being started again; or that does not work. */
	onTrouble?: (trouble: PostmasterTrouble) => void
	/** `false` leaves a server that has ended where it is. For those who kill it on purpose. */
	revive?: boolean
}

export type EmbeddedPostgres = AsyncDisposable & {
	/** Connection URL of the one database, its random password included: never log it. */
	url: string
	/** Process id of the server that runs now; another one after it had to be started again. */
	readonly pid: number
	port: number
	/** Where the data is; not always inside `dataDir` when started as root. */
	folder: string
}

/** Nothing people wrote may reach the log: no statements, no parameters, no values in error details. */
const quiet = {
	log_statement: 'none',
	log_min_duration_statement: '-1',
	log_min_error_statement: 'panic',
	log_error_verbosity: 'terse',
	log_parameter_max_length: '0',
	log_parameter_max_length_on_error: '0',
	log_connections: '',
}
const loopbackOnly = { listen_addresses: '127.0.0.1', unix_socket_directories: '' }
const durableSettings = { fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on' }
const carelessSettings = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' }
const maxConnections = { max_connections: '200' }

/**
 * Runs a private PostgreSQL 18 on a data folder until disposed.
 *
 * One that ends by itself is started again under the same address. A server that survived a `kill -9` of its owner is stopped first, so two never write the same files. Started as root,
 * PostgreSQL runs as an ordinary user, and moves to a folder that user can reach if it must.
 *
 * @throws EmbeddedStoreError with a sentence to show: folder in use, not writable, full, of another version.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
	const { log = () => {}, durable = true } = options
	const dataDir = makeFolder(options.dataDir)
	await using resources = new AsyncDisposableStack()
	resources.use(holdExclusiveLock(dataDir))

	const account = unprivilegedAccount()
	const leftover = await stopLeftoverPostmaster(clusterFolder(dataDir, account).folder)
	if (leftover !== undefined) log(`Stopped the PostgreSQL (process ${leftover}) that a killed server had left behind.`)
	if (options.reset) eraseCluster(dataDir)

	const cluster = clusterFolder(dataDir, account)
	const programs = await postgresPrograms(account, options.programsFolder)
	const password = await openOrCreateCluster(cluster, programs.initdb, account, durable)
	const settings = { ...quiet, ...loopbackOnly, ...maxConnections, ...(durable ? durableSettings : carelessSettings) }
	const program = { postgres: programs.postgres, folder: cluster.folder, logFile: join(dataDir, 'postgres.log'), account, settings }
	const { onTrouble = () => {}, revive = true } = options
	const server = await keepPostmaster(
		{ ...program, ...(options.port === undefined ? {} : { port: options.port }) },
		{ log, onTrouble, revive },
	)
	resources.defer(server.stop)
	const stopOnExit = () => interrupt(server.pid())
	process.on('exit', stopOnExit)
	resources.defer(() => void process.off('exit', stopOnExit))

	const url = `postgresql://${clusterOwner}:${password}@127.0.0.1:${server.port}`
	await ensureDatabase(url)
	if (account) log(`Running as root: PostgreSQL runs as the user "${account.name}" and keeps its data in ${cluster.folder}.`)
	const owned = resources.move()
	return {
		url: `${url}/${clusterOwner}`,
		get pid() {
			return server.pid()
		},
		port: server.port,
		folder: cluster.folder,
		[Symbol.asyncDispose]: () => owned.disposeAsync(),
	}
}

async function ensureDatabase(url: string): Promise<void> {
	const client = new pg.Client({ connectionString: `${url}/postgres` })
	await client.connect()
	try {
		const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [clusterOwner])
		if (rowCount === 0) await client.query(`CREATE DATABASE ${pg.escapeIdentifier(clusterOwner)}`)
	} finally {
		await client.end()
	}
}

// When this process ends without having disposed, the server need not outlive it.
function interrupt(pid: number): void {
	try {
		process.kill(pid, 'SIGINT')
	} catch {
		// Already gone.
	}
}
