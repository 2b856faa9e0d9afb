import type { DangerFlag } from './speaker.ts'
import { isMoreUrgent, type WordSignal, type WordSignalKind } from './word-signal.ts'

const thoughts: ReadonlySet<WordSignalKind> = new Set(['suicidal_thoughts', 'wish_to_be_dead'])
const means: ReadonlySet<WordSignalKind> = new Set(['suicide_plan', 'method_question'])
/** What weighs together although one alone would not. */
const addUp: ReadonlySet<WordSignalKind> = new Set(['suicidal_thoughts', 'wish_to_be_dead', 'hopelessness', 'self_harm', 'suicide_plan'])
/** So many different reasons in a conversation, or in one message, that each were only worth a look. */
const reasonsThatAddUp = 3
const reasonsAtOnce = 2

/**
 * What the same words mean with what else was said. It only ever adds: a plan after thoughts of suicide, small reasons that come together,
 * anything at all after somebody said that there is danger.
 */
export function raisedByContext(found: readonly WordSignal[], earlier: readonly WordSignal[], flags: readonly DangerFlag[]): WordSignal[] {
	return found
		.filter((signal) => !isHeld(signal))
		.flatMap((signal) => {
			const small = addUp.has(signal.kind) && signal.tier === 'watch'
			const reasons: (readonly ['act_now' | 'needs_eyes', string, boolean])[] = [
				[
					'act_now',
					'plan-after-thoughts',
					means.has(signal.kind) && earlier.some((before) => thoughts.has(before.kind) && before.tier !== 'watch'),
				],
				['needs_eyes', 'after-danger-flag', flags.length > 0],
				['needs_eyes', 'adds-up', small && (reasonsIn(found) >= reasonsAtOnce || reasonsIn([...earlier, signal]) >= reasonsThatAddUp)],
			]
			return reasons
				.filter(([tier, , holds]) => holds && isMoreUrgent(tier, signal.tier))
				.map(([tier, rule]): WordSignal => ({ ...signal, tier, rule: `context.${rule}` }))
		})
}

const reasonsIn = (signals: readonly WordSignal[]) =>
	new Set(
		signals.filter((one) => addUp.has(one.kind) && !isHeld(one) && !one.rule.startsWith('context.')).map(({ rule }) => reasonOf(rule)),
	).size

/** Two packs that read the same in one message found one reason. */
const reasonOf = (rule: string) => rule.slice(rule.indexOf('.') + 1)

/** A guard held it at `watch`: a denial, a quotation, the past; or it is a plain no. It does not add up. */
export const isHeld = ({ rule }: WordSignal) => rule.includes('~') || rule.endsWith('.says-no')
