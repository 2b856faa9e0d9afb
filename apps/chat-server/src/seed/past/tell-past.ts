import type { ListenerActor, SupervisorActor } from '@akin/core/access/actor'
import type { ConversationId } from '@akin/core/support/ids'
import type { Instant } from '@akin/core/support/instant'
import { createMemoryPresence } from '../../adapters/memory/memory-presence.ts'
import { createMemoryRateLimiter } from '../../adapters/memory/memory-rate-limiter.ts'
import { createMemoryTicketQueue } from '../../adapters/memory/memory-ticket-queue.ts'
import { requestApproval } from '../../use-cases/approval/request-approval.ts'
import { createAttention } from '../../use-cases/attention/attention.ts'
import type { Chat } from '../../use-cases/chat.ts'
import { createPeople } from '../../use-cases/people.ts'
import { endOpening } from '../../use-cases/record/end-opening.ts'
import { openRecord } from '../../use-cases/record/open-record.ts'
import { replyToReview } from '../../use-cases/review/reply-to-review.ts'
import { sampleForReview } from '../../use-cases/review/sample-for-review.ts'
import { saveReview } from '../../use-cases/review/save-review.ts'
import { beginShift, endShift } from '../../use-cases/shift/change-shift.ts'
import { holdBack } from '../../use-cases/supervision/look-after-listener.ts'
import { demoListeners, demoPeople } from '../people.ts'
import { eveningsBefore } from './evenings.ts'
import { nobodyToTell } from './nobody-to-tell.ts'
import type { PastTalk } from './past-talk.ts'
import { pastTalks } from './talks.ts'
import { done, type PastWorld, type Staff, tellTalk } from './tell-talk.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs
/** The last days have conversations of their own. */
const eveningsEndBeforeMs = 7 * dayMs

/** What each world of the past has of its own. */
type Made = 'clock' | 'queue' | 'presence' | 'people' | 'limiter' | 'attention' | 'announcer' | 'hosted' | 'sources' | 'onCall'

/** What the past is written into: everything stored, and nobody to tell. */
export type PastStores = Omit<Chat, Made> & {
	readonly staff: Parameters<typeof createPeople>[0]
}

/**
 * Gives a new demo world a past: a month of evenings for the reports, and conversations of the last days for the records, the review, the alerts by rule and
 * the roster. All of it goes through the use cases of the product on clocks of its own, so nothing is there that could not have happened.
 * What calls for somebody now is kept to what a newcomer may try: one request for a second person.
 */
export async function tellPast(stores: PastStores, now: Instant): Promise<void> {
	const evenings = eveningsBefore(now).filter(({ to }) => to < now - eveningsEndBeforeMs)
	// Listeners have had lives of their own, so they are told at the same time.
	await Promise.all(
		demoListeners.map(async ({ signInName }) => {
			const world = worldOf(stores)
			for (const evening of evenings.filter(({ listener }) => listener === signInName)) {
				await onShift(world, signInName, evening.from, evening.to, evening.talks)
			}
			for (const [hoursAgo, talk] of pastTalks.filter(([, { listener }]) => listener === signInName)) {
				const at = now - hoursAgo * hourMs
				const [id] = await onShift(world, signInName, at - hourMs / 2, at + 2 * hourMs, [[at, talk]])
				if (id && talk.review) await review(world, id, talk, Math.min(now - hourMs, at + 20 * hourMs))
			}
		}),
	)
	const world = worldOf(stores)
	world.turnTo(now)
	await sampleForReview(world.chat)
	done(await holdBack(world.chat, supervisorNamed('priya'), listenerNamed('jonah').id, { hours: 12, reason: 'conduct' }))
	done(
		await requestApproval(world.chat, supervisorNamed('amir'), {
			...{ kind: 'suspend_listener', subject: listenerNamed('jonah').id, reason: 'conduct' },
		}),
	)
}

/** @returns the conversations, in their order */
async function onShift(
	world: PastWorld,
	signInName: string,
	from: Instant,
	to: Instant,
	talks: readonly (readonly [Instant, PastTalk])[],
): Promise<readonly ConversationId[]> {
	const listener = listenerNamed(signInName)
	world.turnTo(from)
	done(await beginShift(world.chat, listener, 2))
	const ids: ConversationId[] = []
	for (const [at, talk] of talks) {
		const staff: Staff = { listener, supervisor: supervisorNamed(talk.supervisor) }
		ids.push(await tellTalk(world, staff, at, talk))
	}
	world.turnTo(to)
	done(await endShift(world.chat, listener))
	return ids
}

async function review({ chat, turn, turnTo }: PastWorld, id: ConversationId, talk: PastTalk, at: Instant): Promise<void> {
	if (!talk.review) return
	const reviewer = supervisorNamed(talk.supervisor)
	turnTo(at)
	done(await openRecord(chat, reviewer, id, { reason: 'review_sample', text: null }))
	turn(12 * 60_000)
	done(await saveReview(chat, reviewer, id, talk.review.words))
	done(await endOpening(chat, reviewer, id))
	turn(20 * 60_000)
	if (talk.review.reply) done(await replyToReview(chat, listenerNamed(talk.listener), id, talk.review.reply))
}

/** One node of the past: its clock stands where it is put, its queue and its presence are its own, and nobody hears of anything. */
function worldOf(stores: PastStores): PastWorld {
	let at = 0
	const clock = { now: () => at }
	const presence = createMemoryPresence({ now: clock.now })
	const chat: Chat = {
		...stores,
		...{ announcer: nobodyToTell, hosted: { storedOf: () => null }, sources: { hash: () => null, matches: () => false }, onCall: null },
		...{ clock, presence, queue: createMemoryTicketQueue({ now: clock.now }), limiter: createMemoryRateLimiter({ now: clock.now }) },
		// Nobody joins or leaves meanwhile: they are read once.
		...{ people: createPeople(stores.staff, presence, { now: () => 0 }), attention: createAttention() },
	}
	return {
		chat,
		turn: (ms) => {
			at += ms
		},
		turnTo: (instant) => {
			at = instant
		},
	}
}

const memberNamed = (signInName: string) => {
	const member = demoPeople.find((person) => person.signInName === signInName)
	if (!member) throw new Error(`nobody in the demo world is called ${signInName}`)
	return { id: member.id, name: member.name, programmeIds: member.programmeIds }
}
const listenerNamed = (signInName: string): ListenerActor => ({ role: 'listener', ...memberNamed(signInName) })
const supervisorNamed = (signInName: string): SupervisorActor => ({ role: 'supervisor', ...memberNamed(signInName) })
