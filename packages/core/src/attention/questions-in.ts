import { askedIn } from './rules/asked-in.ts'
import type { CompiledPack } from './rules/compile-pack.ts'
import type { Work } from './rules/find-concepts.ts'
import { readText } from './rules/read-text.ts'
import type { AskedAbout } from './rules/rule-pack.ts'
import { tokenise } from './text/tokenise.ts'

/** What a message asks about directly, in any of the languages. */
export function questionsIn(text: string, packs: readonly CompiledPack[], work: Work = { steps: 0 }): AskedAbout[] {
	const tokens = tokenise(text)
	return eachOnce(packs.flatMap((pack) => askedIn(pack, readText(tokens, pack, work))))
}

/** Most messages ask nothing. */
export const eachOnce = (asked: AskedAbout[]): AskedAbout[] => (asked.length < 2 ? asked : [...new Set(asked)])
