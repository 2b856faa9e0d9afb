/** What `within` answers when there was no answer in time. */
export const late = Symbol('late')

/** Waits for an answer, but not longer than `ms`. The answer may still come; nobody listens then, except whoever else holds the promise. */
export async function within<T>(answer: Promise<T>, ms: number): Promise<T | typeof late> {
	let timer: NodeJS.Timeout | undefined
	const limit = new Promise<typeof late>((resolve) => {
		timer = setTimeout(resolve, ms, late)
	})
	try {
		return await Promise.race([answer, limit])
	} finally {
		clearTimeout(timer)
	}
}
