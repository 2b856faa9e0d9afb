/**
 * Whether a request that changes something came from one of our own pages: the header must equal an allowed origin to the letter. None, `null`
 * and anything like it are refused.
 */
export const isAllowedOrigin = (origin: string | undefined, allowed: readonly string[]): boolean =>
	origin !== undefined && allowed.includes(origin)

/**
 * For requests a page makes without a script or while it goes away. A page that sends no referrer has its forms and beacons say `null`;
 * then the browser's own word on where the request comes from counts, which no page can write.
 */
export const isAllowedPlainPost = (origin: string | undefined, secFetchSite: string | undefined, allowed: readonly string[]): boolean =>
	isAllowedOrigin(origin, allowed) || (origin === 'null' && secFetchSite === 'same-origin')

export type SocketRequest = {
	readonly origin: string | undefined
	readonly secFetchSite: string | undefined
	/** Whether it asks to become a WebSocket; those always name their origin. */
	readonly upgrade: boolean
}

/**
 * Whether a Socket.IO request came from one of our own pages. A browser sends no Origin with a polling GET to the page's own origin, and
 * always one to another; what is without must at least not be called foreign by the browser.
 */
export function isAllowedSocketRequest({ origin, secFetchSite, upgrade }: SocketRequest, allowed: readonly string[]): boolean {
	if (origin !== undefined) return isAllowedOrigin(origin, allowed)
	return !upgrade && (secFetchSite === undefined || secFetchSite === 'same-origin')
}
