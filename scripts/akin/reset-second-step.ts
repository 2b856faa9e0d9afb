import { openDatabase } from '@akin/chat-server/adapters/postgres/database'
import { createPostgresAuditLog } from '@akin/chat-server/adapters/postgres/postgres-audit-log'
import { createPostgresSecondStepStore } from '@akin/chat-server/adapters/postgres/postgres-second-step-store'
import { createPostgresStaffDirectory } from '@akin/chat-server/adapters/postgres/postgres-staff-directory'
import { ConfigError, readConfig } from '@akin/chat-server/config'
import { databaseUrlOf } from './database-url-of.ts'

/** `akin reset-second-step NAME`: [ID11] for whoever is alone, and has lost what makes the codes. Answers the exit code. */
export async function runResetSecondStep([signInName]: readonly string[]): Promise<number> {
	if (signInName === undefined) return refuse('Say whose: "reset-second-step NAME", with the name they sign in with.')
	try {
		await using opening = new AsyncDisposableStack()
		const database = opening.use(openDatabase({ url: await databaseUrlOf(readConfig(), opening), poolSize: 1 }))
		const known = await createPostgresStaffDirectory(database).findBySignInName(signInName)
		if (known === null) return refuse('Nobody signs in with this name.')
		if (!(await createPostgresSecondStepStore(database).remove(known.member.id))) return refuse('They have no second step.')
		await createPostgresAuditLog(database).append([
			{ at: Date.now(), actorId: null, action: 'second_step_reset', conversationId: null, detail: { subject: known.member.id } },
		])
		process.stdout.write('Done. They set it up anew when they sign in next. It is in the audit log.\n')
		return 0
	} catch (error) {
		return refuse(
			error instanceof ConfigError
				? error.message
				: 'The database could not be asked. Is it there, and is the server of an embedded one stopped?',
		)
	}
}

function refuse(why: string): number {
	process.stderr.write(`${why}\n`)
	return 2
}
