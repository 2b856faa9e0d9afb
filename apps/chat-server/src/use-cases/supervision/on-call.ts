import { pagesShown } from '@akin/core/supervision/pages-shown'
import type { ProgrammeId } from '@akin/core/support/ids'
import type { Instant } from '@akin/core/support/instant'
import type { OnCallStore, ToldPage } from '../../ports/on-call-store.ts'
import type { Pager } from '../../ports/pager.ts'
import type { Chat } from '../chat.ts'

/** How whoever is on call is reached. */
export type OnCall = {
	readonly store: OnCallStore
	/** At least one. */
	readonly pagers: readonly Pager[]
	readonly boardUrl: string
	/**
	 * Before this, that nobody is on duty says nothing: the server has just started, and everybody's page is still on its way back. Nobody
	 * is woken for that.
	 */
	readonly dutyIsKnownFrom: Instant
}

/** What became of pages, one for each open alert; empty where none is set up. */
export const readPages = async (chat: Pick<Chat, 'onCall'>): Promise<readonly ToldPage[]> =>
	chat.onCall ? pagesShown(await chat.onCall.store.told()) : []

/** For those who supervise these programmes. */
export const onCallFor = (chat: Pick<Chat, 'onCall'>, pages: readonly ToldPage[], programmeIds: readonly ProgrammeId[]) => ({
	isSetUp: chat.onCall !== null,
	pages: pages.filter((page) => programmeIds.includes(page.programmeId)).map(pageView),
})

/** For a listener with these conversations: what became of their own calls for help, and of nothing else. */
export const onCallForListener = (
	chat: Pick<Chat, 'onCall'>,
	pages: readonly ToldPage[],
	isTheirs: (id: ToldPage['conversationId']) => boolean,
) => ({
	isSetUp: chat.onCall !== null,
	pages: pages.filter(({ kind, conversationId }) => kind === 'help_requested' && isTheirs(conversationId)).map(pageView),
})

const pageView = ({ conversationId, signalId, outcome, at }: ToldPage) => ({ conversationId, signalId, outcome, at })
