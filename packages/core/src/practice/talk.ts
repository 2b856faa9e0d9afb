import type { Move } from '../reply/move.ts'
import type { FoundMove } from '../reply/read-reply.ts'

/** What came of one reply: the person went on to another turn, or said something beside it and is where they were. */
export type Followed = { readonly kind: 'turn'; readonly to: string } | { readonly kind: 'aside'; readonly index: number }

/** One reply of the listener, at which turn it was given, how it was read and what it led to. */
export type Replied = {
	readonly at: string
	/** What the person said just before it, the newest last. */
	readonly after: readonly string[]
	readonly text: string
	readonly moves: readonly FoundMove[]
	readonly followed: Followed
}

type SoFar = { readonly replies: readonly Replied[] }

/** A role play as it is being talked through. */
export type Talk =
	| (SoFar & { readonly kind: 'talking'; readonly at: string; readonly latest: readonly string[] })
	| (SoFar & { readonly kind: 'over'; readonly how: Ending })

/** [RL16][RL22] How it ended: at a last turn of the role play, or by the listener, with or without a goodbye. */
export type Ending =
	| { readonly kind: 'by_person'; readonly turn: string }
	| { readonly kind: 'by_listener'; readonly at: string; readonly goodbye: boolean }

export const does = ({ moves }: Pick<Replied, 'moves'>, isIt: (move: Move) => boolean): boolean => moves.some(({ move }) => isIt(move))
