import type { CommonErrorCode, WireError } from '@akin/core/protocol/errors'

/** What a refusal needs to be told: its code, and when another attempt makes sense. The words for people come with the apps. */
export type Refusal<Code extends string = string> = { readonly code: Code | CommonErrorCode; readonly retryAfterMs?: number }

const words: Readonly<Record<CommonErrorCode, string>> = {
	invalid_payload: 'The request does not fit what is asked here.',
	unknown_command: 'There is nothing of this name here.',
	missing_ack: 'The request cannot be answered.',
	not_signed_in: 'Nobody is signed in, or not any more.',
	rate_limited: 'Too much at once. Try again a little later.',
	busy: 'Too many people at once. Try again a little later.',
	unavailable: 'This does not work at the moment. Try again a little later.',
	internal: 'Something went wrong on our side.',
}

const statuses: Readonly<Record<string, number>> = {
	invalid_payload: 400,
	unknown_command: 404,
	missing_ack: 400,
	not_signed_in: 401,
	wrong_name_or_password: 401,
	rate_limited: 429,
	busy: 503,
	unavailable: 503,
	internal: 500,
}

/** A refusal as it goes over the wire. Messages are for developers; apps go by the code. */
export const wireError = ({ code, retryAfterMs }: Refusal): WireError => ({
	code,
	message: Object.hasOwn(words, code) ? words[code as CommonErrorCode] : 'Refused.',
	...(retryAfterMs === undefined ? {} : { retryAfterMs }),
})

/** A declared refusal is a conflict with how things stand, unless its code says otherwise. */
export const statusOf = (code: string): number => (Object.hasOwn(statuses, code) ? (statuses[code] ?? 409) : 409)
