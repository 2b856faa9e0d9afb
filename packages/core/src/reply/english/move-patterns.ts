import type { Move } from '../move.ts'

/** Patterns of one move, written as `parse-pattern.ts` reads them. Where one of `unless` stands in the same sentence, it is not meant. */
export type MovePatterns = {
	readonly move: Move
	readonly id: string
	readonly any: readonly string[]
	readonly unless?: readonly string[]
}
