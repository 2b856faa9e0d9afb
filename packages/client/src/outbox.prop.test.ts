import type { ClientId, ConversationId } from '@akin/core/support/ids'
import { asId } from '@akin/core/support/ids'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createOutbox, type Outbox, type OutboxOptions, type SendReply } from './outbox.ts'
import { type TurnedEnvironment, turnedEnvironment } from './testing/turned-environment.ts'

const conversationId = asId<ConversationId>('8a0c0a7e-8f43-4c0e-9a53-0d6a6e1f0001')

/** What may happen to one try: lost on the way there, lost on the way back, answered late, refused for now or for good. */
const fate = fc.constantFrom('acked', 'acked_late', 'lost_before', 'lost_after', 'rate_limited', 'internal', 'conversation_closed')
const step = fc.oneof(
	{ weight: 4, arbitrary: fc.record({ do: fc.constant('write' as const) }) },
	{ weight: 2, arbitrary: fc.record({ do: fc.constant('connection' as const), online: fc.boolean() }) },
	{ weight: 2, arbitrary: fc.record({ do: fc.constant('echo' as const) }) },
	{ weight: 4, arbitrary: fc.record({ do: fc.constant('pass' as const), ms: fc.integer({ min: 1, max: 8_000 }) }) },
)

type Make = (options: OutboxOptions<'message'>) => Outbox<'message'>

/** Runs a story against a server that keeps each client id once (M3), then lets everything heal; answers what went wrong, or null. */
const story = async (make: Make, environment: TurnedEnvironment, steps: readonly Step[], fates: readonly string[]) => {
	const log: ClientId[] = []
	const refusedForGood = new Set<ClientId>()
	let inFlight = 0
	let tries = 0
	let together = false
	const send = async (clientId: ClientId): Promise<SendReply> => {
		inFlight += 1
		if (inFlight > 1) together = true
		const what = fates[tries++] ?? 'acked'
		const known = log.includes(clientId)
		const commits = known || what === 'acked' || what === 'acked_late' || what === 'lost_after'
		if (commits && !known) log.push(clientId)
		if (what !== 'acked') await new Promise<void>((resolve) => environment.after(what === 'acked_late' ? 3_000 : 5_000, resolve))
		inFlight -= 1
		if (what === 'lost_before' || what === 'lost_after') return { ok: false, error: { code: 'no_answer' } }
		if (commits) return { ok: true, data: { seq: log.indexOf(clientId) + 1 } }
		if (what === 'conversation_closed') refusedForGood.add(clientId)
		return { ok: false, error: { code: what } }
	}
	const outbox = make({ conversationId, environment, send: (item) => send(item.clientId), onAcknowledged: () => {} })
	const written: ClientId[] = []
	let echoed = 0
	for (const todo of steps) {
		if (todo.do === 'write') written.push(outbox.add('message', `message ${written.length}`))
		if (todo.do === 'connection') outbox.setOnline(todo.online)
		if (todo.do === 'echo') for (; echoed < log.length; echoed++) outbox.confirm(log[echoed] ?? asId<ClientId>(''))
		if (todo.do === 'pass') await environment.advance(todo.ms)
	}
	outbox.setOnline(true)
	await environment.advance(600_000)
	for (const clientId of log) outbox.confirm(clientId)

	if (together) return 'two were in flight at once'
	const expected = written.filter((clientId) => !refusedForGood.has(clientId))
	if (log.join() !== expected.join()) return `sent ${log.length} of ${expected.length}, or in another order`
	const left = outbox.getSnapshot()
	if (left.some((item) => item.state.kind !== 'not_sent' || !refusedForGood.has(item.clientId)))
		return 'something is neither sent nor said to be not sent'
	if (left.length !== refusedForGood.size) return 'a refused message disappeared without a word'
	return null
}

type Step = { do: 'write' } | { do: 'connection'; online: boolean } | { do: 'echo' } | { do: 'pass'; ms: number }

const holdsFor = (make: Make) =>
	fc.asyncProperty(
		fc.array(step, { minLength: 1, maxLength: 40 }),
		fc.array(fate, { maxLength: 25 }),
		fc.integer(),
		async (steps, fates, seed) => {
			let state = seed | 1
			const random = () => {
				state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
				return state / 0x80000000
			}
			expect(await story(make, turnedEnvironment(random), steps, fates)).toBeNull()
		},
	)

test('M2 M3 whatever happens to its tries, never two at once, never dropped, never reordered', async () => {
	await fc.assert(holdsFor(createOutbox), { numRuns: 150 })
})

test('the property notices an outbox that gives up silently, and one that lets the next overtake', async () => {
	const dropping: Make = (options) =>
		createOutbox({
			...options,
			send: async (item) => {
				const reply = await options.send(item)
				return reply.ok || reply.error.code !== 'no_answer' ? reply : { ok: true, data: { seq: 0 } }
			},
		})
	const overtaking: Make = (options) => {
		const first = createOutbox(options)
		const second = createOutbox(options)
		let turn = 0
		return {
			...first,
			getSnapshot: () => [...first.getSnapshot(), ...second.getSnapshot()],
			add: (kind, text) => (turn++ % 2 === 0 ? first : second).add(kind, text),
			confirm: (id) => {
				for (const box of [first, second]) box.confirm(id)
			},
			setOnline: (online) => {
				for (const box of [first, second]) box.setOnline(online)
			},
		}
	}
	for (const planted of [dropping, overtaking]) expect((await fc.check(holdsFor(planted), { numRuns: 300 })).failed).toBe(true)
})
