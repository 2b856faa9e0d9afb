import type { StaffActor } from '@akin/core/access/actor'
import type { Conversation } from '@akin/core/conversation/conversation'
import { type ReasonNotAble, whyNotAble } from '@akin/core/conversation/why-not-able'
import type { TransferCandidate } from '@akin/core/protocol/transfer-shapes'
import type { KnownListener } from '@akin/core/queue/may-be-offered'
import { defaultQueuePolicy } from '@akin/core/queue/queue-policy'
import type { ConversationId, StaffId } from '@akin/core/support/ids'
import { ok, type Result, refused } from '@akin/core/support/result'
import type { StoredShift } from '../../ports/shift-store.ts'
import type { StaffMember } from '../../ports/staff-directory.ts'
import type { Chat } from '../chat.ts'
import { type NotFound, openConversation } from '../open-conversation.ts'
import { knowListeners } from '../queue/know-listeners.ts'

/**
 * The listeners of the programme on shift, those who share what it is about first. A listener is told of those who can take it on and of nobody's
 * rest; a supervisor also why the others cannot.
 */
export async function listCandidates(
	chat: Chat,
	actor: StaffActor,
	id: ConversationId,
): Promise<Result<readonly TransferCandidate[], NotFound>> {
	const opened = await openConversation(chat, actor, id, 'propose_transfer')
	if (!opened.ok) return opened
	if (!opened.value.isAllowed) return refused('conversation_not_found')
	const { conversation } = opened.value
	const shifts = await chat.shifts.all()
	const ids = shifts.map(({ shift }) => shift.listenerId)
	const people = await chat.people.findMany(ids)
	const programme = await chat.programmes.find(conversation.programmeId)
	const label = (code: string) => programme?.topics.find((topic) => topic.code === code)?.label ?? code
	const known = await knownHere(chat, shifts)
	const listed = shifts.map((stored): TransferCandidate | null => {
		const member = people.get(stored.shift.listenerId)
		if (!member || !isOfProgramme(member, conversation)) return null
		const whyNot = whyNotNow(chat, conversation, known.get(member.id))
		if (whyNot === 'in_it' || (whyNot !== null && actor.role === 'listener')) return null
		const sharedTopics = conversation.topics.filter((code) => member.topics.includes(code)).map(label)
		return {
			id: member.id,
			name: member.name,
			conversations: stored.conversations,
			capacity: stored.shift.capacity,
			sharedTopics,
			whyNot,
		}
	})
	return ok(listed.filter((one) => one !== null).toSorted(compare))
}

/** Null when this listener can be asked. Somebody of another programme, suspended or off shift is nobody who could be. */
export async function candidateFor(
	chat: Chat,
	conversation: Conversation,
	listenerId: StaffId,
): Promise<{ readonly id: StaffId; readonly name: string } | null> {
	const [shifts, member] = await Promise.all([chat.shifts.loadMany([listenerId]), chat.people.find(listenerId)])
	if (shifts.length === 0 || !member || !isOfProgramme(member, conversation)) return null
	const known = await knownHere(chat, shifts)
	return whyNotNow(chat, conversation, known.get(listenerId)) === null ? { id: member.id, name: member.name } : null
}

/** Whether anybody but those who are in it, had it or passed on it could take it on now. */
export async function someoneElseCan(chat: Chat, conversation: Conversation): Promise<boolean> {
	const shifts = await chat.shifts.all()
	const people = await chat.people.findMany(shifts.map(({ shift }) => shift.listenerId))
	const known = await knownHere(chat, shifts)
	return shifts.some(({ shift }) => {
		const member = people.get(shift.listenerId)
		return member !== undefined && isOfProgramme(member, conversation) && whyNotNow(chat, conversation, known.get(member.id)) === null
	})
}

const isOfProgramme = (member: StaffMember, { programmeId }: Conversation): boolean =>
	member.role === 'listener' && member.suspendedAt === null && member.programmeIds.includes(programmeId)

async function knownHere(chat: Chat, shifts: readonly StoredShift[]): Promise<ReadonlyMap<StaffId, KnownListener>> {
	const ids = shifts.map(({ shift }) => shift.listenerId)
	return knowListeners(chat, ids, await chat.presence.seenWithin(ids, defaultQueuePolicy.staffSeenWithinMs), shifts)
}

const whyNotNow = (chat: Chat, conversation: Conversation, known: KnownListener | undefined): ReasonNotAble | null =>
	known ? whyNotAble(conversation, known, chat.clock.now()) : 'gone'

/** Who can be asked before who cannot, who shares more first, and by name: nobody is compared by what they did. */
function compare(a: TransferCandidate, b: TransferCandidate): number {
	const ableFirst = Number(a.whyNot !== null) - Number(b.whyNot !== null)
	return ableFirst || b.sharedTopics.length - a.sharedTopics.length || (a.name < b.name ? -1 : 1)
}
