import type { NextFunction, Request, Response } from 'express'

/** On every answer, whatever it is. */
const always: Readonly<Record<string, string>> = {
	'Referrer-Policy': 'no-referrer',
	'X-Content-Type-Options': 'nosniff',
	'X-Frame-Options': 'DENY',
	'X-Robots-Tag': 'noindex',
	'X-DNS-Prefetch-Control': 'off',
	'Origin-Agent-Cluster': '?1',
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cross-Origin-Resource-Policy': 'same-origin',
	'Cross-Origin-Embedder-Policy': 'require-corp',
	'Permissions-Policy':
		'camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), midi=(), display-capture=(), clipboard-read=(), browsing-topics=()',
	'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
	'Cache-Control': 'no-store',
}

/** Two years, for hosts with HTTPS; a plain localhost must not be told. */
const strictTransport = 'max-age=63072000; includeSubDomains'

/** Sets the headers that protect every answer; pages replace the policy and hashed files the caching. */
export const securityHeaders = (origin: string) => (_request: Request, response: Response, next: NextFunction) => {
	response.set(always)
	if (origin.startsWith('https:')) response.set('Strict-Transport-Security', strictTransport)
	next()
}

export type InlineHashes = { readonly scripts: readonly string[]; readonly styles: readonly string[] }

/**
 * What a page of this origin may load: its own files, what stands inline with these hashes, and sockets to its own server. Nothing foreign,
 * nothing evaluated, no text turned into script, and no frame around it but those of the origins named.
 */
export function pagePolicy(origin: string, { scripts, styles }: InlineHashes, frameAncestors: readonly string[]): string {
	const hashed = (hashes: readonly string[]) => hashes.map((hash) => ` '${hash}'`).join('')
	return [
		"default-src 'none'",
		`script-src 'self'${hashed(scripts)}`,
		`style-src 'self'${hashed(styles)}`,
		"img-src 'self' data:",
		"font-src 'self'",
		// Older browsers do not count a WebSocket to the page's own host as 'self'.
		`connect-src 'self' ${origin.replace(/^http/, 'ws')}`,
		"manifest-src 'none'",
		"form-action 'self'",
		"base-uri 'none'",
		"object-src 'none'",
		`frame-ancestors ${frameAncestors.length === 0 ? "'none'" : frameAncestors.join(' ')}`,
		"require-trusted-types-for 'script'",
		"trusted-types 'none'",
	].join('; ')
}
