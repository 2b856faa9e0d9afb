import { type FoundKind, readTurn } from './read-turn.ts'
import { type TalkKind, talkKinds } from './talk-kind.ts'

export type TalkTurn = { readonly from: 'me' | 'person'; readonly text: string }
export type Phase = 'beginning' | 'middle' | 'end'
export const phases: readonly Phase[] = ['beginning', 'middle', 'end']

export type TalkPicture = {
	/** In the order of the talk. How often each kind was found; a message may count for several. */
	readonly phases: readonly { readonly phase: Phase; readonly messages: number; readonly counts: Readonly<Record<TalkKind, number>> }[]
	/** Whether the first suggestion came after something of the person's was said back. */
	readonly firstSuggestion: 'none' | 'before_heard' | 'after_heard'
}

/** Fewer messages than this show no course. */
export const fewestMessages = 6

/**
 * What a listener's own messages did in the course of one talk. Null for a talk too short to have a course. Counted, never rated: there is no
 * number that is better when it is higher.
 *
 * @param turns in their order, those of one listener and of the person only
 */
export function pictureOfTalk(turns: readonly TalkTurn[]): TalkPicture | null {
	const mine = turns.filter(({ from }) => from === 'me').length
	if (mine < fewestMessages) return null
	const told = phases.map((phase) => ({ phase, messages: 0, counts: noCounts() }))
	const said: string[] = []
	let heard = false
	let firstSuggestion: TalkPicture['firstSuggestion'] = 'none'
	for (const [index, { from, text }] of turns.entries()) {
		if (from === 'person') {
			said.push(text)
			continue
		}
		const at = told[Math.floor((index * phases.length) / turns.length)]
		if (!at) continue
		at.messages += 1
		for (const { kind } of perMessage(readTurn(text, said))) {
			at.counts[kind] += 1
			if (kind === 'reflection') heard = true
			if (kind === 'suggestion' && firstSuggestion === 'none') firstSuggestion = heard ? 'after_heard' : 'before_heard'
		}
	}
	return { phases: told, firstSuggestion }
}

/** Each kind once for each message, so that a long message does not look like many. */
const perMessage = (found: readonly FoundKind[]) => found.filter(({ kind }, index) => found.findIndex((one) => one.kind === kind) === index)

const noCounts = (): Record<TalkKind, number> => Object.fromEntries(talkKinds.map((kind) => [kind, 0])) as Record<TalkKind, number>
