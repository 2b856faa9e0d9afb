import type { CompiledMessage } from '@lingui/message-utils/compileMessage'

/** The forms of a plural or the choices of a select by their key; `null` when the place is a plain value. */
export function choicesAt(token: CompiledMessage[number]): ReadonlyMap<string, string | CompiledMessage> | null {
	if (typeof token === 'string' || typeof token[2] !== 'object' || token[2] === null) return null
	const choices = Object.entries(token[2]).filter((choice): choice is [string, string | CompiledMessage] => isMessage(choice[1]))
	return new Map(choices)
}

function isMessage(value: unknown): value is string | CompiledMessage {
	return typeof value === 'string' || Array.isArray(value)
}
