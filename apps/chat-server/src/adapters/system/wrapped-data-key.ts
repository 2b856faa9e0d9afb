import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { RetentionClass, UtcDay, WrappingKeyName } from '../../ports/key-vault.ts'
import { dataKeyBytes } from './data-key.ts'

/** Wrapped bytes: version, length of the name, name, nonce, wrapped key, tag. The name is authenticated and in the clear: it says which key opens it. */
const version = 1
const nonceBytes = 12
const tagBytes = 16
const namePattern = /^(\d{4}-\d{2}-\d{2})\.(d\d{1,4}|h[0-9a-f]{32})$/

export const wrappingKeyBytes = 32

/** `2026-11-20.d30`: also the stem of the key's file. */
export const wrappingKeyLabel = ({ day, retentionClass }: WrappingKeyName): string => `${day}.${retentionClass}`

/** The name back from its label, or null for any other text. */
export function parseWrappingKeyLabel(label: string): WrappingKeyName | null {
	const [, day, retentionClass] = namePattern.exec(label) ?? []
	if (day === undefined || retentionClass === undefined) return null
	return { day: day as UtcDay, retentionClass: retentionClass as RetentionClass }
}

export function wrapDataKey(wrappingKey: Uint8Array, name: WrappingKeyName, dataKey: Uint8Array): Uint8Array {
	const header = headerOf(wrappingKeyLabel(name))
	const nonce = randomBytes(nonceBytes)
	const cipher = createCipheriv('aes-256-gcm', wrappingKey, nonce, { authTagLength: tagBytes })
	cipher.setAAD(header)
	return Buffer.concat([header, nonce, cipher.update(dataKey), cipher.final(), cipher.getAuthTag()])
}

/** Which wrapping key these bytes need, or null when they are not a wrapped key. */
export function wrappingKeyNameOf(wrapped: Uint8Array): WrappingKeyName | null {
	const labelBytes = wrapped[1] ?? 0
	if (wrapped[0] !== version || wrapped.length !== 2 + labelBytes + nonceBytes + dataKeyBytes + tagBytes) return null
	return parseWrappingKeyLabel(Buffer.from(wrapped.subarray(2, 2 + labelBytes)).toString('latin1'))
}

/** The data key's bytes, or null when this wrapping key did not wrap exactly these bytes. */
export function unwrapDataKey(wrappingKey: Uint8Array, name: WrappingKeyName, wrapped: Uint8Array): Uint8Array | null {
	const header = headerOf(wrappingKeyLabel(name))
	const nonceEnd = header.length + nonceBytes
	const decipher = createDecipheriv('aes-256-gcm', wrappingKey, wrapped.subarray(header.length, nonceEnd), { authTagLength: tagBytes })
	decipher.setAAD(header)
	decipher.setAuthTag(wrapped.subarray(wrapped.length - tagBytes))
	const bytes = decipher.update(wrapped.subarray(nonceEnd, wrapped.length - tagBytes))
	try {
		return Buffer.concat([bytes, decipher.final()])
	} catch {
		// `final` throws exactly when the tag does not fit.
		return null
	}
}

const headerOf = (label: string) => Buffer.concat([Buffer.of(version, label.length), Buffer.from(label, 'latin1')])
