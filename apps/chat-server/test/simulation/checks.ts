import { can } from '@akin/core/access/can'
import { tierOf } from '@akin/core/attention/signal'
import { type OpenConversation, slotHolder } from '@akin/core/conversation/conversation'
import { grantsOf } from '@akin/core/conversation/grants'
import { lanesServed } from '@akin/core/queue/lanes'
import { isResting } from '@akin/core/shift/shift'
import type { ConversationId } from '@akin/core/support/ids'
import type { Stream } from '@akin/core/view/entry-view'
import { demoPeople } from '../../src/seed/people.ts'
import { checkScreens } from './check-screens.ts'
import type { Outcome } from './run-schedule.ts'
import { policy, talk } from './shared-world.ts'

export type Violation = { readonly promise: string; readonly what: string }
export type Report = (promise: string, what: string) => void

/** Nobody here asks for more at once. */
const chosenCapacity = 2
/** A worker's tick, a reading that was begun before it, and clocks that differ. */
const slackMs = 10_000

const readAction = { room: 'read_room', backstage: 'read_backstage', supervision: 'read_supervision' } as const
const rooms = { room: 'room', backstage: 'backstage' } as const

/** Compares what everybody was told with everything that was ever committed, once the schedule has come to rest. */
export async function violationsOf(outcome: Outcome): Promise<readonly Violation[]> {
	const found: Violation[] = []
	const report: Report = (promise, what) => void found.push({ promise, what })
	for (const bug of outcome.world.history.bugs) report('bug', bug)
	checkLog(outcome, report)
	checkWritingRights(outcome, report)
	checkReadingRights(outcome, report)
	checkHistory(outcome, report)
	await checkQueue(outcome, report)
	await checkSignals(outcome, report)
	await checkScreens(outcome, report)
	return found
}

/** M1 what was acknowledged stands where it was said to · M3 once · M4 numbered without gaps. */
function checkLog({ world: { truth, history } }: Outcome, report: Report): void {
	for (const [id, entries] of truth.entries) {
		const marks = new Set<string>()
		const seqs: Record<Stream, number> = { room: 0, backstage: 0, supervision: 0 }
		for (const { entry, order } of [...entries].sort((a, b) => a.order - b.order)) {
			if (entry.seq !== seqs[entry.stream] + 1)
				report('M4', `${entry.stream} of ${id} goes on with ${entry.seq} after ${seqs[entry.stream]}`)
			seqs[entry.stream] = entry.seq
			const mark = `${entry.sender.id} ${entry.clientId}`
			if (marks.has(mark)) report('M3', `${mark} stands twice in ${id}, last by commit ${order}`)
			marks.add(mark)
		}
	}
	for (const { actor, conversationId, stream, clientId, seq } of history.acknowledged) {
		const entry = truth.entries.get(conversationId)?.find((one) => one.entry.stream === stream && one.entry.seq === seq)
		if (entry?.entry.clientId !== clientId || entry.entry.sender.id !== actor.id)
			report('M1', `${actor.id} was told that ${clientId} is number ${seq} of ${stream} in ${conversationId}`)
	}
}

/** M6, S2: whoever wrote was entitled to at the moment of the commit. */
function checkWritingRights({ world: { truth } }: Outcome, report: Report): void {
	for (const entries of truth.entries.values()) {
		for (const { entry, before, wasWritten } of entries) {
			if (!wasWritten) continue
			const { sender, stream } = entry
			const isOpen = before.state !== 'closed'
			const grants: Readonly<Record<string, readonly string[]>> = grantsOf(before)
			const isGranted = stream in rooms && sender.id !== null && (grants[stream] ?? []).includes(sender.id)
			const maySuperviseHere = sender.role === 'supervisor' && stream !== 'room' && isOpen
			if (!isGranted && !maySuperviseHere)
				report('S2', `${sender.role} ${sender.id} wrote into ${stream} of ${before.id} (${before.state})`)
		}
	}
}

/** S2, M6: nobody was shown an entry who could not read it when it was committed and has not been let in since. What was shown is what stands there. */
function checkReadingRights({ world: { truth, history } }: Outcome, report: Report): void {
	for (const { actor, conversationId, stream, seq, text, order } of history.shown) {
		const committed = truth.entries.get(conversationId)?.find(({ entry }) => entry.stream === stream && entry.seq === seq)
		if (!committed) {
			report('M6', `${actor.id} was shown number ${seq} of ${stream} in ${conversationId}, which does not exist`)
			continue
		}
		const sealed = new TextDecoder().decode(committed.entry.sealed)
		const { content } = JSON.parse(sealed.slice(sealed.indexOf('\n') + 1)) as { content: { kind: string; text?: string } }
		// [VW12] A listener who came later is shown that something stood there, and not what.
		const isWithheld = actor.role === 'listener' && stream === 'backstage' && text === JSON.stringify({ kind: 'withheld' })
		if (content.text !== undefined && content.text !== text && !isWithheld)
			report('M6', `${actor.id} was shown other words for ${seq} of ${stream}`)
		// The board tells every supervisor who has acknowledged what, also after the end.
		if (actor.role === 'supervisor' && content.kind === 'signal_acknowledged') continue
		const since = (truth.states.get(conversationId) ?? []).filter((state) => state.order >= committed.order && state.order <= order)
		const mayRead = [committed.before, ...since.map(({ conversation }) => conversation)].some((it) => can(actor, readAction[stream], it))
		if (!mayRead) report('S2', `${actor.role} ${actor.id} was shown number ${seq} of ${stream} in ${conversationId}`)
	}
}

