import { setTimeout as pause } from 'node:timers/promises'
import { callRoute } from '@akin/client/http'
import { seekerRoutes } from '@akin/core/protocol/http'
import type { SeekerContract } from '@akin/core/protocol/seeker'
import type { At, Life, SeekerAct } from '../schedule/schedule.ts'
import { cookieJar } from './cookie.ts'
import { linkOf, openSeekerPage, type SeekerPage, type Someone } from './pages.ts'
import { recordedAs } from './recording-link.ts'
import { createRepeater, type Repeater, sideLinks } from './repeat-sends.ts'
import { insist, nodeAt, type Stage } from './stage.ts'
import { createWords } from './words.ts'

/** What is left of a life when its acts are over. */
export type Lived = {
	/** Closes the page and whatever else is open; the cookie stays good for `leave`. */
	readonly close: () => void
	/** Ends the session, whoever still listens. */
	readonly leave: () => Promise<void>
}

/** Somebody asks to talk, and does what the schedule says until it is over or the round is. */
export async function liveAs(stage: Stage, actor: string, life: Life): Promise<Lived> {
	const { programmeId, sessionOf } = stage.cast
	const jar = cookieJar('__Host-akin-seeker')
	const origin = (node: number) => nodeAt(stage, node).origins.seeker
	const leave = (node: number) => callRoute(seekerRoutes.leave, undefined, { origin: origin(node), fetch: jar.fetch })
	const nobody: Lived = { close: () => {}, leave: async () => void (jar.token() && (await leave(life.node))) }

	if (!(await stage.until(life.startMs))) return nobody
	await insist(stage, () => callRoute(seekerRoutes.startSession, {}, { origin: origin(life.node), fetch: jar.fetch }))
	const token = jar.token()
	const principalId = token && (await known(stage, () => sessionOf(token)))
	if (principalId === null) return nobody

	const someone: Someone = { actor, role: 'seeker', principalId, fetch: jar.fetch }
	const side = sideLinks((node) => linkOf<SeekerContract>(stage, someone, 0, node))
	const repeater = createRepeater(side)
	const words = createWords(actor)
	let page = openSeekerPage(stage, someone, 1, life.node)
	const request = () =>
		page.session.requestConversation({ programmeId, language: 'en', name: null, topics: [], about: null, inDanger: life.inDanger })
	if (await connected(stage, page)) await insist(stage, request)

	let pages = 1
	const openTab = (node: number): SeekerPage => openSeekerPage(stage, someone, ++pages, node)
	/** What is written in one tab appears in the other. */
	const writeInTab = async (act: SeekerAct & { act: 'tab' }) => {
		const tab = openTab(act.node)
		if (await connected(stage, tab)) await perform(stage, tab, { act: 'write', atMs: 0, messages: 1, characters: 20 }, repeater, words)
		await pause(act.forMs)
		repeater.forget(tab.session.getSnapshot().outgoing)
		tab.close()
	}
	const reload = async (act: SeekerAct & { act: 'reload' }) => {
		repeater.forget(page.session.getSnapshot().outgoing)
		page.close()
		if (act.awayMs > 0) await pause(act.awayMs)
		page = openTab(act.node)
	}
	for (const act of life.acts) {
		if (!(await stage.until(act.atMs))) break
		if (act.act === 'reload') await reload(act)
		else if (act.act === 'tab') void writeInTab(act).catch(stage.onDefect)
		else if (act.act === 'request') await request()
		else if (act.act === 'vanish') page.close()
		else if (act.act === 'leave') {
			page.close('left')
			await insist(stage, () => recordedAs('session:leave', page, stage.recorder, () => leave(page.node)))
		} else await perform(stage, page, act, repeater, words)
		if (page.isClosed()) side.close()
	}
	return {
		close: () => {
			side.close()
			page.close()
		},
		leave: async () => void (await leave(page.node)),
	}
}

type OnThePage = Exclude<At<SeekerAct>, { readonly act: 'reload' | 'tab' | 'request' | 'vanish' | 'leave' }>

async function perform(stage: Stage, page: SeekerPage, act: OnThePage, repeater: Repeater, words: (characters: number) => string) {
	const { session } = page
	const conversationId = session.getSnapshot().conversation?.id
	if (conversationId === undefined) return
	switch (act.act) {
		case 'write':
			for (let count = 0; count < act.messages; count++) {
				const text = words(act.characters)
				const clientId = session.send(text)
				if (clientId === null) return
				page.wrote(conversationId, clientId, 'room', text)
				repeater.sent({ conversationId, clientId, text })
			}
			return
		case 'repeat':
			return repeater.repeat(act.nodes, {
				which: (act.atMs % 1_000) / 1_000,
				changedText: act.changesText ? words(20) : null,
				fresh: act.fresh ? { conversationId, text: words(20) } : null,
				outgoing: session.getSnapshot().outgoing,
			})
		case 'type':
			return session.setTyping(true)
		case 'danger':
			return void (await session.declareDanger())
		case 'end':
			return void (await insist(stage, () => session.endConversation()))
		case 'erase':
			return void (await insist(stage, () => session.eraseConversation()))
		case 'feedback':
			return void (await session.giveFeedback({ heard: 'yes', change: 'better', words: words(40) }))
	}
}

const lookEveryMs = 100

/** Asks until there is an answer; null when the acts are over first. */
async function known<T>(stage: Stage, ask: () => Promise<T | null>): Promise<T | null> {
	for (;;) {
		const answer = await ask()
		if (answer !== null || stage.isOver()) return answer
		await pause(lookEveryMs)
	}
}

/** False when the acts are over first. */
export async function connected(
	stage: Pick<Stage, 'isOver'>,
	page: Pick<SeekerPage, 'isClosed'> & { session: { getSnapshot: () => { readonly ready: boolean } } },
): Promise<boolean> {
	while (!page.session.getSnapshot().ready) {
		if (stage.isOver() || page.isClosed()) return false
		await pause(lookEveryMs)
	}
	return true
}
