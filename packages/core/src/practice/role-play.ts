import * as z from 'zod/mini'
import { programmeKind } from '../programme/programme.ts'
import { handle, language } from '../protocol/shapes.ts'
import { moveOrGroup } from '../reply/move.ts'
import { slug } from './role-play-id.ts'

/** How much is asked of whoever practises. On the last one the desk points to nothing. */
export const difficulty = z.enum(['first_steps', 'usual', 'hard'])
export type Difficulty = z.output<typeof difficulty>

const line = (most: number) => z.string().check(z.minLength(1), z.maxLength(most), z.trim())
/** What the person sends: one to four messages. */
const says = z.array(line(280)).check(z.minLength(1), z.maxLength(4))
const on = z.array(moveOrGroup).check(z.minLength(1))

/** What the person has given reason to ask about directly. */
export const signalAbout = z.enum(['suicide', 'self_harm', 'danger'])
export type SignalAbout = z.output<typeof signalAbout>

/** A reply that does one of `on`, and nothing of `unless`, leads on to the turn `to`. */
const lead = z.strictObject({ on, unless: z.optional(on), to: slug })
export type Lead = z.output<typeof lead>

/** What the person says to something, whenever it comes, once; then they are where they were. */
const aside = z.strictObject({ on, says })
export type Aside = z.output<typeof aside>

const talkingTurn = z.strictObject({
	id: slug,
	says,
	/** What there is to hear in it. Stands in the feedback, and is what "Help me" answers with. */
	hear: line(160),
	signal: z.optional(signalAbout),
	/** Looked through in order; the first that fits leads on. */
	leads: z.array(lead).check(z.minLength(1), z.maxLength(14)),
	/** Where any other reply leads. */
	otherwise: slug,
	/** Ways to answer, to learn from afterwards. */
	ways: z.array(line(300)).check(z.minLength(1), z.maxLength(3)),
})
const lastTurn = z.strictObject({
	id: slug,
	says,
	/** How they go: with a goodbye, without one, or angry or hurt. */
	ends: z.enum(['goodbye', 'went_quiet', 'left']),
	/** What became of the talk, for the feedback: a sentence or two. */
	after: line(300),
})
export type TalkingTurn = z.output<typeof talkingTurn>
export type LastTurn = z.output<typeof lastTurn>
export type Turn = TalkingTurn | LastTurn

/** A person to practise with. Data only: SPEC.md says what must hold, `lintRolePlay` checks it. */
export const rolePlaySchema = z.strictObject({
	id: slug,
	version: z.int().check(z.gte(1)),
	language,
	/** In a few words, for the list. */
	title: line(60),
	kind: programmeKind,
	difficulty,
	person: z.strictObject({ handle, name: line(24), topics: z.array(line(40)).check(z.maxLength(3)) }),
	/** What is known before it begins, and what it is good for. */
	about: line(300),
	practises: line(200),
	opening: slug,
	turns: z.array(z.union([talkingTurn, lastTurn])).check(z.minLength(2), z.maxLength(80)),
	asides: z.array(aside).check(z.maxLength(12)),
	/** Looked through where no lead of the turn and no aside fits. */
	anywhere: z.array(lead).check(z.maxLength(8)),
})
export type RolePlay = z.output<typeof rolePlaySchema>

export const isLast = (turn: Turn): turn is LastTurn => 'ends' in turn

/** @throws where it is not there: `lintRolePlay` has said so before it is ever played */
export function turnOf({ id, turns }: Pick<RolePlay, 'id' | 'turns'>, name: string): Turn {
	const turn = turns.find((one) => one.id === name)
	if (turn === undefined) throw new Error(`The role play ${id} has no turn "${name}".`)
	return turn
}
