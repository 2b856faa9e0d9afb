interface Answered {
	readonly ok: boolean
	readonly error?: { readonly code: string; readonly retryAfterMs?: number }
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/**
 * Asks, and comes again when a busy server says when: somebody who needs to talk should not have to press twice because many others do. Gives
 * the refusal when that would take longer than `patienceMs`.
 */
export async function whileBusy<R extends Answered>(ask: () => Promise<R>, patienceMs: number): Promise<R> {
	for (let leftMs = patienceMs; ; ) {
		const reply = await ask()
		const waitMs = reply.error?.retryAfterMs
		if (reply.error?.code !== 'busy' || waitMs === undefined || waitMs > leftMs) return reply
		leftMs -= waitMs
		await pause(waitMs)
	}
}
