import { randomBytes } from 'node:crypto'
import { asId, type SeekerSessionId } from '@akin/core/support/ids'
import { expect, test } from 'vitest'
import { createConnectedSockets } from './connected-sockets.ts'
import { type AddressSetting, createSeekerSources, networkOf } from './seeker-sources.ts'
import type { SeekerSocketSession } from './sessions.ts'

test.each([
	['203.0.113.9', '203.0.113.9'],
	['::ffff:203.0.113.9', '203.0.113.9'],
	['2001:DB8:0:12::1', '2001:db8:0:12'],
	['2001:db8::12:0:0:0:1', '2001:db8:0:12'],
	['2001:db8:0:12:ffff:1:2:3', '2001:db8:0:12'],
	['::1', '0:0:0:0'],
	['fe80::1%eth0', 'fe80:0:0:0'],
	['not an address', null],
	['', null],
])('[P5] what counts as the same place: %s', (address, network) => {
	expect(networkOf(address)).toBe(network)
})

const key = new Uint8Array(randomBytes(32))
const jo = asId<SeekerSessionId>('00000000-0000-4000-8000-000000000001')
const sources = (setting: AddressSetting, address: string, headers: Record<string, string> = {}) => {
	const sockets = createConnectedSockets()
	const session = { audience: 'seeker', actor: { role: 'seeker', id: jo }, socket: { id: 'one', handshake: { address, headers } } }
	sockets.add(session as unknown as SeekerSocketSession)
	return createSeekerSources(sockets, setting)
}

test('[P5] unless it is set to, the server does not look', () => {
	expect(sources({ from: 'nowhere' }, '203.0.113.9').hash(key, jo)).toBeNull()
})

test('[P5] the same place gives the same hash under one key, and says nothing under another', () => {
	const here = sources({ from: 'connection' }, '203.0.113.9').hash(key, jo)
	expect(sources({ from: 'connection' }, '::ffff:203.0.113.9').hash(key, jo)).toEqual(here)
	expect(sources({ from: 'connection' }, '203.0.113.10').hash(key, jo)).not.toEqual(here)
	expect(sources({ from: 'connection' }, '203.0.113.9').hash(new Uint8Array(randomBytes(32)), jo)).not.toEqual(here)
	expect(Buffer.from(here ?? []).toString()).not.toContain('203.0.113.9')
	expect(sources({ from: 'connection' }, '203.0.113.9').hash(key, asId<SeekerSessionId>('nobody'))).toBeNull()
})

test('[P5] behind a proxy the address that it added counts, and no other', () => {
	const setting = { from: 'header', name: 'x-forwarded-for' } as const
	const direct = sources({ from: 'connection' }, '203.0.113.9').hash(key, jo)
	expect(sources(setting, '10.0.0.1', { 'x-forwarded-for': '198.51.100.1, 203.0.113.9' }).hash(key, jo)).toEqual(direct)
	expect(sources(setting, '10.0.0.1').hash(key, jo)).toBeNull()
})
