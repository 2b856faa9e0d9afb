import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { frameSnippet, linkSnippet, loaderSnippet } from '@akin/core/embed/snippets'
import { createHttpServer } from './http-server.ts'

/** In whose name the demo's other site asks. */
export const demoOrganisation = 'demo'

/** A site of somebody else on an origin of its own, with the chat on it in each of the three ways, as they are copied from the settings. */
export async function serveDemoHost(port: number, host: string, seekerOrigin: string): Promise<AsyncDisposable & { readonly url: string }> {
	const snippet = { seekerOrigin, organisation: demoOrganisation, title: 'Talk to someone' }
	const pages: Readonly<Record<string, string>> = {
		'/': page(
			`<h1>A school, invented</h1><p>This is somebody else’s site. The chat can be reached from it in three ways.</p><h2>A link</h2><p>${linkSnippet(snippet)}</p><h2>A page of its own</h2><p><a href="/frame">Help chat</a></p><h2>A button</h2><p>${loaderSnippet(snippet)}</p>`,
		),
		'/frame': page(frameSnippet(snippet)),
	}
	const server = createHttpServer()
	server.on('request', (request, response) => {
		const html = pages[new URL(request.url ?? '/', 'http://host').pathname]
		response.writeHead(html === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
		response.end(html ?? 'There is nothing here.')
	})
	server.listen({ port, host })
	await once(server, 'listening')
	return {
		url: `http://localhost:${(server.address() as AddressInfo).port}`,
		async [Symbol.asyncDispose]() {
			server.closeAllConnections()
			server.close()
			await once(server, 'close')
		},
	}
}

const page = (body: string) =>
	`<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>A school</title><body style="font-family: system-ui, sans-serif; margin: 2rem">${body}</body></html>`
