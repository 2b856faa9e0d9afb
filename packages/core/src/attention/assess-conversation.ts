import { nothingRead, readIntake, readNext } from './read-next.ts'
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
	const circumstances = { packs, flags }
	let soFar = intake.reduce((before, text) => readIntake(before, text, circumstances).soFar, nothingRead)
	return turns.flatMap(({ role, text }, turn) => {
		const read = readNext(soFar, { writtenBy: role, text }, circumstances)
		soFar = read.soFar
		return read.found.map((signal) => ({ ...signal, turn }))
	})
}
