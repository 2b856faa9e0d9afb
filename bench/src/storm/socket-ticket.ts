import { Agent, request } from 'node:http'

export type TicketAnswer =
	| { readonly kind: 'ticket'; readonly ticket: string }
	| { readonly kind: 'refused'; readonly code: string; readonly retryAfterMs: number | null }
	| { readonly kind: 'no_answer' }

/** A connection for each request, as many browsers have; kept open connections would make a storm look better than it is. */
const agent = new Agent({ keepAlive: false, maxSockets: Number.POSITIVE_INFINITY })
/** What the product's client allows an attempt. */
const patienceMs = 8_000

type Body = { ok?: boolean; data?: { ticket?: string }; error?: { code?: string; retryAfterMs?: number } }

/** Asks for a seeker's ticket as a page does. Never rejects. */
export function askForTicket(port: number, token: string): Promise<TicketAnswer> {
	return new Promise((resolve) => {
		const headers = {
			...{ host: `localhost:${port}`, origin: `http://localhost:${port}`, cookie: `__Host-akin-seeker=${token}` },
			...{ 'content-type': 'application/json', 'content-length': '2' },
		}
		const lost = () => resolve({ kind: 'no_answer' })
		const asking = request({ agent, host: '127.0.0.1', port, method: 'POST', path: '/api/socket-ticket', headers }, (response) => {
			let text = ''
			response.setEncoding('utf8')
			response.on('data', (chunk: string) => {
				text += chunk
			})
			response.on('end', () => resolve(read(text)))
			response.on('error', lost)
		})
		asking.setTimeout(patienceMs, () => asking.destroy())
		asking.on('error', lost)
		asking.end('{}')
	})
}

function read(text: string): TicketAnswer {
	try {
		const { ok, data, error } = JSON.parse(text) as Body
		if (ok && data?.ticket) return { kind: 'ticket', ticket: data.ticket }
		return error?.code ? { kind: 'refused', code: error.code, retryAfterMs: error.retryAfterMs ?? null } : { kind: 'no_answer' }
	} catch {
		return { kind: 'no_answer' }
	}
}
