import { commonnessOf } from './commonness.ts'
import { type Pattern, parsePattern, WrongPattern } from './parse-pattern.ts'
import { indexPatterns, type PatternIndex } from './pattern-index.ts'
import { addPhrase, type ConceptId, emptyNode, gatherBeginnings, type PhraseNode } from './phrase-tree.ts'
import { type Reading, readingOf } from './read-form.ts'
import type { AskedAbout, Guard, Rule, RulePack } from './rule-pack.ts'
import { spellingOf } from './spelling.ts'
import { emptyVocabulary, learn } from './vocabulary.ts'

export type CompiledPart = { readonly concept: ConceptId; readonly gap: number }
export type CompiledPattern = Omit<Pattern, 'parts'> & { readonly parts: readonly CompiledPart[] }
export type CompiledGuard = {
	readonly name: string
	readonly guard: Guard
	readonly any: readonly CompiledPattern[]
	readonly across: readonly CompiledPattern[]
	readonly beside: readonly CompiledPattern[]
	readonly around: readonly CompiledPattern[]
	readonly unless: readonly CompiledPattern[]
	readonly unlessHere: readonly CompiledPattern[]
}
export type CompiledRule = {
	readonly rule: Rule
	readonly any: readonly CompiledPattern[]
	readonly along: readonly CompiledPattern[]
	readonly guards: readonly (CompiledGuard & { readonly effect: 'drop' | 'watch' })[]
}

/** A pack made ready for reading. It holds nothing of any text and can be kept and shared. */
export type CompiledPack = {
	readonly language: string
	readonly id: string
	readonly reading: Reading
	readonly phrases: PhraseNode
	/** Words that may stand between the beginning of a clause and the match of a `^` pattern. */
	readonly filler: ConceptId | undefined
	/** Words that say nothing at the end of a sentence: `$` looks past them. */
	readonly tail: ConceptId | undefined
	/** What a clause begins with where no comma stands. */
	readonly joins: readonly CompiledPattern[]
	readonly rules: readonly CompiledRule[]
	/** Ids of rules that find nothing, where a programme has retired some. */
	readonly retired: ReadonlySet<string>
	/** The same, as they are looked up: those that read what each side writes. */
	readonly rulesFor: Readonly<Record<Rule['who'], Indexed<CompiledRule>>>
	readonly questions: Indexed<CompiledQuestion>
}

export type CompiledQuestion = { readonly about: AskedAbout; readonly any: readonly CompiledPattern[] }
/** All patterns of some rules or questions, in order; `owners` says whose each is. */
export type Indexed<T> = { readonly index: PatternIndex; readonly owners: readonly T[] }

/** @throws WrongPattern where a pattern cannot be read or names what is not there */
export function compilePack(pack: RulePack): CompiledPack {
	const vocabulary = emptyVocabulary()
	const phrases = emptyNode()
	const conceptIds = new Map<string, ConceptId>()
	const phrasesOfConcepts: (readonly string[])[] = []
	const idOf = (key: string, phrasesOfIt: () => readonly string[]): ConceptId => {
		const known = conceptIds.get(key)
		if (known !== undefined) return known
		const id = conceptIds.size
		conceptIds.set(key, id)
		const listed = phrasesOfIt()
		phrasesOfConcepts.push(listed)
		for (const phrase of listed) addPhrase(phrases, phrase, id, vocabulary)
		return id
	}
	const namedId = (concept: string, source: string) => {
		if (pack.concepts[concept] === undefined) throw new WrongPattern(`"${source}" names <${concept}>, which ${pack.id} has not.`)
		return idOf(`<${concept}>`, () => phrasesOf(pack, concept))
	}
	const compile = (source: string): CompiledPattern => {
		const { parts, ...ends } = parsePattern(source)
		const compiled = parts.map((part) => ({
			gap: part.gap,
			concept: 'concept' in part ? namedId(part.concept, source) : idOf(part.phrase, () => [part.phrase]),
		}))
		return { ...ends, parts: compiled }
	}

	for (const word of pack.keyWords) learn(vocabulary, word)
	for (const words of Object.values(pack.expansions)) learn(vocabulary, words)
	const guards = new Map(
		Object.entries(pack.guards).map(([name, guard]): [string, CompiledGuard] => [
			name,
			{
				...{ name, guard, any: guard.any.map(compile), across: (guard.across ?? []).map(compile) },
				...{ beside: (guard.beside ?? []).map(compile), around: (guard.around ?? []).map(compile) },
				...{ unless: (guard.unless ?? []).map(compile), unlessHere: (guard.unlessHere ?? []).map(compile) },
			},
		]),
	)
	const joins = (pack.joins ?? []).map(compile)
	const questions = pack.questions.map(({ about, any }) => ({ about, any: any.map(compile) }))
	const rules = pack.rules.map((rule) => ({
		rule,
		any: rule.any.map(compile),
		along: (rule.along ?? []).map(compile),
		guards: Object.entries(rule.guards ?? {}).map(([name, effect]) => {
			const guard = guards.get(name)
			if (guard === undefined) throw new WrongPattern(`The rule ${rule.id} names the guard "${name}", which ${pack.id} has not.`)
			return { ...guard, effect }
		}),
	}))
	const filler = pack.concepts.filler === undefined ? undefined : namedId('filler', 'filler')
	const tail = pack.concepts.tail === undefined ? undefined : namedId('tail', 'tail')
	// Only now are all phrases in the tree, and all words known.
	const commonness = commonnessOf(phrasesOfConcepts)
	const indexed = <T extends { readonly any: readonly CompiledPattern[] }>(all: readonly T[]): Indexed<T> => ({
		index: indexPatterns(
			all.flatMap(({ any }) => any),
			(concept) => commonness[concept] ?? 0,
		),
		owners: all.flatMap((owner) => owner.any.map(() => owner)),
	})
	return {
		...{ id: pack.id, language: pack.language, filler, tail },
		reading: readingOf(spellingOf(vocabulary, pack), new Map(Object.entries(pack.expansions))),
		phrases: gatherBeginnings(phrases),
		joins,
		rules,
		retired: new Set(),
		rulesFor: {
			seeker: indexed(rules.filter(({ rule }) => rule.who === 'seeker')),
			listener: indexed(rules.filter(({ rule }) => rule.who === 'listener')),
		},
		questions: indexed(questions),
	}
}

/** All phrases of a concept, those it takes in from others included. */
function phrasesOf(pack: RulePack, concept: string, above: readonly string[] = []): string[] {
	const listed = pack.concepts[concept]
	if (listed === undefined || above.includes(concept))
		throw new WrongPattern(`The concept "${concept}" of ${pack.id} is not there or holds itself.`)
	return listed.flatMap((phrase) => (phrase.startsWith('@') ? phrasesOf(pack, phrase.slice(1), [...above, concept]) : phrase))
}
