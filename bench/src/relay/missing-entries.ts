import { openDatabase } from '@akin/chat-server/adapters/postgres/database'

/**
 * Looks at what the database holds in the end: everything acknowledged stands there once (M1, M3), and each conversation is numbered 1..n
 * (M4). Answers how many entries are missing, too many, or out of number.
 */
export async function missingEntries(databaseUrl: string, acknowledged: number): Promise<number> {
	await using database = openDatabase({ url: databaseUrl, poolSize: 1 })
	// People wrote these; notices of the service have no sender.
	const [written] = await database.query<{ count: string }>('SELECT count(*)::text AS count FROM entry WHERE sender_id IS NOT NULL')
	const [gaps] = await database.query<{ count: string }>(
		`SELECT coalesce(sum(abs(l.room_head - e.entries) + abs(l.room_head - e.highest)), 0)::text AS count FROM conversation_log l
		JOIN (SELECT conversation_id, count(*) AS entries, max(seq) AS highest FROM entry WHERE stream = 0 GROUP BY 1) e ON e.conversation_id = l.conversation_id`,
	)
	return Math.abs(Number(written?.count) - acknowledged) + Number(gaps?.count)
}
