import { assessConversation } from '@akin/core/attention/assess-conversation'
import { assessMessage } from '@akin/core/attention/assess-message'
import { packsFor, shippedPacks } from '@akin/core/attention/packs/shipped-packs'
import { compilePack } from '@akin/core/attention/rules/compile-pack'
import { tierOfWords, type WordSignal, type WordTier } from '@akin/core/attention/word-signal'
import type { Row } from './read-rows.ts'

export type AssessedRow = {
	readonly id: string | number
	readonly tier: WordTier | 'not_reviewed'
	readonly signals: readonly (Pick<WordSignal, 'kind' | 'rule' | 'span'> & { readonly turn?: number })[]
}

const packs = shippedPacks.map(compilePack)

/** What the product's own rules find in a message, or in a conversation turn by turn. */
export function assessRow(row: Row): AssessedRow {
	const chosen = packsFor(packs, row.lang ?? null)
	if ('turns' in row) {
		const signals = assessConversation(row.turns, { packs: chosen })
		return { id: row.id, tier: tierOfWords(signals), signals: signals.map(({ kind, rule, span, turn }) => ({ kind, rule, span, turn })) }
	}
	const signals = assessMessage(row.text, { packs: chosen, writtenBy: 'seeker', answers: null, unanswered: true, earlier: [], flags: [] })
	return { id: row.id, tier: tierOfWords(signals), signals: signals.map(({ kind, rule, span }) => ({ kind, rule, span })) }
}
