import { defaultQueuePolicy as policy } from '@akin/core/queue/queue-policy'
import { snippetDays } from '@akin/core/snippets/snippet'
import type { KeyVault } from '../ports/key-vault.ts'
import type { Leadership } from '../ports/leadership.ts'
import { boardConfirmEveryMs, boardLookEveryMs } from '../transport/socket/board-rooms.ts'
import type { OnFault } from '../transport/socket/conversation-hub.ts'
import type { Realtime } from '../transport/socket/realtime.ts'
import { createWorkUnderWay } from '../transport/socket/work-under-way.ts'
import { carryOutApproved } from '../use-cases/approval/carry-out.ts'
import { watchTalks } from '../use-cases/attention/watch-talks.ts'
import { type Checkpointing, checkpointAudit } from '../use-cases/audit/checkpoint-audit.ts'
import { closeConversation } from '../use-cases/conversation/end-conversation.ts'
import { mayBeSetAside } from '../use-cases/presence/may-be-set-aside.ts'
import { watchConnections } from '../use-cases/presence/watch-connections.ts'
import { watchShifts } from '../use-cases/presence/watch-shifts.ts'
import { expireOffers } from '../use-cases/queue/expire-offers.ts'
import { synchroniseQueue } from '../use-cases/queue/synchronise-queue.ts'
import { endHoldsThatAreOver } from '../use-cases/record/end-holds.ts'
import { createReviewSampler } from '../use-cases/review/sample-for-review.ts'
import { endIntakePauses } from '../use-cases/service/pause-intake.ts'
import type { SignIns } from '../use-cases/session/sign-ins.ts'
import { belongsTo } from '../use-cases/session/staff-places.ts'
import { pageOnCall } from '../use-cases/supervision/page-on-call.ts'
import { readingTtlMs } from '../use-cases/supervision/read-along.ts'
import { expireTransfers } from '../use-cases/transfer/expire-transfers.ts'
import { every } from './every.ts'

const watchEveryMs = 2_000
/** Twenty-four times before the place of somebody set aside is given up. */
const asideLookEveryMs = 30_000
/** What these look for takes minutes to come about. */
const watchTalksEveryMs = 5_000
const sessionsEveryMs = 60_000
const sampleEveryMs = 5_000
/** How long an entry of the audit log can be changed without a trace. */
const checkpointEveryMs = 60_000
const keysEveryMs = 3_600_000
/** As long as the longest block: until then somebody may still have to be kept out who holds words. */
const holdersForgottenAfterMs = 24 * 3_600_000
const dutyEveryMs = 5_000
const revokeEveryMs = 2_000
const tellProgrammesEveryMs = 30_000
/** What nobody announces, or what was announced and lost on its way. */
const serviceNewsEveryMs = 5_000

export type WorkerOptions = {
	readonly realtime: Realtime
	readonly signIns: SignIns
	readonly vault: KeyVault
	readonly checkpointing: Checkpointing
	readonly leadership: Leadership
	readonly onFault: OnFault
}

