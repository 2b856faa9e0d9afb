import { adviceIsEarly, isHearing } from './early-advice.ts'
import { hindering, type Move } from './move.ts'
import { readReply } from './read-reply.ts'

/** What a draft does that could be done otherwise, the words it was seen in, and other words. */
export type Hint = { readonly move: Move; readonly part: string; readonly way: string }

/** What the talk was before the draft: all that the person wrote, and all that this listener did. */
export type TalkSoFar = { readonly said: readonly string[]; readonly timesHeard: number }

/** Languages that hints can read. In others there are none rather than wrong ones. */
export const hintLanguages: readonly string[] = ['en']

/** Another way for each, in the language of what was read. They are examples; nothing puts them into the box. */
const ways: Readonly<Partial<Record<Move, string>>> = {
	two_questions: 'What was hardest about it?',
	advises: 'What has it been like, trying to live with that?',
	asks_why: 'What was happening just before that?',
	false_comfort: 'That sounds frightening. I am here.',
	judges: 'It makes sense that you felt cornered.',
	promises_secrecy: 'I can not promise that only I read this. I can tell you who may, and when we would act.',
	crosses_line: 'You do not have to say who or where you are. What would you like to talk about?',
}

/** How often the person was heard in what one listener wrote, message by message. */
export const timesHeardIn = (replies: readonly { readonly text: string; readonly said: readonly string[] }[]): number =>
	replies.filter(({ text, said }) => readReply(text, said).some(({ move, sure }) => sure && isHearing(move))).length

/** [RL28] What to look at again in a draft before it is sent: each kind once, in the order of the words. Nothing depends on it. */
export function hintsOn(draft: string, { said, timesHeard }: TalkSoFar): readonly Hint[] {
	const found = readReply(draft, said).filter(({ sure }) => sure)
	const told = new Set<Move>()
	return found.flatMap(({ move, span }): readonly Hint[] => {
		const way = ways[move]
		if (!hindering.has(move) || way === undefined || told.has(move)) return []
		if (move === 'advises' && !adviceIsEarly(found, timesHeard)) return []
		told.add(move)
		return [{ move, part: draft.slice(...span), way }]
	})
}
