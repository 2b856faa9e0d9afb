import { setTimeout as pause } from 'node:timers/promises'
import type { ListenerSession, ListenerSnapshot } from '@akin/client/listener-session'
import type { ConversationId } from '@akin/core/support/ids'
import { persist } from './until.ts'

export const placesOfAListener = 3
const betweenTriesMs = 200

export type ListenerDesk = AsyncDisposable & {
	/** Resolves with whoever took that conversation from the queue. */
	takenBy(conversationId: ConversationId): Promise<ListenerSession>
}

/**
 * Listeners who take whoever comes: while a place is free they ask for the next person and accept the offer. What they do follows from what
 * their screen shows, so an answer that a crash swallowed is asked for again.
 */
export async function openDesk(listeners: readonly ListenerSession[], onFault: (error: unknown) => void): Promise<ListenerDesk> {
	const waiting = new Map<ConversationId, (session: ListenerSession) => void>()
	const taken = new Map<ConversationId, ListenerSession>()
	const stops: (() => void)[] = []

	function notice(session: ListenerSession, { conversations }: ListenerSnapshot): void {
		for (const { id } of conversations) {
			if (taken.has(id)) continue
			taken.set(id, session)
			waiting.get(id)?.(session)
			waiting.delete(id)
		}
	}

	async function attend(session: ListenerSession): Promise<void> {
		await persist('a shift starts', () => session.startShift(placesOfAListener))
		let isBusy = false
		let isOver = false
		const act = async (): Promise<void> => {
			const snapshot = session.getSnapshot()
			notice(session, snapshot)
			const step = isBusy || isOver || !snapshot.ready ? null : nextStep(session, snapshot)
			if (!step) return
			isBusy = true
			const answer = await step()
			if (!answer.ok) await pause(betweenTriesMs)
			isBusy = false
			void act().catch(onFault)
		}
		const unsubscribe = session.subscribe(() => void act().catch(onFault))
		stops.push(() => {
			isOver = true
			unsubscribe()
		})
		await act()
	}

	await Promise.all(listeners.map(attend))
	return {
		takenBy: (conversationId) =>
			new Promise((resolve) => {
				const session = taken.get(conversationId)
				if (session) resolve(session)
				else waiting.set(conversationId, resolve)
			}),
		async [Symbol.asyncDispose]() {
			for (const stop of stops) stop()
			for (const listener of listeners) listener.close()
		},
	}
}

function nextStep(session: ListenerSession, { offer, conversations, shift }: ListenerSnapshot) {
	if (offer) return () => session.acceptOffer(offer.id)
	const isAsking = shift?.availability === 'ready'
	return !isAsking && conversations.length < placesOfAListener ? () => session.helpNext() : null
}
