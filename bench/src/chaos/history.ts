import type { SignalKind } from '@akin/core/attention/signal'
/**
 * What a round leaves behind for the checker: everything that clients asked and were answered, everything that screens showed, and which faults
 * struck. Plain data, one record a line when written to a file. `at` and its kin are milliseconds on one monotonic clock of the driver; they
 * grow from record to record except where a record tells of a span.
 */
export type HistoryRecord =
	| PhaseRecord
	| PageRecord
	| WroteRecord
	| OpRecord
	| ShownRecord
	| ScreenRecord
	| FaultRecord
	| ProbeRecord
	| LoadRecord
export type History = readonly HistoryRecord[]

export type Role = 'seeker' | 'listener' | 'supervisor'
export type Stream = 'room' | 'backstage' | 'supervision'

/** `quiet` begins when every fault has healed and nobody begins anything any more; `over` when the final screens and the database have been read. */
export type Phase = 'warm_up' | 'acts' | 'healing' | 'quiet' | 'over'
/** `wallMs` is this machine's clock at that moment, for comparing with times in the database. */
export type PhaseRecord = { readonly kind: 'phase'; readonly at: number; readonly phase: Phase; readonly wallMs: number }

/** Who looks or asks. A page is one opened session; a reload is another page of the same actor and principal. */
export type Viewer = {
	/** For instance `seeker-12`: stable through reloads. A seeker who left and starts anew is another actor. */
	readonly actor: string
	readonly role: Role
	/** The seeker session or the member of staff, as the database knows them. */
	readonly principalId: string
	/** From 1; 0 stands for commands sent beside any page. */
	readonly page: number
}

/**
 * `closed` is a tab closed or reloaded: what was not sent yet is lost with it, and nobody promised otherwise. `left` is the quick exit.
 * `stuck` never became ready, or did not become quiet, in the time that is allowed.
 */
export type PageRecord = Viewer & {
	readonly kind: 'page'
	readonly at: number
	/** Which server it connects to, from 0. */
	readonly node: number
	readonly what: 'opened' | 'ready' | 'closed' | 'left' | 'stuck'
	/** What `stuck` waits for; null otherwise. */
	readonly why: string | null
}

/** Somebody pressed "send": from here on the page owes an acknowledgement or a visible "not sent" (M2). */
export type WroteRecord = Viewer & {
	readonly kind: 'wrote'
	readonly at: number
	readonly conversationId: string
	readonly clientId: string
	readonly stream: Stream
	readonly text: string
}

/**
 * One command on the wire, repetitions of the same send included. `unknown`: no answer came, so it may have been done or not, and may still be
 * done after `settledAt`. `settledAt` is null when the page closed before anything was known.
 */
export type OpRecord = Viewer & {
	readonly kind: 'op'
	readonly id: number
	readonly node: number
	/** Sent beside the product's own client, again and again or out of order. */
	readonly raw: boolean
	/** False when there was no connection to send it on: nobody but the page has heard of it. */
	readonly wasSent: boolean
	readonly command: string
	readonly conversationId: string | null
	readonly clientId: string | null
	readonly stream: Stream | null
	readonly text: string | null
	/** Of `offer:accept` and `offer:decline`, of `signal:acknowledge`. */
	readonly offerId: string | null
	readonly signalId: string | null
	/** Of `conversation:hand-back`. */
	readonly to: 'listener' | 'queue' | null
	/** Of `shift:start`. */
	readonly capacity: number | null
	readonly invokedAt: number
	readonly settledAt: number | null
	readonly outcome: 'ok' | 'fail' | 'unknown'
	/** Why it failed, `no_answer` included; null when it did not. */
	readonly code: string | null
	readonly data: OpData | null
}

/** What an `ok` said. Everything that the command does not answer is null. */
export type OpData = {
	/** Of sends. */
	readonly seq: number | null
	readonly epoch: number | null
	/** Of commands that answer a conversation: which one, and its state in the words of that audience. */
	readonly conversationId: string | null
	readonly state: string | null
	/** Of `session:open` and `queue:help-next`. */
	readonly offerId: string | null
	/** Entries in the answer, by stream, of `conversation:resume` and `reading:start`: `[stream, seq]`. */
	readonly seqs: readonly (readonly [Stream, number])[]
	/** Of `help:request`: the signals that stand open in the answer. */
	readonly signalIds: readonly string[]
}

