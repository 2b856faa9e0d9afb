import { inQueueSince, type OpenConversation } from '@akin/core/conversation/conversation'
import { learnerIn, shadowOf } from '@akin/core/conversation/shadow'
import { askedListener } from '@akin/core/conversation/transfer'
import { opening } from '@akin/core/programme/opening'
import type { QueuePolicy } from '@akin/core/queue/queue-policy'
import type { ConversationId, ProgrammeId, SeekerSessionId, StaffId } from '@akin/core/support/ids'
import type { Instant } from '@akin/core/support/instant'
import type { ChangePosition, StoredConversation } from '../../ports/conversation-store.ts'
import type { PrincipalId } from '../../ports/presence.ts'
import type { Chat } from '../chat.ts'

/** What has to be known of an open conversation to know when to look at it. */
type Entry = {
	readonly programmeId: ProgrammeId
	readonly people: readonly (SeekerSessionId | StaffId)[]
	/** Somebody in it is known to be gone: they may be back, or gone for too long. */
	readonly isMissingSomebody: boolean
	/** Null once nobody waits, or the supervisors have been told of a long wait. */
	readonly waitingSince: Instant | null
	readonly isWaiting: boolean
	/** Until when a learner's question can be answered; null: none is asked. */
	readonly askedUntil: Instant | null
}

/** Who of the staff is with a conversation, or is asked to be. */
export function staffIdsIn(conversation: OpenConversation): readonly StaffId[] {
	if (conversation.state === 'active')
		return [conversation.handler.id, askedListener(conversation)?.id, learnerIn(conversation)].filter((id) => id != null)
	return conversation.state === 'offered' ? [conversation.offer.listenerId] : []
}

/** [AT43] Once for each wait: supervisors who have acknowledged that somebody waits long are told again when that person is back in the queue. */
export const isKnownToWaitLong = (conversation: OpenConversation): boolean =>
	conversation.signals.some(({ kind, raisedAt }) => kind === 'waiting_long' && raisedAt >= inQueueSince(conversation))

const attendances = new WeakMap<Chat, Attendance>()

/** The attendance of a node. It is there from the first time it is asked for. */
export function attendanceOf(chat: Chat): Attendance {
	const known = attendances.get(chat) ?? createAttendance(chat)
	attendances.set(chat, known)
	return known
}

/**
 * Everybody who should be here, and when each of them was seen as far as this node has asked. The store is read for what changed, and presence
 * for those whom nobody has seen for as long as it takes to count as gone.
 */
function createAttendance(chat: Chat) {
	const entries = new Map<ConversationId, Entry>()
	const seen = new Map<PrincipalId, Instant>()
	let position: ChangePosition | null = null

	function note({ conversation }: StoredConversation): void {
		const { id } = conversation
		if (conversation.state === 'closed') {
			entries.delete(id)
			seen.delete(conversation.seekerId)
			return
		}
		const { programmeId, seekerId, seeker } = conversation
		const shadow = shadowOf(conversation)
		const isWaiting = conversation.state !== 'active'
		const isHandlerLost = conversation.state === 'active' && conversation.handler.connection.kind === 'lost'
		entries.set(id, {
			...{ programmeId, isWaiting, people: [seekerId, ...staffIdsIn(conversation)] },
			askedUntil: shadow?.step === 'asking' ? shadow.expiresAt : null,
			isMissingSomebody: seeker.kind === 'lost' || isHandlerLost,
			waitingSince: isWaiting && !isKnownToWaitLong(conversation) ? inQueueSince(conversation) : null,
		})
	}

	return {
		/** Reads what has changed since the last time; everything that is open the first time. */
		async follow(): Promise<void> {
			const since = position
			// A store that has failed may come back without the last of its transactions, and count them anew: then everything is read.
			position = null
			const changes = await chat.conversations.changedSince(since)
			if (changes.isAll) {
				const open = await chat.conversations.open()
				entries.clear()
				// Whoever left meanwhile is not in the answer, and would be kept for ever; the others are asked about once more.
				seen.clear()
				open.forEach(note)
			} else changes.conversations.forEach(note)
			position = changes.position
		},

		/** The conversations where something may follow from who is here and how late it is. */
		async due(): Promise<readonly ConversationId[]> {
			if (entries.size === 0) return []
			const [presenceNow, now] = [await chat.presence.now(), chat.clock.now()]
			const programmes = new Map<ProgrammeId, { readonly policy: QueuePolicy; readonly isClosed: boolean }>()
			for (const id of new Set([...entries.values()].map(({ programmeId }) => programmeId))) {
				const programme = await chat.programmes.find(id)
				const isClosed = programme !== null && opening(programme.hours, now).kind !== 'open'
				programmes.set(id, { policy: await chat.programmes.policy(id), isClosed })
			}
			const isDue = ({ programmeId, people, isMissingSomebody, waitingSince, isWaiting, askedUntil }: Entry): boolean => {
				const programme = programmes.get(programmeId)
				if (!programme || isMissingSomebody || (isWaiting && programme.isClosed)) return true
				if (askedUntil !== null && now >= askedUntil) return true
				if (waitingSince !== null && now - waitingSince > programme.policy.waitingLongMs) return true
				return people.some((id) => {
					const silentMs = presenceNow - (seen.get(id) ?? Number.NEGATIVE_INFINITY)
					// Seen in the future: the clock of presence was put back, and what is known here means nothing.
					return silentMs > programme.policy.connectionLostMs || silentMs < 0
				})
			}
			return [...entries].flatMap(([id, entry]) => (isDue(entry) ? [id] : []))
		},

		/** How many people it keeps in mind. */
		knownPeople: (): number => seen.size,

		/** What presence has answered. */
		wereSeen(answer: ReadonlyMap<PrincipalId, Instant>): void {
			for (const [id, at] of answer) seen.set(id, at)
		},
	}
}
export type Attendance = ReturnType<typeof createAttendance>
