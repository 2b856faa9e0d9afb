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
	const readings = new Map<ConversationId, KeptReading>()
	const byLanguage = new Map<string, readonly CompiledPack[]>()
	const shippedFor = (language: string) => {
		const known = byLanguage.get(language) ?? packsFor(packs, language)
		byLanguage.set(language, known)
		return known
	}
	const withOwn = createOwnWords()
	return {
		packsOf: (language, words) => withOwn(shippedFor(language), words),
		kept: (id) => readings.get(id) ?? null,
		keep(id, reading) {
			readings.delete(id)
			readings.set(id, reading)
			const [oldest] = readings.keys()
			if (readings.size > readingsKept && oldest) readings.delete(oldest)
		},
		forget: (id) => void readings.delete(id),
		forgetAll: () => readings.clear(),
	}
}
