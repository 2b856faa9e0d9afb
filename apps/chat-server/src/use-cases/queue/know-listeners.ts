import { tierOf } from '@akin/core/attention/signal'
import { slotHolder } from '@akin/core/conversation/conversation'
import { askedListener } from '@akin/core/conversation/transfer'
import { lanesServed } from '@akin/core/queue/lanes'
import type { HeldTalk, KnownListener } from '@akin/core/queue/may-be-offered'
import type { StaffId } from '@akin/core/support/ids'
import type { PrincipalId } from '../../ports/presence.ts'
import type { StoredShift } from '../../ports/shift-store.ts'
import type { Chat } from '../chat.ts'
import { standingsOf } from '../training/standings-of.ts'

export type KnowsListeners = Pick<Chat, 'shifts' | 'people' | 'clock' | 'training' | 'programmes' | 'conversations'>

/** Who of them is here. `assumed`: whoever asks knows that they are, because they are connected to this node or asked themselves. */
type Here = 'assumed' | ReadonlySet<PrincipalId>

/**
 * What offering somebody to them goes by, of listeners on shift or off, in one reading of each kind however many they are.
 * @param shifts where they were read already
 */
export async function knowListeners(
	chat: KnowsListeners,
	ids: readonly StaffId[],
	here: Here = 'assumed',
	shifts: readonly StoredShift[] | null = null,
): Promise<ReadonlyMap<StaffId, KnownListener>> {
	if (ids.length === 0) return new Map()
	const [stored, people, inHand, programmes] = await Promise.all([
		shifts ?? chat.shifts.loadMany(ids),
		chat.people.findMany(ids),
		chat.conversations.inHandOf(ids),
		chat.programmes.all(),
	])
	const members = ids.flatMap((id) => people.get(id) ?? [])
	const standings = await standingsOf(chat, members)
	const shiftOf = new Map(stored.map((one) => [one.shift.listenerId, one]))
	const whileActNow = new Map(programmes.map(({ id, capacity }) => [id, capacity.whileActNow]))
	return new Map(
		members.map((member): [StaffId, KnownListener] => {
			const { id } = member
			const shift = shiftOf.get(id) ?? null
			const held = inHand.filter((conversation) => slotHolder(conversation) === id)
			return [
				id,
				{
					...{ id, topics: member.topics, lanes: lanesServed(member.programmeIds, member.languages), excludedConversationIds: [] },
					isSuspended: member.suspendedAt !== null,
					takes: standings.get(id)?.takes ?? 'nobody',
					...{ shift: shift?.shift ?? null, conversations: shift?.conversations ?? 0 },
					held: held.map(
						({ programmeId, signals }): HeldTalk => ({ tier: tierOf(signals), whileActNow: whileActNow.get(programmeId) ?? 1 }),
					),
					hasOffer: inHand.some((conversation) => conversation.state === 'offered' && conversation.offer.listenerId === id),
					isAskedToTakeOver: inHand.some((conversation) => askedListener(conversation)?.id === id),
					isHere: here === 'assumed' || here.has(id),
				},
			]
		}),
	)
}

/** One of them; null: nobody of that id works here. */
export const knowListener = async (chat: KnowsListeners, id: StaffId): Promise<KnownListener | null> =>
	(await knowListeners(chat, [id])).get(id) ?? null
