import { expect, it } from 'vitest'
import { supervisorNamed } from '../../../test/support/small-world.ts'
import { testChat } from '../../../test/support/test-chat.ts'
import { createMemoryChatStores } from '../../adapters/memory/memory-chat-stores.ts'
import { createMemoryReadingStore } from '../../adapters/memory/memory-reading-store.ts'
import { createMemoryStaffDirectory } from '../../adapters/memory/memory-staff-directory.ts'
import { approvalsFor } from '../../use-cases/approval/approvals-for.ts'
import { listReviews } from '../../use-cases/review/list-reviews.ts'
import { demoListeners, demoPeople } from '../people.ts'
import { eveningsBefore } from './evenings.ts'
import { pastTalks } from './talks.ts'
import { tellPast } from './tell-past.ts'

const noon = Date.UTC(2026, 2, 11, 12)
const everything = { programmeIds: supervisorNamed('priya').programmeIds, endedFrom: null, endedBefore: null, handle: null }

async function told(now: number) {
	const clock = { now: () => now }
	const staff = createMemoryStaffDirectory()
	for (const person of demoPeople) await staff.add(person, 'never used')
	const chat = await testChat({ ...createMemoryChatStores(clock), readings: createMemoryReadingStore() }, clock)
	await tellPast({ ...chat, staff }, now)
	const closed = await chat.conversations.closed({ ...everything, listenerId: null, tier: null, reason: null, after: null }, 1_000)
	return { chat, closed }
}

it('leaves nothing that goes on, waits or calls for anybody, but one request for a second person', async () => {
	const { chat, closed } = await told(noon)
	expect(closed.length).toBeGreaterThan(60)
	expect(await chat.conversations.open()).toEqual([])
	expect(await chat.shifts.all()).toEqual([])
	const signals = closed.flatMap(({ conversation }) => conversation.signals)
	expect(signals.filter(({ acknowledged }) => acknowledged === null)).toEqual([])
	const ids = closed.map(({ conversation }) => conversation.id)
	expect((await chat.readings.of(ids, noon)).size).toBe(0)
	const approvals = await approvalsFor(chat, supervisorNamed('priya'))
	expect(approvals.map(({ act, requester, mayDecide }) => [act.kind, requester, mayDecide])).toEqual([['suspend_listener', 'Amir', true]])
})

it('shows what the product is for: danger seen, help asked for, a listener who goes wrong, a rule that was mistaken', async () => {
	const { chat, closed } = await told(noon)
	const late = closed.filter(({ conversation }) => conversation.state === 'closed' && conversation.closedAt > noon - 7 * 86_400_000)
	expect(late).toHaveLength(pastTalks.length)
	const signals = late.flatMap(({ conversation }) => conversation.signals)
	expect(new Set(signals.map(({ tier }) => tier))).toEqual(new Set(['act_now', 'needs_eyes', 'watch']))
	expect(signals.map(({ kind }) => kind)).toEqual(
		expect.arrayContaining(['suicidal_thoughts', 'help_requested', 'conduct_contact', 'abuse_of_listener']),
	)
	expect(signals.some(({ acknowledged }) => acknowledged?.outcome === 'not_needed')).toBe(true)
	const { due, done } = await listReviews(chat, supervisorNamed('priya'))
	expect(done.map(({ hasReply }) => hasReply)).toEqual([true])
	expect(due.length).toBeGreaterThan(1)
	expect((await chat.shifts.rests(noon)).size).toBe(1)
})

it('has a whole month of evenings, on whatever day it is told', () => {
	for (let day = 0; day < 366; day += 1) {
		const evenings = eveningsBefore(Date.UTC(2027, 0, 1) + day * 86_400_000)
		expect(evenings.length).toBeGreaterThanOrEqual(20)
		for (const { listener } of evenings) expect(demoListeners.map(({ signInName }) => signInName)).toContain(listener)
		expect(new Set(evenings.map(({ from }) => new Date(from).getUTCMonth())).size).toBe(1)
	}
})
