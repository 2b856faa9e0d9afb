import type { ChatServer } from '../chat-server.ts'
import type { Config } from '../config.ts'
import { describeDemoSignIns } from '../seed/world.ts'

const storeNotes = {
	embedded:
		'PostgreSQL  embedded, on this machine, written to disk before anything is acknowledged.\n              Does not protect from the loss of this machine or its disk: make backups, or set DATABASE_URL.',
	external: 'PostgreSQL  yours (DATABASE_URL).',
	process: 'Live state  in this process. One node only: while it restarts nobody can write. Set REDIS_URL for more nodes.',
	redis: 'Live state  Redis (REDIS_URL). Holds ids and sealed bytes only; may be emptied at any moment.',
}

/** What the person who starts the server sees: where to go, how to sign in, and what holds the data. Fits on one screen. */
export function greeting(config: Config, { urls, stores, firstCoordinatorUrl, demoHostUrl }: ChatServer): string {
	const lines = [
		'',
		'  Akin is running.',
		'',
		`  Seekers       ${urls.seeker}`,
		`  Listeners     ${urls.listener}`,
		`  Supervisors   ${urls.supervisor}`,
		...(demoHostUrl === null ? [] : [`  Other site    ${demoHostUrl} (has the chat on it)`]),
		'',
		...(config.demo ? [...describeDemoSignIns().map((line) => `  ${line}`), ''] : []),
		...(firstCoordinatorUrl
			? ['  There is no coordinator yet. Make the first one here, once, within the hour:', `  ${firstCoordinatorUrl}`, '']
			: []),
		`  ${storeNotes[stores.database]}`,
		`  ${storeNotes[stores.live]}`,
		`  Keys        ${config.keyDir}`,
		'              Without them nothing people wrote can be read. Back them up apart from the data.',
		'',
		'  Ctrl-C stops it.',
		'',
	]
	return `${lines.join('\n')}\n`
}
