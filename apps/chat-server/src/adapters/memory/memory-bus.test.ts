import { describeBus } from '../../../test/contracts/bus.contract.ts'
import { createMemoryBusHub } from './memory-bus.ts'

describeBus('memory', async () => {
	const hub = createMemoryBusHub()
	const [a, b, c] = [hub.connect('a'), hub.connect('b'), hub.connect('c')] as const
	return {
		a,
		b,
		c,
		cutOffB: async () => b.disconnect(),
		reconnectB: async () => b.reconnect(),
		async [Symbol.asyncDispose]() {
			for (const bus of [a, b, c]) await bus[Symbol.asyncDispose]()
		},
	}
})
