import { type AttentionTier, isAboutStaff } from '../attention/signal.ts'
import type { BackstageContent, RoomContent, SupervisionContent } from '../protocol/entries.ts'
import { unreachable } from '../support/unreachable.ts'
import type { ConversationEvent } from './event.ts'

/** A line of the log that comes from an event rather than from somebody writing. */
export type NoticeDraft =
	| { readonly stream: 'room'; readonly content: Exclude<RoomContent, { kind: 'message' }> }
	| { readonly stream: 'backstage'; readonly content: SignalContent | TransferContent | ShadowContent }
	| { readonly stream: 'supervision'; readonly content: SignalContent }
/** The same in both streams: what a signal is about says who is told of it. */
type SignalContent = Extract<BackstageContent & SupervisionContent, { kind: 'signal_raised' | 'signal_acknowledged' }>

/** How a transfer goes, for whoever handles it and for supervisors. */
type TransferContent = Extract<BackstageContent, { kind: 'transfer_proposed' | 'transfer_agreed' | 'transfer_failed' }>

/** Who of those who learn reads along, for whoever handles it and for supervisors. */
type ShadowContent = Extract<BackstageContent, { kind: 'shadow_began' | 'shadow_ended' }>

const room = (content: Exclude<RoomContent, { kind: 'message' }>): NoticeDraft[] => [{ stream: 'room', content }]
const backstage = (content: TransferContent | ShadowContent): NoticeDraft[] => [{ stream: 'backstage', content }]
/** What is about a listener's own conduct stands where they do not read. */
const staff = (tier: AttentionTier, content: SignalContent): NoticeDraft[] =>
	// What is only worth a look tells nobody anything: it stands among the signals and not in the log.
	tier === 'watch' ? [] : [{ stream: isAboutStaff(content.signal) ? 'supervision' : 'backstage', content }]

/** What an event leaves in the log, per stream. Lifecycle notices are entries, so one catch-up path covers everything (M5). */
export function entriesOf(event: ConversationEvent): NoticeDraft[] {
	switch (event.kind) {
		case 'offer_accepted':
			return room({ kind: 'listener_joined', name: event.listener.name })
		case 'returned_to_queue':
			return [
				...room({ kind: event.role === 'listener' ? 'listener_left' : 'supervisor_left', name: event.from.name }),
				...room({ kind: 'back_in_queue' }),
			]
		case 'transfer_proposed': {
			const { by, to } = event.transfer
			return backstage({ kind: 'transfer_proposed', name: by.name, to: to?.name ?? null })
		}
		case 'transfer_agreed':
			return backstage({ kind: 'transfer_agreed', to: event.to.name })
		case 'transfer_failed':
			return backstage({ kind: 'transfer_failed', outcome: event.outcome, to: event.to?.name ?? null })
		case 'transferred': {
			const handOver = { to: event.to?.name ?? null, agreed: event.agreed }
			return [
				...room({ kind: event.role === 'listener' ? 'listener_left' : 'supervisor_left', name: event.from.name, handOver }),
				// Without having been asked, the person has nobody until that listener takes them.
				...room(event.to && event.agreed ? { kind: 'listener_joined', name: event.to.name } : { kind: 'back_in_queue' }),
			]
		}
		case 'shadow_began':
			return backstage({ kind: 'shadow_began', name: event.learner.name })
		case 'shadow_ended':
			// Asking comes to nothing without a line: nobody has read anything.
			return event.shadow.step === 'reading' ? backstage({ kind: 'shadow_ended', name: event.shadow.learner.name, why: event.why }) : []
		case 'listener_changed':
			return [...room({ kind: 'listener_left', name: event.from.name, changed: true }), ...room({ kind: 'back_in_queue' })]
		case 'supervisor_joined':
			return room({ kind: 'supervisor_joined', name: event.supervisor.name })
		case 'supervisor_stepped_back':
			return room({ kind: 'supervisor_left', name: event.supervisor.name })
		case 'taken_over':
			return room({ kind: 'taken_over', name: event.supervisor.name, from: event.from?.name ?? null })
		case 'handed_back':
			return [
				...room({ kind: 'handed_back', name: event.supervisor.name, to: event.to?.name ?? null }),
				...(event.to ? [] : room({ kind: 'back_in_queue' })),
			]
		case 'signal_raised':
			return [
				...staff(event.signal.tier, { kind: 'signal_raised', signalId: event.signal.id, signal: event.signal.kind }),
				...(event.signal.kind === 'danger_declared' ? room({ kind: 'danger_declared' }) : []),
			]
		case 'signal_acknowledged':
			return staff(event.tier, { kind: 'signal_acknowledged', signalId: event.id, signal: event.signal, name: event.by.name })
		case 'ended':
			return room({ kind: 'ended', reason: event.reason, by: event.by?.name ?? null })
		case 'handler_lost':
			return room({ kind: 'listener_lost', name: event.handler.name })
		case 'handler_found':
			return room({ kind: 'listener_returned', name: event.handler.name })
		case 'offered':
		case 'offer_declined':
		case 'offer_expired':
		case 'offer_withdrawn':
		case 'seeker_lost':
		case 'seeker_found':
		case 'pinned':
		case 'unpinned':
		case 'wrapped_up':
		case 'readers_refused':
		case 'shadow_asked':
		case 'hand_over_wrapped_up':
		case 'feedback_given':
		case 'safety_moved':
		case 'erased':
			return []
		default:
			return unreachable(event)
	}
}
