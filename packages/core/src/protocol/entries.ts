import * as z from 'zod/mini'
import { shadowEnds } from '../conversation/shadow.ts'
import { failedTransfers } from '../conversation/transfer.ts'
import { referralSteps } from '../supervision/referrals.ts'
import { messagePart } from './message-parts.ts'
import { clientId, closeReason, count, instant, openingReason, signalId, staffId } from './shapes.ts'
import { signalKind } from './signal-shapes.ts'

/** Somebody left by handing over. Missing: they left in another way, or before there was a transfer. */
const handOver = z.object({
	/** To whom; null: to whoever is next. */
	to: z.nullable(z.string()),
	/** The person was asked and agreed; if not, a supervisor decided it for their safety. */
	agreed: z.boolean(),
})

/**
 * What stands in an entry of the log. This is what is sealed; `kind` and everything else in it is unreadable without the conversation's key.
 * Names are kept as they were when it was written.
 */
export const roomContent = z.discriminatedUnion('kind', [
	/** `part`: what the words are beside being said. A page of the version before leaves it out and shows the words, so none are lost on it. */
	z.object({ kind: z.literal('message'), text: z.string(), part: z.optional(messagePart) }),
	/** The optional answers given before the conversation. */
	z.object({
		kind: z.literal('intake'),
		name: z.nullable(z.string()),
		/** In the words the person chose from, so that they read the same when the programme changes. */
		topics: z.array(z.string()),
		about: z.nullable(z.string()),
		inDanger: z.boolean(),
	}),
	z.object({ kind: z.literal('listener_joined'), name: z.string() }),
	z.object({ kind: z.literal('listener_lost'), name: z.string() }),
	z.object({ kind: z.literal('listener_returned'), name: z.string() }),
	z.object({
		kind: z.literal('listener_left'),
		name: z.string(),
		handOver: z.optional(handOver),
		/** The person asked for another listener. Missing: they did not. */
		changed: z.optional(z.literal(true)),
	}),
	z.object({ kind: z.literal('back_in_queue') }),
	z.object({ kind: z.literal('supervisor_joined'), name: z.string() }),
	z.object({ kind: z.literal('supervisor_left'), name: z.string(), handOver: z.optional(handOver) }),
	z.object({ kind: z.literal('taken_over'), name: z.string(), from: z.nullable(z.string()) }),
	z.object({ kind: z.literal('handed_back'), name: z.string(), to: z.nullable(z.string()) }),
	z.object({ kind: z.literal('danger_declared') }),
	z.object({ kind: z.literal('ended'), reason: closeReason, by: z.nullable(z.string()) }),
])
export type RoomContent = z.output<typeof roomContent>

export const suggestionAnswer = z.enum(['used', 'used_edited', 'set_aside'])
export type SuggestionAnswer = z.output<typeof suggestionAnswer>

export const referralStep = z.enum(referralSteps)

const signalRaised = z.object({ kind: z.literal('signal_raised'), signalId, signal: signalKind })
const signalAcknowledged = z.object({ kind: z.literal('signal_acknowledged'), signalId, signal: signalKind, name: z.string() })
export const backstageContent = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('whisper'), text: z.string() }),
	/** Words a supervisor proposes. They reach the person only if the listener sends them, as they are or changed. */
	z.object({ kind: z.literal('suggestion'), text: z.string() }),
	/** What the listener did with the suggestion that stands at `suggestion` in this stream. */
	z.object({ kind: z.literal('suggestion_answered'), suggestion: count, answer: suggestionAnswer, name: z.string() }),
	/** A step of pointing the person to help elsewhere. */
	z.object({
		kind: z.literal('referral'),
		referral: z.string(),
		resource: z.string(),
		contact: z.string(),
		step: referralStep,
		note: z.nullable(z.string()),
	}),
	/** What the next listener should know, in the words of whoever hands over. */
	z.object({ kind: z.literal('hand_over_note'), text: z.string(), to: z.nullable(z.string()) }),
	z.object({ kind: z.literal('transfer_proposed'), name: z.string(), to: z.nullable(z.string()) }),
	z.object({ kind: z.literal('transfer_agreed'), to: z.string() }),
	z.object({ kind: z.literal('transfer_failed'), outcome: z.enum(failedTransfers), to: z.nullable(z.string()) }),
	z.object({ kind: z.literal('shadow_began'), name: z.string() }),
	z.object({ kind: z.literal('shadow_ended'), name: z.string(), why: z.enum(shadowEnds) }),
	/** Between others, before this listener came. Stands in no log: it is what they are shown in place of it. */
	z.object({ kind: z.literal('withheld') }),
	signalRaised,
	signalAcknowledged,
])
export type BackstageContent = z.output<typeof backstageContent>

export const supervisionContent = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('note'), text: z.string() }),
	z.object({ kind: z.literal('opened'), name: z.string() }),
	/** Who stands by while somebody is in danger: one writes, the other calls. */
	z.object({ kind: z.literal('second_person'), name: z.string() }),
	/** To whom somebody in danger was handed on, when, and what was agreed. */
	z.object({ kind: z.literal('hand_off'), to: z.string(), agreed: z.string(), handedAt: instant }),
	/** About how the listener writes. */
	signalRaised,
	signalAcknowledged,
	/** Opened once it had ended, with the reason and what was said about it. */
	z.object({ kind: z.literal('record_opened'), name: z.string(), reason: openingReason, because: z.nullable(z.string()) }),
])
export type SupervisionContent = z.output<typeof supervisionContent>

const position = { seq: count, at: instant, epoch: count }

/** Who wrote it, as the seeker is told: a role and a first name, never an id. */
export const seekerAuthor = z.discriminatedUnion('role', [
	z.object({ role: z.literal('you') }),
	z.object({ role: z.literal('listener'), name: z.string() }),
	z.object({ role: z.literal('supervisor'), name: z.string() }),
	z.object({ role: z.literal('service') }),
])
/** `clientId` is the sender's own mark, given back so that a client recognises what it sent; null on others' entries and on notices. */
export const seekerEntry = z.object({ ...position, clientId: z.nullable(clientId), author: seekerAuthor, content: roomContent })
export type SeekerEntry = z.output<typeof seekerEntry>

export const staffAuthor = z.discriminatedUnion('role', [
	z.object({ role: z.literal('seeker') }),
	z.object({ role: z.literal('listener'), id: staffId, name: z.string() }),
	z.object({ role: z.literal('supervisor'), id: staffId, name: z.string() }),
	z.object({ role: z.literal('service') }),
])
export type StaffAuthor = z.output<typeof staffAuthor>
const staffBase = { ...position, clientId: z.nullable(clientId), author: staffAuthor }
const roomEntry = z.object({ stream: z.literal('room'), ...staffBase, content: roomContent })
const backstageEntry = z.object({ stream: z.literal('backstage'), ...staffBase, content: backstageContent })
const supervisionEntry = z.object({ stream: z.literal('supervision'), ...staffBase, content: supervisionContent })

/** The listener's type has no `supervision` in it: emitting one to a listener does not compile. */
export const listenerEntry = z.discriminatedUnion('stream', [roomEntry, backstageEntry])
export type ListenerEntry = z.output<typeof listenerEntry>
export const supervisorEntry = z.discriminatedUnion('stream', [roomEntry, backstageEntry, supervisionEntry])
export type SupervisorEntry = z.output<typeof supervisorEntry>
