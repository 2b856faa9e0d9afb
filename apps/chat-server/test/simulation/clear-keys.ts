import type { DataKey, KeyVault } from '../../src/ports/key-vault.ts'
import type { Sealer } from '../../src/ports/sealer.ts'

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** Keys and seals without secrets or chance: what is sealed carries its binding in the clear and opens with nothing else. */
export function createClearVault(): KeyVault {
	let made = 0
	return {
		async newDataKey() {
			const name = `key ${++made}`
			return { dataKey: { name } as unknown as DataKey, wrapped: encoder.encode(name) }
		},
		unwrap: async (wrapped) => ({ name: decoder.decode(wrapped) }) as unknown as DataKey,
		rewrap: async (wrapped) => wrapped,
		endsAt: () => null,
		destroy: async () => false,
		destroyExpired: async () => [],
	}
}

export const clearSealer: Sealer = {
	seal: (key, binding, plain) =>
		encoder.encode(`${JSON.stringify([key, binding])}\n${typeof plain === 'string' ? plain : decoder.decode(plain)}`),
	open(key, binding, sealed) {
		const text = decoder.decode(sealed)
		const head = `${JSON.stringify([key, binding])}\n`
		return text.startsWith(head) ? encoder.encode(text.slice(head.length)) : null
	},
}
