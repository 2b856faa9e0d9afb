import type { CompiledPack } from '../attention/rules/compile-pack.ts'
import type { WordSignal } from '../attention/word-signal.ts'

/** The rule a signal names, without what held it at `watch`. */
export const ruleOf = (rule: string): string => rule.split('~', 1)[0] ?? rule

/** [AL9] The packs as a programme reads with them that has retired some of their rules. */
export function withoutRules(packs: readonly CompiledPack[], retired: ReadonlySet<string>): readonly CompiledPack[] {
	if (retired.size === 0) return packs
	return packs.map((pack) => {
		const own = `${pack.id}.`
		return { ...pack, retired: new Set([...retired].filter((rule) => rule.startsWith(own)).map((rule) => rule.slice(own.length))) }
	})
}

/** [AL9] What was found, without what adds up by a rule that is retired: such rules stand in no pack. */
export const notRetired = (found: readonly WordSignal[], retired: ReadonlySet<string>): readonly WordSignal[] =>
	retired.size === 0 ? found : found.filter(({ rule }) => !retired.has(ruleOf(rule)))

/** [AL10] A rule of a pack, or one about what adds up, as a signal names it. */
export const isRule = (rule: string): boolean => /^[a-z][a-z0-9-]{0,39}\.[a-z][a-z0-9-]{0,59}$/.test(rule)
