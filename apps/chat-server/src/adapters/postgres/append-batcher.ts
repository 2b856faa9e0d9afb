import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises'
import { ok, type Result, refused } from '@akin/core/support/result'
import type { Appended, AppendRefusal } from '../../ports/conversation-store.ts'
import { ConstraintViolated } from '../../ports/store-error.ts'
import { appendAccepted } from './append-accepted.ts'
import { type AppendRequest, type AppendRow, appendBatch } from './append-statement.ts'
import { storedEntry } from './conversation-row.ts'
import type { Database } from './database.ts'
import { mayBeAboutOne } from './pg-errors.ts'

type Answer = Result<Appended, AppendRefusal>
type Pending = { readonly request: AppendRequest; readonly resolve: (answer: Answer) => void; readonly reject: (error: unknown) => void }

/** Large enough for any burst, small enough that one statement stays well under a frame's worth of time. */
const maxBatch = 500

/**
 * The more there is to write, the more a little patience buys: of 10 together each costs PostgreSQL and this process twice as much as of 50. So
 * a batch gives the next one a millisecond for every four it holds, 4 ms at most, which nobody sees.
 */
const gatherMs = ({ length }: readonly unknown[]): number => Math.min(4, Math.floor(length / 4))

/**
 * Collects what arrives while the batch before is on its way, then sends it as one statement: a lone message waits for nothing, and a busy
 * server writes a hundred at a time. `appends` are connections that write only this, set up for it.
 */
export function createAppendBatcher(db: Database, appends: Database): (request: AppendRequest) => Promise<Answer> {
	let waiting: Pending[] = []
	let isFlushing = false

	async function flush(): Promise<void> {
		isFlushing = true
		while (waiting.length > 0) {
			// What this turn of the event loop has still to read goes along.
			await nextTurn()
			const { batch, later } = nextBatch(waiting)
			waiting = later
			await settle(db, appends, batch)
			const ms = gatherMs(batch)
			if (ms > 0) await pause(ms)
		}
		isFlushing = false
	}

	return (request) =>
		new Promise((resolve, reject) => {
			waiting.push({ request, resolve, reject })
			if (!isFlushing) void flush()
		})
}

/** One entry for each conversation, in the order of their ids; the second of a conversation waits for the next batch. */
function nextBatch(waiting: readonly Pending[]): { batch: Pending[]; later: Pending[] } {
	const seen = new Set<string>()
	const batch: Pending[] = []
	const later: Pending[] = []
	for (const pending of waiting) {
		const { conversationId } = pending.request
		if (batch.length >= maxBatch || seen.has(conversationId)) later.push(pending)
		else {
			seen.add(conversationId)
			batch.push(pending)
		}
	}
	batch.sort((a, b) => (a.request.conversationId < b.request.conversationId ? -1 : 1))
	return { batch, later }
}

async function settle(db: Database, appends: Database, batch: readonly Pending[]): Promise<void> {
	try {
		const accepted = await appendAccepted(
			appends,
			batch.map(({ request }) => request),
		)
		const others: Pending[] = []
		for (const [index, pending] of batch.entries()) {
			const place = accepted[index]
			if (!place) {
				others.push(pending)
				continue
			}
			const { conversationId, entry } = pending.request
			const { seq, epoch, heads } = place
			pending.resolve(ok({ entry: { ...entry, conversationId, seq, epoch }, heads, epoch, isDuplicate: false }))
		}
		if (others.length > 0) await judge(db, others)
	} catch (error) {
		// One of them was written before, here or by another node: nothing of the batch was written, and the next look will find it.
		if (error instanceof ConstraintViolated && error.constraint === 'entry_once') return judge(db, batch)
		if (batch.length === 1 || !mayBeAboutOne(error)) return rejectAll(batch, error)
		// One bad entry must not fail its neighbours; one that waits must not hold them up.
		await Promise.all(batch.map((pending) => settle(db, appends, [pending])))
	}
}

/** What was not simply accepted: sent before, refused, or accepted after all because things changed in between. */
async function judge(db: Database, batch: readonly Pending[]): Promise<void> {
	try {
		const rows = await appendBatch(
			db,
			batch.map(({ request }) => request),
		)
		for (const [index, pending] of batch.entries()) {
			const row = rows[index]
			if (row) pending.resolve(answerOf(row))
			else pending.reject(new Error('append answered too few rows'))
		}
	} catch (error) {
		if (error instanceof ConstraintViolated && error.constraint === 'entry_once') return judge(db, batch)
		if (batch.length === 1 || !mayBeAboutOne(error)) return rejectAll(batch, error)
		await Promise.all(batch.map((pending) => judge(db, [pending])))
	}
}

/** Whoever sent them sends them again, with the same marks: what was written after all is found then. */
function rejectAll(batch: readonly Pending[], error: unknown): void {
	for (const { reject } of batch) reject(error)
}

function answerOf(row: AppendRow): Answer {
	if (row.outcome !== 'accepted' && row.outcome !== 'duplicate') return refused(row.outcome)
	const heads = { room: row.room_head, backstage: row.backstage_head, supervision: row.supervision_head }
	return ok({ entry: storedEntry(row), heads, epoch: row.current_epoch, isDuplicate: row.outcome === 'duplicate' })
}
