import type { RecordRow, ShownHold } from '@akin/core/protocol/record-shapes'
import { asId, type ProgrammeId } from '@akin/core/support/ids'
import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { at, conversationNumber, type FakeSession, makeFakeSession, sam } from '../../test/fake-session.ts'
import { renderOnDuty } from '../../test/render-on-duty.tsx'
import { RecordHolds } from './record-holds.tsx'

const dayMs = 86_400_000
const id = conversationNumber(7)
const hold: ShownHold = {
	...{ reason: 'complaint', heldAt: at, until: at + 90 * dayMs, askedBy: 'Priya', approvedBy: 'Amir', ended: null },
}
const row: RecordRow = {
	...{ id, handle: { landform: 'harbour', number: 12 }, programmeId: asId<ProgrammeId>('talk'), programmeName: 'Talk', language: 'en' },
	...{ topics: [], startedAt: at, closedAt: at, reason: 'ended_by_seeker', listener: sam, signals: [], openings: [] },
	...{ readableUntil: Date.now() + 30 * dayMs, holds: [] },
}
const ok = <T,>(data: T) => ({ ok: true as const, data })
const press = (name: string | RegExp) => act(async () => fireEvent.click(screen.getByRole('button', { name })))
async function show(shown: RecordRow): Promise<FakeSession> {
	const session = makeFakeSession()
	Object.assign(session.records, { look: async () => ok({ row: shown, opening: null }) })
	await renderOnDuty(() => <RecordHolds row={shown} />, session)
	await screen.findByRole('heading', { name: 'How long it is kept' })
	return session
}

beforeEach(() => {
	vi.stubGlobal('scrollTo', () => undefined)
})
afterEach(() => {
	cleanup()
	vi.unstubAllGlobals()
})

test('[RO5] a record is asked to be kept longer with a reason and a day that makes a difference', async () => {
	const session = await show(row)
	expect(screen.getByText(/can be read until/)).toBeDefined()
	await press('Ask a second person')
	expect(screen.getByText('Please choose a reason.')).toBeDefined()
	await act(async () => fireEvent.click(screen.getByLabelText('A complaint is looked into')))
	const until = (days: number) => new Date(Date.now() + days * dayMs).toISOString().slice(0, 10)
	const day = (value: string) => act(async () => fireEvent.change(screen.getByLabelText('Last day'), { target: { value } }))
	await day(until(20))
	await press('Ask a second person')
	expect(screen.getByText('It is kept that long already.')).toBeDefined()
	await day(until(500))
	await press('Ask a second person')
	expect(screen.getByText(/Please choose a day to come/)).toBeDefined()
	await day(until(60))
	await press('Ask a second person')
	expect(session.calls.filter(({ name }) => name === 'approvals.request').map(({ args }) => args)).toEqual([
		[{ kind: 'hold_record', conversationId: id, reason: 'complaint', until: until(60) }],
	])
})

test('[RO5] who keeps it and why stands there, and one person lets go of it with a reason', async () => {
	const session = await show({ ...row, holds: [hold], readableUntil: Date.now() + 90 * dayMs })
	const ended = { ...hold, ended: { at, by: 'Priya', reason: 'no_longer_needed' as const } }
	const endHold = vi.fn(async () => ok({ row: { ...row, holds: [ended] } }))
	Object.assign(session.records, { endHold })
	const kept = () => screen.getByRole('region', { name: 'How long it is kept' }).textContent
	expect(kept()).toMatch(/Kept beyond its time, until .*A complaint is looked into · Priya asked for it, Amir approved it/)
	await press('Let go of it…')
	await press('Let go of it')
	expect(endHold).not.toHaveBeenCalled()
	await act(async () => fireEvent.click(screen.getByLabelText('It is no longer needed')))
	await press('Let go of it')
	expect(endHold).toHaveBeenCalledWith({ conversationId: id, reason: 'no_longer_needed' })
	expect(kept()).toMatch(/Was to be kept until .* Priya let go of it, .*It is no longer needed\./)
	expect(kept()).not.toContain('Kept beyond its time')
})
