import * as z from 'zod/mini'
import { approvalKinds, approvalReasons } from '../approval/approval.ts'
import { command } from './contract.ts'
import { approvalId, done, instant, none, staffId } from './shapes.ts'

/** Something that needs a second person, for one supervisor. */
export const approval = z.object({
	id: approvalId,
	kind: z.enum(approvalKinds),
	subject: z.object({ id: staffId, name: z.string() }),
	reason: z.enum(approvalReasons),
	requester: z.string(),
	requestedAt: instant,
	decideBy: instant,
	/** This supervisor asked for it. */
	isMine: z.boolean(),
	/** This supervisor may say yes or no. */
	mayDecide: z.boolean(),
	/** Who on duty may. */
	approvers: z.array(z.string()),
})
export type ApprovalView = z.output<typeof approval>

const approvals = z.object({ approvals: z.array(approval) })
const only = z.strictObject({ approvalId })

export const approvalCommands = {
	/** What waits for a second person at the moment. */
	'approval:list': command({ payload: none, result: approvals, errors: [] }),
	/** Asked for what waits already, it is that one. */
	'approval:request': command({
		payload: z.strictObject({ kind: z.enum(approvalKinds), subject: staffId, reason: z.enum(approvalReasons) }),
		result: approvals,
		errors: ['no_such_listener', 'is_so_already'],
	}),
	'approval:approve': command({
		payload: only,
		result: approvals,
		errors: ['no_such_request', 'own_request', 'involved', 'request_over', 'already_decided'],
	}),
	'approval:decline': command({
		payload: only,
		result: approvals,
		errors: ['no_such_request', 'own_request', 'involved', 'request_over', 'already_decided'],
	}),
	'approval:withdraw': command({
		payload: only,
		result: done,
		errors: ['no_such_request', 'not_the_requester', 'request_over', 'already_decided'],
	}),
}

export const approvalEvents = { 'approval:changed': approvals }
