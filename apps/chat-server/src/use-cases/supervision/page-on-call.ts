import { pageIsDue } from '@akin/core/supervision/page-is-due'
import { pageRetryInMs } from '@akin/core/supervision/page-retry'
import type { ClaimedPage, OpenAlert } from '../../ports/on-call-store.ts'
import type { Pager } from '../../ports/pager.ts'
import type { Chat } from '../chat.ts'
import { answeringFor } from '../people.ts'
import type { OnCall } from './on-call.ts'

/** Longer than any way of paging takes to answer, so that nobody takes a page that is still being sent. */
export const claimMs = 30_000

type Track = (work: Promise<void>) => unknown

/**
 * Pages whoever is on call for every alert that nobody has answered for too long, and tries again what did not arrive. Any node may do it,
 * and two at once: each page is claimed by one. A node that dies between claiming and keeping what became of it leaves a page that goes out
 * a second time, with the same id. Sending is not waited for: `track` is given it, so that one slow receiver holds up no other alert.
 */
export async function pageOnCall(chat: Chat, onCall: OnCall, track: Track): Promise<void> {
	const { store, pagers } = onCall
	const open = await store.openAlerts()
	const now = chat.clock.now()
	await store.ask(
		await dueAmong(chat, onCall, open),
		pagers.map(({ channel }) => channel),
		now,
	)
	const claimed = await store.claim(now, now + claimMs)
	if (claimed.length === 0) return
	// Read anew: another node may have asked for a page, and this one claimed it, for an alert that was not there a moment ago.
	const stillOpen = new Set((await store.openAlerts()).map(({ signalId }) => signalId))
	for (const page of claimed) {
		const pager = pagers.find(({ channel }) => channel === page.channel)
		if (pager && stillOpen.has(page.signalId)) track(carryOut(chat, onCall, page, pager))
		// Answered by a person meanwhile, or over a channel that is no longer set up.
		else await store.settle(page, { kind: 'withdrawn', at: now })
	}
}

async function dueAmong(chat: Chat, { dutyIsKnownFrom }: OnCall, open: readonly OpenAlert[]): Promise<OpenAlert[]> {
	if (open.length === 0) return []
	const onDuty = await chat.people.supervisorsOnDuty()
	const now = chat.clock.now()
	const dutyIsKnown = now >= dutyIsKnownFrom
	return open.filter(({ programmeId, raisedAt }) => {
		const answering = answeringFor(onDuty, [programmeId]).length
		return pageIsDue({ raisedAt, acknowledged: null }, now, { onDuty: dutyIsKnown ? answering : 1, policy: chat.alerts })
	})
}

async function carryOut(chat: Chat, { store, boardUrl }: OnCall, page: ClaimedPage, pager: Pager): Promise<void> {
	const programme = await chat.programmes.find(page.programmeId)
	const outcome = await pager.send({
		id: page.signalId,
		programmeName: programme?.name ?? page.programmeId,
		openMs: chat.clock.now() - page.raisedAt,
		boardUrl,
		isTest: false,
	})
	const at = chat.clock.now()
	const wasKept = await store.settle(
		page,
		outcome === 'sent' ? { kind: 'sent', at } : { kind: 'failed', outcome, at, retryAt: at + pageRetryInMs(page.attempt) },
	)
	// The same failure again is no news, and would fill the log until somebody answers.
	if (!wasKept || outcome === page.lastOutcome) return
	const detail = { channel: page.channel, outcome, attempt: page.attempt }
	await chat.audit.append([{ at, actorId: null, action: 'on_call_paged', conversationId: page.conversationId, detail }])
	chat.announcer.onCallChanged()
}
