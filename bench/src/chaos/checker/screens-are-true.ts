import type { ListenerScreen, SeekerScreen, StoredConversation, Stream, Violation } from '../history.ts'
import { isLive, lastScreen, type Page, type Round, streamKey } from './round.ts'

type Checked = { readonly what: string; readonly evidence: Violation['evidence'] }

/** M5, once it is quiet: every screen that is connected shows every conversation as it is stored, with every entry up to the last. */
export function screensAreTrue(round: Round): Violation[] {
	return round.pages
		.filter(isLive)
		.flatMap((page) =>
			[...staleOn(page, round), ...missingOn(page, round)].map(
				({ what, evidence }): Violation => ({ promise: 'M5', what, evidence: { actor: page.actor, page: page.page, ...evidence } }),
			),
		)
}

function staleOn(page: Page, round: Round): Checked[] {
	const screen = lastScreen(page)
	if (screen?.role === 'seeker') return seekerIsStale(page, screen.state, round)
	if (screen?.role === 'listener') return listenerIsStale(page, screen.state, round)
	return []
}

const stageOf = { waiting: 'waiting', offered: 'waiting', active: 'talking', closed: 'closed' } as const

function seekerIsStale({ principalId }: Page, { conversation: shown }: SeekerScreen, { conversations, database }: Round): Checked[] {
	if (shown) {
		const stored = conversations.get(shown.id)
		if (!stored) return [{ what: 'A screen shows a conversation that is not stored.', evidence: { conversationId: shown.id } }]
		const evidence = { conversationId: shown.id, shown: shown.stage, stored: stored.state, shownEpoch: shown.epoch, epoch: stored.epoch }
		// Wrapping up raises the epoch and changes nothing that the person sees.
		const isSame = shown.stage === stageOf[stored.state] && (stored.state === 'closed' || shown.epoch === stored.epoch)
		return isSame ? [] : [{ what: 'The screen of a seeker shows an older state.', evidence }]
	}
	const open = database.conversations.find(({ seekerId, state }) => seekerId === principalId && state !== 'closed')
	return open
		? [{ what: 'The screen of a seeker lacks their conversation.', evidence: { conversationId: open.id, stored: open.state } }]
		: []
}

function listenerIsStale({ principalId }: Page, screen: ListenerScreen, { database, conversations }: Round): Checked[] {
	const shown = new Map(screen.conversations.map((conversation) => [conversation.id, conversation]))
	const lacking = database.conversations.flatMap((stored): Checked[] => {
		const stage = listenerStage(stored, principalId)
		const here = shown.get(stored.id)
		const evidence = { conversationId: stored.id, shown: here?.stage ?? null, stored: stage }
		return stage === (here?.stage ?? null) ? [] : [{ what: 'The desk of a listener shows an older state.', evidence }]
	})
	const unknown = [...shown.keys()].filter((id) => !conversations.has(id))
	return [
		...lacking,
		...unknown.map((conversationId) => ({ what: 'A desk shows a conversation that is not stored.', evidence: { conversationId } })),
	]
}

/** What a conversation is to a listener, as the table of rights has it. */
export function listenerStage(stored: StoredConversation, listenerId: string): ListenerScreen['conversations'][number]['stage'] | null {
	if (stored.state === 'closed') return stored.wrapUpDue && stored.listenerId === listenerId ? 'wrap_up' : null
	if (stored.handler?.id === listenerId) return 'handling'
	return stored.handler?.observerId === listenerId ? 'observing' : null
}

/** How far each stream reaches on a screen is compared with the log; streams that somebody may not read are not on theirs. */
function missingOn(page: Page, { logs, conversations }: Round): Checked[] {
	const reached = new Map(
		page.shown.map((record) => [streamKey(record.conversationId, record.stream), record.from + record.entries.length]),
	)
	return expectedOn(page).flatMap(({ conversationId, stream }): Checked[] => {
		const log = logs.get(streamKey(conversationId, stream)) ?? []
		const has = reached.get(streamKey(conversationId, stream)) ?? 0
		if (conversations.get(conversationId)?.erased || has === log.length) return []
		return [{ what: 'A screen lacks the end of a log.', evidence: { conversationId, stream, shown: has, stored: log.length } }]
	})
}

function expectedOn(page: Page): { readonly conversationId: string; readonly stream: Stream }[] {
	const screen = lastScreen(page)
	const inStreams = (conversationId: string, ...streams: Stream[]) => streams.map((stream) => ({ conversationId, stream }))
	if (screen?.role === 'seeker') {
		const { conversation } = screen.state
		return conversation && !conversation.erased ? inStreams(conversation.id, 'room') : []
	}
	if (screen?.role === 'listener') {
		return screen.state.conversations.flatMap(({ id, stage }) =>
			inStreams(id, 'room', ...(stage === 'handling' ? (['backstage'] as const) : [])),
		)
	}
	return (screen?.state.conversations ?? [])
		.filter(({ stage, mode }) => stage !== 'closed' && mode !== 'none')
		.flatMap(({ id }) => inStreams(id, 'room', 'backstage', 'supervision'))
}
