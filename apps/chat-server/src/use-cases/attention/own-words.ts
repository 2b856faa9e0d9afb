import { type ProgrammeWords, withProgrammeWords } from '@akin/core/attention/programme-words'
import type { CompiledPack } from '@akin/core/attention/rules/compile-pack'

type Packs = readonly CompiledPack[]

/** Sets of words made ready; more than programmes have versions that are still read with. */
const setsKept = 200

/**
 * Puts the programme's own words beside the shipped packs. Programmes are read anew every few seconds and their words rarely change, so what
 * was made ready is kept by what it says. Words that cannot be read are left out: they were refused when somebody tried to save them.
 */
export function createOwnWords(): (packs: Packs, words: ProgrammeWords) => Packs {
	const texts = new WeakMap<ProgrammeWords, string>()
	const ready = new Map<string, Packs>()
	return (packs, words) => {
		if (words.length === 0) return packs
		const text = texts.get(words) ?? JSON.stringify(words)
		texts.set(words, text)
		const key = `${packs.map(({ id }) => id).join()} ${text}`
		const known = ready.get(key)
		if (known !== undefined) return known
		const made = withProgrammeWords(packs, words)
		const all = made.ok ? made.value : packs
		const [oldest] = ready.keys()
		if (ready.size >= setsKept && oldest !== undefined) ready.delete(oldest)
		ready.set(key, all)
		return all
	}
}
