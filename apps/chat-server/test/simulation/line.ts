import type { Link, LinkState } from '@akin/client/link'
import type { Actor } from '@akin/core/access/actor'
import type { Contract } from '@akin/core/protocol/contract'
import { asId, type ClientId, type ConversationId } from '@akin/core/support/ids'
import type { Instant } from '@akin/core/support/instant'
import type { Stream } from '@akin/core/view/entry-view'
import type { SocketSession } from '../../src/transport/socket/sessions.ts'
import type { SharedWorld } from './shared-world.ts'
import type { Answer, SimulatedNode } from './simulated-node.ts'
import { type SimulatedSocket, simulatedSocket } from './simulated-sockets.ts'

export type Line<C extends Contract> = Link<C> & {
	/** The connection breaks; the device comes back after so long. The server notices at once, or only when it misses an answer. */
	readonly cut: (forMs: number) => void
	readonly isUp: () => boolean
	/** Sends a command past the page: the same message a second time. */
	readonly repeat: (command: string, payload: unknown) => void
}

const answerTimeoutMs = 5_000
/** How long a server takes at most to notice that nobody is at the other end: its ping and the time for the answer. */
const pingOutMs = 25_000
const streamOf: Readonly<Record<string, Stream>> = { 'message:send': 'room', 'whisper:send': 'backstage', 'note:send': 'supervision' }

type Connection = { readonly node: SimulatedNode; readonly session: SocketSession; readonly socket: SimulatedSocket }
type Reply = (answer: Answer) => void

