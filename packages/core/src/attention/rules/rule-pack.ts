import * as z from 'zod/mini'
import { wordSignalKind, wordTier } from '../word-signal.ts'

const name = z.string().check(z.regex(/^[a-z][a-z0-9-]*$/), z.maxLength(60))
/** See `parse-pattern.ts` for how one is written. */
const pattern = z.string().check(z.minLength(1), z.maxLength(1_200))
const phrase = z.string().check(z.minLength(1), z.maxLength(1_200))
const words = z.int().check(z.gte(1), z.lte(30))

/** What a question was about, so that a bare "yes" is read with it. After `safe`, "are you safe?", the "no" is what must be heard. */
export const askedAbout = z.enum(['suicide', 'plan', 'self_harm', 'danger', 'safe'])
export type AskedAbout = z.output<typeof askedAbout>

/**
 * Words that change how others are read: a negation, a past, a song. `before`, `after`: within so many words of the match. `inside`: between
 * its first and last word. `clause`: in the clause that the match begins or ends in. `sentence`, `message`: anywhere in it. `quotes`: the match begins or ends in quotation marks, whatever the words.
 */
const guard = z.strictObject({
	any: z.array(pattern),
	/** These count anywhere in the sentence, whatever the zone of the others. */
	across: z.optional(z.array(pattern)),
	/** These count where the clause right before or right behind begins with them: "…, when I was ten". */
	beside: z.optional(z.array(pattern)),
	/** These count where they begin in the clause of the match and go on behind it: "I felt …, but I am better now". */
	around: z.optional(z.array(pattern)),
	/** Where one of these stands in the sentence, the guard holds nothing back. */
	unless: z.optional(z.array(pattern)),
	/** And where one of these stands in the match or begins a few words before it: "I want", which is no past. */
	unlessHere: z.optional(z.array(pattern)),
	before: z.optional(words),
	after: z.optional(words),
	inside: z.optional(z.literal(true)),
	clause: z.optional(z.literal(true)),
	sentence: z.optional(z.literal(true)),
	message: z.optional(z.literal(true)),
	quotes: z.optional(z.literal(true)),
})
export type Guard = z.output<typeof guard>

const rule = z.strictObject({
	id: name,
	kind: wordSignalKind,
	tier: wordTier,
	/** The tier while nobody of staff has written yet: then no human may have read it at all. */
	tierUnanswered: z.optional(wordTier),
	/** Whose words it reads. */
	who: z.enum(['seeker', 'listener']),
	/** One of these is enough. */
	any: z.array(pattern).check(z.minLength(1)),
	/** Only as the answer to a question about this, asked in the turn before. */
	answering: z.optional(z.array(askedAbout)),
	/** All of these patterns must stand somewhere in the message too. */
	along: z.optional(z.array(pattern)),
	/** What each guard does when it holds: `drop` the match or keep it at `watch`. Named sets of guards may be given by `guardSets`. */
	guards: z.optional(z.record(name, z.enum(['drop', 'watch']))),
})
export type Rule = z.output<typeof rule>

/** Everything the attention engine knows about one language. Data only: it can be stored, compared and shown. */
export const rulePack = z.strictObject({
	id: name,
	version: z.int().check(z.gte(1)),
	/** A language tag's first part, such as `en`. */
	language: z.string().check(z.regex(/^[a-z]{2,3}$/)),
	/** How far it goes, said honestly and shown where rules are shown. */
	reach: z.string().check(z.minLength(1), z.maxLength(400)),
	/** Short and run-together forms, and what they are read as: `don't` as `do not`. */
	expansions: z.record(phrase, phrase),
	/** Words recognised through misspelling, leet, spacing and stars. */
	keyWords: z.array(phrase),
	/** Words of the language that look like a misspelt key word and are not. */
	otherWords: z.array(phrase),
	/** Letters that a language writes together with the next word, such as the Arabic "and". */
	prefixes: z.array(phrase),
	/** Named lists of phrases. `@other` takes in another list. */
	concepts: z.record(name, z.array(phrase).check(z.minLength(1))),
	/** What a clause begins with where no comma stands: "and the". Without it only commas divide. */
	joins: z.optional(z.array(pattern)),
	guards: z.record(name, guard),
	/** How a direct question about safety is worded. */
	questions: z.array(z.strictObject({ about: askedAbout, any: z.array(pattern).check(z.minLength(1)) })),
	rules: z.array(rule),
})
export type RulePack = z.output<typeof rulePack>
