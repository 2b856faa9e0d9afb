import * as z from 'zod/mini'
import { ok, type Result, refused } from '../support/result.ts'
import { type CompiledPack, compilePack } from './rules/compile-pack.ts'
import { WrongPattern } from './rules/parse-pattern.ts'
import { wordSignalKind, wordTier } from './word-signal.ts'

/** Words of a programme's own, such as what people there call a thing or a place. Patterns without concepts: see `parse-pattern.ts`. */
export const programmeWord = z.strictObject({
	id: z.string().check(z.regex(/^[a-z][a-z0-9-]*$/), z.maxLength(60)),
	kind: wordSignalKind,
	tier: wordTier,
	who: z.enum(['seeker', 'listener']),
	any: z.array(z.string().check(z.minLength(2), z.maxLength(200))).check(z.minLength(1), z.maxLength(50)),
})
export const programmeWords = z.array(programmeWord).check(z.maxLength(100))
export type ProgrammeWords = z.output<typeof programmeWords>

export type WrongProgrammeWords = { readonly kind: 'wrong_pattern' | 'same_id_twice'; readonly message: string }

/**
 * [AT22] The packs a programme is read with: those given, and one of its own beside them. It reads for itself and changes no other pack, so
 * that a word of a programme can add a signal and can never take one away.
 */
export function withProgrammeWords(
	packs: readonly CompiledPack[],
	words: ProgrammeWords,
): Result<readonly CompiledPack[], WrongProgrammeWords> {
	if (words.length === 0) return ok(packs)
	const ids = words.map(({ id }) => id)
	const twice = ids.find((id, at) => ids.indexOf(id) !== at)
	if (twice !== undefined) return refused({ kind: 'same_id_twice', message: twice })
	try {
		const own = compilePack({
			...{ id: 'programme', version: 1, language: 'und', reach: 'What the programme added itself.' },
			...{ expansions: {}, keyWords: [], otherWords: [], prefixes: [], concepts: {}, guards: {}, questions: [] },
			rules: words.map(({ id, kind, tier, who, any }) => ({ id, kind, tier, who, any })),
		})
		return ok([...packs, own])
	} catch (error) {
		if (error instanceof WrongPattern) return refused({ kind: 'wrong_pattern', message: error.message })
		throw error
	}
}
