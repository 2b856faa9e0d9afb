import { createHmac } from 'node:crypto'
import type { Clock } from '../../ports/clock.ts'
import type { Pager } from '../../ports/pager.ts'
import { pageWords } from './page-words.ts'

export type WebhookOptions = {
	readonly url: string
	/** What the receiver checks the signature with. */
	readonly secret: string
	readonly clock: Clock
	readonly timeoutMs?: number
}

const answerTimeoutMs = 8_000

/**
 * Posts JSON to one address and to no other: a redirect counts as turned down. Signed over time and body, so that a receiver can refuse what
 * is forged or old.
 */
export function createWebhookPager({ url, secret, clock, timeoutMs = answerTimeoutMs }: WebhookOptions): Pager {
	return {
		channel: 'webhook',
		async send(page) {
			const { id, isTest, programmeName, openMs, boardUrl } = page
			const openSeconds = Math.round(openMs / 1_000)
			const body = JSON.stringify({ id, test: isTest, programme: programmeName, openSeconds, board: boardUrl, text: pageWords(page).text })
			const timestamp = String(Math.floor(clock.now() / 1_000))
			const signature = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')
			try {
				const response = await fetch(url, {
					method: 'POST',
					body,
					headers: {
						'content-type': 'application/json',
						'x-akin-page': id,
						'x-akin-timestamp': timestamp,
						'x-akin-signature': `sha256=${signature}`,
					},
					redirect: 'manual',
					signal: AbortSignal.timeout(timeoutMs),
				})
				await response.body?.cancel()
				return response.ok ? 'sent' : 'refused'
			} catch {
				// Down, unreachable, too slow or not speaking HTTP: each is one more way of not having answered.
				return 'no_answer'
			}
		},
	}
}
