import type { OpRecord, Violation } from '../history.ts'
import type { Round } from './round.ts'

/** P2 and P4: once it is acknowledged that a session has ended, or that a conversation is erased, nothing of it is shown or can be read. */
export function rightsEnd(round: Round): Violation[] {
	return [
		...round.ops
			.filter(({ outcome }) => outcome === 'ok')
			.flatMap((op) => (ending.has(op.command) ? goesOn(op, round) : stillReadable(op, round))),
	]
}

/** Sessions that end: the quick exit of a seeker, a member of staff signing out or being suspended. */
const ending = new Set(['session:leave', 'session:sign-out', 'session:suspend'])

function goesOn({ id, command, principalId, settledAt }: OpRecord, { pages, ops, database, limits }: Round): Violation[] {
	if (settledAt === null) return []
	// Frames that had been sent before are still on their way for a moment.
	const after = settledAt + limits.slackMs
	const evidence = { op: id, command, principalId, endedAt: settledAt }
	const shown = pages
		.filter((page) => page.principalId === principalId && page.openedAt < settledAt)
		.flatMap((page) => page.shown.filter(({ at, entries }) => at > after && entries.length > 0).slice(0, 1))
		.map(({ at, conversationId }): Violation => {
			return {
				promise: 'P2',
				what: 'A session that had ended was shown something.',
				evidence: { ...evidence, conversationId, shownAt: at },
			}
		})
	const done = ops
		.filter((op) => op.principalId === principalId && op.invokedAt > after && op.outcome === 'ok' && !ending.has(op.command))
		.slice(0, 1)
		.map(
			(op): Violation => ({ promise: 'P2', what: 'A session that had ended could still act.', evidence: { ...evidence, laterOp: op.id } }),
		)
	const lives = command === 'session:leave' && database.seekerSessions.includes(principalId)
	return [
		...shown,
		...done,
		...(lives ? [{ promise: 'P2', what: 'A session that was left is still stored.', evidence } satisfies Violation] : []),
	]
}

function stillReadable({ id, command, conversationId, principalId }: OpRecord, { conversations, database, pages }: Round): Violation[] {
	if (command !== 'conversation:erase' || conversationId === null) return []
	const evidence = { op: id, conversationId, principalId }
	const isErased = conversations.get(conversationId)?.erased === true
	const readable = database.entries.find((entry) => entry.conversationId === conversationId && entry.content !== null)
	if (!isErased || readable)
		return [{ promise: 'P4', what: 'What was erased can still be opened.', evidence: { ...evidence, seq: readable?.seq ?? null } }]
	const onScreen = pages.find(({ shown, closedAt }) => {
		const last = new Map(shown.filter((record) => record.conversationId === conversationId).map((record) => [record.stream, record]))
		return closedAt === null && [...last.values()].some(({ from, entries }) => from + entries.length > 0)
	})
	return onScreen
		? [{ promise: 'P4', what: 'What was erased still stands on a screen.', evidence: { ...evidence, actor: onScreen.actor } }]
		: []
}
