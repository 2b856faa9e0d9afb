import { createCipheriv, createDecipheriv, randomFillSync } from 'node:crypto'
import type { SealBinding, Sealer } from '../../ports/sealer.ts'
import { keyOf } from './data-key.ts'

/** Sealed bytes: version, nonce, ciphertext, tag. */
const version = 1
const nonceBytes = 12
const tagBytes = 16
const headerBytes = 1 + nonceBytes

/**
 * AES-256-GCM with a random 96-bit nonce. A key seals one conversation, some thousand entries at most, which keeps a repeated nonce out of
 * the question.
 */
export const gcmSealer: Sealer = {
	seal(dataKey, binding, plain) {
		const nonce = nextNonce()
		const cipher = createCipheriv('aes-256-gcm', keyOf(dataKey), nonce, { authTagLength: tagBytes })
		cipher.setAAD(associatedData(binding))
		// A text is encoded on the way in, without a copy of its own.
		const body = typeof plain === 'string' ? cipher.update(plain, 'utf8') : cipher.update(plain)
		// A stream cipher keeps nothing back; this only closes it.
		cipher.final()
		const sealed = Buffer.allocUnsafe(headerBytes + body.length + tagBytes)
		sealed[0] = version
		nonce.copy(sealed, 1)
		body.copy(sealed, headerBytes)
		cipher.getAuthTag().copy(sealed, headerBytes + body.length)
		return sealed
	},

	open(dataKey, binding, sealed) {
		if (sealed.length < headerBytes + tagBytes || sealed[0] !== version) return null
		const nonce = sealed.subarray(1, headerBytes)
		const decipher = createDecipheriv('aes-256-gcm', keyOf(dataKey), nonce, { authTagLength: tagBytes })
		decipher.setAAD(associatedData(binding))
		decipher.setAuthTag(sealed.subarray(sealed.length - tagBytes))
		const plain = decipher.update(sealed.subarray(headerBytes, sealed.length - tagBytes))
		try {
			return Buffer.concat([plain, decipher.final()])
		} catch {
			// `final` throws exactly when key, binding or bytes are not those that were sealed.
			return null
		}
	},
}

/** Random bytes are asked for once for so many nonces: asking costs more than sealing a message does. Each is used once. */
const nonces = Buffer.alloc(nonceBytes * 512)
let usedNonceBytes = nonces.length

function nextNonce(): Buffer {
	if (usedNonceBytes === nonces.length) {
		randomFillSync(nonces)
		usedNonceBytes = 0
	}
	usedNonceBytes += nonceBytes
	return nonces.subarray(usedNonceBytes - nonceBytes, usedNonceBytes)
}

/** JSON keeps the fields apart whatever they contain, so two different bindings never give the same bytes. */
const associatedData = ({ conversationId, stream, senderId, clientId }: SealBinding) =>
	Buffer.from(JSON.stringify(['akin entry', version, conversationId, stream, senderId, clientId]))
