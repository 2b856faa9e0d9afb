import type { ListenerActor } from '@akin/core/access/actor'
import type { Active, OpenConversation } from '@akin/core/conversation/conversation'
import { mayBeShadowed, shadowOf } from '@akin/core/conversation/shadow'
import { defaultQueuePolicy } from '@akin/core/queue/queue-policy'
import type { StaffId } from '@akin/core/support/ids'
import { ok, type Result, refused } from '@akin/core/support/result'
import { mayReadAlong } from '@akin/core/training/rung'
import type { StaffMember } from '../../ports/staff-directory.ts'
import type { Chat } from '../chat.ts'
import { standingOfListener, standingsOf } from './standings-of.ts'

export type Host = { readonly listener: StaffMember; readonly conversation: Active }

/** [LD16] Who has a conversation this learner may ask to read along with, by name. What it is about is nobody's to tell before their yes. */
export async function listHosts(
	chat: Chat,
	actor: ListenerActor,
): Promise<Result<readonly { id: StaffId; name: string }[], 'not_unlocked'>> {
	if (!(await maySeeTalks(chat, actor))) return refused('not_unlocked')
	const shifts = await chat.shifts.all()
	const hosts = await hostsAmong(
		chat,
		actor,
		shifts.map(({ shift }) => shift.listenerId),
	)
	return ok(hosts.map(({ listener: { id, name } }) => ({ id, name })))
}

/** Whether their rung lets them read along, as it stands now. */
export async function maySeeTalks(chat: Chat, learner: Pick<ListenerActor, 'id'>): Promise<boolean> {
	const member = await chat.people.find(learner.id)
	if (member?.role !== 'listener' || member.suspendedAt !== null) return false
	return mayReadAlong((await standingOfListener(chat, member)).rung)
}

/**
 * [LD16] Those of them who listen to everybody, are here, and have a conversation that may be read along with, in a programme and a language of the
 * learner; with the one that began last.
 */
export async function hostsAmong(chat: Chat, actor: ListenerActor, ids: readonly StaffId[]): Promise<readonly Host[]> {
	const [learner, people] = await Promise.all([chat.people.find(actor.id), chat.people.findMany(ids)])
	// Who is known to work here may be more than was asked for.
	const colleagues = ids.flatMap((id) => {
		const one = people.get(id)
		return one && id !== actor.id && one.role === 'listener' && one.suspendedAt === null ? [one] : []
	})
	if (!learner || colleagues.length === 0) return []
	const colleagueIds = colleagues.map(({ id }) => id)
	const [standings, inHand, here] = await Promise.all([
		standingsOf(chat, colleagues),
		chat.conversations.inHandOf(colleagueIds),
		chat.presence.seenWithin(colleagueIds, defaultQueuePolicy.staffSeenWithinMs),
	])
	const isTheirs = (conversation: OpenConversation): conversation is Active =>
		mayBeShadowed(conversation) &&
		shadowOf(conversation) === null &&
		learner.programmeIds.includes(conversation.programmeId) &&
		learner.languages.includes(conversation.language)
	return colleagues
		.filter(({ id }) => here.has(id) && standings.get(id)?.takes === 'anybody')
		.flatMap((listener) => {
			const [conversation] = inHand
				.filter(isTheirs)
				.filter(({ handler }) => handler.id === listener.id)
				.toSorted((a, b) => b.startedAt - a.startedAt)
			return conversation ? [{ listener, conversation }] : []
		})
		.toSorted((a, b) => (a.listener.name < b.listener.name ? -1 : 1))
}
