import { assessMessage } from './assess-message.ts'
import type { CompiledPack } from './rules/compile-pack.ts'
import type { DangerFlag, Speaker } from './speaker.ts'
import type { WordSignal } from './word-signal.ts'

export type Turn = { readonly role: Speaker; readonly text: string }
/** A signal and the turn it was found in, counted from 0. */
export type TurnSignal = WordSignal & { readonly turn: number }

type Circumstances = {
	readonly packs: readonly CompiledPack[]
	readonly intake?: readonly string[]
	readonly flags?: readonly DangerFlag[]
}

/** A whole conversation, message by message, each read with those before it. More turns only ever add signals. */
export function assessConversation(turns: readonly Turn[], { packs, intake = [], flags = [] }: Circumstances): TurnSignal[] {
	const before = { packs, flags, writtenBy: 'seeker', answers: null, unanswered: true } as const
	const seeker: WordSignal[] = intake.flatMap((text) => assessMessage(text, { ...before, earlier: [] }))
	let asked: Asked = { text: null, answered: 0 }
	return turns.flatMap(({ role, text }, turn) => {
		const answers = role === 'seeker' && asked.answered < answersRead ? asked.text : null
		const found = assessMessage(text, { packs, flags, writtenBy: role, answers, unanswered: asked.text === null, earlier: seeker })
		asked = role === 'seeker' ? { ...asked, answered: asked.answered + 1 } : askedAgain(asked, text)
		if (role === 'seeker') seeker.push(...found)
		return found.map((signal) => ({ ...signal, turn }))
	})
}

/** What the listener wrote since the seeker last did, and how many messages have answered it. */
type Asked = { readonly text: string | null; readonly answered: number }

/** People answer in two messages: "hm" and "yes, tonight". What comes later answers something else. */
const answersRead = 2

const askedAgain = ({ text, answered }: Asked, more: string): Asked => ({
	text: text === null || answered > 0 ? more : `${text}\n${more}`,
	answered: 0,
})
