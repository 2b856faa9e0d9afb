import type { ListenerEntry } from '@akin/core/protocol/entries'
import { nextSteps, type Referral, type ReferralStep, referralsInRoom, referralsOf } from '@akin/core/supervision/referrals'

type BackstageEntry = Extract<ListenerEntry, { stream: 'backstage' }>

type RoomEntry = Extract<ListenerEntry, { stream: 'room' }>

/**
 * The referrals of a conversation, each with what can be written down next: what staff wrote down, the cards that were sent and what the person
 * answered to them.
 * @param person what they are called here
 */
export function referralsIn(
	entries: { readonly room: readonly RoomEntry[]; readonly backstage: readonly BackstageEntry[] },
	person: string,
): readonly (Referral & { readonly next: readonly ReferralStep[] })[] {
	const written = entries.backstage.flatMap(({ at, author, content }) =>
		content.kind === 'referral' ? [{ at, content, by: author.role === 'listener' || author.role === 'supervisor' ? author.name : '' }] : [],
	)
	const steps = [...referralsInRoom(entries.room, person), ...written].toSorted((a, b) => a.at - b.at)
	return referralsOf(steps).map((referral) => ({ ...referral, next: nextSteps(referral) }))
}
