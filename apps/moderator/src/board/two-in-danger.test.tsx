import { asId, type StaffId } from '@akin/core/support/ids'
import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { aBoard, aRow, aSignal, at, makeFakeSession, priya, type Signal, sam } from '../../test/fake-session.ts'
import { renderOnDuty } from '../../test/render-on-duty.tsx'
import { inDangerSince, twoInDanger } from './two-in-danger.ts'
import { TwoInDangerNotice } from './two-in-danger-notice.tsx'

afterEach(() => {
	cleanup()
	vi.unstubAllGlobals()
})

const withSignal = (number: number, signal: Partial<Signal>) =>
	aRow(number, { attention: { ...aRow(number).attention, signals: [aSignal(number, signal)] } })
const danger = { kind: 'danger_declared' } as const
const acknowledged = (outcome: 'on_it' | 'not_needed') => ({ by: priya.id, byName: 'Priya', at, outcome }) as const
const noor = {
	...{
		id: asId<StaffId>('00000000-0000-4000-8000-0000000000d1'),
		name: 'Noor',
		availability: 'not_asking' as const,
		capacity: 2,
		conversations: 1,
	},
	...{ connected: true, resting: false, shiftStartedAt: at, languages: ['en'] },
} as const

test('somebody is in danger until a person judges that it was nothing; a call for help is not about the person', () => {
	expect(inDangerSince(withSignal(1, { ...danger, raisedAt: 5 }))).toBe(5)
	expect(inDangerSince(withSignal(1, { ...danger, acknowledged: acknowledged('on_it') }))).not.toBeNull()
	expect(inDangerSince(withSignal(1, { ...danger, acknowledged: acknowledged('not_needed') }))).toBeNull()
	expect(inDangerSince(withSignal(1, { kind: 'help_requested' }))).toBeNull()
	expect(inDangerSince(withSignal(1, { ...danger, tier: 'needs_eyes' }))).toBeNull()
})

test('one listener with two people in danger is named, the longer one first, with who is free and speaks the language', () => {
	const [first, second] = [withSignal(27, { ...danger, raisedAt: at - 90_000 }), withSignal(3, { ...danger, raisedAt: at - 10_000 })]
	const listeners = [
		noor,
		{ ...noor, id: sam.id, name: 'Sam' },
		{ ...noor, id: priya.id, name: 'Full', conversations: 2 },
		{ ...noor, id: priya.id, name: 'Away', connected: false },
		{ ...noor, id: priya.id, name: 'Resting', resting: true },
		{ ...noor, id: priya.id, name: 'Speaks Spanish', languages: ['es'] },
	]
	const [found, more] = twoInDanger(aBoard({ talking: [second, first], listeners }))
	expect(more).toBeUndefined()
	expect([found?.listener.name, found?.rows.map(({ id }) => id), found?.couldTake.map(({ name }) => name)]).toEqual([
		'Sam',
		[first.id, second.id],
		['Noor'],
	])
	expect(twoInDanger(aBoard({ talking: [first] }))).toEqual([])
	const other = { ...second, handler: { ...noor, role: 'listener', connection: { kind: 'here' } } as const }
	expect(twoInDanger(aBoard({ talking: [first, other] }))).toEqual([])
})

test('the notice says who, and one press leads to taking the second over', async () => {
	vi.stubGlobal('scrollTo', () => undefined)
	const board = aBoard({ talking: [withSignal(27, { ...danger, raisedAt: at - 90_000 }), withSignal(3, danger)], listeners: [noor] })
	await renderOnDuty(() => <TwoInDangerNotice board={board} />, makeFakeSession({ board }))
	expect(screen.getByText(/people in danger/).textContent).toBe('Sam has 2 people in danger: River 27 and River 3')
	expect(screen.getByText(/could take one/).textContent).toContain('Noor')
	expect(screen.getByRole('link', { name: 'Take over River 3' }).getAttribute('href')).toContain('step=take_over')
})
