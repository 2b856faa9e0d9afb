import { adviceIsEarly, isHearing } from '../reply/early-advice.ts'
import { hindering, type Move } from '../reply/move.ts'
import type { FoundMove } from '../reply/read-reply.ts'
import { isLast, type LastTurn, type RolePlay, type SignalAbout, type TalkingTurn, turnOf } from './role-play.ts'
import { does, type Replied, type Talk } from './talk.ts'

/** A reply with what it answered. Quoted, never summed up. */
export type Quoted = { readonly said: readonly string[]; readonly reply: string }

/** [RL18] Where the person was heard. `words`: theirs, said back. */
export type Heard = Quoted & { readonly by: 'reflects' | 'validates'; readonly words: readonly string[] }
/** [RL21] Something to do otherwise, with the words it was seen in and other ways to answer. `early`: [RL19]. */
export type Otherwise = Quoted & { readonly move: Move; readonly part: string; readonly early: boolean; readonly ways: readonly string[] }
/** What nobody took up, though there was something to hear. */
export type Unheard = Quoted & { readonly hear: string; readonly ways: readonly string[] }
/** [RL20] A signal and what became of it. `asked`: the words that asked, and whether they came before it. */
export type SafetyAsked = {
	readonly about: SignalAbout
	readonly said: readonly string[]
	readonly asked: { readonly reply: string; readonly when: 'before' | 'at_once' | 'later' } | null
	readonly ways: readonly string[]
}

export type EndedHow =
	| { readonly kind: 'by_person'; readonly ends: LastTurn['ends']; readonly after: string }
	| { readonly kind: 'by_listener'; readonly goodbye: boolean; readonly said: readonly string[] }

/** [RL17] What is said to a listener after a role play. */
export type Feedback = {
	readonly heard: readonly Heard[]
	readonly openQuestions: readonly Quoted[]
	readonly early: readonly Otherwise[]
	readonly otherwise: readonly Otherwise[]
	readonly unheard: readonly Unheard[]
	readonly safety: readonly SafetyAsked[]
	readonly ended: EndedHow
}

/** Written feedback on a talk that is over. */
export function feedbackOn(rolePlay: RolePlay, talk: Extract<Talk, { readonly kind: 'over' }>): Feedback {
	const { replies } = talk
	const otherwise = replies.flatMap((reply, index) => otherwiseIn(rolePlay, reply, replies.slice(0, index)))
	return {
		heard: replies.flatMap(heardIn),
		openQuestions: replies.filter((reply) => does(reply, (move) => move === 'asks_openly')).map(quoted),
		early: otherwise.filter(({ early }) => early),
		otherwise: otherwise.filter(({ early }) => !early),
		unheard: replies.flatMap((reply) => unheardIn(rolePlay, reply)),
		safety: safetyIn(rolePlay, talk),
		ended: endedHow(rolePlay, talk),
	}
}

const quoted = ({ after, text }: Replied): Quoted => ({ said: after, reply: text })
const talkingTurn = (rolePlay: RolePlay, name: string): TalkingTurn | null => {
	const turn = turnOf(rolePlay, name)
	return isLast(turn) ? null : turn
}
const waysAt = (rolePlay: RolePlay, name: string): readonly string[] => talkingTurn(rolePlay, name)?.ways ?? []

/** Once for each reply: a reflection says more than that something makes sense. */
function heardIn(reply: Replied): readonly Heard[] {
	const found = reply.moves.filter(({ move }) => isHearing(move))
	const best = found.find(({ move }) => move === 'reflects') ?? found[0]
	if (best === undefined || !isHearing(best.move)) return []
	const words = found.flatMap(({ because }) => (because.kind === 'their_words' ? because.words : []))
	return [{ ...quoted(reply), by: best.move, words }]
}

function otherwiseIn(rolePlay: RolePlay, reply: Replied, before: readonly Replied[]): readonly Otherwise[] {
	const timesHeard = before.filter((one) => does(one, isHearing)).length
	const seen = new Set<Move>()
	return reply.moves.flatMap(({ move, span }: FoundMove) => {
		if (!hindering.has(move) || seen.has(move)) return []
		seen.add(move)
		const early = move === 'advises' && adviceIsEarly(reply.moves, timesHeard)
		// Advice that was asked for, or comes once somebody has been heard, is nothing to do otherwise.
		if (move === 'advises' && !early) return []
		return [{ ...quoted(reply), move, part: reply.text.slice(...span), early, ways: waysAt(rolePlay, reply.at) }]
	})
}

/** A turn at which the reply neither heard nor asked, and did nothing that is named already. */
function unheardIn(rolePlay: RolePlay, reply: Replied): readonly Unheard[] {
	const turn = talkingTurn(rolePlay, reply.at)
	const tookUp = (move: Move) => isHearing(move) || hindering.has(move) || move === 'closes' || move === 'stays' || move.startsWith('asks_')
	if (turn === null || does(reply, tookUp)) return []
	return [{ ...quoted(reply), hear: turn.hear, ways: turn.ways }]
}

const asksAbout: Readonly<Record<SignalAbout, (move: Move) => boolean>> = {
	suicide: (move) => move === 'asks_suicide' || move === 'asks_plan',
	self_harm: (move) => move === 'asks_self_harm' || move === 'asks_suicide',
	danger: (move) => move === 'asks_danger',
}

function safetyIn(rolePlay: RolePlay, { replies, how }: Extract<Talk, { readonly kind: 'over' }>): readonly SafetyAsked[] {
	const stoodAt = [...new Set([...replies.map(({ at }) => at), ...(how.kind === 'by_listener' ? [how.at] : [])])]
	return stoodAt.flatMap((name) => {
		const turn = talkingTurn(rolePlay, name)
		if (turn?.signal === undefined) return []
		const asks = asksAbout[turn.signal]
		const from = replies.findIndex(({ at }) => at === name)
		const first = from === -1 ? replies.length : from
		const found = replies.findIndex((reply) => does(reply, asks))
		const reply = replies[found]
		const when = found < first ? 'before' : found === first ? 'at_once' : 'later'
		return [{ about: turn.signal, said: turn.says, asked: reply ? { reply: reply.text, when } : null, ways: turn.ways }]
	})
}

function endedHow(rolePlay: RolePlay, { how, replies }: Extract<Talk, { readonly kind: 'over' }>): EndedHow {
	if (how.kind === 'by_listener') {
		const turn = turnOf(rolePlay, how.at)
		const last = replies.at(-1)
		const aside = last?.followed.kind === 'aside' ? rolePlay.asides[last.followed.index]?.says : undefined
		return { kind: 'by_listener', goodbye: how.goodbye, said: aside ?? turn.says }
	}
	const turn = turnOf(rolePlay, how.turn)
	if (!isLast(turn)) throw new Error(`The turn "${how.turn}" of ${rolePlay.id} is not a last one.`)
	return { kind: 'by_person', ends: turn.ends, after: turn.after }
}