/** What must hold of every state that was ever committed. */
function checkHistory({ world: { truth } }: Outcome, report: Report): void {
	const current = new Map<string, OpenConversation>()
	const all = [...truth.states.values()].flat().sort((a, b) => a.order - b.order)
	for (const { conversation } of all) {
		const states = truth.states.get(conversation.id) ?? []
		const first = states[0]?.conversation
		if (first && conversation.enqueuedAt !== first.enqueuedAt) report('Q4', `${conversation.id} lost its place`)
		if (conversation.state === 'closed') current.delete(conversation.id)
		else current.set(conversation.id, conversation)
		const others = [...current.values()].filter(({ id }) => id !== conversation.id)
		if (others.some(({ seekerId }) => current.has(conversation.id) && seekerId === conversation.seekerId))
			report('Q2', `${conversation.seekerId} has two open conversations`)
		const holder = slotHolder(conversation)
		const held = holder === null ? 0 : 1 + others.filter((other) => slotHolder(other) === holder).length
		if (held > chosenCapacity) report('Q3', `${holder} holds ${held}`)
		if (conversation.state === 'offered') {
			const { listenerId } = conversation.offer
			if (others.some((other) => other.state === 'offered' && other.offer.listenerId === listenerId))
				report('Q3', `${listenerId} has two offers`)
			if (conversation.passedBy.includes(listenerId)) report('Q6', `${conversation.id} is put again to ${listenerId}, who passed`)
		}
	}
	for (const [id, states] of truth.states) {
		for (let i = 1; i < states.length; i++) {
			const before = states[i - 1]?.conversation
			const after = states[i]?.conversation
			if (before === undefined || after === undefined) continue
			if (after.epoch < before.epoch) report('S2', `the epoch of ${id} fell`)
			const gone = before.signals.filter((signal) => !after.signals.some((other) => other.id === signal.id))
			if (gone.length > 0) report('S1', `a signal of ${id} is gone`)
			if (after.state === 'active' && before.state === 'waiting' && after.handler.role === 'listener')
				report('Q6', `${id} was accepted without an offer`)
			if (before.state === 'closed' && after.state !== 'closed') report('M1', `${id} was opened again`)
		}
	}
}

/** Q1, Q3, Q4, Q5, Q6 of the state at rest. */
async function checkQueue({ world, seekers, listeners, calmSince }: Outcome, report: Report): Promise<void> {
	const { conversations, shifts } = world.truth.stores
	const open = (await conversations.open())
		.map(({ conversation }) => conversation)
		.filter((it): it is OpenConversation => it.state !== 'closed')
	const told = world.history.done.filter(({ command }) => command === 'conversation:request')
	for (const { data } of told) {
		const { id } = (data as { conversation: { id: never } }).conversation
		const stored = (await conversations.load(id))?.conversation
		if (!stored) report('Q1', `${id} was told to wait and is nowhere`)
		else if (stored.state === 'closed') checkClosing(stored, world, report)
		else if (awayMs(stored.seekerId, world) > policy.seekerGraceMs + policy.seekerPlaceKeptMs + slackMs)
			report('Q1', `${id} is kept for somebody who has gone`)
	}
	for (const states of world.truth.states.values()) {
		for (const [index, { conversation, at }] of states.entries()) {
			if (conversation.state !== 'offered') continue
			const until = states[index + 1]?.at ?? world.timeline.now()
			const stood = until - Math.max(at, calmSince)
			if (stood > policy.offerTtlMs + slackMs) report('Q6', `an offer of ${conversation.id} stood for ${stood} ms`)
		}
	}
	const here = new Set<string>([...seekers, ...listeners].filter(({ line }) => line.isUp()).map(({ actor }) => actor.id))
	const waiting = open.filter((it) => it.state === 'waiting' && it.seeker.kind === 'here')
	for (const conversation of waiting) {
		const { id, programmeId, language, passedBy } = conversation
		const places = await world.redis.queue.positions([{ conversationId: id, lane: { programmeId, language } }])
		if (!places.has(id)) report('Q4', `${id} waits and is not in the live queue`)
		for (const { shift, conversations: held } of await shifts.all()) {
			const person = demoPeople.find((one) => one.id === shift.listenerId)
			if (!person || !here.has(person.id) || shift.mode !== 'ready' || held >= shift.capacity || passedBy.includes(person.id)) continue
			if (isResting(shift, world.timeline.now()) || (await conversations.offeredTo(person.id)) !== null) continue
			const withDanger = (await conversations.ofListener(person.id)).some(
				({ conversation: it }) => it.state !== 'closed' && tierOf(it.signals) === 'act_now',
			)
			if (withDanger && held >= 1) continue
			if (lanesServed([talk], person.languages).some((lane) => lane.language === language))
				report('Q5', `${id} waits while ${person.name} is ready`)
		}
	}
	for (const conversation of open) {
		if (conversation.state !== 'offered') continue
		const shift = await shifts.load(conversation.offer.listenerId)
		const mode = shift?.shift.mode
		if (mode === undefined || mode === 'paused' || mode === 'away')
			report('Q3', `${conversation.id} is on offer to somebody ${mode ?? 'off shift'}`)
	}
	for (const { shift, conversations: held } of await shifts.all())
		if (held > shift.capacity) report('Q3', `${shift.listenerId} holds ${held} of ${shift.capacity}`)
}

