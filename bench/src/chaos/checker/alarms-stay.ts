import type { OpRecord, ShownSignal, SupervisorScreen, Violation } from '../history.ts'
import { isLive, lastScreen, type Page, type Round } from './round.ts'

/** S1: who needs a human now is on every supervisor's screen in time, and stays there until a person has acknowledged it. */
export function alarmsStay(round: Round): Violation[] {
	const people = acknowledgements(round)
	const supervisors = round.pages.filter(({ role }) => role === 'supervisor')
	return [
		...storedWithoutPerson(round, people),
		...round.ops.filter(({ command, outcome }) => command === 'help:request' && outcome === 'ok').flatMap((op) => notStored(op, round)),
		...supervisors.flatMap((page) => [...disappeared(page, round, people), ...missingAtTheEnd(page, round)]),
		...round.ops
			.filter(({ command, outcome }) => command === 'help:request' && outcome === 'ok')
			.flatMap((op) => late(op, supervisors, round)),
	]
}

/** Everything that somebody did which acknowledges: `signal person`, and `conversation person` of those who took over. */
type Acknowledgements = ReadonlyMap<string, number>

function acknowledgements({ ops }: Round): Acknowledgements {
	const at = new Map<string, number>()
	for (const { command, signalId, conversationId, principalId, invokedAt } of ops) {
		const about = command === 'signal:acknowledge' ? signalId : command === 'conversation:take-over' ? conversationId : null
		const key = `${about} ${principalId}`
		if (about !== null) at.set(key, Math.min(at.get(key) ?? invokedAt, invokedAt))
	}
	return at
}

/** Whether a person did something by that moment that accounts for this acknowledgement. */
function isAccountedFor({ id, acknowledgedBy }: ShownSignal, conversationId: string, people: Acknowledgements, by: number): boolean {
	const times = [people.get(`${id} ${acknowledgedBy}`), people.get(`${conversationId} ${acknowledgedBy}`)]
	return times.some((at) => at !== undefined && at <= by)
}

function storedWithoutPerson({ database, overAt }: Round, people: Acknowledgements): Violation[] {
	return database.conversations.flatMap(({ id, signals }) =>
		signals
			.filter((signal) => signal.acknowledgedBy !== null && !isAccountedFor(signal, id, people, overAt))
			.map((signal): Violation => {
				const evidence = { conversationId: id, signalId: signal.id, acknowledgedBy: signal.acknowledgedBy }
				return { promise: 'S1', what: 'A signal was acknowledged by nobody who pressed anything.', evidence }
			}),
	)
}

function notStored({ id, conversationId, data }: OpRecord, { conversations }: Round): Violation[] {
	const stored = new Set(conversations.get(conversationId ?? '')?.signals.map((signal) => signal.id))
	return (data?.signalIds ?? [])
		.filter((signalId) => !stored.has(signalId))
		.map((signalId) => ({
			promise: 'S1',
			what: 'A request for help that was acknowledged is not stored.',
			evidence: { op: id, conversationId, signalId },
		}))
}

const alarmsOn = (state: SupervisorScreen): Map<string, { readonly signal: ShownSignal; readonly conversationId: string }> =>
	new Map(
		(state.board?.rows ?? []).flatMap(({ id: conversationId, signals }) =>
			signals.filter(({ tier }) => tier === 'act_now').map((signal) => [signal.id, { signal, conversationId }] as const),
		),
	)

/** From one board to the next: an open alarm may only go because a person acknowledged it. */
function disappeared(page: Page, { conversations }: Round, people: Acknowledgements): Violation[] {
	let open = new Map<string, { readonly signal: ShownSignal; readonly conversationId: string }>()
	const found: Violation[] = []
	for (const { at, role, state } of page.screens) {
		if (role !== 'supervisor' || !state.board) continue
		const now = alarmsOn(state)
		for (const [signalId, { conversationId }] of open) {
			const shown = now.get(signalId)
			const stored = conversations.get(conversationId)?.signals.find((signal) => signal.id === signalId)
			const signal = shown?.signal ?? stored
			if (shown && shown.signal.acknowledgedBy === null) continue
			if (signal && signal.acknowledgedBy !== null && isAccountedFor(signal, conversationId, people, at)) continue
			const evidence = { conversationId, signalId, actor: page.actor, page: page.page, at, isOnBoard: shown !== undefined }
			found.push({ promise: 'S1', what: 'An alarm left the board although nobody had acknowledged it.', evidence })
		}
		open = new Map([...now].filter(([, { signal }]) => signal.acknowledgedBy === null))
	}
	return found
}

function missingAtTheEnd(page: Page, { database, worksFor }: Round): Violation[] {
	const screen = lastScreen(page)
	if (!isLive(page) || screen?.role !== 'supervisor') return []
	const shown = alarmsOn(screen.state)
	const theirs = database.conversations.filter(({ programmeId }) => worksFor(page.principalId, programmeId))
	return theirs.flatMap(({ id, signals }) =>
		signals
			.filter(
				(signal) => signal.tier === 'act_now' && signal.acknowledgedBy === null && shown.get(signal.id)?.signal.acknowledgedBy !== null,
			)
			.map((signal): Violation => {
				const evidence = { conversationId: id, signalId: signal.id, actor: page.actor, page: page.page }
				return { promise: 'S1', what: 'An open alarm is not on the board of a supervisor who is there.', evidence }
			}),
	)
}

function late(op: OpRecord, supervisors: readonly Page[], { limits, weather, quietAt }: Round): Violation[] {
	const { settledAt, conversationId } = op
	const until = (settledAt ?? 0) + limits.alarmWithinMs + limits.slackMs
	if (settledAt === null || until > quietAt || !weather.isCalm(settledAt, until)) return []
	return supervisors.flatMap((page) =>
		(op.data?.signalIds ?? []).flatMap((signalId): Violation[] => {
			const before = page.screens.filter(({ at }) => at <= until)
			const isThere =
				(page.readyAt ?? until) < settledAt &&
				(page.closedAt ?? Number.POSITIVE_INFINITY) > until &&
				before.at(-1)?.state.connection === 'ok'
			const wasShown = before.some(({ role, state }) => role === 'supervisor' && alarmsOn(state).has(signalId))
			const evidence = { op: op.id, conversationId, signalId, actor: page.actor, page: page.page, askedAt: settledAt }
			return isThere && !wasShown ? [{ promise: 'S1', what: 'A request for help was not on a supervisor’s screen in time.', evidence }] : []
		}),
	)
}
