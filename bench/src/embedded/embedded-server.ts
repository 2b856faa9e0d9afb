import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type NodeProcess, nodeProcess } from '../chaos/world/node-process.ts'
import { isAlive, processesIn } from '../chaos/world/postgres-control.ts'
import { freePortBase } from '../replay/free-port-base.ts'

/** One server in the embedded default, in a process of its own, whose stores can be crashed apart from it. */
export type EmbeddedServer = NodeProcess & {
	readonly origin: string
	readonly dataDir: string
	readonly keyDir: string
	/** Of the postmaster, as its own file says. */
	postgresPid(): number
	/** Straight to the database; another one after it was started anew. Its password is in it: never log it. */
	databaseUrl(): string
	/** `kill -9` of the server, the postmaster and every child of it. Resolves when all are gone. */
	killEverything(): Promise<void>
	/** `kill -9` of the postmaster alone. Resolves when it is gone. */
	killPostgres(): Promise<void>
}

/** @param folder must be reachable for the account PostgreSQL runs as. Nothing runs until `start`. */
export async function embeddedServer(folder: string, env: Readonly<Record<string, string>> = {}): Promise<EmbeddedServer> {
	const dataDir = join(folder, 'data')
	const keyDir = join(folder, 'keys')
	const portBase = await freePortBase()
	const settings = { AKIN_DEMO: '1', AKIN_LOG_LEVEL: 'warn', AKIN_DATA_DIR: dataDir, AKIN_KEY_DIR: keyDir, ...env }
	const server = nodeProcess({ name: 'embedded', portBase, settings, nodeOptions: [] })
	const cluster = join(dataDir, 'postgres')
	const pidFile = () => readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
	const postgresPid = () => Number(pidFile()[0])
	return {
		...server,
		origin: `http://localhost:${portBase}`,
		dataDir,
		keyDir,
		postgresPid,
		databaseUrl: () =>
			`postgresql://akin:${readFileSync(join(dataDir, 'postgres-password'), 'utf8').trim()}@127.0.0.1:${pidFile()[3]}/akin`,
		async killEverything() {
			// The server first, or it would start the other again in between.
			const gone = server.stop('SIGKILL')
			const pids = [postgresPid(), ...processesIn(cluster)]
			for (const pid of pids) kill(pid)
			await gone
			while (pids.some(isAlive)) await pause(2)
		},
		async killPostgres() {
			const pid = postgresPid()
			kill(pid)
			while (isAlive(pid)) await pause(2)
		},
	}
}

function kill(pid: number): void {
	try {
		process.kill(pid, 'SIGKILL')
	} catch {
		// It went by itself between our look and our blow.
	}
}
