import type { ListenerActor } from '@akin/core/access/actor'
import { lanesServed } from '@akin/core/queue/lanes'
import type { Chat } from '../chat.ts'

/** How many people wait whom this listener could be asked to help. */
export async function countWaiting(chat: Chat, { id }: Pick<ListenerActor, 'id'>): Promise<number> {
	const member = await chat.people.find(id)
	if (!member) return 0
	const sizes = await chat.queue.sizes(lanesServed(member.programmeIds, member.languages))
	return sizes.reduce((sum, size) => sum + size, 0)
}
