import type { SeekerActor } from '@akin/core/access/actor'
import { afterGiving } from '@akin/core/returning/standing-words'
import { ok, type Result, refused } from '@akin/core/support/result'
import { rateKey } from '../../ports/rate-key.ts'
import type { RateRule } from '../../ports/rate-limiter.ts'
import type { Chat } from '../chat.ts'
import type { RateLimited } from '../rate-limited.ts'
import { heldWordsOf, renewed } from './held-words.ts'
import type { Blocked, NewWords } from './make-return-words.ts'
import { hashesOfWords, newWordsHash, sourceKeyOfToday } from './word-hashes.ts'

export type GiveRefusal = 'return_words_not_found' | Blocked | RateLimited

/** Room for a few typing mistakes. */
const perSignIn: RateRule = { burst: 6, perMinute: 2 }
/** A school or a shelter may share a place; somebody who makes a sign-in for every guess shares it too. */
const perSource: RateRule = { burst: 20, perMinute: 5 }
/** Everybody together: far more than ever come at once, and so few that guessing 60 bits takes longer than anything lasts. */
const altogether: RateRule = { burst: 120, perMinute: 240 }

/**
 * Gives words: they lead to what belongs to them, and to new ones. Known and unknown words are hashed and looked for alike; the hash, not the
 * words, is compared, so how long it takes says nothing about them.
 */
export async function giveReturnWords(
	chat: Chat,
	actor: SeekerActor,
	typed: string,
	language?: string,
): Promise<Result<NewWords, GiveRefusal>> {
	const limited = await overLimit(chat, actor)
	if (limited) return refused(limited)
	const now = chat.clock.now()
	const drawn = chat.wordSecrets.newWords(language)
	const made = await newWordsHash(chat, drawn.words)
	const hashes = await hashesOfWords(chat, typed)
	const blocks = await chat.blocks.standing(now)

	let blockedUntil: number | null = null
	const given = await chat.returnWords.give(hashes, now, async (stored, by) => {
		const block = blocks.find(({ block }) => block.returnWordsId === stored.id)
		blockedUntil = block?.block.until ?? null
		if (blockedUntil !== null) return null
		const programme = await chat.programmes.find(stored.programmeId)
		// A programme that gives none any more keeps its promise for those it gave.
		const days = programme?.returnWords.days || Math.ceil((stored.endsAt - now) / 86_400_000)
		return { ...(await renewed(chat, stored, actor, days)), ...afterGiving(stored, by, made) }
	})
	if (given === null) return refused('return_words_not_found')
	if (blockedUntil !== null) return refused({ code: 'blocked', retryAfterMs: blockedUntil - now })
	const detail = { programme: given.programmeId }
	await chat.audit.append([{ at: now, actorId: null, action: 'return_words_given', conversationId: null, detail }])
	return ok({ ...drawn, held: await heldWordsOf(chat, given) })
}

/** The sign-in's own limit comes first, so that one alone cannot use up everybody's. */
async function overLimit(chat: Chat, actor: SeekerActor): Promise<RateLimited | null> {
	const source = chat.sources.hash(await sourceKeyOfToday(chat), actor.id)
	const limits = [
		[actor.id, perSignIn],
		...(source === null ? [] : [[Buffer.from(source).toString('base64url'), perSource] as const]),
		['altogether', altogether],
	] as const
	for (const [whose, rule] of limits) {
		const { allowed, retryAfterMs } = await chat.sharedLimiter.take(rateKey('return-words:give', whose), rule)
		if (!allowed) return { code: 'rate_limited', retryAfterMs }
	}
	return null
}
