import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Request, Response } from 'express'
import * as z from 'zod/mini'
import { type EncodedFile, encodeFile, sendEncoded } from './encoded-file.ts'
import { type InlineHashes, pagePolicy } from './security-headers.ts'

export type SitePage = EncodedFile & { readonly policy: string }

/** The pages of one built app, read when first asked for and then kept. Null for a page that was not built. */
export type SitePages = (file: string) => Promise<SitePage | null>

const inlineHashes = z.object({ scripts: z.array(z.string()), styles: z.array(z.string()) })

/** `folder` holds the build; beside each page stands what is inline in it, as `<page>.csp.json`. */
export function sitePages(folder: string, origin: string): SitePages {
	const pages = new Map<string, SitePage>()
	return async (file) => {
		const known = pages.get(file)
		if (known !== undefined) return known
		const html = await readIfThere(join(folder, file))
		if (html === null) return null
		const encoded = await encodeFile(Buffer.from(html), true)
		const page = { ...encoded, policy: pagePolicy(origin, await hashesBeside(join(folder, file)), []) }
		pages.set(file, page)
		return page
	}
}

const notBuilt = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Chat</title><p>This page has not been built yet.'

export function sendPage(request: Request, response: Response, page: SitePage | null): void {
	response.type('html')
	if (page === null) return void response.status(503).send(notBuilt)
	response.set('Content-Security-Policy', page.policy)
	sendEncoded(request, response, page)
}

/** What is inline in a page; one without the file has nothing. Throws when the file is there and wrong: a page with a broken policy must not look fine. */
export async function hashesBeside(page: string): Promise<InlineHashes> {
	const text = await readIfThere(page.replace(/\.html$/, '.csp.json'))
	return text === null ? { scripts: [], styles: [] } : z.parse(inlineHashes, JSON.parse(text))
}

/** The text of a file, or null where there is none. */
export async function readIfThere(file: string): Promise<string | null> {
	try {
		return await readFile(file, 'utf8')
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
		throw error
	}
}
