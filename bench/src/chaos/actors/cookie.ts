export type CookieJar = {
	readonly fetch: typeof globalThis.fetch
	/** The value of its one cookie; null before there is one. */
	readonly token: () => string | null
}

/** A `fetch` with one cookie, whichever node it asks, and a look at it: a page may be reloaded on another node with the same one. */
export function cookieJar(name: string, given: string | null = null): CookieJar {
	let token = given
	return {
		token: () => token,
		fetch: async (input, init) => {
			const headers = new Headers(init?.headers)
			if (token !== null) headers.set('cookie', `${name}=${token}`)
			const response = await globalThis.fetch(input, { ...init, headers })
			for (const line of response.headers.getSetCookie()) {
				const [key, value = ''] = (line.split(';')[0] ?? '').split('=')
				if (key === name) token = value === '' ? null : value
			}
			return response
		},
	}
}
