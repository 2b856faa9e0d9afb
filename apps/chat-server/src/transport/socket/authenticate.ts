import { OLDEST_SUPPORTED_VERSION, oldestSupported, PROTOCOL_VERSION } from '@akin/core/protocol/version'
import * as z from 'zod/mini'
import type { Audience } from '../../ports/session-store.ts'
import type { SignIns } from '../../use-cases/session/sign-ins.ts'
import { type SocketOwner, spendSocketTicket } from '../../use-cases/session/spend-socket-ticket.ts'
import { readAgreed } from '../read-agreed.ts'

const handshake = z.object({ ticket: z.string().check(z.maxLength(200)), protocol: z.int() })

/** What a client that may not connect is told; the code is stable. With our version, so that a newer page knows whom it met. */
export class ConnectRefused extends Error {
	readonly data: { readonly code: 'not_signed_in' | 'unsupported_version' | 'unavailable'; readonly version: number }
	constructor(code: ConnectRefused['data']['code']) {
		super(code)
		this.data = { code, version: PROTOCOL_VERSION }
	}
}

/** The version a client says it speaks, once it has been let in by it. */
export const protocolOf = (auth: unknown): number => {
	const shown = readAgreed(handshake, auth)
	return shown.success ? shown.data.protocol : OLDEST_SUPPORTED_VERSION
}

/** Who opens this socket. Spends the ticket: each attempt needs a new one. Throws ConnectRefused. */
export async function authenticate(signIns: SignIns, audience: Audience, auth: unknown): Promise<SocketOwner> {
	const shown = readAgreed(handshake, auth)
	if (!shown.success) throw new ConnectRefused('not_signed_in')
	const { ticket, protocol } = shown.data
	if (protocol < oldestSupported[audience] || protocol > PROTOCOL_VERSION) throw new ConnectRefused('unsupported_version')
	const owner = await spendSocketTicket(signIns, { ticket, audience })
	if (!owner) throw new ConnectRefused('not_signed_in')
	return owner
}
