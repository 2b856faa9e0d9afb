import { randomBytes } from 'node:crypto'
import { inspect } from 'node:util'
import { asId, type ConversationId } from '@akin/core/support/ids'
import { describe, expect, it } from 'vitest'
import type { SealBinding } from '../../ports/sealer.ts'
import { dataKeyFrom } from './data-key.ts'
import { gcmSealer } from './gcm-sealer.ts'

const bytes = randomBytes(32)
const dataKey = dataKeyFrom(bytes)
const binding: SealBinding = {
	conversationId: asId<ConversationId>('0b1f3a52-9a0f-4a52-8f3e-0d5a7c1e2b3f'),
	stream: 'room',
	senderId: 'a',
	clientId: 'b',
}
const words = new TextEncoder().encode('Thank you for asking.')

describe('sealing', () => {
	it.each([0, 1, 31, 4_096, 48_000])('gives %i bytes back', (length) => {
		const plain = randomBytes(length)
		expect(gcmSealer.open(dataKey, binding, gcmSealer.seal(dataKey, binding, plain))).toEqual(plain)
	})

	it('never seals the same words to the same bytes', () => {
		const sealed = Array.from({ length: 2_000 }, () => Buffer.from(gcmSealer.seal(dataKey, binding, words)).toString('hex'))
		expect(new Set(sealed).size).toBe(2_000)
		expect(new Set(sealed.map((hex) => hex.slice(2, 26))).size).toBe(2_000)
	})

	it.each([
		['conversation', { conversationId: asId<ConversationId>('1b1f3a52-9a0f-4a52-8f3e-0d5a7c1e2b3f') }],
		['stream', { stream: 'backstage' as const }],
		['sender', { senderId: 'c' }],
		['client id', { clientId: 'c' }],
		['border between sender and client id', { senderId: 'a","b', clientId: '' }],
	])('does not open under another %s', (_, other) => {
		const sealed = gcmSealer.seal(dataKey, binding, words)
		expect(gcmSealer.open(dataKey, { ...binding, ...other }, sealed)).toBeNull()
	})

	it('does not open under another key', () => {
		expect(gcmSealer.open(dataKeyFrom(randomBytes(32)), binding, gcmSealer.seal(dataKey, binding, words))).toBeNull()
	})

	it('does not open with any bit changed, or cut, or with more behind it', () => {
		const sealed = gcmSealer.seal(dataKey, binding, words)
		for (let bit = 0; bit < sealed.length * 8; bit += 1) {
			const changed = Uint8Array.from(sealed)
			changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
			expect(gcmSealer.open(dataKey, binding, changed), `bit ${bit}`).toBeNull()
		}
		for (let length = 0; length < sealed.length; length += 1)
			expect(gcmSealer.open(dataKey, binding, sealed.subarray(0, length))).toBeNull()
		expect(gcmSealer.open(dataKey, binding, Buffer.concat([sealed, Buffer.of(0)]))).toBeNull()
	})

	it('[P3] shows nothing of a data key that is printed', () => {
		expect(`${inspect(dataKey, { depth: 9, showHidden: true })}${JSON.stringify(dataKey)}`).not.toContain(bytes.toString('hex').slice(0, 8))
		expect(JSON.stringify({ dataKey })).toBe('{"dataKey":{}}')
	})
})
