import type { Express, Request, Response } from 'express'
import { sendEncoded } from './encoded-file.ts'
import { siteFiles } from './site-files.ts'
import { sendPage, sitePages } from './site-pages.ts'

export type Site = {
	/** The folder a build was written to. */
	readonly folder: string
	/** The page at `/` and at every other page-like address; null where somebody else answers those. */
	readonly index: string | null
	/** A file that pages of others may load. */
	readonly shared?: string
}

/** How long pages of others keep the shared file, in seconds. */
const sharedForSeconds = 3_600

const yearSeconds = 31_536_000
const forEver = `public, max-age=${yearSeconds}, immutable`
const notFound =
	'<!doctype html><html lang="en"><meta charset="utf-8"><title>Chat</title><p>There is nothing here. <a href="/">Go to the start</a>'

/** Serves one built app: pages are never kept by a browser, files named by their content for ever. Everything else is not there. */
export function serveSite(app: Express, { folder, index, shared }: Site, origin: string): void {
	const readPage = sitePages(folder, origin)
	const readFile = siteFiles(folder)

	app.get(/\.\w+$/, async (request, response, next) => {
		const file = await readFile(request.path)
		if (file === null) return next()
		if (request.path.startsWith('/assets/')) response.set('Cache-Control', forEver)
		if (request.path === shared)
			response.set({ 'Cross-Origin-Resource-Policy': 'cross-origin', 'Cache-Control': `public, max-age=${sharedForSeconds}` })
		response.type(file.extension)
		sendEncoded(request, response, file)
	})
	if (index !== null) {
		app.get(/^\/(?!assets\/|socket\.io\/|health\/)[^.]*$/, async (request, response) => sendPage(request, response, await readPage(index)))
	}
	app.use((request: Request, response: Response) => {
		if (request.method === 'GET' || request.method === 'HEAD') response.status(404).type('html').send(notFound)
		else response.set('Allow', 'GET, HEAD').status(405).end()
	})
}
