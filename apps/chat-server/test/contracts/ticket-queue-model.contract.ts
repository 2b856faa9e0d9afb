import { asId, type ClaimId, type ConversationId } from '@akin/core/support/ids'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { StoredTicket, TicketQueue } from '../../src/ports/ticket-queue.ts'
import { english, type QueueUnderTest, spanish, waiting } from './ticket-queue.contract.ts'

/** One step anybody may take; numbers pick tickets, claims and the node. */
type Step = {
	readonly kind: 'add' | 'move' | 'remove' | 'lease' | 'release'
	readonly ticket: number
	readonly claim: number
	readonly node: number
}

const anySteps = fc.array(
	fc.record<Step>({
		kind: fc.constantFrom('add', 'add', 'move', 'remove', 'lease', 'lease', 'release'),
		ticket: fc.nat({ max: 5 }),
		claim: fc.nat({ max: 2 }),
		node: fc.nat({ max: 1 }),
	}),
	{ minLength: 5, maxLength: 40 },
)
const claims = ['c1', 'c2', 'c3'].map((text) => asId<ClaimId>(text))

/** The queue in the plainest possible words: a list that is sorted whenever somebody looks. */
class PlainQueue {
	readonly #line = new Map<ConversationId, { ticket: StoredTicket; heldBy: ClaimId | null }>()

	put(ticket: StoredTicket): void {
		this.#line.set(ticket.conversationId, { ticket, heldBy: this.#line.get(ticket.conversationId)?.heldBy ?? null })
	}
	remove(ticket: StoredTicket): void {
		this.#line.delete(ticket.conversationId)
	}
	lease(ticket: StoredTicket, claim: ClaimId): boolean {
		const entry = this.#line.get(ticket.conversationId)
		if (!entry) return false
		entry.heldBy ??= claim
		return entry.heldBy === claim
	}
	release(ticket: StoredTicket, claim: ClaimId): void {
		const entry = this.#line.get(ticket.conversationId)
		if (entry?.heldBy === claim) entry.heldBy = null
	}
	seen() {
		const all = [...this.#line.values()].sort(
			(a, b) => a.ticket.score - b.ticket.score || (a.ticket.conversationId < b.ticket.conversationId ? -1 : 1),
		)
		const placeOf = (entry: (typeof all)[number]) => all.filter((other) => other.ticket.lane === entry.ticket.lane).indexOf(entry) + 1
		return {
			free: all.filter((entry) => entry.heldBy === null).map((entry) => entry.ticket.conversationId),
			places: new Map(all.map((entry) => [entry.ticket.conversationId, placeOf(entry)])),
		}
	}
}

async function seenBy(queue: TicketQueue, tickets: readonly StoredTicket[]) {
	const [free, positions] = await Promise.all([queue.peek([spanish, english], 20), queue.positions(tickets)])
	return {
		free: free.map((ticket) => ticket.conversationId),
		places: new Map(
			tickets.flatMap(({ conversationId }) =>
				positions.has(conversationId) ? [[conversationId, positions.get(conversationId)?.position]] : [],
			),
		),
	}
}

/** Any history of steps over two nodes leaves the queue looking as the plain list does; no lease runs out meanwhile. */
export function testTicketQueueAgainstModel(adapter: string, open: () => Promise<QueueUnderTest>, histories: number): void {
	test(`${adapter} ticket queue: after any ${histories} histories it looks like a plain sorted list`, async () => {
		await fc.assert(
			fc.asyncProperty(anySteps, async (steps) => {
				await using at = await open()
				const model = new PlainQueue()
				const tickets = Array.from({ length: 6 }, (_, i) => waiting(i % 4, i % 2 ? english : spanish))
				for (const step of steps) {
					const node = step.node ? at.queue : at.otherNode
					const ticket = tickets[step.ticket]
					const claim = claims[step.claim]
					if (!ticket || !claim) continue
					if (step.kind === 'add' || step.kind === 'move') {
						const placed = step.kind === 'move' ? { ...ticket, score: ticket.score - 3 } : ticket
						await at.store([placed])
						await node.add([placed])
						model.put(placed)
					} else if (step.kind === 'remove') {
						await at.close([ticket])
						await node.remove([ticket])
						model.remove(ticket)
					} else if (step.kind === 'lease') {
						expect(await node.lease(ticket, claim, 60_000)).toBe(model.lease(ticket, claim))
					} else {
						await node.release(ticket, claim)
						model.release(ticket, claim)
					}
					expect(await seenBy(node, tickets)).toEqual(model.seen())
				}
			}),
			{ numRuns: histories },
		)
	})
}
