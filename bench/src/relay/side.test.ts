import { describe, expect, it, vi } from 'vitest'
import { isFaultless } from '../measure/sequence.ts'
import { akinPacket } from './akin-pairs.ts'
import { createPair, type Side } from './side.ts'

const wire = (frame: Buffer): string => frame.toString('utf8', frame.indexOf('42'))
const okOf = (id: number, ok = true) => Buffer.from(`[{"ok":${ok}}]`.padEnd(20) + id)

/** A pair whose server is this test: what is written comes out of `written`, and the test says what arrives. */
function pair() {
	const written: string[] = []
	const arrivals: Side[] = []
	const packet = akinPacket('/seeker', 'c0ffee')
	const hooks = { packet, onArrived: (side: Side) => void arrivals.push(side), onAcknowledged: () => {} }
	const [one, other] = createPair(() => hooks)
	const nothing = async () => null
	const rest = { ask: nothing, pause() {}, resume() {}, close() {}, destroy() {}, isOpen: () => true }
	one.socket = { write: (frame) => void written.push(wire(frame)), ...rest }
	const send = (count: number) => Array.from({ length: count }, () => one.send())
	const arrive = (...texts: (string | undefined)[]) => {
		const event = Buffer.from(`["entry:appended",{"entries":${JSON.stringify(texts)}}]`)
		other.hear(event, 0, event.length)
	}
	const acknowledge = (...numbers: number[]) => {
		for (const number of numbers) one.acknowledged(1_000_000_000 + number, okOf(number), 0, 20)
	}
	return { one, other, written, arrivals, send, arrive, acknowledge }
}

describe('one end of a pair', () => {
	it('writes messages that differ in nothing but their numbers', () => {
		const { send, written } = pair()
		send(2)
		const [first, second] = written.map((text) => JSON.parse(text.slice(text.indexOf('['))) as [string, Record<string, string>])
		expect(written[1]).toMatch(/^42\/seeker,1000000002\[/)
		expect(first?.[1].clientId).toMatch(/^[0-9a-f-]{24}000000000001$/)
		expect(second?.[1].clientId).toMatch(/000000000002$/)
		expect(first?.[1].text).toHaveLength(60)
		expect([first?.[1].text?.slice(0, 12), second?.[1].text?.slice(0, 12)]).toEqual(['#s0000000001', '#s0000000002'])
	})

	it('is faultless when everything arrives and is acknowledged once, several in one event included', () => {
		const { one, arrivals, send, arrive, acknowledge } = pair()
		send(3)
		expect(one.inFlight()).toBe(6)
		arrive('#s0000000001', '#s0000000002')
		arrive('#s0000000003')
		acknowledge(1, 2, 3)
		expect(one.tally()).toMatchObject({ sent: 3, arrived: 3, acknowledged: 3 })
		expect(isFaultless(one.tally())).toBe(true)
		expect(one.inFlight()).toBe(0)
		expect(arrivals).toHaveLength(3)
	})

	it.each([
		['a lost message', ['#s0000000001', '#s0000000003'], [1, 2, 3], { lost: 1 }],
		['a doubled message', ['#s0000000001', '#s0000000002', '#s0000000002', '#s0000000003'], [1, 2, 3], { duplicated: 1 }],
		['two messages that changed places', ['#s0000000002', '#s0000000001', '#s0000000003'], [1, 2, 3], { reordered: 1 }],
		['a lost acknowledgement', ['#s0000000001', '#s0000000002', '#s0000000003'], [1, 3], { lost: 1 }],
		['a doubled acknowledgement', ['#s0000000001', '#s0000000002', '#s0000000003'], [1, 2, 3, 3], { duplicated: 1 }],
	])('finds %s', (_, texts, acknowledged, found) => {
		const { one, send, arrive, acknowledge } = pair()
		send(3)
		arrive(...texts)
		acknowledge(...acknowledged)
		expect(one.tally()).toMatchObject(found)
		expect(isFaultless(one.tally())).toBe(false)
	})

	it('finds a refusal, says why, and does not call it lost as well', () => {
		const { one, send, arrive } = pair()
		send(2)
		arrive('#s0000000001')
		one.acknowledged(1_000_000_001, okOf(1), 0, 20)
		one.acknowledged(1_000_000_002, okOf(2, false), 0, 20)
		expect(one.tally()).toMatchObject({ refused: 1, lost: 0, acknowledged: 1 })
		expect([...one.refusals].join()).toContain('"ok":false')
	})

	it('sends again, under the same number and mark, what the server was too busy to begin with', async () => {
		const { one, written, send, arrive, acknowledge } = pair()
		send(1)
		const reply = Buffer.from('[{"ok":false,"error":{"code":"busy","message":"","retryAfterMs":1}}]')
		one.acknowledged(1_000_000_001, reply, 0, reply.length)
		await vi.waitFor(() => expect(written).toHaveLength(2))
		expect(written[1]).toBe(written[0])
		expect(one.inFlight()).toBe(2)
		arrive('#s0000000001')
		acknowledge(1)
		expect(one.tally()).toMatchObject({ sent: 1, arrived: 1, acknowledged: 1 })
		expect(isFaultless(one.tally())).toBe(true)
		expect(one.sentAgain()).toBe(1)
	})

	it('tells its own words that come back from answers, and finds them doubled too', () => {
		const { one, arrivals, send } = pair()
		send(1)
		const echo = Buffer.from('["entry:appended",{"entries":["#s0000000001"]}]')
		one.hear(echo, 0, echo.length)
		expect(arrivals).toHaveLength(0)
		one.hear(echo, 0, echo.length)
		expect(one.tally().duplicated).toBe(1)
	})
})
