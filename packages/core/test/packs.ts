import { type AssessmentContext, assessMessage } from '../src/attention/assess-message.ts'
import { packsFor, shippedPacks } from '../src/attention/packs/shipped-packs.ts'
import { compilePack } from '../src/attention/rules/compile-pack.ts'

/** Every shipped pack, made ready once for all tests of a file. */
export const allPacks = shippedPacks.map(compilePack)
export const englishPacks = packsFor(allPacks, 'en')

/** What is found in a message that stands alone, unless a test says otherwise. */
export const assess = (text: string, context: Partial<AssessmentContext> = {}) =>
	assessMessage(text, { packs: englishPacks, writtenBy: 'seeker', answers: null, unanswered: true, earlier: [], flags: [], ...context })

/** The tier of each signal and the rule that found it: `needs_eyes en.wish-to-die`. */
export const found = (text: string, context: Partial<AssessmentContext> = {}) =>
	assess(text, context).map(({ tier, rule }) => `${tier} ${rule}`)
