import express, { type Request, type Response } from 'express'

/** No request of ours comes near it. */
export const maxBodyBytes = 16 * 1_024

export type BodyReading =
	| { readonly kind: 'read'; readonly body: unknown }
	/** Not JSON, or no body at all; a route may be content with that. */
	| { readonly kind: 'absent' }
	| { readonly kind: 'refused'; readonly status: 400 | 413 | 415; readonly why: string }

const readJson = express.json({ limit: maxBodyBytes, strict: false, inflate: false, type: 'application/json' })

/** Reads the body as JSON. Never throws; a body that goes on after it was refused is not waited for. */
export function readJsonBody(request: Request, response: Response): Promise<BodyReading> {
	return new Promise((resolve) => {
		readJson(request, response, (error?: unknown) => {
			if (error === undefined || error === null) {
				const read = request.is('application/json') !== false && request.is('application/json') !== null
				resolve(read ? { kind: 'read', body: request.body } : { kind: 'absent' })
				return
			}
			// The rest of a body that is too large must not be taken for the next request.
			response.set('Connection', 'close')
			resolve(refusalFor(typeof error === 'object' && 'type' in error ? error.type : undefined))
		})
	})
}

function refusalFor(type: unknown): BodyReading {
	switch (type) {
		case 'entity.too.large':
			return { kind: 'refused', status: 413, why: `a body is at most ${maxBodyBytes} bytes` }
		case 'encoding.unsupported':
		case 'charset.unsupported':
			return { kind: 'refused', status: 415, why: 'a body is UTF-8 and not compressed' }
		default:
			return { kind: 'refused', status: 400, why: 'a body is JSON' }
	}
}
