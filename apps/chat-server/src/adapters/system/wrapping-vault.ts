import { randomBytes } from 'node:crypto'
import type { KeyVault, WrappingKeyName } from '../../ports/key-vault.ts'
import { wrappingKeyEndsAt } from '../../ports/retention.ts'
import { dataKeyBytes, dataKeyFrom } from './data-key.ts'
import { unwrapDataKey, wrapDataKey, wrappingKeyNameOf } from './wrapped-data-key.ts'

/** Where wrapping keys are kept. */
export type WrappingKeys = {
	/** The key of this name; makes it when there is none. Everybody who asks, on any node, gets the same one. */
	obtain(name: WrappingKeyName): Promise<Uint8Array>
	/** Null when there is none, or no more. */
	read(name: WrappingKeyName): Promise<Uint8Array | null>
	list(): Promise<readonly WrappingKeyName[]>
	/** False when it was gone already. */
	destroy(name: WrappingKeyName): Promise<boolean>
}

/**
 * A vault over some place for wrapping keys. It remembers none of them: a key destroyed through one node is at once useless on all, and a
 * conversation needs one only when it begins and when its data key has to be read again.
 */
export const wrappingVault = (keys: WrappingKeys): KeyVault => ({
	async newDataKey(day, retentionClass) {
		const name = { day, retentionClass }
		const wrappingKey = await keys.obtain(name)
		const bytes = randomBytes(dataKeyBytes)
		const wrapped = wrapDataKey(wrappingKey, name, bytes)
		const dataKey = dataKeyFrom(bytes)
		bytes.fill(0)
		return { dataKey, wrapped }
	},

	async unwrap(wrapped) {
		const bytes = await bytesOf(keys, wrapped)
		return bytes === null ? null : dataKeyFrom(bytes)
	},

	async rewrap(wrapped, name) {
		const bytes = await bytesOf(keys, wrapped)
		if (bytes === null) return null
		const again = wrapDataKey(await keys.obtain(name), name, bytes)
		bytes.fill(0)
		return again
	},

	endsAt(wrapped) {
		const name = wrappingKeyNameOf(wrapped)
		return name && wrappingKeyEndsAt(name)
	},

	destroy: (name) => keys.destroy(name),

	async destroyExpired(now) {
		const destroyed: WrappingKeyName[] = []
		for (const name of await keys.list()) {
			if (wrappingKeyEndsAt(name) <= now && (await keys.destroy(name))) destroyed.push(name)
		}
		return destroyed
	},
})

async function bytesOf(keys: WrappingKeys, wrapped: Uint8Array): Promise<Uint8Array | null> {
	const name = wrappingKeyNameOf(wrapped)
	if (name === null) return null
	const wrappingKey = await keys.read(name)
	return wrappingKey === null ? null : unwrapDataKey(wrappingKey, name, wrapped)
}
