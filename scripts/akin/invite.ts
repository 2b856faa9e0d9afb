import { openDatabase } from '@akin/chat-server/adapters/postgres/database'
import { createPostgresStaffDirectory } from '@akin/chat-server/adapters/postgres/postgres-staff-directory'
import { systemSecrets } from '@akin/chat-server/adapters/system/system-secrets'
import { ConfigError, readConfig } from '@akin/chat-server/config'
import { defaultSessionLimits } from '@akin/chat-server/ports/session-limits'
import { inviteFirstCoordinator } from '@akin/chat-server/use-cases/session/invite-first-coordinator'

/** `akin invite`: a new link for the first coordinator of a deployment that has none. Answers the exit code. */
export async function runInvite(): Promise<number> {
	try {
		const { databaseUrl, origins } = readConfig()
		if (origins.supervisor === null) return refuse('AKIN_PUBLIC_ORIGIN_SUPERVISOR has to say where supervisors and coordinators sign in.')
		if (databaseUrl === null) return refuse('With the embedded database the server prints this link itself whenever it starts.')
		await using database = openDatabase({ url: databaseUrl, poolSize: 1 })
		const token = await inviteFirstCoordinator({
			...{ staff: createPostgresStaffDirectory(database), secrets: systemSecrets, limits: defaultSessionLimits },
			clock: { now: () => Date.now() },
		})
		if (token === null) return refuse('There is a coordinator already. They invite everybody else under "People".')
		process.stdout.write(
			`Open this once, within the hour, to become the first coordinator:\n  ${origins.supervisor}/first-coordinator#${token}\n`,
		)
		return 0
	} catch (error) {
		return refuse(
			error instanceof ConfigError
				? error.message
				: 'The database could not be asked. Is it there, and has this version of the server been started on it once?',
		)
	}
}

function refuse(why: string): number {
	process.stderr.write(`${why}\n`)
	return 2
}
