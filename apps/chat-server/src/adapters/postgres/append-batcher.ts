import { ConstraintViolated } from '../../ports/store-error.ts'
import { type AppendRequest, type AppendRow, appendBatch } from './append-statement.ts'
import type { Database } from './database.ts'

type Pending = { readonly request: AppendRequest; readonly resolve: (row: AppendRow) => void; readonly reject: (error: unknown) => void }

/** Large enough for any burst, small enough that one statement stays well under a frame's worth of time. */
const maxBatch = 500

/**
 * Collects what arrives while the batch before is on its way, then sends it as one statement: no timer, so a lone message waits for nothing
 * and a busy server writes hundreds at a time.
 */
export function createAppendBatcher(db: Database): (request: AppendRequest) => Promise<AppendRow> {
	let waiting: Pending[] = []
	let isFlushing = false

	async function flush(): Promise<void> {
		isFlushing = true
		while (waiting.length > 0) {
			const { batch, later } = nextBatch(waiting)
			waiting = later
			await settle(db, batch)
		}
		isFlushing = false
	}

	return (request) =>
		new Promise((resolve, reject) => {
			waiting.push({ request, resolve, reject })
			if (!isFlushing) void flush()
		})
}

/** The same message twice in one statement would break its rule of uniqueness: the second one waits for the next batch. */
function nextBatch(waiting: readonly Pending[]): { batch: Pending[]; later: Pending[] } {
	const seen = new Set<string>()
	const batch: Pending[] = []
	const later: Pending[] = []
	for (const pending of waiting) {
		const { conversationId, entry } = pending.request
		const key = `${conversationId} ${entry.sender.id} ${entry.clientId}`
		if (batch.length >= maxBatch || seen.has(key)) later.push(pending)
		else {
			seen.add(key)
			batch.push(pending)
		}
	}
	return { batch, later }
}

async function settle(db: Database, batch: readonly Pending[]): Promise<void> {
	try {
		const rows = await appendBatch(
			db,
			batch.map(({ request }) => request),
		)
		for (const [index, pending] of batch.entries()) {
			const row = rows[index]
			if (row) pending.resolve(row)
			else pending.reject(new Error('append answered too few rows'))
		}
	} catch (error) {
		// Another node stored the same message in between: nothing of the batch was written, and the next look will find it.
		if (error instanceof ConstraintViolated && error.constraint === 'entry_once') return settle(db, batch)
		const [only] = batch
		if (batch.length === 1 && only) return only.reject(error)
		// One bad entry must not fail its neighbours.
		for (const pending of batch) await settle(db, [pending])
	}
}
