import { answersIn, type CardAnswer, isPerson, type RoomEntry } from '../worksheet/worksheet-state.ts'
import type { PlanStep } from './plan-steps.ts'

/** The last question about one step: its place in the room, and what the person said to it. */
export type AskedStep = {
	readonly step: PlanStep
	readonly card: number
	readonly answer: CardAnswer | null
}
export type PlanTogether =
	| { readonly kind: 'none' }
	/** Somebody of staff asked whether to make one; `card` is the place of the question. */
	| { readonly kind: 'offered' | 'declined'; readonly card: number }
	/** `at`: where the two are. */
	| { readonly kind: 'open'; readonly asked: ReadonlyMap<PlanStep, AskedStep>; readonly at: AskedStep | null }

/** [PH3] [PH4] How far a plan is that is made together, as the log says. What is written into it is in no log. */
export function planTogetherOf(room: readonly RoomEntry[]): PlanTogether {
	const answers = answersIn(room)
	const asked = new Map<PlanStep, AskedStep>()
	let offered: number | null = null
	let isOpen = false
	let at: AskedStep | null = null
	for (const { seq, author, content } of room) {
		const part = content.kind === 'message' && !isPerson(author) ? content.part : undefined
		if (part?.kind === 'offer' && part.of === 'plan') {
			offered = seq
			isOpen ||= answers.get(seq) === 'accepted'
		} else if (part?.kind === 'step' && isOpen) {
			at = { step: part.step, card: seq, answer: answers.get(seq) ?? null }
			asked.set(part.step, at)
		}
	}
	if (isOpen) return { kind: 'open', asked, at }
	if (offered === null) return { kind: 'none' }
	return { kind: answers.get(offered) === 'declined' ? 'declined' : 'offered', card: offered }
}
