import { isMoreUrgent, type WordSignal } from '../word-signal.ts'
import type { CompiledPack, CompiledPattern, CompiledRule } from './compile-pack.ts'
import type { Found } from './concepts.ts'
import { guardHolds } from './guard-holds.ts'
import { type GuardPlaces, guardPlaces } from './guard-places.ts'
import { matchPattern, type Text } from './match-pattern.ts'
import { standingIn } from './pattern-index.ts'
import type { AskedAbout, Rule } from './rule-pack.ts'

/** One rule is told so many times in one message: more of the same tells nobody anything. */
const mostOfOneRule = 3
/** Places of one pattern that are looked at for guards; only a text that repeats itself has more. */
const mostPlaces = 40

/** What the turn before asked about, and whether staff have written anything at all yet. */
export type Situation = { readonly asked: readonly AskedAbout[]; readonly unanswered: boolean }

/** All signals one pack finds in a text. Only patterns that the text has words for are tried, in the order of the rules. */
export function applyRules(pack: CompiledPack, text: Text, who: Rule['who'], { asked, unanswered }: Situation): WordSignal[] {
	const { index, owners } = pack.rulesFor[who]
	const known = guardPlaces(text, pack.joins)
	const signals: WordSignal[] = []
	const standing = standingIn(index, text)
	for (let at = 0; at < standing.length; ) {
		const rule = owners[standing[at] ?? -1]
		const patterns: CompiledPattern[] = []
		for (; at < standing.length && owners[standing[at] ?? -1] === rule; at += 1) {
			const pattern = index.patterns[standing[at] ?? -1]
			if (pattern !== undefined) patterns.push(pattern)
		}
		if (rule !== undefined && !pack.retired.has(rule.rule.id) && isAnswered(rule, asked))
			signals.push(...applyRule(pack.id, rule, patterns, text, known, unanswered))
	}
	return tellingOnes(signals)
}

/** Whether a rule that reads answers has its question. */
const isAnswered = ({ rule }: CompiledRule, asked: readonly AskedAbout[]) =>
	rule.answering === undefined || rule.answering.some((about) => asked.includes(about))

function applyRule(
	pack: string,
	{ rule, along, guards }: CompiledRule,
	patterns: readonly CompiledPattern[],
	text: Text,
	known: GuardPlaces,
	unanswered: boolean,
): WordSignal[] {
	const signals: WordSignal[] = []
	const tier = unanswered ? (rule.tierUnanswered ?? rule.tier) : rule.tier
	if (along.some((pattern) => matchPattern(pattern, text, 1).length === 0)) return signals
	for (const pattern of patterns)
		for (const match of matchPattern(pattern, text, mostPlaces)) {
			if (signals.length === mostOfOneRule) return signals
			const holding = guards.filter((guard) => guardHolds(guard, match, text, known))
			if (holding.some(({ effect }) => effect === 'drop')) continue
			const held = holding[0]
			signals.push({
				kind: rule.kind,
				tier: held === undefined ? tier : 'watch',
				rule: held === undefined ? `${pack}.${rule.id}` : `${pack}.${rule.id}~${held.name}`,
				span: spanOf(match, text),
			})
		}
	return signals
}

const spanOf = ({ start, end }: Found, { words }: Text): readonly [number, number] => [words[start]?.start ?? 0, words[end - 1]?.end ?? 0]

/** Of signals of one kind that rest on overlapping words, the most urgent, then the one with the most words, then the first. */
function tellingOnes(signals: readonly WordSignal[]): WordSignal[] {
	const byWeight = [...signals].sort((a, b) =>
		isMoreUrgent(a.tier, b.tier) ? -1 : isMoreUrgent(b.tier, a.tier) ? 1 : length(b) - length(a),
	)
	const kept: WordSignal[] = []
	for (const signal of byWeight) if (!kept.some((other) => other.kind === signal.kind && overlap(other, signal))) kept.push(signal)
	return kept.sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1])
}

const length = ({ span }: WordSignal) => span[1] - span[0]
const overlap = (a: WordSignal, b: WordSignal) => a.span[0] < b.span[1] && b.span[0] < a.span[1]
