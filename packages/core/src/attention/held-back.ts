import { questionsIn } from './questions-in.ts'
import type { CompiledPack, CompiledRule } from './rules/compile-pack.ts'
import { guardHolds } from './rules/guard-holds.ts'
import { type GuardPlaces, guardPlaces } from './rules/guard-places.ts'
import { matchPattern } from './rules/match-pattern.ts'
import { readText } from './rules/read-text.ts'
import type { AskedAbout } from './rules/rule-pack.ts'
import type { Speaker } from './speaker.ts'
import { tokenise } from './text/tokenise.ts'
import type { WordSignal } from './word-signal.ts'

/** Words that a rule found and that other words took back: no signal, and why not. `rule` names the guard behind a `~`. */
export type HeldBack = Pick<WordSignal, 'kind' | 'rule' | 'span'>

/** Matches of one rule that are told: more of the same tells nobody anything. */
const mostOfOneRule = 3

/** [AT40] What rules found in this message and did not say, for whoever tries rules out. `answers` as in `assessMessage`. */
export function heldBack(
	text: string,
	{ packs, writtenBy, answers }: { readonly packs: readonly CompiledPack[]; readonly writtenBy: Speaker; readonly answers: string | null },
): HeldBack[] {
	const work = { steps: 0 }
	const asked = answers === null || writtenBy !== 'seeker' ? [] : questionsIn(answers, packs, work)
	const tokens = tokenise(text)
	return packs.flatMap((pack) => {
		const read = readText(tokens, pack, work)
		const places = guardPlaces(read, pack.joins)
		const dropped = (rule: CompiledRule) => droppedBy(pack.id, rule, read, places)
		return pack.rules.filter(({ rule }) => rule.who === writtenBy && isAsked(rule.answering, asked)).flatMap(dropped)
	})
}

const isAsked = (answering: readonly AskedAbout[] | undefined, asked: readonly AskedAbout[]) =>
	answering === undefined || answering.some((about) => asked.includes(about))

function droppedBy(
	pack: string,
	{ rule, any, along, guards }: CompiledRule,
	text: ReturnType<typeof readText>,
	places: GuardPlaces,
): HeldBack[] {
	if (along.some((pattern) => matchPattern(pattern, text, 1).length === 0)) return []
	const found = any.flatMap((pattern) => matchPattern(pattern, text, mostOfOneRule))
	return found.slice(0, mostOfOneRule).flatMap((match) => {
		const guard = guards.find((one) => one.effect === 'drop' && guardHolds(one, match, text, places))
		const [first, last] = [text.words[match.start], text.words[match.end - 1]]
		return guard && first && last
			? [{ kind: rule.kind, rule: `${pack}.${rule.id}~${guard.name}`, span: [first.start, last.end] as const }]
			: []
	})
}
