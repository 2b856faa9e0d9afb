import { PROTOCOL_VERSION } from '@akin/core/protocol/version'
import { askUntilDone, connectUntilIn } from '../measure/persist.ts'
import type { RawSocket } from '../measure/raw-socket.ts'
import type { Side } from './side.ts'

/** Tickets for as many seekers as listeners, and where they connect. */
export type AkinPlan = {
	readonly kind: 'akin'
	readonly programmeId: string
	readonly seekers: readonly string[]
	readonly listeners: readonly string[]
	readonly seekerPort: number
	readonly listenerPort: number
}
type Offer = { readonly id: string }
type Conversation = { readonly id: string }

/** A listener and a seeker whom the queue has brought together. */
export type Matched = { readonly conversationId: string; readonly seeker: Person; readonly listener: Person }
/** A socket whose events go where `side` says once there is one. */
export type Person = { readonly socket: RawSocket; side: Side | null }

const matchedWithinMs = 60_000
const offerBegin = '["offer:made"'

/** Real people in the real queue: every seeker asks to talk, every listener takes whoever is offered. */
export async function matchAkinPairs(plan: AkinPlan): Promise<Matched[]> {
	const seekers = new Map<string, Person>()
	for (const ticket of plan.seekers) {
		const person = await arrive(plan.seekerPort, '/seeker', ticket, () => {})
		const nothingSaid = { name: null, topics: [], about: null, inDanger: false }
		const asked = await askUntilDone<{ conversation: Conversation }>(person.socket, 'conversation:request', {
			...{ programmeId: plan.programmeId, language: 'en' },
			...nothingSaid,
		})
		seekers.set(asked.conversation.id, person)
	}
	const matched = await Promise.all(plan.listeners.map((ticket) => takeOne(plan.listenerPort, ticket)))
	return matched.map(({ conversationId, listener }) => {
		const seeker = seekers.get(conversationId)
		if (!seeker) throw new Error('a listener was offered somebody who is not of this bench')
		return { conversationId, seeker, listener }
	})
}

async function takeOne(port: number, ticket: string): Promise<Pick<Matched, 'conversationId' | 'listener'>> {
	const offered = Promise.withResolvers<Offer>()
	const listener = await arrive(port, '/listener', ticket, (text) => {
		if (text.startsWith(offerBegin)) offered.resolve((JSON.parse(text) as [string, { offer: Offer }])[1].offer)
	})
	await askUntilDone(listener.socket, 'shift:start', { capacity: 1 })
	const { offer } = await askUntilDone<{ offer: Offer | null }>(listener.socket, 'queue:help-next', {})
	if (offer) offered.resolve(offer)
	const timer = setTimeout(() => offered.reject(new Error('a listener was offered nobody')), matchedWithinMs)
	const { id } = await offered.promise
	clearTimeout(timer)
	const { conversation } = await askUntilDone<{ conversation: Conversation }>(listener.socket, 'offer:accept', { offerId: id })
	await askUntilDone(listener.socket, 'conversation:resume', { conversationId: conversation.id, after: { room: 0, backstage: 0 } })
	return { conversationId: conversation.id, listener }
}

async function arrive(port: number, namespace: '/seeker' | '/listener', ticket: string, onSetUp: (text: string) => void): Promise<Person> {
	const person: { socket: RawSocket | null; side: Side | null } = { socket: null, side: null }
	const socket = await connectUntilIn({
		...{ port, namespace, origin: `http://localhost:${port}`, auth: { ticket, protocol: PROTOCOL_VERSION } },
		onEvent(buffer, from, to) {
			if (person.side) person.side.hear(buffer, from, to)
			else onSetUp(buffer.toString('utf8', from, to))
		},
		onAck: (id, buffer, from, to) => person.side?.acknowledged(id, buffer, from, to),
	})
	await askUntilDone(socket, 'session:open', {})
	return Object.assign(person, { socket })
}

export const akinPacket = (namespace: '/seeker' | '/listener', conversationId: string) => (ackId: string, mark: string, text: string) =>
	`42${namespace},${ackId}${JSON.stringify(['message:send', { conversationId, clientId: mark, text }])}`
