import type { DangerFlag } from './speaker.ts'
import { isMoreUrgent, type WordSignal, type WordSignalKind } from './word-signal.ts'

const thoughts: ReadonlySet<WordSignalKind> = new Set(['suicidal_thoughts', 'wish_to_be_dead'])
const means: ReadonlySet<WordSignalKind> = new Set(['suicide_plan', 'method_question'])
/** What weighs together although one alone would not. */
const addUp: ReadonlySet<WordSignalKind> = new Set(['suicidal_thoughts', 'wish_to_be_dead', 'hopelessness', 'self_harm', 'suicide_plan'])
/** So many different reasons in a conversation that each were only worth a look. */
const reasonsThatAddUp = 3

/**
 * What the same words mean after what came before. It only ever adds: a plan after thoughts of suicide, three small reasons together, anything
 * at all after somebody said that there is danger.
 */
export function raisedByContext(found: readonly WordSignal[], earlier: readonly WordSignal[], flags: readonly DangerFlag[]): WordSignal[] {
	return found.flatMap((signal): WordSignal[] => {
		const raise = (tier: 'act_now' | 'needs_eyes', rule: string): WordSignal[] =>
			isMoreUrgent(tier, signal.tier) ? [{ ...signal, tier, rule: `context.${rule}` }] : []
		if (isHeld(signal)) return []
		if (means.has(signal.kind) && earlier.some((before) => thoughts.has(before.kind) && before.tier !== 'watch'))
			return raise('act_now', 'plan-after-thoughts')
		if (flags.length > 0) return raise('needs_eyes', 'after-danger-flag')
		if (!addUp.has(signal.kind) || signal.tier !== 'watch') return []
		const reasons = new Set([...earlier, signal].filter((one) => addUp.has(one.kind) && !isHeld(one)).map(({ rule }) => rule))
		return reasons.size >= reasonsThatAddUp ? raise('needs_eyes', 'adds-up') : []
	})
}

/** A guard held it at `watch`: a denial, a quotation, the past. It does not add up. */
const isHeld = ({ rule }: WordSignal) => rule.includes('~')
