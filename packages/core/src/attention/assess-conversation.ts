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
	const before = { packs, flags, writtenBy: 'seeker', answers: null } as const
	const seeker: WordSignal[] = intake.flatMap((text) => assessMessage(text, { ...before, earlier: [] }))
	const last: Record<Speaker, string | null> = { seeker: null, listener: null }
	return turns.flatMap(({ role, text }, turn) => {
		const answers = last[role === 'seeker' ? 'listener' : 'seeker']
		const found = assessMessage(text, { packs, flags, writtenBy: role, answers, earlier: seeker })
		last[role] = text
		if (role === 'seeker') {
			seeker.push(...found)
			last.listener = null
		}
		return found.map((signal) => ({ ...signal, turn }))
	})
}
