import { randomBytes } from 'node:crypto'
import type { KeyVault } from '../../ports/key-vault.ts'
import { parseWrappingKeyLabel, wrappingKeyBytes, wrappingKeyLabel } from '../system/wrapped-data-key.ts'
import { wrappingVault } from '../system/wrapping-vault.ts'

/** Wrapping keys of one process, gone when it ends. Vaults made over the same map share their keys, as nodes share a folder. */
export const createMemoryKeyVault = (keys: Map<string, Uint8Array> = new Map()): KeyVault =>
	wrappingVault({
		async obtain(name) {
			const label = wrappingKeyLabel(name)
			const key = keys.get(label) ?? randomBytes(wrappingKeyBytes)
			keys.set(label, key)
			return key
		},
		read: async (name) => keys.get(wrappingKeyLabel(name)) ?? null,
		list: async () => [...keys.keys()].map(parseWrappingKeyLabel).filter((name) => name !== null),
		destroy: async (name) => keys.delete(wrappingKeyLabel(name)),
	})
