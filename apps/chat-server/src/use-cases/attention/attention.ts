import { packsFor, shippedPacks } from '@akin/core/attention/packs/shipped-packs'
import type { ProgrammeWords } from '@akin/core/attention/programme-words'
import type { ReadSoFar } from '@akin/core/attention/read-next'
import { type CompiledPack, compilePack } from '@akin/core/attention/rules/compile-pack'
import type { ConversationId } from '@akin/core/support/ids'
import { createOwnWords } from './own-words.ts'

/** What has been read of a conversation, and how far. */
export type KeptReading = { readonly upTo: number; readonly soFar: ReadSoFar }

/** The engine as this node runs it: its rules, and what it has read of the conversations that are going on. */
export type Attention = {
	/** The rules a conversation in this language is read with: those of the product, and the programme's own words beside them. */
	packsOf(language: string, words: ProgrammeWords): readonly CompiledPack[]
	kept(id: ConversationId): KeptReading | null
	keep(id: ConversationId, reading: KeptReading): void
	forget(id: ConversationId): void
	/** Whatever was read is read again when it is needed next. */
	forgetAll(): void
}

/** More conversations than a node talks in at once; one that was dropped is read again from its log. */
const readingsKept = 5_000

let compiled: readonly CompiledPack[] | null = null
/** Making them ready takes a moment, and they are the same for everybody. */
const readyPacks = (): readonly CompiledPack[] => {
	compiled ??= shippedPacks.map(compilePack)
	return compiled
}

export function createAttention(): Attention {
	const packs = readyPacks()
	/**
	 * Changed in place. A map in which every message takes one out and puts one in is made anew all the time, and its older selves keep alive
	 * each other and what they held, until the engine goes through all memory; and then it does so every few seconds.
	 */
	const readings = new Map<ConversationId, { reading: KeptReading }>()
	const byLanguage = new Map<string, readonly CompiledPack[]>()
	const shippedFor = (language: string) => {
		const known = byLanguage.get(language) ?? packsFor(packs, language)
		byLanguage.set(language, known)
		return known
	}
	const withOwn = createOwnWords()
	return {
		packsOf: (language, words) => withOwn(shippedFor(language), words),
		kept: (id) => readings.get(id)?.reading ?? null,
		keep(id, reading) {
			const place = readings.get(id)
			if (place) {
				place.reading = reading
				return
			}
			readings.set(id, { reading })
			const [first] = readings.keys()
			if (readings.size > readingsKept && first) readings.delete(first)
		},
		forget: (id) => void readings.delete(id),
		forgetAll: () => readings.clear(),
	}
}
