import { setTimeout as pause } from 'node:timers/promises'
import { connect } from '@akin/client/connect'
import { createCookieFetch } from '@akin/client/cookie-fetch'
import { callRoute } from '@akin/client/http'
import { createListenerSession } from '@akin/client/listener-session'
import { createSeekerSession } from '@akin/client/seeker-session'
import { seekerRoutes, staffRoutes } from '@akin/core/protocol/http'
import type { ListenerContract } from '@akin/core/protocol/listener'
import type { SeekerContract } from '@akin/core/protocol/seeker'
import type { ServerProcess } from '../replay/server-process.ts'
import { persist, until } from '../replay/until.ts'
import { type Seen, watch } from './what-people-saw.ts'

type Origins = ServerProcess['origins']
/** The demo world's; it is printed on every start. */
const password = 'demo-only-password'
const everyMs = 100

export type PairResult = { readonly messages: number; readonly lost: number; readonly doubled: number; readonly reordered: number }
export type Pair = Disposable & {
	/** Both write and press buttons until told to stop; then compares what each shows with what was written. */
	talkUntil(isOver: () => boolean): Promise<PairResult>
	readonly refused: string[]
}

/** A seeker and a listener who talk, with the product's own client. `seen` takes what they could have noticed. */
export async function aPair(origins: Origins, number: number, seen: Seen): Promise<Pair> {
	const seekerFetch = createCookieFetch()
	await persist('a session', () => callRoute(seekerRoutes.startSession, {}, { origin: origins.seeker, fetch: seekerFetch }))
	const seekerTicket = () => callRoute(seekerRoutes.socketTicket, {}, { origin: origins.seeker, fetch: seekerFetch })
	const seekerLink = connect<SeekerContract>({ origin: origins.seeker, namespace: '/seeker', getTicket: seekerTicket })
	const seeker = createSeekerSession({ link: seekerLink })
	seeker.open()
	await until(seeker, 'a seeker is connected', ({ ready }) => ready)

	const listenerFetch = createCookieFetch()
	const signInName = `replay-${String(number).padStart(2, '0')}`
	await persist('signing in', () =>
		callRoute(staffRoutes.signIn, { signInName, password }, { origin: origins.listener, fetch: listenerFetch }),
	)
	const listenerTicket = () => callRoute(staffRoutes.socketTicket, {}, { origin: origins.listener, fetch: listenerFetch })
	const listenerLink = connect<ListenerContract>({ origin: origins.listener, namespace: '/listener', getTicket: listenerTicket })
	const listener = createListenerSession({ link: listenerLink })
	listener.open()
	await until(listener, 'a listener is connected', ({ ready }) => ready)

	const request = { programmeId: 'replay', language: 'en', name: null, topics: [], about: null, inDanger: false }
	await persist('asking', () => seeker.requestConversation(request))
	await persist('a shift', () => listener.startShift(1))
	await persist('help', () => listener.helpNext())
	const { offer } = await until(listener, 'an offer', ({ offer }) => offer !== null)
	if (offer === null) throw new Error('unreachable')
	const { id } = (await persist('accepting', () => listener.acceptOffer(offer.id))).data.conversation
	await until(seeker, 'they talk', ({ conversation }) => conversation?.state.kind === 'talking')

	watch(seen, seekerLink, seeker, () => seeker.getSnapshot().outgoing.some(({ state }) => state.kind === 'not_sent'))
	watch(seen, listenerLink, listener, () => {
		const mine = listener.getSnapshot().conversations.find((one) => one.id === id)
		return mine?.outgoing.some(({ state }) => state.kind === 'not_sent') ?? false
	})
	const roomTexts = () =>
		(listener.getSnapshot().conversations.find((one) => one.id === id)?.entries.room ?? []).flatMap(({ content }) =>
			content.kind === 'message' ? [content.text] : [],
		)
	const seekerTexts = () => seeker.getSnapshot().entries.flatMap(({ content }) => (content.kind === 'message' ? [content.text] : []))

	const refused: string[] = []
	return {
		refused,
		async talkUntil(isOver) {
			const said: { s: string[]; l: string[] } = { s: [], l: [] }
			for (let turn = 0; !isOver(); turn++) {
				const from = turn % 2 === 0 ? 's' : 'l'
				const text = `${from} ${number} ${turn}`
				said[from].push(text)
				if (from === 's') seeker.send(text)
				else listener.sendMessage(id, text)
				// A button: nobody repeats what it did for the person who pressed it.
				const reply =
					turn % 2 === 0
						? await seekerLink.call('conversation:resume', { conversationId: id, after: 1_000_000 })
						: await listenerLink.call('conversation:resume', { conversationId: id, after: { room: 1_000_000, backstage: 1_000_000 } })
				if (!reply.ok) refused.push(reply.error.code)
				await pause(everyMs)
			}
			await until(seeker, 'the seeker has sent everything', ({ hasUnsent }) => !hasUnsent)
			await until(listener, 'the listener has sent everything', ({ hasUnsent }) => !hasUnsent)
			const total = said.s.length + said.l.length
			await until(seeker, 'the seeker has everything', () => seekerTexts().length >= total).catch(() => {})
			await until(listener, 'the listener has everything', () => roomTexts().length >= total).catch(() => {})
			return compare(said, [seekerTexts(), roomTexts()])
		},
		[Symbol.dispose]() {
			seeker.close()
			listener.close()
		},
	}
}

/** What was said against what each screen shows: each text once, each sender's in order, and both screens the same. */
export function compare(said: { readonly s: readonly string[]; readonly l: readonly string[] }, screens: readonly string[][]): PairResult {
	const all = [...said.s, ...said.l]
	const result = { messages: all.length, lost: 0, doubled: 0, reordered: 0 }
	for (const screen of screens) {
		const shown = new Set(screen)
		result.lost += all.filter((text) => !shown.has(text)).length
		result.doubled += screen.length - shown.size
		for (const [from, texts] of Object.entries(said)) {
			const mine = [...shown].filter((text) => text.startsWith(`${from} `))
			const inOrder = texts.filter((text) => shown.has(text))
			result.reordered += mine.filter((text, index) => text !== inOrder[index]).length
		}
	}
	const [first = [], second = []] = screens
	if (first.length === second.length) result.reordered += first.filter((text, index) => text !== second[index]).length
	return result
}