/** One device's connection to whichever node it is given: in order in both directions, lost as a whole when it breaks. */
export function createLine<C extends Contract>(
	world: SharedWorld,
	nodes: () => readonly SimulatedNode[],
	name: string,
	actor: Actor,
): Line<C> {
	const { timeline, history, truth } = world
	const stateListeners = new Set<(state: LinkState) => void>()
	const listeners = new Map<string, Set<(data: never) => void>>()
	const pending = new Set<Reply>()
	let state: LinkState = { kind: 'idle' }
	let connection: Connection | null = null
	let connections = 0
	let lastDown: Instant = 0
	let lastUp: Instant = 0

	const enter = (next: LinkState) => {
		const before = history.online.findLast((spell) => spell.actor.id === actor.id)
		if (next.kind === 'up') history.online.push({ actor, from: timeline.now(), until: Number.POSITIVE_INFINITY })
		else if (state.kind === 'up' && before) before.until = timeline.now()
		state = next
		if (next.kind !== 'up') for (const settle of [...pending]) settle({ ok: false, error: { code: 'no_answer' } })
		for (const listener of [...stateListeners]) listener(next)
	}
	const way = (what: string) =>
		world.isCalm() ? 1 : 1 + (timeline.draw(`${name} ${what}`) % (timeline.chance(`${name} ${what} slow`, 12) ? 1_500 : 60))

	/** From the server to the device, behind what was sent before. */
	function down(of: Connection, run: () => void): void {
		lastDown = Math.max(lastDown, timeline.now() + way('down'))
		timeline.after(lastDown - timeline.now(), () => {
			if (connection === of) run()
		})
	}
	function up(of: Connection, run: () => void): void {
		lastUp = Math.max(lastUp, timeline.now() + way('up'))
		timeline.after(lastUp - timeline.now(), () => {
			if (of.node.isAlive() && of.socket.connected) run()
		})
	}

	function attempt(): void {
		const alive = nodes().filter((node) => node.isAlive())
		const node = alive[timeline.draw(`${name} which node`) % Math.max(1, alive.length)]
		if (node === undefined) {
			timeline.after(500, tryAgain)
			return
		}
		const id = `${name} ${++connections}`
		const hold: { current: Connection | null } = { current: null }
		const socket = simulatedSocket(
			id,
			(event, payload) => {
				const mine = hold.current
				if (mine) down(mine, () => hear(event, payload))
			},
			() => lose(0),
		)
		const session = sessionOf(actor, socket, id)
		const made = { node, session, socket }
		hold.current = made
		connection = made
		lastDown = timeline.now()
		lastUp = timeline.now()
		node.connect(session)
		enter({ kind: 'up' })
	}
	const tryAgain = () => {
		if (state.kind === 'down') attempt()
	}

	/** The connection is gone for this device; `backMs` later it tries again. */
	function lose(backMs: number): void {
		const lost = connection
		if (lost === null) return
		connection = null
		const noticed = () => {
			if (!lost.socket.connected) return
			lost.socket.connected = false
			if (lost.node.isAlive()) lost.node.disconnect(lost.session)
		}
		if (world.isCalm() || timeline.chance(`${name} says good-bye`, 2)) noticed()
		else timeline.after(timeline.draw(`${name} is missed`) % pingOutMs, noticed)
		enter({ kind: 'down', since: timeline.now() })
		timeline.after(backMs + 100 + (timeline.draw(`${name} comes back`) % 2_000), tryAgain)
	}
	world.watchDeaths((node) => {
		const of = connection
		if (of?.node.name !== node) return
		of.socket.connected = false
		timeline.after(timeline.draw(`${name} notices`) % 1_500, () => {
			if (connection === of) lose(0)
		})
	})

	const note = (conversationId: ConversationId, given: unknown) => {
		for (const { stream = 'room', seq, content } of given as readonly { stream?: Stream; seq: number; content: object }[]) {
			const text = 'text' in content && typeof content.text === 'string' ? content.text : JSON.stringify(content)
			history.shown.push({ actor, conversationId, stream, seq, text, order: truth.order(), at: timeline.now() })
		}
	}
	function hear(event: string, payload: unknown): void {
		const { conversationId, entries } = payload as { conversationId: ConversationId; entries?: unknown }
		if (entries !== undefined) note(conversationId, entries)
		for (const listener of [...(listeners.get(event) ?? [])]) listener(payload as never)
	}
	function remember(command: string, payload: unknown, data: unknown): void {
		history.done.push({ actor, command, payload, data, at: timeline.now() })
		const { conversationId, clientId, text } = payload as { conversationId: ConversationId; clientId: ClientId; text: string }
		const stream = streamOf[command]
		if (stream !== undefined) {
			const { seq } = data as { seq: number }
			history.acknowledged.push({ actor, conversationId, stream, clientId, seq, text })
		}
		const { entries } = data as { entries?: unknown }
		if (entries !== undefined) note(conversationId, entries)
	}

	function ask(command: string, payload: unknown, timeoutMs: number): Promise<Answer> {
		return new Promise((resolve) => {
			const settle: Reply = (answer) => {
				if (!pending.delete(settle)) return
				cancel()
				resolve(answer)
			}
			pending.add(settle)
			const lost = () => settle({ ok: false, error: { code: 'no_answer' } })
			const cancel = timeline.after(timeoutMs, lost)
			const of = connection
			if (of === null || state.kind !== 'up') return lost()
			history.asked.push({ actor, command, payload, at: timeline.now() })
			up(of, () => {
				void of.node.ask(of.session, command, payload).then((answer) => {
					if (!of.node.isAlive()) return
					down(of, () => {
						if (pending.has(settle) && answer.ok) remember(command, payload, answer.data)
						settle(answer)
					})
				})
			})
		})
	}

	return {
		state: () => state,
		isUp: () => state.kind === 'up',
		onState(listener) {
			stateListeners.add(listener)
			return () => void stateListeners.delete(listener)
		},
		call: (command, payload, options) => ask(command, payload, options?.timeoutMs ?? answerTimeoutMs) as never,
		on(event, listener) {
			listeners.set(event, (listeners.get(event) ?? new Set()).add(listener))
			return () => void listeners.get(event)?.delete(listener)
		},
		open() {
			if (state.kind !== 'idle' && state.kind !== 'refused') return
			enter({ kind: 'down', since: timeline.now() })
			timeline.after(timeline.draw(`${name} opens`) % 300, tryAgain)
		},
		wake: () => {},
		close() {
			const closed = connection
			connection = null
			if (closed?.socket.connected) {
				closed.socket.connected = false
				if (closed.node.isAlive()) closed.node.disconnect(closed.session)
			}
			enter({ kind: 'idle' })
		},
		cut: lose,
		repeat: (command, payload) => void ask(command, payload, answerTimeoutMs),
	}
}

function sessionOf(actor: Actor, socket: SimulatedSocket, id: string): SocketSession {
	if (actor.role === 'seeker') return { audience: 'seeker', actor, socket } as unknown as SocketSession
	return { audience: actor.role, actor, socket, staffSessionId: asId(id), role: 'supervisor' } as unknown as SocketSession
}
