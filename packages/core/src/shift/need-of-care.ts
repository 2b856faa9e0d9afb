import type { Instant } from '../support/instant.ts'
import { isResting, lastRestedAt, type Shift } from './shift.ts'

/**
 * Why somebody should look after a listener, in the order in which it matters. `gone`: people talk with somebody who is not connected ·
 * `overloaded`: more at once than they should hold · `long_without_rest` · `first_shift`, `first_ten`: new here.
 */
export const needsOfCare = ['gone', 'overloaded', 'long_without_rest', 'first_shift', 'first_ten'] as const
export type NeedOfCare = (typeof needsOfCare)[number]

export type CarePolicy = {
	/** On shift for so long without a pause or a rest, somebody should ask whether they need one. A judgement: about the length of two talks. */
	readonly longWithoutRestMs: number
	/** Somebody who has had fewer conversations than this is new here. As many as are reviewed one by one. */
	readonly firstConversations: number
}
export const carePolicy: CarePolicy = { longWithoutRestMs: 2 * 60 * 60_000, firstConversations: 10 }

/** What is known of a listener on shift beside the shift itself. */
export type CareFacts = {
	readonly shift: Shift
	readonly conversations: number
	/** Somebody they talk with needs a person now. */
	readonly isWithSomebodyInDanger: boolean
	readonly isConnected: boolean
	/** Shifts they have begun, this one included, and conversations they have taken. */
	readonly shifts: number
	readonly conversationsEver: number
}

/** [SH12] Everything that is a reason to look after them, the most pressing first. Empty: nothing is. */
export function needsOf(facts: CareFacts, policy: CarePolicy, now: Instant): NeedOfCare[] {
	const { shift, conversations } = facts
	const isOffDuty = isResting(shift, now) || shift.mode === 'paused'
	const sinceRestMs = now - (lastRestedAt(shift, now) ?? shift.startedAt)
	const isOverloaded = conversations > shift.capacity || (conversations > 1 && facts.isWithSomebodyInDanger)
	const holds: Readonly<Record<NeedOfCare, boolean>> = {
		gone: !facts.isConnected && (conversations > 0 || !isOffDuty),
		overloaded: isOverloaded,
		long_without_rest: !isOffDuty && sinceRestMs >= policy.longWithoutRestMs,
		first_shift: facts.shifts <= 1,
		first_ten: facts.shifts > 1 && facts.conversationsEver < policy.firstConversations,
	}
	return needsOfCare.filter((need) => holds[need])
}

/** [SH13] Whoever should be looked after first; the rest by name, since this is no league table. */
export function compareCare(
	a: { readonly needs: readonly NeedOfCare[]; readonly name: string },
	b: { readonly needs: readonly NeedOfCare[]; readonly name: string },
): number {
	const rank = ({ needs }: { readonly needs: readonly NeedOfCare[] }) => {
		const [first] = needs
		return first === undefined ? needsOfCare.length : needsOfCare.indexOf(first)
	}
	return rank(a) - rank(b) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)
}
