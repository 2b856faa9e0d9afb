import type { ListenerActor, SeekerActor, SupervisorActor } from '@akin/core/access/actor'
import { asId, type ClientId, type ConversationId, type ProgrammeId, type SeekerSessionId } from '@akin/core/support/ids'
import type { Instant } from '@akin/core/support/instant'
import type { Result } from '@akin/core/support/result'
import type { Stream } from '@akin/core/view/entry-view'
import type { Chat } from '../../use-cases/chat.ts'
import { answerSuggestion } from '../../use-cases/conversation/answer-suggestion.ts'
import { endConversation } from '../../use-cases/conversation/end-conversation.ts'
import { giveFeedback } from '../../use-cases/conversation/give-feedback.ts'
import { requestConversation } from '../../use-cases/conversation/request-conversation.ts'
import { saveWrapUp } from '../../use-cases/conversation/save-wrap-up.ts'
import { writeEntry } from '../../use-cases/conversation/write-entry.ts'
import { acceptOffer } from '../../use-cases/queue/accept-offer.ts'
import { helpNext } from '../../use-cases/queue/help-next.ts'
import { acknowledgeSignal } from '../../use-cases/supervision/act-on-conversation.ts'
import { startReading, stopReading } from '../../use-cases/supervision/read-along.ts'
import { requestHelp } from '../../use-cases/supervision/request-help.ts'
import { suggestReply } from '../../use-cases/supervision/suggest-reply.ts'
import type { PastLine, PastTalk } from './past-talk.ts'

/** A world whose clock stands where it is put. */
export type PastWorld = { readonly chat: Chat; readonly turn: (ms: number) => void; readonly turnTo: (at: Instant) => void }
export type Staff = { readonly listener: ListenerActor; readonly supervisor: SupervisorActor }

const answeredWithinMs = 15_000

/** What cannot be refused here unless the demo's own words are wrong. */
export function done<T>(result: Result<T, unknown>): T {
	if (result.ok) return result.value
	throw new Error(`The past of the demo world cannot have happened: ${JSON.stringify(result.error)}`)
}

/** Lets one conversation happen, on its own clock, through the same doors as every other. */
export async function tellTalk(world: PastWorld, staff: Staff, startsAt: Instant, talk: PastTalk): Promise<ConversationId> {
	const { chat, turn, turnTo } = world
	turnTo(startsAt)
	const seeker: SeekerActor = { role: 'seeker', id: chat.ids.next<SeekerSessionId>() }
	const requested = done(
		await requestConversation(chat, seeker, {
			...{ programmeId: asId<ProgrammeId>(talk.programme), language: talk.language ?? 'en', name: talk.name, topics: talk.topics },
			...{ about: talk.about, inDanger: talk.inDanger ?? false },
		}),
	)
	const { id } = requested.conversation
	await answerSignals(world, staff.supervisor, id, talk)
	turn(talk.waitedMs)
	if (talk.ending === 'not_answered') {
		done(await endConversation(chat, seeker, id))
		return id
	}
	await beginToTalk(world, staff.listener, seeker, id)
	if (talk.lines.some(([who]) => who !== 'person' && who !== 'listener')) done(await startReading(chat, staff.supervisor, id))
	for (const line of talk.lines) {
		turn(lengthOf(line))
		await say(world, staff, seeker, id, line)
		await answerSignals(world, staff.supervisor, id, talk)
	}
	turn(30_000)
	await stopReading(chat, staff.supervisor, id)
	done(await endConversation(chat, talk.ending === 'by_person' ? seeker : staff.listener, id))
	turn(60_000)
	const usual = { howItEnded: 'said_goodbye', topics: [], note: null, andYou: null }
	done(await saveWrapUp(chat, staff.listener, id, { ...usual, ...talk.wrapUp }))
	if (talk.feedback) done(await giveFeedback(chat, seeker, id, { ...talk.feedback, words: null }))
	return id
}

async function beginToTalk({ chat }: PastWorld, listener: ListenerActor, seeker: SeekerActor, id: ConversationId): Promise<void> {
	await chat.presence.beat([listener.id, seeker.id])
	done(await helpNext(chat, listener))
	const offered = await chat.conversations.offeredTo(listener.id)
	if (offered?.conversation.state !== 'offered' || offered.conversation.id !== id) throw new Error(`nobody was offered to ${listener.name}`)
	done(await acceptOffer(chat, listener, offered.conversation.offer.id))
}

async function say({ chat }: PastWorld, { listener, supervisor }: Staff, seeker: SeekerActor, id: ConversationId, line: PastLine) {
	if (line[0] === 'help_me') return void done(await requestHelp(chat, listener, id))
	const [who, text] = line
	const write = async (actor: Parameters<typeof writeEntry>[1], stream: Stream) =>
		done(await writeEntry(chat, actor, { conversationId: id, stream, clientId: chat.ids.next<ClientId>(), text }))
	switch (who) {
		case 'person':
			return void (await write(seeker, 'room'))
		case 'listener':
			return void (await write(listener, 'room'))
		case 'whisper':
			return void (await write(supervisor, 'backstage'))
		case 'whisper_back':
			return void (await write(listener, 'backstage'))
		case 'note':
			return void (await write(supervisor, 'supervision'))
		case 'suggested': {
			const { entry } = done(await suggestReply(chat, supervisor, { conversationId: id, clientId: chat.ids.next<ClientId>(), text }))
			await write(listener, 'room')
			return void done(await answerSuggestion(chat, listener, id, entry.seq, { kind: 'sent', text }))
		}
	}
}

/** Nothing of the past calls for anybody: every signal was seen by a person then. */
async function answerSignals(
	{ chat, turn }: PastWorld,
	supervisor: SupervisorActor,
	id: ConversationId,
	{ outcome }: PastTalk,
): Promise<void> {
	const stored = await chat.conversations.load(id)
	const open = stored?.conversation.signals.filter(({ acknowledged }) => acknowledged === null) ?? []
	if (open.length === 0) return
	turn(answeredWithinMs)
	for (const signal of open) done(await acknowledgeSignal(chat, supervisor, id, signal.id, outcome ?? 'on_it'))
}

/** As long as it takes to read what was said and to write this. */
const lengthOf = (line: PastLine): number => 8_000 + 450 * (line[1]?.length ?? 0)
