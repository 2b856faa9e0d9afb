import { setTimeout as pause } from 'node:timers/promises'
import { callRoute } from '@akin/client/http'
import { seekerRoutes } from '@akin/core/protocol/http'
import type { ClientId, ConversationId } from '@akin/core/support/ids'
import { cookieJar } from './cookie.ts'
import { type ListenerPage, openListenerPage, openSeekerPage, type SeekerPage, type Someone } from './pages.ts'
import { nodeAt, type Stage } from './stage.ts'
import { createWords } from './words.ts'

/** Conversations in which nothing else happens, across all nodes, to see whether the way through is open. */
export type Probes = {
	/**
	 * One message in each direction of every conversation. Resolves with the moment at which the last of them was acknowledged and stood on the
	 * other side's screen; null when it never came so far before `isOver`.
	 */
	readonly getThrough: (isOver: () => boolean) => Promise<number | null>
	readonly close: () => void
}

type Pair = { readonly conversationId: ConversationId; readonly seeker: SeekerPage; readonly listener: ListenerPage }

const lookEveryMs = 5
const patienceMs = 60_000

/** One pair for each listener of the cast that is for it; the two of a pair are on different nodes where there are several. */
export async function openProbes(stage: Stage): Promise<Probes> {
	const pairs: Pair[] = []
	const words = createWords('probe')
	for (const [index, listener] of stage.cast.probeListeners.entries()) pairs.push(await openPair(stage, listener, index))

	const getThrough = async (isOver: () => boolean): Promise<number | null> => {
		const sent = pairs.flatMap((pair) => [sendFrom(stage, pair, 'seeker', words(20)), sendFrom(stage, pair, 'listener', words(20))])
		const times = await Promise.all(sent.map((probe) => arrival(stage, probe, isOver)))
		return times.reduce<number | null>((latest, time) => (latest === null || time === null ? null : Math.max(latest, time)), 0)
	}
	return {
		getThrough,
		close: () => {
			for (const page of pairs.flatMap(({ seeker, listener }) => [seeker, listener])) page.close()
		},
	}
}

async function openPair(stage: Stage, someone: Someone, index: number): Promise<Pair> {
	const listener = openListenerPage(stage, someone, 1, index % stage.nodes.length)
	const node = (index + 1) % stage.nodes.length
	const jar = cookieJar('__Host-akin-seeker')
	const origin = nodeAt(stage, node).origins.seeker
	await eventually('a probe has a session', async () => (await callRoute(seekerRoutes.startSession, {}, { origin, fetch: jar.fetch })).ok)
	let principalId: string | null = null
	await eventually('a probe is known', async () => {
		principalId = await stage.cast.sessionOf(jar.token() ?? '')
		return principalId !== null
	})
	const seeker = openSeekerPage(
		stage,
		{ actor: `probe-${index + 1}`, role: 'seeker', principalId: principalId ?? '', fetch: jar.fetch },
		1,
		node,
	)
	await eventually('a probe listens', async () => (await listener.session.startShift(1)).ok)
	const request = { programmeId: stage.cast.probeProgrammeId, language: 'en', name: null, topics: [], about: null, inDanger: false }
	await eventually('a probe asks', async () => (await seeker.session.requestConversation(request)).ok)
	await eventually('a probe is answered', async () => {
		const { offer, shift, conversations } = listener.session.getSnapshot()
		if (conversations.length > 0) return seeker.session.getSnapshot().conversation?.state.kind === 'talking'
		if (offer) await listener.session.acceptOffer(offer.id)
		else if (shift?.availability !== 'ready') await listener.session.helpNext()
		return false
	})
	const conversationId = seeker.session.getSnapshot().conversation?.id
	if (conversationId === undefined) throw new Error('a probe lost its conversation')
	return { conversationId, seeker, listener }
}

type Probe = Pair & { readonly from: 'seeker' | 'listener'; readonly text: string; readonly clientId: ClientId | null }

function sendFrom(stage: Stage, pair: Pair, from: Probe['from'], text: string): Probe {
	const { conversationId, seeker, listener } = pair
	const clientId = from === 'seeker' ? seeker.session.send(text) : listener.session.sendMessage(conversationId, text)
	if (clientId !== null) pair[from].wrote(conversationId, clientId, 'room', text)
	else stage.onDefect(new Error(`a probe's ${from} has nowhere to write`))
	return { ...pair, from, text, clientId }
}

async function arrival(stage: Stage, { conversationId, seeker, listener, from, text, clientId }: Probe, isOver: () => boolean) {
	const { recorder } = stage
	let ackedAt: number | null = null
	let shownAt: number | null = null
	const entriesAt = { seeker: () => seeker.streams(), listener: () => listener.streams() }
	const stands = (where: 'seeker' | 'listener') =>
		entriesAt[where]().some(({ entries }) => entries.slice(-50).some(({ content }) => 'text' in content && content.text === text))
	const waits = () =>
		(from === 'seeker'
			? seeker.session.getSnapshot().outgoing
			: (listener.session.getSnapshot().conversations.find(({ id }) => id === conversationId)?.outgoing ?? [])
		).some((item) => item.clientId === clientId && item.state.kind !== 'sent')
	while (clientId !== null && (ackedAt === null || shownAt === null)) {
		if (shownAt === null && stands(from === 'seeker' ? 'listener' : 'seeker')) shownAt = recorder.now()
		if (ackedAt === null && (shownAt !== null || stands(from)) && !waits()) ackedAt = recorder.now()
		if (isOver()) break
		await pause(lookEveryMs)
	}
	const { viewer } = from === 'seeker' ? seeker : listener
	recorder.record({ kind: 'probe', ...viewer, at: recorder.now(), conversationId, clientId: clientId ?? '', ackedAt, shownAt })
	return ackedAt === null || shownAt === null ? null : Math.max(ackedAt, shownAt)
}

/** @throws Error saying what never came to be */
async function eventually(what: string, ask: () => Promise<boolean>): Promise<void> {
	for (const giveUpAt = performance.now() + patienceMs; ; await pause(50)) {
		if (await ask()) return
		if (performance.now() > giveUpAt) throw new Error(`It never came to be that ${what}.`)
	}
}
