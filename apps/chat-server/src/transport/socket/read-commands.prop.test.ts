import { EventEmitter } from 'node:events'
import { seekerContract } from '@akin/core/protocol/seeker'
import { PROTOCOL_VERSION } from '@akin/core/protocol/version'
import fc from 'fast-check'
import type { Packet } from 'socket.io-parser'
import { expect, it } from 'vitest'
import { readCommands } from './read-commands.ts'
import type { SocketSession } from './sessions.ts'
import { textParser } from './text-parser.ts'

type Heard = { readonly name: string; readonly given: readonly unknown[]; readonly answered: string | undefined }

/** What is heard of a packet before Socket.IO; null when it is left to it. */
function heardOf(packet: string): Heard | null {
	const written: string[] = []
	const heard: Omit<Heard, 'answered'>[] = []
	const left: unknown[] = []
	const conn = Object.assign(new EventEmitter(), { write: (text: string) => void written.push(text) })
	conn.on('data', (data) => void left.push(data))
	const socket = { conn, nsp: { name: '/seeker' }, data: { protocol: PROTOCOL_VERSION }, connected: true }
	readCommands({
		session: { audience: 'seeker', socket } as unknown as SocketSession,
		contract: seekerContract,
		hear: async (name, given, ack) => {
			heard.push({ name, given })
			ack?.({ ok: true, data: null })
		},
		admission: { begin: () => 0, isShedding: () => false, turnAway: () => 0 },
	})
	conn.emit('data', packet)
	expect(heard.length + left.length).toBe(1)
	const [one] = heard
	return one ? { ...one, answered: written[0] } : null
}

/** What Socket.IO's own decoder makes of it; null when it refuses it. */
function decoded(packet: string): Packet | null {
	const decoder = new textParser.Decoder()
	let read: Packet | null = null
	decoder.on('decoded', (whole: Packet) => {
		read = whole
	})
	try {
		decoder.add(packet)
	} catch {
		return null
	}
	return read
}

const often = <T>(value: T, others: fc.Arbitrary<T>) =>
	fc.oneof({ weight: 6, arbitrary: fc.constant(value) }, { weight: 1, arbitrary: others })
const blank = often('', fc.constantFrom(' ', '\t', '\n', '\u2028', '\ufeff', '\u00a0'))
const packets = fc
	.tuple(
		often('2', fc.constantFrom('3', '5', '0')),
		often('/seeker,', fc.constantFrom('/seeker?x=1,', '/seeker', '/seeker ,', '/listener,', ',')),
		fc.oneof(
			fc.nat().map(String),
			fc.constantFrom('', '0', '007', '999999999999999', '9007199254740993', '1e3', '-1', '0x10', '１', '1 2'),
		),
		blank,
		fc.oneof(
			fc
				.constantFrom('message:send', 'typing:set', 'session:open', 'constructor', '__proto__', 'connect', '\ud800', '')
				.map((name) => JSON.stringify(name)),
			fc.constantFrom('"message:\\u0073end"', '7', '["message:send"]', '{}'),
		),
		fc.oneof(
			fc.jsonValue().map((value) => JSON.stringify(value)),
			fc.constantFrom('{"__proto__":{"a":1}}', '{"a":1,"a":2}', '"\\ud800"', '1e999', '{"_placeholder":true,"num":0}', ''),
		),
		blank,
		often('', fc.constantFrom(']', ' ', '\n', 'x', '\u0000', '[]', '\u2028')),
	)
	.map(
		([type, namespace, id, before, name, payload, after, tail]) => `${type}${namespace}${id}${before}[${name}${after},${payload}]${tail}`,
	)

it('[M6] hears in a packet what Socket.IO would have heard, and answers under the number it would have answered under', () => {
	let taken = 0
	fc.assert(
		fc.property(packets, (packet) => {
			const heard = heardOf(packet)
			if (!heard) return
			taken += 1
			const usual = decoded(packet)
			expect(usual).toMatchObject({ type: 2, nsp: '/seeker' })
			expect([heard.name, ...heard.given]).toEqual(usual?.data)
			expect(decoded(heard.answered ?? '')).toMatchObject({ type: 3, nsp: '/seeker', id: usual?.id, data: [{ ok: true, data: null }] })
		}),
		{ numRuns: 5_000 },
	)
	expect(taken).toBeGreaterThan(200)
})
