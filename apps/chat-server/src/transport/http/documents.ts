import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Front } from '@akin/core/programme/front'
import type { Theme } from '@akin/core/theme/theme'
import { themeCss } from '@akin/core/theme/theme-css'
import type { Request } from 'express'
import { encodeFile } from './encoded-file.ts'
import { pagePolicy } from './security-headers.ts'
import { hashesBeside, readIfThere, type SitePage } from './site-pages.ts'

/** What the documents say about this server; `apps/web/src/documents/facts.ts` reads it. */
export type Facts = {
	readonly front: Front
	readonly session: { readonly idleMinutes: number; readonly longestHours: number }
	readonly looksAtAddresses: boolean
}
export type DocumentName = 'home' | 'help' | 'chat_needs_script' | 'privacy' | 'safer_online' | 'accessibility' | 'plan'

type Rendered = {
	readonly locale: string
	readonly lang: string
	readonly dir: 'ltr' | 'rtl'
	readonly content: string
	readonly data: string | null
}
/** `apps/web/src/documents/render.tsx`, as it was built. */
type Renderer = { readonly renderDocument: (name: DocumentName, wishes: readonly string[], facts: Facts) => Rendered }

/** Writes the seeker's documents. Null where the app was not built. */
export type Documents = (name: DocumentName, request: Request, facts: Facts, frame: Frame, theme: Theme) => Promise<SitePage | null>

/** Who may show a page in a frame, and which of them does and wants to hear that it is left. */
export type Frame = { readonly ancestors: readonly string[]; readonly host: string | null }

/** `folder` holds the build: the templates, what is inline in them, and the module that writes what goes into them. */
export function createDocuments(folder: string, origin: string): Documents {
	let renderer: Promise<Renderer | null> | null = null
	/** What was written within this second, for all who ask the same: a crowd costs no more than one. */
	const written: { second: number; readonly pages: Map<string, Promise<SitePage | null>> } = { second: 0, pages: new Map() }
	const templates = new Map<string, string>()

	const template = async (file: string): Promise<string | null> => {
		const known = templates.get(file)
		if (known !== undefined) return known
		const html = await readIfThere(join(folder, file))
		if (html !== null) templates.set(file, html)
		return html
	}

	const writePage = async (name: DocumentName, wishes: readonly string[], facts: Facts, frame: Frame, theme: Theme) => {
		renderer ??= loadRenderer(join(folder, 'documents.mjs'))
		const file = name === 'home' ? 'index.html' : 'document.html'
		const [write, html] = await Promise.all([
			// What could not be loaded once may be there the next time.
			renderer.catch((error: unknown) => {
				renderer = null
				throw error
			}),
			template(file),
		])
		if (write === null || html === null) {
			renderer = null
			return null
		}
		const made = write.renderDocument(name, wishes, facts)
		const { scripts, styles } = await hashesBeside(join(folder, file))
		const css = theme && themeCss(theme)
		const policy = pagePolicy(origin, { scripts, styles: css ? [...styles, hashOf(css)] : styles }, frame.ancestors)
		return { ...(await encodeFile(Buffer.from(fill(html, made, frame.host, css)), true)), policy }
	}

	return (name, request, facts, frame, theme) => {
		const wishes = wishesOf(request)
		const { now, returning, status, ownWindow } = facts.front
		const second = Math.floor(now / 1_000)
		if (second !== written.second) {
			written.second = second
			written.pages.clear()
		}
		const key = JSON.stringify([name, wishes, returning, status.kind, ownWindow, frame, theme])
		const page = written.pages.get(key) ?? writePage(name, wishes, facts, frame, theme)
		written.pages.set(key, page)
		return page
	}
}

const hashOf = (inline: string): string => `sha256-${createHash('sha256').update(inline).digest('base64')}`

async function loadRenderer(path: string): Promise<Renderer | null> {
	if ((await stat(path).catch(() => null)) === null) return null
	return (await import(pathToFileURL(path).href)) as Renderer
}

/** What the address asks for, then the languages of the browser, best first. */
function wishesOf(request: Request): readonly string[] {
	const asked = request.query.lang
	return [...(typeof asked === 'string' ? [asked] : []), ...request.acceptsLanguages().filter((language) => language !== '*')]
}

function fill(template: string, { locale, lang, dir, content, data }: Rendered, host: string | null, css: string | null): string {
	return (
		template
			// Behind the tokens, in whose layer it stands.
			.replace('</head>', () => (css === null ? '</head>' : `<style>${css}</style></head>`))
			.replace('<html lang="en" dir="ltr">', `<html lang="${lang}" dir="${dir}"${host === null ? '' : ` data-host="${host}"`}>`)
			.replace('<!-- content -->', () => content)
			.replace('<!-- data -->', () => (data === null ? '' : `<script type="application/json" id="front">${data}</script>`))
			.replace(/<link [^>]*data-locale="(\w+)"[^>]*>/g, (link, of: string) => (of === locale ? link : ''))
	)
}
