import { connectRaw } from '../measure/raw-socket.ts'
import type { Side } from './side.ts'

/** Where the two ends of each pair connect: two nodes, or twice the same. */
export type BarePlan = { readonly kind: 'bare'; readonly pairs: number; readonly ports: readonly [number, number] }

export const barePacket = () => (ackId: string, mark: string, text: string) =>
	`42${ackId}${JSON.stringify(['message', { clientId: mark, text }])}`

/** Connects pairs to the bare relay: a room for each. */
export async function connectBarePairs({ ports }: BarePlan, pairs: readonly (readonly [Side, Side])[]): Promise<void> {
	const enter = async (side: Side, port: number, room: string) => {
		const hooks = { onEvent: side.hear, onAck: side.acknowledged }
		side.socket = await connectRaw({ port, namespace: '/', origin: `http://localhost:${port}`, auth: { room }, ...hooks })
	}
	for (const [index, [one, other]] of pairs.entries()) {
		await Promise.all([enter(one, ports[0], `pair-${index}`), enter(other, ports[1], `pair-${index}`)])
	}
}
