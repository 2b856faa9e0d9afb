import type { RoomContent } from '../protocol/entries.ts'

/** An entry of the room, as any audience knows it. */
export type RoomEntry = {
	readonly seq: number
	readonly author: { readonly role: 'you' | 'seeker' | 'listener' | 'supervisor' | 'service' }
	readonly content: RoomContent
}

export type CardAnswer = 'accepted' | 'declined'
export type WorksheetState =
	| { readonly kind: 'none' }
	/** Somebody of staff asked whether to fill one in; `card` is the place of the question. */
	| { readonly kind: 'offered' | 'declined'; readonly card: number }
	| { readonly kind: 'open' }

/** [CA2] What the person said to each card, by its place. What they said last holds. */
export function answersIn(room: readonly RoomEntry[]): ReadonlyMap<number, CardAnswer> {
	const answers = new Map<number, CardAnswer>()
	for (const { author, content } of room)
		if (content.kind === 'message' && content.part?.kind === 'answer' && isPerson(author)) answers.set(content.part.to, content.part.answer)
	return answers
}

/** [WK5] Whether there is a worksheet, as the log says. Once the person has opened it, it stays open. */
export function worksheetStateOf(room: readonly RoomEntry[]): WorksheetState {
	let state: WorksheetState = { kind: 'none' }
	const offers = new Set<number>()
	for (const { seq, author, content } of room) {
		const part = content.kind === 'message' ? content.part : undefined
		if (part === undefined) continue
		if (part.kind === 'offer' && part.of === 'worksheet' && !isPerson(author)) {
			offers.add(seq)
			state = { kind: 'offered', card: seq }
		} else if (part.kind === 'line' && isPerson(author)) return { kind: 'open' }
		else if (part.kind === 'answer' && isPerson(author) && offers.has(part.to)) {
			if (part.answer === 'accepted') return { kind: 'open' }
			state = { kind: 'declined', card: part.to }
		}
	}
	return state
}

/** Written by the person, on any audience's page. */
export const isPerson = ({ role }: RoomEntry['author']): boolean => role === 'you' || role === 'seeker'
