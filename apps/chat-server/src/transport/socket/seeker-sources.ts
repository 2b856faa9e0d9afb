import { createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { isIP, isIPv4 } from 'node:net'
import type { SeekerSessionId } from '@akin/core/support/ids'
import type { SeekerSources } from '../../ports/seeker-sources.ts'
import type { ConnectedSockets } from './connected-sockets.ts'

/** How this server learns where people come from: not at all, from the connection, or from a header that its proxy sets. */
export type AddressSetting =
	| { readonly from: 'nowhere' }
	| { readonly from: 'connection' }
	| { readonly from: 'header'; readonly name: string }

/** A connection or request, as far as it says where it comes from. */
export type Arrival = { readonly address: string; readonly headers: IncomingHttpHeaders }

/** [P5] Reads an address for the moment of a comparison and gives out nothing but its keyed hash. */
export function createSeekerSources(sockets: ConnectedSockets, setting: AddressSetting): SeekerSources {
	function hash(key: Uint8Array, id: SeekerSessionId): Uint8Array | null {
		for (const { socket } of sockets.of(id)) {
			const network = networkOf(addressOf(socket.handshake, setting))
			if (network !== null) return new Uint8Array(createHmac('sha256', key).update(network).digest())
		}
		return null
	}
	return {
		hash,
		matches(key, id, known) {
			const own = hash(key, id)
			return own !== null && own.length === known.length && timingSafeEqual(own, known)
		},
	}
}

/** What the setting says to look at; null when that is nothing. Not to be kept: see `networkOf` and the keyed hashes of it. */
export function addressOf({ address, headers }: Arrival, setting: AddressSetting): string | null {
	if (setting.from === 'nowhere') return null
	if (setting.from === 'connection') return address
	const value = headers[setting.name]
	const text = Array.isArray(value) ? value.join(',') : value
	// The last one was added by the proxy next to us; whatever stands before it may have been made up.
	return text?.split(',').at(-1)?.trim() ?? null
}

/** What counts as the same place: an IPv4 address, or the first half of an IPv6 one, which is what one household or phone has. */
export function networkOf(address: string | null): string | null {
	if (address === null) return null
	const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')
	if (isIPv4(plain)) return plain
	if (isIP(plain) !== 6) return null
	const [before = '', after] = plain.toLowerCase().split('::')
	const groups = before === '' ? [] : before.split(':')
	const rest = after === undefined || after === '' ? [] : after.split(':')
	const all = after === undefined ? groups : [...groups, ...Array<string>(8 - groups.length - rest.length).fill('0'), ...rest]
	return all
		.slice(0, 4)
		.map((group) => Number.parseInt(group, 16).toString(16))
		.join(':')
}
