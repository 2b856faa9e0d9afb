import type { Request, Response } from 'express'
import type { Audience } from '../../ports/session-store.ts'

/** A name of its own for each audience: browsers do not keep cookies apart by port. */
const nameOf = (audience: Audience) => `__Host-akin-${audience}`

/** The session's token, or null when there is none or it does not look like one of ours. A seeker's page inside another one has no cookies and brings it itself. */
export function readToken(request: Request, audience: Audience): string | null {
	const [, bearer] = /^Bearer ([A-Za-z0-9_-]{43})$/.exec(request.headers.authorization ?? '') ?? []
	if (bearer !== undefined && audience === 'seeker') return bearer
	const name = nameOf(audience)
	for (const pair of (request.headers.cookie ?? '').split(';')) {
		const [key = '', value = ''] = pair.trim().split('=', 2)
		if (key === name && /^[A-Za-z0-9_-]{43}$/.test(value)) return value
	}
	return null
}

/** A session cookie: gone with the browser, unreadable for scripts, never sent from elsewhere. The server ends the session by itself. */
export function setToken(response: Response, audience: Audience, token: string): void {
	response.append('Set-Cookie', `${nameOf(audience)}=${token}; ${attributes}`)
}

export function clearToken(response: Response, audience: Audience): void {
	response.append('Set-Cookie', `${nameOf(audience)}=; ${attributes}; Max-Age=0`)
}

/** The mark a page leaves in case we could not be told that somebody left (`apps/web/src/seeker/leave`). Told, we take it away again. */
export function clearLeaveMark(response: Response): void {
	response.append('Set-Cookie', 'left=; Path=/; Secure; Max-Age=0')
}

/** Whether that mark is there: whatever session the cookie names is not to be opened again. */
export const hasLeaveMark = (request: Request): boolean => /(?:^|;\s*)left=1(?:;|$)/.test(request.headers.cookie ?? '')

const attributes = 'Path=/; Secure; HttpOnly; SameSite=Strict'
