import type { RoomContent } from '../protocol/entries.ts'
import type { Instant } from '../support/instant.ts'

export const referralSteps = ['offered', 'accepted', 'declined', 'handed_over', 'followed_up'] as const
export type ReferralStep = (typeof referralSteps)[number]

/** One step of pointing somebody to help elsewhere, as it stands in the log: added to, never changed. */
export type ReferralEntry = {
	readonly kind: 'referral'
	/** Which offer it belongs to: a person may be offered several. */
	readonly referral: string
	/** As it was called and reached then, so that it reads the same when the programme changes. */
	readonly resource: string
	readonly contact: string
	readonly step: ReferralStep
	readonly note: string | null
}
type Written = { readonly at: Instant; readonly by: string; readonly content: ReferralEntry }

export type Referral = {
	readonly id: string
	readonly resource: string
	readonly contact: string
	readonly steps: readonly { readonly step: ReferralStep; readonly at: Instant; readonly by: string; readonly note: string | null }[]
}

/** [RF1] The referrals of a conversation, each with its steps in the order in which they were written down. */
export function referralsOf(entries: readonly Written[]): readonly Referral[] {
	const referrals = new Map<string, Referral>()
	for (const { at, by, content } of entries) {
		const { referral: id, resource, contact, step, note } = content
		const before = referrals.get(id) ?? { id, resource, contact, steps: [] }
		referrals.set(id, { ...before, steps: [...before.steps, { step, at, by, note }] })
	}
	return [...referrals.values()]
}

type RoomEntry = {
	readonly seq: number
	readonly at: Instant
	readonly author: { readonly role: string; readonly name?: string | null }
	readonly content: RoomContent
}

/** [CA3] The steps that follow from cards in the room and from what the person answered to them. `person` is what they are called there. */
export function referralsInRoom(room: readonly RoomEntry[], person: string): readonly Written[] {
	const offered = new Map<number, { readonly entry: ReferralEntry; last: ReferralStep }>()
	return room.flatMap(({ seq, at, author, content }): Written[] => {
		const part = content.kind === 'message' ? content.part : undefined
		if (part?.kind === 'resource') {
			const { name, contact } = part.resource
			const entry = { kind: 'referral', referral: part.referral, resource: name, contact, step: 'offered', note: null } as const
			offered.set(seq, { entry, last: 'offered' })
			return [{ at, by: author.name ?? '', content: entry }]
		}
		const card = part?.kind === 'answer' && author.role === 'seeker' ? offered.get(part.to) : undefined
		if (card === undefined || part?.kind !== 'answer' || card.last === part.answer) return []
		card.last = part.answer
		return [{ at, by: person, content: { ...card.entry, step: part.answer } }]
	})
}

const following: Readonly<Record<ReferralStep, readonly ReferralStep[]>> = {
	offered: ['accepted', 'declined'],
	accepted: ['handed_over', 'declined'],
	declined: ['accepted'],
	handed_over: ['followed_up'],
	followed_up: ['followed_up'],
}

/** [RF2] What can be written down next. A person may say yes after a no; what happened afterwards may be written more than once. */
export const nextSteps = ({ steps }: Referral): readonly ReferralStep[] => following[steps.at(-1)?.step ?? 'offered']
