import { EventEmitter } from 'node:events'
import { seekerContract } from '@akin/core/protocol/seeker'
import { OLDEST_SUPPORTED_VERSION, PROTOCOL_VERSION } from '@akin/core/protocol/version'
import { expect, it, test, vi } from 'vitest'
import { readCommands } from './read-commands.ts'
import type { HearCommand } from './register-commands.ts'
import type { SocketSession } from './sessions.ts'

function setUp({ shedding = true, waitMs = 40, protocol = PROTOCOL_VERSION, connected = true } = {}) {
	const written: string[] = []
	const heard: unknown[] = []
	const conn = Object.assign(new EventEmitter(), { write: (packet: string) => void written.push(packet) })
	conn.on('data', (packet) => void heard.push(packet))
	const socket = { conn, nsp: { name: '/seeker' }, data: { protocol }, connected }
	const session = { audience: 'seeker', socket } as unknown as SocketSession
	const hear = vi.fn<HearCommand>(async () => {})
	const admission = { begin: () => waitMs, isShedding: () => shedding, turnAway: () => waitMs }
	readCommands({ session, contract: seekerContract, hear, admission })
	return { written, heard, hear, say: (packet: unknown) => void conn.emit('data', packet) }
}
const message = '2/seeker,17["message:send",{"text":"hello"}]'

it('answers a message under its own number, with when to come back, and nobody else sees it', () => {
	const { written, heard, say } = setUp()
	say(message)
	expect(heard).toEqual([])
	expect(written).toHaveLength(1)
	const [, ack, body] = /^3\/seeker,(\d+)(\[.*\]) *$/.exec(written[0] ?? '') ?? []
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
	['that is a call for help', '2/seeker,17["danger:declare",{"text":"hello"}]', {}],
])('hears a command %s, and answers it under its number', (_, packet, options) => {
	const { written, heard, hear, say } = setUp(options)
	say(packet)
	expect([written, heard]).toEqual([[], []])
	const [name, given, ack] = hear.mock.calls[0] ?? []
	expect([name, given]).toEqual([packet.split('"')[1], [{ text: 'hello' }]])
	ack?.({ ok: true, data: { seq: 1 } })
	expect(written.map((packet) => packet.trimEnd())).toEqual(['3/seeker,17[{"ok":true,"data":{"seq":1}}]'])
})

test.each([
	['that wants no answer', '2/seeker,["message:send",{}]'],
	['that only begins like one', '2/seeker,17["message:send-all",{}]'],
	['whose name everything has', '2/seeker,17["constructor",{}]'],
	['of another namespace', '2/listener,17["message:send",{}]'],
	['that says goodbye', '1/seeker,'],
	['that is no text', Buffer.from('2/seeker,17["message:send",{}]')],
	['with nothing but a name', '2/seeker,17["message:send"]'],
	['with more than was agreed', '2/seeker,17["message:send",{},{}]'],
	['that is no JSON', '2/seeker,17["message:send",'],
	['that is no list', '2/seeker,17{"0":"message:send","length":2}'],
	['without a name', '2/seeker,17[7,{}]'],
	['whose number would come back as another', '2/seeker,12345678901234567["message:send",{}]'],
])('leaves a packet %s to Socket.IO', (_, packet) => {
	const { written, heard, hear, say } = setUp({ shedding: false })
	say(packet)
	expect([written, heard]).toEqual([[], [packet]])
	expect(hear).not.toHaveBeenCalled()
})

it('hears nobody who has left', () => {
	const { heard, hear, say } = setUp({ shedding: false, connected: false })
	say(message)
	expect(heard).toEqual([message])
	expect(hear).not.toHaveBeenCalled()
})