/** One entry as it stands on a screen. */
export type ShownEntry = {
	readonly seq: number
	readonly epoch: number
	/** The server's clock. */
	readonly entryAt: number
	/** Only senders see their own. */
	readonly clientId: string | null
	readonly senderRole: 'you' | 'seeker' | 'listener' | 'supervisor' | 'service'
	/** Staff see the ids of staff; null for seekers and for what they see. */
	readonly senderId: string | null
	/** `message`, `whisper`, `note`, or the kind of a notice. */
	readonly content: string
	/** What a person wrote; null for notices. */
	readonly text: string | null
}

/**
 * What one screen shows of one stream changed: from index `from` on it now shows these entries and nothing after them. The first record of a
 * page begins at 0; `from: 0` with no entries is a screen that was emptied (erased, removed, closed).
 */
export type ShownRecord = Viewer & {
	readonly kind: 'shown'
	readonly at: number
	readonly conversationId: string
	readonly stream: Stream
	readonly from: number
	readonly entries: readonly ShownEntry[]
}

export type ScreenRecord = Viewer & { readonly kind: 'screen'; readonly at: number } & (
		| { readonly role: 'seeker'; readonly state: SeekerScreen }
		| { readonly role: 'listener'; readonly state: ListenerScreen }
		| { readonly role: 'supervisor'; readonly state: SupervisorScreen }
	)

/** A message that stands below the entries. */
export type ShownOutgoing = {
	readonly clientId: string
	readonly stream: Stream
	readonly state: 'queued' | 'sending' | 'sent' | 'not_sent'
	/** Why it was not sent. */
	readonly code: string | null
}

type AnyScreen = {
	readonly connection: 'ok' | 'slow' | 'lost' | 'lost_long' | 'gone' | 'other_version'
	readonly ready: boolean
	/** Written into conversations that are no longer on the screen, and not sent. */
	readonly undelivered: readonly ShownOutgoing[]
}

export type SeekerScreen = AnyScreen & {
	readonly conversation: null | {
		readonly id: string
		readonly stage: 'waiting' | 'talking' | 'closed'
		/** While waiting; 1 is next. */
		readonly position: number | null
		readonly waiting: number | null
		/** While talking. */
		readonly handlerRole: 'listener' | 'supervisor' | null
		readonly handlerLost: boolean
		/** Once closed. */
		readonly reason: string | null
		readonly erased: boolean
		readonly epoch: number
		readonly head: number
		readonly caughtUp: boolean
		readonly outgoing: readonly ShownOutgoing[]
	}
}

export type ShownSignal = {
	readonly id: string
	readonly signal: SignalKind
	readonly tier: 'act_now' | 'needs_eyes' | 'watch' | 'not_reviewed'
	/** Who acknowledged it. */
	readonly acknowledgedBy: string | null
}

export type ListenerScreen = AnyScreen & {
	readonly shift: null | { readonly capacity: number; readonly availability: string; readonly resting: boolean }
	readonly offerId: string | null
	/** What it calls the person, `river 12`: all that an offer says of whose it is. */
	readonly offerHandle: string | null
	readonly waiting: number
	readonly conversations: readonly {
		readonly id: string
		readonly stage: 'handling' | 'asked' | 'observing' | 'shadowing' | 'wrap_up'
		readonly epoch: number
		readonly heads: { readonly room: number; readonly backstage: number }
		readonly caughtUp: boolean
		readonly signals: readonly ShownSignal[]
		readonly outgoing: readonly ShownOutgoing[]
	}[]
}

export type SupervisorScreen = AnyScreen & {
	readonly board: null | {
		/** The server's clock. */
		readonly boardAt: number
		readonly totals: { readonly waiting: number; readonly talking: number }
		/** At most 200 of each of the three lists; `totals` says how many there are. */
		readonly rows: readonly {
			readonly id: string
			readonly state: 'waiting' | 'offered' | 'active' | 'closed'
			readonly handlerId: string | null
			readonly handlerRole: 'listener' | 'supervisor' | null
			readonly tier: ShownSignal['tier']
			readonly signals: readonly ShownSignal[]
		}[]
	}
	/** The conversations that are open on this screen. */
	readonly conversations: readonly {
		readonly id: string
		readonly mode: 'none' | 'reading' | 'joined' | 'handling'
		readonly stage: 'waiting' | 'offered' | 'active' | 'closed'
		readonly epoch: number
		readonly heads: { readonly room: number; readonly backstage: number; readonly supervision: number }
		readonly caughtUp: boolean
		readonly signals: readonly ShownSignal[]
		readonly outgoing: readonly ShownOutgoing[]
	}[]
}

