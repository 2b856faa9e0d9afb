/**
 * A `fetch` that keeps cookies in memory, for clients that are not browsers (replay, load, tests). It knows one origin and forgets
 * everything with the process.
 */
export const createCookieFetch = (): typeof fetch => {
	const jar = new Map<string, string>()
	return async (input, init) => {
		const headers = new Headers(init?.headers)
		if (jar.size > 0) headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '))
		const response = await fetch(input, { ...init, headers })
		for (const line of response.headers.getSetCookie()) {
			const [pair = '', ...attributes] = line.split(';')
			const cut = pair.indexOf('=')
			const name = pair.slice(0, cut).trim()
			const removed = attributes.some((attribute) => /^\s*max-age=0\s*$/i.test(attribute))
			if (removed) jar.delete(name)
			else jar.set(name, pair.slice(cut + 1).trim())
		}
		return response
	}
}
