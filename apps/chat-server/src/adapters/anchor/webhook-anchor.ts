import { createHmac } from 'node:crypto'
import type { AnchorKeeper, KeptCheckpoint } from '../../ports/audit-checkpoint.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Queries } from '../postgres/database.ts'
import { anchorLines } from './anchor-lines.ts'

export type WebhookAnchorOptions = {
	readonly url: string
	/** What the receiver checks the signature of the request with. */
	readonly secret: string
	readonly clock: Clock
	/** Where it is written down how far the receiver has come. */
	readonly database: Queries
}

const answerTimeoutMs = 8_000

/** Posts checkpoints, a line each, to one address and to no other. Counts as kept when the answer is 2xx; a receiver may get one twice. */
export function createWebhookAnchor({ url, secret, clock, database }: WebhookAnchorOptions): AnchorKeeper {
	return {
		channel: 'webhook',
		// Written down beside the log, it is restored with it: what comes after is sent again.
		async lastKept() {
			const [row = null] = await database.query<KeptCheckpoint>(
				"select number, hash from audit_anchor join audit_checkpoint using (number) where channel = 'webhook'",
			)
			return row
		},
		lastShared: async () => 0,
		async keep(checkpoints) {
			const body = anchorLines(checkpoints)
			const timestamp = String(Math.floor(clock.now() / 1_000))
			const signature = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')
			const response = await fetch(url, {
				method: 'POST',
				body,
				headers: {
					'content-type': 'application/x-ndjson',
					'x-akin-timestamp': timestamp,
					'x-akin-signature': `sha256=${signature}`,
				},
				redirect: 'manual',
				signal: AbortSignal.timeout(answerTimeoutMs),
			})
			await response.body?.cancel()
			if (!response.ok) throw new Error('the receiver of checkpoints turned them down')
			await database.query(
				`insert into audit_anchor (channel, number) values ('webhook', $1) on conflict (channel) do update set number = excluded.number`,
				[checkpoints.at(-1)?.number ?? 0],
			)
		},
	}
}