/** What happens without anybody asking. Chores of the whole service are done by one node at a time; two doing one would be harmless. */
export function startWorkers({ realtime, signIns, vault, checkpointing, leadership, onFault }: WorkerOptions): AsyncDisposable {
	const { chat, sockets, hub } = realtime
	const { sessions, clock } = signIns
	const workers = new AsyncDisposableStack()
	const repeat = (code: string, ms: number, work: () => Promise<unknown>) => workers.use(every(ms, work, (error) => onFault(code, error)))
	const chore = (name: string, ms: number, work: () => Promise<unknown>) =>
		repeat(`${name}_failed`, ms, async () => ((await leadership.hold(name, ms * 3)) ? work() : undefined))

	repeat('beat_failed', policy.presenceBeatMs, () => chat.presence.beat(sockets.people()))
	// What came up since may have to be acted on now: silence is then what a person has to see, not a reason to close.
	repeat('aside_failed', asideLookEveryMs, async () => {
		for (const session of sockets.asideSeekers()) if (!(await mayBeSetAside(chat, session.actor))) sockets.showsLife(session)
	})
	repeat('beacon_failed', policy.headBeaconMs, () => hub.beacon())
	repeat('match_failed', policy.matchTickMs, () => realtime.match())
	repeat('readings_failed', readingTtlMs / 3, async () => {
		const readings = sockets.supervisors().flatMap(({ actor, socket }) =>
			hub
				.hostedIds()
				.filter((id) => hub.membersOf(id).some((member) => member.socket.id === socket.id))
				.map((conversationId) => ({ conversationId, readerId: actor.id })),
		)
		await chat.readings.renew(readings, clock.now() + readingTtlMs)
		await hub.refreshReaders()
	})
	repeat('board_failed', boardLookEveryMs, async () => realtime.pokes.board('conversation'))
	// Nobody says that they fell silent, and a board of which nothing is heard looks like one that is lost.
	repeat('board_failed', boardConfirmEveryMs, async () => realtime.pokes.board('everything'))
	repeat('duty_failed', dutyEveryMs, async () => realtime.pokes.duty())
	// Whoever is suspended, or no longer works here in this role, loses what they have open, not only the next sign-in (P2).
	repeat('revoke_failed', revokeEveryMs, async () => {
		for (const session of [...sockets.listeners(), ...sockets.supervisors()]) {
			const member = await chat.people.find(session.actor.id)
			const mayStay = member !== null && member.suspendedAt === null && belongsTo(session.audience, member.role)
			if (!mayStay) realtime.endSession(session.actor.id, 'expired', session.staffSessionId)
		}
	})
	repeat('service_news_failed', serviceNewsEveryMs, () => realtime.tellService())
	repeat('programmes_failed', tellProgrammesEveryMs, () => realtime.tellProgrammes())
	repeat('touch_failed', sessionsEveryMs, async () => {
		const now = clock.now()
		await sessions.touchSeeker(
			sockets.seekers().map(({ actor }) => actor.id),
			now,
		)
		await sessions.touchStaff(
			[...sockets.listeners(), ...sockets.supervisors()].map(({ staffSessionId }) => staffSessionId),
			now,
		)
	})
	// A live queue of one's own is swept by its node; a shared one by the node that leads.
	chore('sweep_queue', policy.sweepMs, () => synchroniseQueue(chat))
	chat.queue.onRestart(() => void synchroniseQueue(chat).catch((error) => onFault('sweep_queue_failed', error)))
	chore('expire_offers', policy.sweepMs, () => expireOffers(chat))
	chore('expire_transfers', policy.sweepMs, () => expireTransfers(chat))
	chore('watch_connections', watchEveryMs, () => watchConnections(chat))
	chore('end_intake_pauses', watchEveryMs, () => endIntakePauses(chat))
	chore('delete_blocks', sessionsEveryMs, () => chat.blocks.deleteEnded(clock.now()))
	chore('delete_return_words', sessionsEveryMs, async () => {
		await chat.returnWords.deleteEnded(clock.now())
		await chat.returnWords.forgetHolders(clock.now() - holdersForgottenAfterMs)
	})
	chore('end_holds', sessionsEveryMs, () => endHoldsThatAreOver(chat))
	chore('delete_snippets', sessionsEveryMs, () => chat.snippets.deleteUnchangedSince(clock.now() - snippetDays * 86_400_000))
	chore('delete_shift_messages', sessionsEveryMs, () => chat.shiftMessages.deleteEnded(clock.now()))
	chore('checkpoint_audit', checkpointEveryMs, () => checkpointAudit(checkpointing))
	chore('watch_shifts', watchEveryMs, () => watchShifts(chat))
	chore('carry_out_approved', sampleEveryMs, () => carryOutApproved(chat))
	chore('sample_for_review', sampleEveryMs, createReviewSampler(chat))
	chore('watch_talks', watchTalksEveryMs, () => watchTalks(chat))
	chore('sweep_sessions', sessionsEveryMs, async () => {
		for (const id of await sessions.sweepSeekers(clock.now())) {
			realtime.endSession(id, 'expired', null)
			const open = await chat.conversations.latestOfSeeker(id)
			if (open && open.conversation.state !== 'closed') await closeConversation(chat, open.conversation.id, 'seeker_lost')
		}
		for (const { staffId, id } of await sessions.sweepStaff(clock.now())) realtime.endSession(staffId, 'expired', id)
		await sessions.sweepTickets(clock.now())
		await signIns.secondStep.store.sweep(clock.now())
	})
	const { onCall } = chat
	if (onCall) {
		const paging = createWorkUnderWay()
		workers.defer(() => paging.settled())
		const track = (work: Promise<void>) => paging.add(work.catch((error) => onFault('page_on_call_failed', error)))
		chore('page_on_call', watchEveryMs, () => pageOnCall(chat, onCall, track))
	}
	// A key that is destroyed must not live on in the memory of any node (P4).
	repeat('forget_keys_failed', keysEveryMs, async () => {
		chat.keys.forgetAll()
		chat.attention.forgetAll()
	})
	chore('destroy_keys', keysEveryMs, async () => {
		const destroyed = await vault.destroyExpired(clock.now())
		if (destroyed.length === 0) return
		const detail = { count: destroyed.length }
		await chat.audit.append([{ at: clock.now(), actorId: null, action: 'wrapping_keys_destroyed', conversationId: null, detail }])
	})
	return workers
}
