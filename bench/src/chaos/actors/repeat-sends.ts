import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Link } from '@akin/client/link'
import type { Contract } from '@akin/core/protocol/contract'
import { asId, type ClientId, type ConversationId } from '@akin/core/support/ids'
import type { Stage } from './stage.ts'

type Queued = { readonly clientId: ClientId; readonly state: { readonly kind: string } }
type Message = { readonly conversationId: ConversationId; readonly text: string }
export type Sent = Message & { readonly clientId: ClientId }
/** The part of a link in which all audiences are alike. */
type Sending = {
	readonly state: () => { readonly kind: string }
	readonly open: () => void
	readonly close: () => void
	readonly call: (command: 'message:send', payload: Sent) => Promise<unknown>
}

/** Further connections of somebody, one to each node, opened when first needed. */
export type SideLinks<L> = {
	readonly to: (node: number) => L
	/** For good: a link that is asked for afterwards is not connected and never will be. */
	readonly close: () => void
}

export function sideLinks<L extends Pick<Link<Contract>, 'open' | 'close'>>(open: (node: number) => L): SideLinks<L> {
	const links = new Map<number, L>()
	let isClosed = false
	return {
		to: (node) => {
			const known = links.get(node)
			if (known) return known
			const opened = open(node)
			if (!isClosed) opened.open()
			links.set(node, opened)
			return opened
		},
		close: () => {
			isClosed = true
			for (const link of links.values()) link.close()
		},
	}
}

/** Sends what it likes beside the page, as often as it likes, through any node. */
export type Repeater = {
	/** Notes what the page was given to send, so that it can be sent again. */
	readonly sent: (message: Sent) => void
	/** These never left the page, which is gone now: sent from here they would be out of order. */
	readonly forget: (queued: readonly Queued[]) => void
	/** Sends one of the last again, or a fresh one, through the nodes in this order, waiting for none of the answers. */
	readonly repeat: (
		nodes: readonly number[],
		what: {
			readonly which: number
			readonly changedText: string | null
			readonly fresh: Message | null
			/** What still waits on the page for its turn: it must not overtake what was written before it. */
			readonly outgoing: readonly Queued[]
		},
	) => void
	/** A client that has not heard that it lost its right, or does not care, sends on for a while: all of it must be refused (S2). */
	readonly goOn: (stage: Pick<Stage, 'isOver'>, node: number, conversationId: ConversationId, words: (characters: number) => string) => void
}

/** Old ones are as good as new ones: a mark counts for the life of the conversation. */
const kept = 24
const goesOnTimes = 8
const goesOnEveryMs = 250

export function createRepeater(links: SideLinks<Sending>): Repeater {
	let last: Sent[] = []
	const send = (node: number, message: Sent): void => {
		const link = links.to(node)
		// What is not connected would only answer that.
		if (link.state().kind === 'up') void link.call('message:send', message)
	}
	const freshId = () => asId<ClientId>(randomUUID())

	return {
		sent: (message) => {
			last = [...last.slice(1 - kept), message]
		},
		forget: (queued) => {
			const waiting = waitingIn(queued)
			last = last.filter(({ clientId }) => !waiting.has(clientId))
		},
		repeat: (nodes, { which, changedText, fresh, outgoing }) => {
			const waiting = waitingIn(outgoing)
			const known = last.filter(({ clientId }) => !waiting.has(clientId))
			const message = fresh ? { ...fresh, clientId: freshId() } : known[Math.floor(which * known.length)]
			if (message === undefined) return
			for (const [index, node] of nodes.entries()) {
				send(node, changedText !== null && index === nodes.length - 1 ? { ...message, text: changedText } : message)
			}
		},
		goOn: async (stage, node, conversationId, words) => {
			for (let time = 0; time < goesOnTimes && !stage.isOver(); time++) {
				send(node, { conversationId, clientId: freshId(), text: words(30) })
				await pause(goesOnEveryMs)
			}
		},
	}
}

const waitingIn = (outgoing: readonly Queued[]): ReadonlySet<ClientId> =>
	new Set(outgoing.filter(({ state }) => state.kind === 'queued').map(({ clientId }) => clientId))
