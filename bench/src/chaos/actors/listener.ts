import { setTimeout as pause } from 'node:timers/promises'
import type { ListenerOpenConversation } from '@akin/client/listener-session'
import type { ListenerContract } from '@akin/core/protocol/listener'
import type { ConversationId, OfferId } from '@akin/core/support/ids'
import { roundPolicy } from '../round/cast.ts'
import type { At, ListenerAct, ListenerPlan, OfferAnswer } from '../schedule/schedule.ts'
import { type ListenerPage, linkOf, openListenerPage, type Someone } from './pages.ts'
import { createRepeater, type Repeater, sideLinks } from './repeat-sends.ts'
import { connected } from './seeker.ts'
import { insist, type Stage, which } from './stage.ts'
import { createWords } from './words.ts'

export type Employed = { readonly close: () => void }

const lookEveryMs = 120

/**
 * A listener who takes whoever is offered, mostly, and does what the schedule says besides. Resolves when the acts are over. Until it is closed it
 * stays as it was then: whoever was ready takes the next person at once, whoever was on a break stays on it.
 */
export async function listenAs(stage: Stage, someone: Someone, plan: ListenerPlan): Promise<Employed> {
	const side = sideLinks((node) => linkOf<ListenerContract>(stage, someone, 0, node))
	const repeater = createRepeater(side)
	/** Beside the page, as from another tab that has not heard. */
	const acceptAnyway = async (offerId: OfferId) => {
		if (!stage.isOver()) await side.to(page.node).call('offer:accept', { offerId })
	}
	const words = createWords(someone.actor)
	let pages = 0
	const openTab = (node: number): ListenerPage => openListenerPage(stage, someone, ++pages, node)
	let page = openTab(plan.node)
	let answered = 0
	let isOnBreak = false
	let hasLeft = false
	const seen = new Set<OfferId>()
	const handled = new Map<ConversationId, ListenerOpenConversation>()

	const rest = async (): Promise<void> => {
		if (page.session.getSnapshot().shift?.availability === 'ready') await page.session.notNow()
	}
	if (await connected(stage, page)) await insist(stage, () => page.session.startShift(plan.capacity))

	/** What is written in one tab appears in the other. */
	const writeInTab = async (act: ListenerAct & { act: 'tab' }) => {
		const tab = openTab(act.node)
		if (await connected(stage, tab)) await perform(tab, { act: 'write', which: 0, atMs: 0, messages: 1, characters: 20 }, repeater, words)
		await pause(act.forMs)
		repeater.forget(allOutgoing(tab.session))
		tab.close()
	}

	/** What follows from what the screen shows, until the acts are over. */
	const attend = async () => {
		for (; !stage.isOver(); await pause(lookEveryMs)) {
			const { session } = page
			const { ready, offer, shift, conversations } = session.getSnapshot()
			if (!ready) continue
			noticeLosses(stage, conversations, handled, (id) => repeater.goOn(stage, plan.node, id, words))
			const [due] = conversations.filter(({ view }) => view.state.kind === 'wrap_up')
			if (due) await session.saveWrapUp({ conversationId: due.id, ...wrapUp })
			// Nobody sits at the desk during a break: an offer that comes all the same stands there until it runs out.
			if (offer && !isOnBreak && !seen.has(offer.id)) {
				seen.add(offer.id)
				const answer = plan.answers[answered++ % plan.answers.length]
				if (answer) await answerOffer(page, offer.id, answer, acceptAnyway)
			}
			if (shift === null) await session.startShift(plan.capacity)
			const talking = conversations.filter(({ view }) => view.state.kind !== 'wrap_up').length
			const mayAsk = shift !== null && !isOnBreak && offer === null && shift.availability !== 'ready' && talking < shift.capacity
			if (mayAsk) await session.helpNext()
		}
	}

	const act = async () => {
		for (const next of plan.acts) {
			if (!(await stage.until(next.atMs))) return
			if (next.act === 'reload') {
				repeater.forget(allOutgoing(page.session))
				page.close()
				if (next.awayMs > 0) await pause(next.awayMs)
				page = openTab(next.node)
			} else if (next.act === 'break') {
				if (isOnBreak) continue
				isOnBreak = true
				void takeBreak(stage, () => page, next)
					.then((stays) => {
						isOnBreak = stays
					})
					.catch(stage.onDefect)
			} else if (next.act === 'not_now') await rest()
			else if (next.act === 'ask') await page.session.helpNext()
			else if (next.act === 'tab') void writeInTab(next).catch(stage.onDefect)
			else await perform(page, next, repeater, words)
		}
	}
	/** Asks for nobody and starts nothing, but leaves nobody waiting whom it has said that it is ready for. */
	const stay = async () => {
		for (; !hasLeft; await pause(lookEveryMs)) {
			const { ready, offer } = page.session.getSnapshot()
			if (!ready || !offer || isOnBreak || seen.has(offer.id)) continue
			seen.add(offer.id)
			await page.session.acceptOffer(offer.id)
		}
	}
	await Promise.all([attend(), act()])
	void stay().catch(stage.onDefect)
	return {
		close: () => {
			hasLeft = true
			side.close()
			page.close()
		},
	}
}

