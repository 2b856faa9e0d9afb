import { EventEmitter } from 'node:events'
import { OLDEST_SUPPORTED_VERSION, PROTOCOL_VERSION } from '@akin/core/protocol/version'
import { expect, it, test } from 'vitest'
import { refuseEarly } from './refuse-early.ts'
import type { SocketSession } from './sessions.ts'

function setUp({ shedding = true, waitMs = 40, protocol = PROTOCOL_VERSION } = {}) {
	const written: string[] = []
	const heard: unknown[] = []
	const conn = Object.assign(new EventEmitter(), { write: (packet: string) => void written.push(packet) })
	conn.on('data', (packet) => void heard.push(packet))
	const session = { audience: 'seeker', socket: { conn, nsp: { name: '/seeker' }, data: { protocol } } } as unknown as SocketSession
	refuseEarly(session, { begin: () => waitMs, isShedding: () => shedding, turnAway: () => waitMs })
	return { written, heard, say: (packet: unknown) => void conn.emit('data', packet) }
}
const message = '2/seeker,17["message:send",{"text":"hello"}]'

it('answers a message under its own number, with when to come back, and nobody else sees it', () => {
	const { written, heard, say } = setUp()
	say(message)
	expect(heard).toEqual([])
	expect(written).toHaveLength(1)
	const [, ack, body] = /^3\/seeker,(\d+)(\[.*\])$/.exec(written[0] ?? '') ?? []
	expect(ack).toBe('17')
	expect(JSON.parse(body ?? '')).toEqual([{ ok: false, error: { code: 'busy', message: expect.any(String), retryAfterMs: 40 } }])
})

it('[PR11] speaks to clients of the version before in words they know', () => {
	const { written, say } = setUp({ protocol: OLDEST_SUPPORTED_VERSION })
	say(message)
	expect(written[0]).toContain('"code":"unavailable"')
})

test.each([
	['while nothing is refused', message, { shedding: false }],
	['when it may be begun', message, { waitMs: 0 }],
	['that is a call for help', '2/seeker,17["danger:declare",{}]', {}],
	['that wants no answer', '2/seeker,["message:send",{}]', {}],
	['that only begins like one', '2/seeker,17["message:send-all",{}]', {}],
	['of another namespace', '2/listener,17["message:send",{}]', {}],
	['that says goodbye', '1/seeker,', {}],
	['that is no text', Buffer.from('2/seeker,17["message:send",{}]'), {}],
])('leaves a packet alone %s', (_, packet, options) => {
	const { written, heard, say } = setUp(options)
	say(packet)
	expect([written, heard]).toEqual([[], [packet]])
})
