import type { Offer } from '@akin/core/protocol/listener'
import { availabilityOf, isResting } from '@akin/core/shift/shift'
import type { ConversationId, OfferId, SeekerSessionId, StaffId } from '@akin/core/support/ids'
import type { Instant } from '@akin/core/support/instant'
import type { StoredConversation } from '../../ports/conversation-store.ts'
import type { StoredShift } from '../../ports/shift-store.ts'
import { approvalsFor } from '../../use-cases/approval/approvals-for.ts'
import type { Chat } from '../../use-cases/chat.ts'
import { offerViewOf } from '../../use-cases/queue/offer-view-of.ts'
import { openingsOfListener } from '../../use-cases/record/openings-of-listener.ts'
import { reviewsOfListener } from '../../use-cases/review/reviews-of-listener.ts'
import { ownTrainingOf } from '../../use-cases/training/own-training.ts'
import { handOversOf } from '../../use-cases/transfer/hand-overs-of.ts'
import type { ConnectedSockets } from './connected-sockets.ts'
import type { ConversationHub } from './conversation-hub.ts'
import { emitView } from './emit-view.ts'
import type { ListenerSocketSession } from './sessions.ts'

export const shiftView = ({ shift, conversations }: StoredShift, now: Instant) => ({
	startedAt: shift.startedAt,
	chosenCapacity: shift.chosenCapacity,
	capacity: shift.capacity,
	availability: availabilityOf(shift, conversations, now),
	rest:
		shift.rest !== null && isResting(shift, now) ? { kind: shift.rest.kind, until: shift.rest.until, byName: shift.rest.by.name } : null,
})

/** What concerns one person rather than a conversation, told to every socket they have on this node: two tabs show one truth. */
export function createPersonalEvents(chat: () => Chat, sockets: ConnectedSockets, hub: ConversationHub) {
	const listenerSockets = (id: StaffId) =>
		sockets.of(id).filter((session): session is ListenerSocketSession => session.audience === 'listener')

	const shiftReadings = new Map<StaffId, symbol>()

	return {
		/** They take part in this conversation: every tab of theirs joins it. Whoever is in it already gets its views from the hub. */
		async conversation(person: SeekerSessionId | StaffId, stored: StoredConversation): Promise<void> {
			const { id } = stored.conversation
			for (const session of sockets.of(person)) {
				if (session.audience === 'supervisor') continue
				if (hub.membersOf(id).some((member) => member.socket.id === session.socket.id)) continue
				await hub.join(session, stored)
				await emitView(chat(), session, () => hub.storedOf(id) ?? stored)
			}
		},
		offer(listenerId: StaffId, offer: Offer): void {
			for (const { socket } of listenerSockets(listenerId)) socket.emit('offer:made', { offer })
		},
		async offerAgain(listenerId: StaffId): Promise<void> {
			const stored = await chat().conversations.offeredTo(listenerId)
			const offer = stored && (await offerViewOf(chat(), stored))
			if (offer) for (const { socket } of listenerSockets(listenerId)) socket.emit('offer:made', { offer })
		},
		offerWithdrawn(listenerId: StaffId, offerId: OfferId, reason: 'answered' | 'expired' | 'person_left' | 'taken_over' | 'away'): void {
			for (const { socket } of listenerSockets(listenerId)) socket.emit('offer:withdrawn', { offerId, reason })
		},
		async shift(listenerId: StaffId): Promise<void> {
			if (listenerSockets(listenerId).length === 0) return
			// Of several readings under way only the one begun last is shown, so that an older one never overtakes it.
			const reading = Symbol('reading')
			shiftReadings.set(listenerId, reading)
			try {
				const stored = await chat().shifts.load(listenerId)
				if (shiftReadings.get(listenerId) !== reading) return
				const shift = stored && shiftView(stored, chat().clock.now())
				for (const { socket } of listenerSockets(listenerId)) socket.emit('shift:changed', { shift })
			} finally {
				if (shiftReadings.get(listenerId) === reading) shiftReadings.delete(listenerId)
			}
		},
		async training(listenerId: StaffId): Promise<void> {
			const [one] = listenerSockets(listenerId)
			if (!one) return
			const training = await ownTrainingOf(chat(), one.actor)
			for (const { socket } of listenerSockets(listenerId)) socket.emit('training:changed', { training })
		},
		async handOvers(listenerId: StaffId): Promise<void> {
			if (listenerSockets(listenerId).length === 0) return
			const handOvers = await handOversOf(chat(), listenerId)
			for (const { socket } of listenerSockets(listenerId)) socket.emit('hand-over:changed', { handOvers })
		},
		async openings(listenerId: StaffId): Promise<void> {
			if (listenerSockets(listenerId).length === 0) return
			const openings = await openingsOfListener(chat(), listenerId)
			for (const { socket } of listenerSockets(listenerId)) socket.emit('opening:changed', { openings })
		},
		async reviews(listenerId: StaffId): Promise<void> {
			if (listenerSockets(listenerId).length === 0) return
			const reviews = await reviewsOfListener(chat(), listenerId)
			for (const { socket } of listenerSockets(listenerId)) socket.emit('review:changed', { reviews })
		},
		/** To every supervisor of this node, each what concerns them. */
		async approvals(): Promise<void> {
			for (const { actor, socket } of sockets.supervisors())
				socket.emit('approval:changed', { approvals: await approvalsFor(chat(), actor) })
		},
		/** To every supervisor of this node: how many of theirs are open. */
		async concerns(): Promise<void> {
			for (const { actor, socket } of sockets.supervisors())
				socket.emit('concern:changed', { open: await chat().concerns.countOpen(actor.programmeIds) })
		},
		recordEnded(supervisorId: StaffId, conversationId: ConversationId): void {
			for (const session of sockets.of(supervisorId))
				if (session.audience === 'supervisor') session.socket.emit('record:ended', { conversationId })
		},
		/** A supervisor may have read it until it ended; nothing says who has, so all are told. */
		erased(conversationId: ConversationId): void {
			for (const { socket } of sockets.supervisors()) socket.emit('conversation:removed', { conversationId })
		},
		/** Nothing more is heard from them here, whatever sign-in they came with (P2). */
		suspended(id: StaffId): void {
			for (const session of sockets.of(id)) {
				if (session.audience === 'listener') session.socket.emit('session:ended', { reason: 'expired' })
				if (session.audience === 'supervisor') session.socket.emit('session:ended', { reason: 'expired' })
				session.socket.disconnect(true)
			}
		},
		/** Disconnects the sockets of one sign-in; null for a seeker, who has only one. Other sign-ins of the same person stay. */
		sessionEnded(person: SeekerSessionId | StaffId, reason: 'expired' | 'signed_out' | 'left', staffSessionId: string | null): void {
			for (const session of sockets.of(person)) {
				if (session.audience !== 'seeker' && session.staffSessionId !== staffSessionId) continue
				if (session.audience === 'seeker') session.socket.emit('session:ended', { reason })
				else if (session.audience === 'listener') session.socket.emit('session:ended', { reason })
				else session.socket.emit('session:ended', { reason })
				session.socket.disconnect(true)
			}
		},
	}
}
export type PersonalEvents = ReturnType<typeof createPersonalEvents>