const wrapUp = { howItEnded: 'said_goodbye' as const, topics: [], note: null, andYou: null }

async function answerOffer(
	{ session }: ListenerPage,
	offerId: OfferId,
	{ answer, afterMs }: OfferAnswer,
	acceptAnyway: (offerId: OfferId) => Promise<void>,
): Promise<void> {
	await pause(afterMs)
	switch (answer) {
		case 'accept':
			return void (await session.acceptOffer(offerId))
		case 'twice':
			return void (await Promise.all([session.acceptOffer(offerId), session.acceptOffer(offerId)]))
		case 'decline':
			await session.declineOffer(offerId, 'other')
			return acceptAnyway(offerId)
		case 'ignore':
			return
		case 'late':
			void pause(roundPolicy.offerTtlMs + 300).then(() => acceptAnyway(offerId))
	}
}

/**
 * Resolves with whether the break goes on for good, because the acts were over first.
 * @param page the one that is open at the time: it may be reloaded during the break
 */
async function takeBreak(stage: Stage, page: () => ListenerPage, { atMs, forMs }: At<{ readonly forMs: number }>): Promise<boolean> {
	const paused = await page().session.pauseShift()
	if (!paused.ok) return false
	if (!(await stage.until(atMs + forMs))) return true
	await insist(stage, () => page().session.resumeShift())
	return false
}

/** Who was handled here a moment ago and is not any more, though nothing has ended on this screen. */
function noticeLosses(
	stage: Stage,
	conversations: readonly ListenerOpenConversation[],
	handled: Map<ConversationId, ListenerOpenConversation>,
	lost: (id: ConversationId) => void,
): void {
	if (stage.isOver()) return
	for (const id of handled.keys()) {
		const now = conversations.find((conversation) => conversation.id === id)
		if (now?.view.state.kind === 'handling') continue
		handled.delete(id)
		lost(id)
	}
	for (const conversation of conversations) if (conversation.view.state.kind === 'handling') handled.set(conversation.id, conversation)
}

type OnThePage = Exclude<At<ListenerAct>, { readonly act: 'reload' | 'tab' | 'break' | 'not_now' | 'ask' }>

async function perform({ session, wrote }: ListenerPage, act: OnThePage, repeater: Repeater, words: (characters: number) => string) {
	const open = session.getSnapshot().conversations.filter(({ view }) => view.state.kind === 'handling')
	const conversationId = which(open, act.which)?.id
	if (conversationId === undefined) return
	switch (act.act) {
		case 'write':
			for (let count = 0; count < act.messages; count++) {
				const text = words(act.characters)
				const clientId = session.sendMessage(conversationId, text)
				if (clientId === null) return
				wrote(conversationId, clientId, 'room', text)
				repeater.sent({ conversationId, clientId, text })
			}
			return
		case 'whisper': {
			const text = words(20)
			const clientId = session.sendWhisper(conversationId, text)
			if (clientId !== null) wrote(conversationId, clientId, 'backstage', text)
			return
		}
		case 'repeat':
			return repeater.repeat(act.nodes, {
				which: act.which,
				changedText: act.changesText ? words(20) : null,
				fresh: act.fresh ? { conversationId, text: words(20) } : null,
				outgoing: allOutgoing(session),
			})
		case 'type':
			return session.setTyping(conversationId, true)
		case 'help':
			return void (await session.requestHelp(conversationId))
		case 'end':
			return void (await session.endConversation(conversationId))
	}
}

const allOutgoing = (session: ListenerPage['session']) => {
	const { conversations, undelivered } = session.getSnapshot()
	return [...undelivered, ...conversations.flatMap(({ outgoing }) => outgoing)]
}
