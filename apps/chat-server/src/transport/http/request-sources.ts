import { createHmac, randomBytes } from 'node:crypto'
import type { Request } from 'express'
import type { Clock } from '../../ports/clock.ts'
import { type AddressSetting, addressOf, networkOf } from '../socket/seeker-sources.ts'

/** Where a request comes from, as a keyed hash that is good for comparing and for nothing else; null where this server does not look. */
export type RequestSource = (request: Pick<Request, 'socket' | 'headers'>) => string | null

const keyForMs = 24 * 3_600_000

/** [P5] Reads an address for the moment of a hash. The key is made here, stored nowhere, and another one every day. */
export function createRequestSources(setting: AddressSetting, clock: Clock): RequestSource {
	let key = randomBytes(32)
	let keyEndsAt = clock.now() + keyForMs
	return ({ socket, headers }) => {
		const network = networkOf(addressOf({ address: socket.remoteAddress ?? '', headers }, setting))
		if (network === null) return null
		if (clock.now() >= keyEndsAt) {
			key = randomBytes(32)
			keyEndsAt = clock.now() + keyForMs
		}
		return createHmac('sha256', key).update(network).digest('base64url')
	}
}
