import type { SeekerSnapshot } from '@akin/client/seeker-session'

/** So long without a sign from the listener the person is told that this is nothing bad, in milliseconds (research: 90 seconds). */
const quietAfterMs = 90_000

/**
 * The name of a listener who has been quiet since the person's last message; null while they are not, write, or have lost their
 * connection, which is said elsewhere.
 * @param now milliseconds since 1970 by the server's clock
 */
export function quietListener({ conversation, entries, outgoing, typing }: SeekerSnapshot, now: number): string | null {
	if (conversation?.state.kind !== 'talking' || outgoing.length > 0 || typing.length > 0) return null
	const { handler } = conversation.state
	const last = entries.findLast(({ content }) => content.kind === 'message')
	if (handler.connection.kind === 'lost' || last?.author.role !== 'you') return null
	const since = entries.at(-1)?.at ?? last.at
	return now - since > quietAfterMs ? handler.name : null
}
