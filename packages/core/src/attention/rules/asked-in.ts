import type { CompiledPack } from './compile-pack.ts'
import { matchPattern, type Text } from './match-pattern.ts'
import { standingIn } from './pattern-index.ts'
import type { AskedAbout } from './rule-pack.ts'

/** What one pack's questions find asked about in a text, each once. */
export function askedIn({ questions: { index, owners } }: CompiledPack, text: Text): AskedAbout[] {
	const found = new Set<AskedAbout>()
	for (const place of standingIn(index, text)) {
		const [question, pattern] = [owners[place], index.patterns[place]]
		if (question === undefined || pattern === undefined || found.has(question.about)) continue
		if (matchPattern(pattern, text, 1).length > 0) found.add(question.about)
	}
	return [...found]
}
