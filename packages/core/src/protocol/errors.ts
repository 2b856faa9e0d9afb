/** Refusals that any command may get; a command's own ones stand in its contract. Codes are stable, messages are not. */
export const commonErrorCodes = [
	'invalid_payload',
	'unknown_command',
	'missing_ack',
	'not_signed_in',
	'rate_limited',
	/** Too many at once, on the whole server: nothing was done, and trying again after `retryAfterMs` will be. */
	'busy',
	'unavailable',
	'internal',
] as const

export type CommonErrorCode = (typeof commonErrorCodes)[number]

export type WireIssue = { path: string; message: string }
export type WireError<Code extends string = string> = {
	code: Code | CommonErrorCode
	message: string
	issues?: WireIssue[]
	/** When it makes sense to try again: milliseconds from now. */
	retryAfterMs?: number
}
export type Reply<T, Code extends string = string> = { ok: true; data: T } | { ok: false; error: WireError<Code> }
