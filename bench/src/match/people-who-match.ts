import { PROTOCOL_VERSION } from '@akin/core/protocol/version'
import { answer } from '../measure/answer-questions.ts'
import { connectRaw, type RawSocket } from '../measure/raw-socket.ts'
import { percentile } from '../replay/percentile.ts'

export type OffersPlan = {
	readonly programmeId: string
	readonly seekers: readonly string[]
	readonly listeners: readonly string[]
	readonly seekerPort: number
	readonly listenerPort: number
}
export type Rounds = { readonly rounds: number; readonly p50: number; readonly p99: number; readonly doubled: number }

type Offer = { readonly id: string; readonly handle: unknown }
type Reply = { readonly ok: boolean; readonly error?: { readonly code: string }; readonly data?: Record<string, never> }
type Listener = { readonly socket: RawSocket; offered: PromiseWithResolvers<Offer> }

const listeners: Listener[] = []
/** Who talks at the moment, so that somebody offered to two is noticed. */
const talking = new Set<string>()
let waits: number[] = []
let doubled = 0
let isRunning = false
const offerBegin = '["offer:made"'
const changedBegin = '["conversation:changed"'

const arrive = async (
	port: number,
	namespace: '/seeker' | '/listener',
	ticket: string,
	hear: (text: string) => void,
): Promise<RawSocket> => {
	const socket = await connectRaw({
		...{ port, namespace, origin: `http://localhost:${port}`, auth: { ticket, protocol: PROTOCOL_VERSION } },
		onEvent: (buffer, from, to) => hear(buffer.toString('utf8', from, to)),
	})
	await ask(socket, 'session:open', {})
	return socket
}

async function ask(socket: RawSocket, name: string, payload: unknown): Promise<Record<string, never>> {
	const reply = (await socket.ask(name, payload)) as Reply
	if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.error)}`)
	return reply.data ?? {}
}

async function connect(plan: OffersPlan): Promise<void> {
	for (const ticket of plan.seekers) {
		const request = { programmeId: plan.programmeId, language: 'en', name: null, topics: [], about: null, inDanger: false }
		let isAsking = false
		const again = async (socket: RawSocket) => {
			if (isAsking) return
			isAsking = true
			await ask(socket, 'conversation:request', request).catch(() => {})
			isAsking = false
		}
		const socket = await arrive(plan.seekerPort, '/seeker', ticket, (text) => {
			if (text.startsWith(changedBegin) && text.includes('"kind":"closed"')) void again(socket)
		})
		await again(socket)
	}
	for (const ticket of plan.listeners) {
		const listener: { socket: RawSocket | null; offered: PromiseWithResolvers<Offer> } = { socket: null, offered: Promise.withResolvers() }
		const socket = await arrive(plan.listenerPort, '/listener', ticket, (text) => {
			if (text.startsWith(offerBegin)) listener.offered.resolve((JSON.parse(text) as [string, { offer: Offer }])[1].offer)
		})
		await ask(socket, 'shift:start', { capacity: 1 })
		listeners.push(Object.assign(listener, { socket }))
	}
}

/** Ready, offered, accepted, ended: the person then asks again. */
async function round(listener: Listener): Promise<void> {
	const { socket } = listener
	const readyAt = performance.now()
	const answer = (await ask(socket, 'queue:help-next', {})) as unknown as { readonly offer: Offer | null }
	const offer = answer.offer ?? (await listener.offered.promise)
	waits.push(performance.now() - readyAt)
	listener.offered = Promise.withResolvers()
	const accepted = (await ask(socket, 'offer:accept', { offerId: offer.id })) as unknown as {
		readonly conversation: { readonly id: string }
	}
	const { id } = accepted.conversation
	if (talking.has(id)) doubled += 1
	talking.add(id)
	await ask(socket, 'conversation:end', { conversationId: id })
	talking.delete(id)
}

const loop = async (listener: Listener) => {
	while (isRunning) await round(listener)
}

function counted(): Rounds {
	const result = { rounds: waits.length, p50: percentile(waits, 50) ?? 0, p99: percentile(waits, 99) ?? 0, doubled }
	waits = []
	doubled = 0
	return result
}

let loops: Promise<unknown> = Promise.resolve()
answer({
	connect,
	async calm(rounds: number) {
		for (let n = 0; n < rounds; n++) {
			const listener = listeners[n % listeners.length]
			if (listener) await round(listener)
		}
		return counted()
	},
	begin() {
		isRunning = true
		loops = Promise.all(listeners.map(loop))
		loops.catch((error) => {
			console.error(error)
			process.exit(1)
		})
	},
	async run(seconds: number) {
		counted()
		await new Promise((resolve) => setTimeout(resolve, seconds * 1_000))
		const result = counted()
		isRunning = false
		await loops
		return result
	},
})
process.channel?.ref()
