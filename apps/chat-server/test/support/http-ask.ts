import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http'

export type HttpAnswer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly text: string; readonly json: unknown }
export type HttpQuestion = {
	readonly method?: string
	readonly headers?: OutgoingHttpHeaders
	/** Sent as it is. */
	readonly body?: string | Buffer
}

/** One request with exactly these headers and bytes, which `fetch` would not allow. */
export function ask(url: string, { method = 'GET', headers = {}, body }: HttpQuestion = {}): Promise<HttpAnswer> {
	return new Promise((resolve, reject) => {
		const asking = request(url, { method, headers, agent: false }, (response) => {
			const chunks: Buffer[] = []
			response.on('data', (chunk: Buffer) => chunks.push(chunk))
			response.on('error', reject)
			response.on('end', () => {
				const text = Buffer.concat(chunks).toString()
				resolve({ status: response.statusCode ?? 0, headers: response.headers, text, json: parsed(text) })
			})
		})
		asking.on('error', reject)
		asking.end(body)
	})
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text)
	} catch {
		return undefined
	}
}
