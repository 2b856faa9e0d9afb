import { PROTOCOL_VERSION } from '@akin/core/protocol/version'
import { answer } from '../measure/answer-questions.ts'
import { askUntilDone, connectUntilIn } from '../measure/persist.ts'
import { connectRaw, type RawSocket } from '../measure/raw-socket.ts'

/** People who connect and then say nothing. */
export type CrowdPlan =
	| { readonly kind: 'bare'; readonly port: number; readonly count: number; readonly atOnce: number }
	| { readonly kind: 'akin'; readonly port: number; readonly tickets: readonly string[]; readonly atOnce: number }
export type Gathered = { readonly connected: number; readonly seconds: number; readonly refusedFirst: number }

const open = new Set<RawSocket>()
const nothing = () => {}
/** Connects everybody, so many at once; a seeker is there when the page would show what it opened with. */
async function gather(plan: CrowdPlan): Promise<Gathered> {
	const start = performance.now()
	const count = plan.kind === 'bare' ? plan.count : plan.tickets.length
	const places = Array.from({ length: count }, (_, index) => index).values()
	let refusedFirst = 0
	const before = open.size
	const connectSome = async () => {
		for (const index of places) {
			open.add(await enter(plan, index, () => (refusedFirst += 1)))
		}
	}
	await Promise.all(Array.from({ length: plan.atOnce }, connectSome))
	return { connected: open.size - before, seconds: (performance.now() - start) / 1_000, refusedFirst }
}

async function enter(plan: CrowdPlan, index: number, onSentAway: () => void): Promise<RawSocket> {
	const { port } = plan
	const common = { port, origin: `http://localhost:${port}`, onEvent: nothing }
	if (plan.kind === 'bare') return connectRaw({ ...common, namespace: '/', auth: { room: `idle-${index}` } })
	const auth = { ticket: plan.tickets[index], protocol: PROTOCOL_VERSION }
	const socket = await connectUntilIn({ ...common, namespace: '/seeker', auth }, onSentAway)
	await askUntilDone(socket, 'session:open', {})
	return socket
}

/** How many are still connected. */
const here = (): number => [...open].filter((socket) => socket.isOpen()).length

answer({ gather, here })
process.channel?.ref()
