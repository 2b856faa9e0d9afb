import type { DangerFlag } from './speaker.ts'
import { isMoreUrgent, type WordSignal, type WordSignalKind } from './word-signal.ts'

const thoughts: ReadonlySet<WordSignalKind> = new Set(['suicidal_thoughts', 'wish_to_be_dead'])
const means: ReadonlySet<WordSignalKind> = new Set(['suicide_plan', 'method_question'])
/** What weighs together although one alone would not. */
const addUp: ReadonlySet<WordSignalKind> = new Set(['suicidal_thoughts', 'wish_to_be_dead', 'hopelessness', 'self_harm', 'suicide_plan'])
/** So many different reasons in a conversation, or in one message, that each were only worth a look. */
const reasonsThatAddUp = 3
const reasonsAtOnce = 2

export type Before = {
	readonly earlier: readonly WordSignal[]
	readonly flags: readonly DangerFlag[]
	/** Whether staff have not written anything yet. */
	readonly unanswered: boolean
}

/**
 * What the same words mean with what else was said. It only ever adds: a plan after thoughts of suicide, small reasons that come together,
 * anything at all after somebody said that there is danger.
 */
export function raisedByContext(found: readonly WordSignal[], { earlier, flags, unanswered }: Before): WordSignal[] {
	const weighs = (signals: readonly WordSignal[], enough: number) => {
		const reasons = reasonsIn(signals)
		return new Set(reasons.map(nameOf)).size >= enough && (unanswered || reasons.some(({ kind }) => kind !== 'hopelessness'))
	}
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
				['needs_eyes', 'adds-up', small && (weighs(apart(found), reasonsAtOnce) || weighs([...earlier, signal], reasonsThatAddUp))],
			]
			return reasons
				.filter(([tier, , holds]) => holds && isMoreUrgent(tier, signal.tier))
				.map(([tier, rule]): WordSignal => ({ ...signal, tier, rule: `context.${rule}` }))
		})
}

const reasonsIn = (signals: readonly WordSignal[]) =>
	signals.filter((one) => addUp.has(one.kind) && !isHeld(one) && !one.rule.startsWith('context.'))

/** Two packs that read the same in one message found one reason. */
const nameOf = ({ rule }: WordSignal) => rule.slice(rule.indexOf('.') + 1)

/** What rests on words of its own: two rules that read the same words found one reason. */
function apart(found: readonly WordSignal[]): WordSignal[] {
	const kept: WordSignal[] = []
	const byEnd = reasonsIn(found).sort((a, b) => a.span[1] - b.span[1])
	for (const signal of byEnd) if (!kept.some(({ span }) => overlap(span, signal.span))) kept.push(signal)
	return kept
}

const overlap = (a: WordSignal['span'], b: WordSignal['span']) => a[0] < b[1] && b[0] < a[1]

/** A guard held it at `watch`: a denial, a quotation, the past; or it is a plain no. It does not add up. */
export const isHeld = ({ rule }: WordSignal) => rule.includes('~') || rule.endsWith('.says-no')