/** `recoveredAt`: the first moment at which a probe in every probed conversation was acknowledged and shown; null when none got through. */
export type FaultRecord = {
	readonly kind: 'fault'
	readonly name: string
	/** For instance `node-1`, `redis`, `node-2 to postgres`. */
	readonly target: string
	readonly startedAt: number
	readonly healedAt: number
	readonly recoveredAt: number | null
	/** Whether it demonstrably did something, and how that was seen. */
	readonly struck: boolean
	readonly proof: string
}

/** A message written to see whether the way through is open again. It is in `wrote` and `op` like any other. */
export type ProbeRecord = Viewer & {
	readonly kind: 'probe'
	readonly at: number
	readonly conversationId: string
	readonly clientId: string
	readonly ackedAt: number | null
	/** On the other side's screen. */
	readonly shownAt: number | null
}

/**
 * How the machine treated a server since the record before, about a second: how long its main thread ran, and how long it could have run but waited
 * for a processor that was busy with something else. A bound on time means nothing while a server waits most of the time. Linux only.
 */
export type LoadRecord = {
	readonly kind: 'load'
	readonly at: number
	readonly node: number
	readonly sinceMs: number
	readonly ranMs: number
	readonly waitedMs: number
}

/** What stands in the database once everything is quiet. Times are milliseconds of the servers' clocks. */
export type Database = {
	readonly conversations: readonly StoredConversation[]
	readonly entries: readonly StoredEntry[]
	readonly shifts: readonly {
		readonly listenerId: string
		readonly capacity: number
		readonly mode: string
		readonly restUntil: number | null
	}[]
	readonly slots: readonly { readonly listenerId: string; readonly slot: number; readonly conversationId: string }[]
	readonly staff: readonly { readonly id: string; readonly name: string; readonly role: Role; readonly programmeIds: readonly string[] }[]
	/** Seeker sessions that still live. */
	readonly seekerSessions: readonly string[]
	/** The live queue in Redis, by ticket; null when Redis could not be read. */
	readonly tickets: readonly { readonly conversationId: string; readonly leased: boolean }[] | null
}

export type StoredConversation = {
	readonly id: string
	readonly programmeId: string
	readonly language: string
	readonly seekerId: string
	readonly state: 'waiting' | 'offered' | 'active' | 'closed'
	readonly epoch: number
	readonly version: number
	readonly requestedAt: number
	readonly enqueuedAt: number
	/** How much earlier than that it counts as. */
	readonly boostMs: number
	readonly startedAt: number | null
	readonly closedAt: number | null
	readonly reason: string | null
	readonly erased: boolean
	/** The listener who holds a place for it. */
	readonly listenerId: string | null
	readonly wrapUpDue: boolean
	readonly offer: null | { readonly id: string; readonly listenerId: string; readonly expiresAt: number }
	/** Listeners to whom it is not offered again. */
	readonly passedBy: readonly string[]
	/** Who answers; null unless active. */
	readonly handler: null | { readonly id: string; readonly role: 'listener' | 'supervisor'; readonly observerId: string | null }
	readonly joined: readonly string[]
	readonly signals: readonly ShownSignal[]
	readonly roomWriters: readonly string[]
	readonly backstageWriters: readonly string[]
	readonly heads: Readonly<Record<Stream, number>>
}

export type StoredEntry = {
	readonly conversationId: string
	readonly stream: Stream
	readonly seq: number
	readonly senderRole: 'seeker' | 'listener' | 'supervisor' | 'service'
	readonly senderId: string | null
	readonly clientId: string
	readonly epoch: number
	readonly entryAt: number
	/** `message`, `whisper`, `note`, or the kind of a notice; null where it cannot be opened any more (erased). */
	readonly content: string | null
	readonly text: string | null
	/** The name in a notice, as `listener_joined` and `taken_over` have one. */
	readonly name: string | null
}

/** What the checker found. Evidence names ids, seqs and times, never what anybody wrote. */
export type Violation = {
	/** Which promise is broken, for instance `M1`. */
	readonly promise: Promised
	/** In one sentence. */
	readonly what: string
	readonly evidence: Readonly<Record<string, string | number | boolean | null | readonly (string | number)[]>>
}
export type Promised = 'M1' | 'M2' | 'M3' | 'M4' | 'M5' | 'M6' | 'Q1' | 'Q2' | 'Q3' | 'Q4' | 'Q5' | 'Q6' | 'S1' | 'S2' | 'S3' | 'P2' | 'P4'
