import { createSecretKey, KeyObject } from 'node:crypto'
import type { DataKey } from '../../ports/key-vault.ts'

export const dataKeyBytes = 32

/** A KeyObject shows nothing of the key when printed or turned into JSON. */
export function dataKeyFrom(bytes: Uint8Array): DataKey {
	if (bytes.length !== dataKeyBytes) throw new Error(`a data key has ${dataKeyBytes} bytes, not ${bytes.length}`)
	return createSecretKey(bytes) as unknown as DataKey
}

/** The key behind the opaque type. Throws for anything that `dataKeyFrom` did not make. */
export function keyOf(dataKey: DataKey): KeyObject {
	const key: unknown = dataKey
	if (!(key instanceof KeyObject)) throw new Error('not a data key')
	return key
}