/** Q1: nobody leaves the queue but by their own wish, by a person's, or after their grace. */
function checkClosing(
	closed: { id: ConversationId; seekerId: string; reason: string },
	{ history, truth }: Outcome['world'],
	report: Report,
): void {
	const askedBy = (id: string, ...commands: string[]) =>
		history.asked.some(({ actor, command, payload }) => {
			const of = (payload as { conversationId?: string }).conversationId
			return commands.includes(command) && of === closed.id && (id === '' ? actor.role !== 'seeker' : actor.id === id)
		})
	const { reason, seekerId } = closed
	if (reason === 'left_queue' || reason === 'ended_by_seeker') {
		if (!askedBy(seekerId, 'conversation:end', 'conversation:erase')) report('Q1', `${closed.id} was taken out of the queue by nobody`)
	} else if (reason === 'ended_by_listener' || reason === 'ended_by_supervisor') {
		if (!askedBy('', 'conversation:end')) report('Q1', `${closed.id} was ended by nobody`)
	} else if (reason === 'seeker_lost') {
		const at = truth.states.get(closed.id)?.find(({ conversation }) => conversation.state === 'closed')?.at ?? 0
		const since = at - policy.seekerGraceMs - policy.seekerPlaceKeptMs + slackMs
		const wasThere = history.online.some(({ actor, from, until }) => actor.id === seekerId && from < at && until > since)
		if (wasThere) report('Q1', `${closed.id} was given up while its seeker was there`)
	} else report('Q1', `${closed.id} was closed: ${reason}`)
}

/** For how long somebody has had no connection. */
function awayMs(id: string, { history, timeline }: Outcome['world']): number {
	const last = history.online.findLast(({ actor }) => actor.id === id)
	return last === undefined ? Number.POSITIVE_INFINITY : Math.max(0, timeline.now() - last.until)
}

/** S1 what was raised stands until a person acknowledges it · S3 nobody is left without anybody knowing. */
async function checkSignals({ world, supervisors, listeners }: Outcome, report: Report): Promise<void> {
	const { conversations } = world.truth.stores
	const open = (await conversations.open()).map(({ conversation }) => conversation)
	const unacknowledged = [...open, ...(await conversations.endedUnacknowledged()).map(({ conversation }) => conversation)].flatMap((it) =>
		it.signals.filter(({ tier, acknowledged }) => tier === 'act_now' && acknowledged === null).map((signal) => ({ it, signal })),
	)
	for (const { name, line, board } of supervisors) {
		if (!line.isUp()) continue
		const rows = board === null ? [] : [...board.waiting, ...board.talking, ...board.ended]
		for (const { it, signal } of unacknowledged) {
			const isShown = rows.some(
				(row) => row.id === it.id && row.attention.signals.some(({ id, acknowledged }) => id === signal.id && !acknowledged),
			)
			if (!isShown) report('S1', `${signal.kind} of ${it.id} is not on the screen of ${name}`)
		}
	}
	for (const states of world.truth.states.values()) {
		for (const signal of states.at(-1)?.conversation.signals ?? []) {
			const by = signal.acknowledged?.by
			if (by && !supervisors.some(({ actor }) => actor.id === by)) report('S1', `${signal.kind} was acknowledged by ${by}`)
		}
	}
	for (const { actor, command, payload } of world.history.done) {
		if (command !== 'help:request' && command !== 'danger:declare') continue
		const id = (payload as { conversationId: never }).conversationId
		const kind = command === 'help:request' ? 'help_requested' : 'danger_declared'
		const states = world.truth.states.get(id) ?? []
		if (!states.some(({ conversation }) => conversation.signals.some((signal) => signal.kind === kind)))
			report('S1', `${actor.id} was told that ${kind} is raised, and it is not`)
	}
	for (const it of open) {
		if (it.state !== 'active') continue
		const handler = [...listeners, ...supervisors].find(({ actor }) => actor.id === it.handler.id)
		if (handler?.line.isUp()) continue
		const isKnown = it.signals.some(({ kind }) => kind === 'listener_lost' || kind === 'no_handler')
		if (it.handler.role === 'listener' && awayMs(it.handler.id, world) > policy.listenerGraceMs + policy.listenerLostRequeueMs + slackMs)
			report('S3', `${it.id} is left with ${it.handler.name}, who has gone`)
		if (!isKnown) report('S3', `${it.id} has nobody, and nobody knows`)
	}
}
