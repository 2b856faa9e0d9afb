import { describePresence } from '../../../test/contracts/presence.contract.ts'
import { createMemoryPresence } from './memory-presence.ts'

describePresence('memory', async () => {
	let now = 1_000_000
	const presence = createMemoryPresence({ now: () => now })
	return {
		presence,
		otherNode: presence,
		letPass: async (ms) => {
			now += ms
		},
		[Symbol.asyncDispose]: async () => {},
	}
})
