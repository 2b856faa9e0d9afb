import type { SeekerActor } from '@akin/core/access/actor'
import { nothingFound } from '@akin/core/attention/asked-tracker'
import { tierOfSignal } from '@akin/core/attention/signal'
import { begin } from '@akin/core/conversation/evolve'
import { type ExtraReader, extraReaders } from '@akin/core/conversation/refused-readers'
import { openingForNew } from '@akin/core/programme/intake-pause'
import type { Programme } from '@akin/core/programme/programme'
import { programmeInLanguage } from '@akin/core/programme/programme-in-language'
import type { RoomContent } from '@akin/core/protocol/entries'
import { asId, type ClientId, type ConversationId, type ProgrammeId, type SignalId } from '@akin/core/support/ids'
import { ok, type Result, refused } from '@akin/core/support/result'
import type { NewEntry, StoredConversation } from '../../ports/conversation-store.ts'
import type { DataKey } from '../../ports/key-vault.ts'
import { retentionClass, utcDay } from '../../ports/retention.ts'
import { heedIntake } from '../attention/heed-intake.ts'
import { blockOf } from '../block/is-blocked.ts'
import type { Chat } from '../chat.ts'
import { openedEntry } from '../conversation-keys.ts'
import { followQueue } from '../queue/follow-queue.ts'
import { keptForListener } from '../returning/keep-for-listener.ts'

export type Request = {
	readonly programmeId: ProgrammeId
	readonly language: string
	readonly name: string | null
	readonly topics: readonly string[]
	/** Who may not read along. */
	readonly refusedAlong?: readonly ExtraReader[] | undefined
	readonly about: string | null
	readonly inDanger: boolean
	/** To be kept for the listener of the return words that this sign-in holds. */
	readonly sameListener?: boolean | undefined
}
export type RequestRefusal =
	| 'programme_not_found'
	| 'programme_closed'
	| 'topic_not_found'
	| 'language_not_offered'
	| { readonly code: 'blocked'; readonly retryAfterMs: number }

/** Puts a seeker in the queue (Q1). Asking again while a conversation is open answers that one (Q2). */
export async function requestConversation(
	chat: Chat,
	actor: SeekerActor,
	request: Request,
): Promise<Result<StoredConversation, RequestRefusal>> {
	const existing = await chat.conversations.latestOfSeeker(actor.id)
	if (existing && existing.conversation.state !== 'closed') return ok(existing)
	const programme = await chat.programmes.find(request.programmeId)
	if (!programme) return refused('programme_not_found')
	const now = chat.clock.now()
	const block = await blockOf(chat, actor, request.inDanger)
	if (block) return refused({ code: 'blocked', retryAfterMs: block.until - now })
	if (openingForNew(programme.hours, await chat.intake.of(programme.id), now).kind === 'closed') return refused('programme_closed')
	if (!programme.languages.includes(request.language)) return refused('language_not_offered')
	if (!request.topics.every((code) => programme.topics.some((topic) => topic.code === code))) return refused('topic_not_found')

	const policy = await chat.programmes.policy(programme.id)
	const { dataKey, wrapped } = await chat.keys.make(utcDay(now), retentionClass(programme.retentionDays))
	const id = chat.ids.next<ConversationId>()
	const danger = {
		id: chat.ids.next<SignalId>(),
		kind: 'danger_declared' as const,
		tier: tierOfSignal.danger_declared,
		raisedAt: now,
		words: null,
		acknowledged: null,
	}
	const keptFor = request.sameListener ? await keptForListener(chat, actor, programme, request) : null
	const about = {
		...{ id, programmeId: programme.id, language: request.language, seekerId: actor.id, topics: request.topics, requestedAt: now },
		...{ signals: request.inDanger ? [danger] : [], asked: nothingFound },
		refusedReaders: extraReaders.filter((reader) => request.refusedAlong?.includes(reader)),
		toldOfReaders: toldOf(request, programme),
		boostMs: request.inDanger ? policy.dangerBoostMs : 0,
	}
	const requested = begin(about, keptFor)
	const words = programmeInLanguage(programme, request.language)
	const intake = intakeOf(request, (code) => words.topics.find((topic) => topic.code === code)?.label.text ?? code)
	const entry = intake && sealIntake(chat, dataKey, id, actor, intake)
	const entries = entry ? [entry] : []
	const conversation = entry ? await heedIntake(chat, requested, entry.clientId, intake?.about ?? null, programme) : requested
	// Their first heartbeat may still be on its way, and somebody never seen counts as silent for as long as anybody can be.
	await chat.presence.beat([actor.id])
	const created = await chat.conversations.create(conversation, wrapped, entries)
	if (!created.ok) {
		const open = await chat.conversations.latestOfSeeker(actor.id)
		if (!open) throw new Error('a conversation that is open already was not found')
		return ok(open)
	}
	const opened = intake ? created.value.entries.map((entry) => openedEntry(entry, null, intake)) : []
	// In the queue first: the first thing they are told of their place is already true.
	await followQueue(chat, null, created.value.stored.conversation)
	chat.announcer.changed(created.value, opened)
	return ok(created.value.stored)
}

/** Who the page told of: one that says nothing of refusing asked nobody [CL54]. */
function toldOf({ refusedAlong }: Request, { readers }: Pick<Programme, 'readers'>): ExtraReader[] {
	if (refusedAlong === undefined) return []
	return extraReaders.filter((reader) => (reader === 'learner' ? readers.learners : readers.mentors))
}

type Intake = Extract<RoomContent, { kind: 'intake' }>

/** Nothing is kept of questions that were all skipped. */
function intakeOf({ name, topics, about, inDanger }: Request, labelOf: (code: string) => string): Intake | null {
	const given = { name: name?.trim() || null, about: about?.trim() || null }
	if (!given.name && !given.about && topics.length === 0 && !inDanger) return null
	return { kind: 'intake', ...given, topics: topics.map(labelOf), inDanger }
}

function sealIntake(chat: Chat, key: DataKey, conversationId: ConversationId, actor: SeekerActor, content: Intake): NewEntry {
	const clientId = asId<ClientId>(chat.ids.next())
	const sender = { role: 'seeker', id: actor.id } as const
	const sealed = chat.keys.seal(key, { conversationId, stream: 'room', sender, clientId }, null, content)
	return { stream: 'room', sender, clientId, sealed, at: chat.clock.now() }
}
