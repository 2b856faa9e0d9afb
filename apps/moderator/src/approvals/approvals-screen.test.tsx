// @vitest-environment jsdom
import type { ApprovalView, DecidedApproval } from '@akin/core/protocol/approval-shapes'
import { type ApprovalId, asId, type StaffId } from '@akin/core/support/ids'
import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { at, makeFakeSession } from '../../test/fake-session.ts'
import { renderOnDuty } from '../../test/render-on-duty.tsx'
import { ApprovalsScreen } from './approvals-screen.tsx'

const id = asId<ApprovalId>('00000000-0000-4000-8000-0000000009a1')
const sam = { id: asId<StaffId>('00000000-0000-4000-8000-0000000009a2'), name: 'Sam' }
const waiting: ApprovalView = {
	...{ id, act: { kind: 'suspend_listener', subject: sam, reason: 'conduct' }, requester: 'Lena', requestedAt: at },
	...{ isMine: false, decideBy: Date.now() + 600_000, mayDecide: true, approvers: ['Amir'], couldDecide: 2, approvedBy: null },
}
const decided: DecidedApproval = {
	...{ id, act: waiting.act, requester: 'Lena', isMine: false, at, outcome: 'declined', by: 'Amir', because: null },
}
const settle = () => act(async () => undefined)

beforeEach(() => {
	vi.stubGlobal('scrollTo', () => undefined)
})
afterEach(() => {
	cleanup()
	vi.unstubAllGlobals()
})

const refusing = (code: string) => async () => ({ ok: false as const, error: { code, message: code } })

test('[AP10] whoever comes second reads who was first, also when it has gone from the list', async () => {
	const session = makeFakeSession()
	session.approvalsShown = [waiting]
	Object.assign(session.approvals, { approve: refusing('already_decided') })
	await renderOnDuty(ApprovalsScreen, session)
	session.decidedShown = [decided]
	fireEvent.click(screen.getByRole('button', { name: 'Approve' }))
	await settle()
	expect(screen.getByRole('alert').textContent).toBe('Amir declined it before you. What you pressed changed nothing.')
	session.approvalsShown = []
	await act(async () => session.change({}))
	expect(screen.queryByRole('button', { name: 'Approve' })).toBeNull()
	expect(screen.getByRole('alert').textContent).toContain('Amir declined it before you')
})

test('[AP9] what was overtaken in the moment of a yes is not said to be approved', async () => {
	const session = makeFakeSession()
	session.approvalsShown = [waiting]
	Object.assign(session.approvals, { approve: refusing('overtaken') })
	await renderOnDuty(ApprovalsScreen, session)
	fireEvent.click(screen.getByRole('button', { name: 'Approve' }))
	await settle()
	expect(screen.getByRole('alert').textContent).toContain('Nothing of it was put in place.')
})

test('[AP10] what was decided lately says whose word it was', async () => {
	const session = makeFakeSession()
	session.decidedShown = [
		decided,
		{ ...decided, id: asId<ApprovalId>('00000000-0000-4000-8000-0000000009a3'), outcome: 'withdrawn', by: 'Lena' },
	]
	await renderOnDuty(ApprovalsScreen, session)
	await settle()
	const list = screen.getByRole('region', { name: 'Decided in the last hour' })
	expect(list.textContent).toContain('Suspend Sam · asked by Lena')
	expect(list.textContent).toContain('Declined by Amir')
	expect(list.textContent).toContain('Taken back by Lena')
})
