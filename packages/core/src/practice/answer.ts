import { type Move, type MoveOrGroup, movesOf } from '../reply/move.ts'
import { readReply } from '../reply/read-reply.ts'
import { ok, type Result, refused } from '../support/result.ts'
import { isLast, type Lead, type RolePlay, turnOf } from './role-play.ts'
import { does, type Followed, type Talk } from './talk.ts'

type Talking = Extract<Talk, { readonly kind: 'talking' }>

/** The beginning: the person has said how it opens. */
export function begin(rolePlay: RolePlay): Talk {
	const { says } = turnOf(rolePlay, rolePlay.opening)
	return { kind: 'talking', at: rolePlay.opening, latest: says, replies: [] }
}

/** [RL13] The talk after a reply, and what the person says to it. Refused once the talk is over ([RL15]). */
export function answer(
	rolePlay: RolePlay,
	talk: Talk,
	text: string,
): Result<{ readonly talk: Talk; readonly says: readonly string[] }, 'over'> {
	if (talk.kind === 'over') return refused('over')
	// What they said earlier counts as well: coming back to it shows that it was heard.
	const said = [...talk.replies.flatMap(({ after }) => after), ...talk.latest]
	const moves = readReply(text, said).filter(({ sure }) => sure)
	const followed = follow(rolePlay, talk, new Set(moves.map(({ move }) => move)))
	const replies = [...talk.replies, { at: talk.at, after: talk.latest, text, moves, followed }]
	if (followed.kind === 'aside') {
		const says = rolePlay.asides[followed.index]?.says ?? []
		return ok({ says, talk: { ...talk, latest: says, replies } })
	}
	const turn = turnOf(rolePlay, followed.to)
	const next: Talk = isLast(turn)
		? { kind: 'over', how: { kind: 'by_person', turn: turn.id }, replies }
		: { kind: 'talking', at: turn.id, latest: turn.says, replies }
	return ok({ says: turn.says, talk: next })
}

/** [RL16] The listener ends it. */
export function end(talk: Talk): Talk {
	if (talk.kind === 'over') return talk
	const last = talk.replies.at(-1)
	const goodbye = last !== undefined && does(last, (move) => move === 'closes')
	return { kind: 'over', how: { kind: 'by_listener', at: talk.at, goodbye }, replies: talk.replies }
}

/** [RL14] Where a reply leads. */
function follow(rolePlay: RolePlay, { at, replies }: Talking, moves: ReadonlySet<Move>): Followed {
	const turn = turnOf(rolePlay, at)
	if (isLast(turn)) return { kind: 'turn', to: at }
	const own = turn.leads.find((lead) => fits(lead, moves))
	if (own) return { kind: 'turn', to: own.to }
	const said = new Set(replies.flatMap(({ followed }) => (followed.kind === 'aside' ? [followed.index] : [])))
	const index = rolePlay.asides.findIndex(({ on }, place) => !said.has(place) && isAnyOf(on, moves))
	if (index !== -1) return { kind: 'aside', index }
	const anywhere = rolePlay.anywhere.find((lead) => fits(lead, moves))
	return { kind: 'turn', to: anywhere?.to ?? turn.otherwise }
}

const fits = ({ on, unless }: Lead, moves: ReadonlySet<Move>) => isAnyOf(on, moves) && !(unless && isAnyOf(unless, moves))
const isAnyOf = (names: readonly MoveOrGroup[], moves: ReadonlySet<Move>) =>
	names.some((name) => movesOf(name).some((move) => moves.has(move)))
