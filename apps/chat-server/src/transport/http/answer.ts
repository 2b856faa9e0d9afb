import type { WireIssue } from '@akin/core/protocol/errors'
import type { Response } from 'express'
import { type Refusal, statusOf, wireError } from './refusal.ts'

/** Answers `{ok: true, data}`. */
export function answer(response: Response, data: unknown): void {
	response.status(200).json({ ok: true, data })
}

/** Answers `{ok: false, error}` with the status that fits its code, or the one given. */
export function refuse(
	response: Response,
	refusal: Refusal,
	{ status = statusOf(refusal.code), issues }: { status?: number; issues?: WireIssue[] } = {},
): void {
	if (refusal.retryAfterMs !== undefined) response.set('Retry-After', String(Math.ceil(refusal.retryAfterMs / 1_000)))
	const error = { ...wireError(refusal), ...(issues === undefined ? {} : { issues }) }
	response.status(status).json({ ok: false, error })
}
