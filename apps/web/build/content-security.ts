import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'

/** What a page's policy must let in besides files of its own origin. Written beside the page as `<page>.csp.json`; the server makes the header. */
export interface InlineHashes {
	/** As they stand in `script-src`, without the quotes: `sha256-…`. */
	readonly scripts: readonly string[]
	readonly styles: readonly string[]
}

/**
 * Finds the hashes of what stands inline in a page.
 * @throws when the page has an inline style or event attribute, which no hash can allow
 */
export function inlineHashes(html: string): InlineHashes {
	const attribute = /<[a-z][^>]*\s(style|on[a-z]+)\s*=/i.exec(html.replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, ''))
	if (attribute) throw new Error(`The page has an inline ${attribute[1]} attribute, which its policy forbids: ${attribute[0]}`)
	const all = (pattern: RegExp) => [...html.matchAll(pattern)].map((match) => hash(match[1] ?? ''))
	return {
		scripts: all(/<script\b(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/gi),
		styles: all(/<style\b[^>]*>([\s\S]*?)<\/style>/gi),
	}
}

function hash(text: string): string {
	return `sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`
}

/** Runs last, on the pages as they will be served. */
export function contentSecurity(): Plugin {
	return {
		name: 'akin-content-security',
		apply: 'build',
		enforce: 'post',
		generateBundle: {
			order: 'post',
			handler(_options, bundle) {
				for (const [fileName, file] of Object.entries(bundle)) {
					if (file.type !== 'asset' || !fileName.endsWith('.html')) continue
					const html = typeof file.source === 'string' ? file.source : new TextDecoder().decode(file.source)
					this.emitFile({
						type: 'asset',
						fileName: fileName.replace(/\.html$/, '.csp.json'),
						source: `${JSON.stringify(inlineHashes(html), null, '\t')}\n`,
					})
				}
			},
		},
	}
}
