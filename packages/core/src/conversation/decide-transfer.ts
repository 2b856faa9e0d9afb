import { tierOfSignal } from '../attention/signal.ts'
import { ok, type Result, refused } from '../support/result.ts'
import type { ConversationCommand, ConversationRefusal } from './command.ts'
import { type Active, type Conversation, listenerOf, type Offer, type Person } from './conversation.ts'
import type { ConversationEvent } from './event.ts'
import { learnerIn } from './shadow.ts'
import { type FailedTransfer, listenerSince, type Transfer, transferOf } from './transfer.ts'

type Decision = Result<ConversationEvent[], ConversationRefusal>
type Of<K extends ConversationCommand['kind']> = Extract<ConversationCommand, { kind: K }>
export type TransferCommand = Of<
	| 'propose_transfer'
	| 'answer_question'
	| 'accept_transfer'
	| 'decline_transfer'
	| 'withdraw_transfer'
	| 'expire_transfer'
	| 'release_transfer'
	| 'transfer_now'
	| 'change_listener'
>

/** What a command about handing over leads to. Rules: SPEC.md, from [CL38]. */
export function decideTransfer(conversation: Conversation, command: TransferCommand): Decision {
	switch (command.kind) {
		case 'propose_transfer':
			return propose(conversation, command)
		case 'answer_question':
			return answer(conversation, command)
		case 'accept_transfer': {
			const open = openTransfer(conversation, command.id)
			if (open?.transfer.step !== 'asking_listener' || open.transfer.to.id !== command.listener.id) return refused('transfer_gone')
			if (command.now >= open.transfer.expiresAt) return refused('transfer_gone')
			return ok([leave(open.conversation, { agreed: true, to: open.transfer.to, offer: null, at: command.now })])
		}
		case 'decline_transfer': {
			const open = openTransfer(conversation, command.id)
			if (open?.transfer.step !== 'asking_listener' || open.transfer.to.id !== command.listenerId) return refused('transfer_gone')
			return failed(open.transfer, 'listener_declined')
		}
		case 'withdraw_transfer': {
			if (conversation.state === 'closed') return refused('conversation_closed')
			const open = openTransfer(conversation, command.id)
			return open ? failed(open.transfer, 'withdrawn') : ok([])
		}
		case 'expire_transfer': {
			const open = openTransfer(conversation, command.id)
			if (!open || command.now < open.transfer.expiresAt) return ok([])
			return failed(open.transfer, open.transfer.step === 'asking_person' ? 'person_silent' : 'listener_silent')
		}
		case 'release_transfer': {
			const open = openTransfer(conversation, command.id)
			if (open?.transfer.step !== 'asking_listener' || open.transfer.to.id !== command.listenerId) return ok([])
			return failed(open.transfer, 'listener_gone')
		}
		case 'transfer_now':
			return transferNow(conversation, command)
		case 'change_listener':
			return changeListener(conversation, command)
	}
}

type Asking = Exclude<Transfer, { step: 'over' }>

function openTransfer(conversation: Conversation, id: Transfer['id']): { readonly conversation: Active; readonly transfer: Asking } | null {
	const transfer = transferOf(conversation)
	if (conversation.state !== 'active' || transfer?.id !== id || transfer.step === 'over') return null
	return { conversation, transfer }
}

const failed = ({ to }: Transfer, outcome: FailedTransfer): Decision => ok([{ kind: 'transfer_failed', outcome, to }])

/** Nobody is given what they passed on, nor what they have. */
function whyNotTo(conversation: Active, listenerId: Person['id']): ConversationRefusal | null {
	if (listenerOf(conversation)?.id === listenerId) return 'already_in_it'
	// Nor is somebody who learns by reading along.
	if (learnerIn(conversation) === listenerId) return 'already_in_it'
	return conversation.passedBy.includes(listenerId) ? 'listener_passed' : null
}

function propose(conversation: Conversation, { id, by, to, now, expiresAt }: Of<'propose_transfer'>): Decision {
	if (conversation.state === 'closed') return refused('conversation_closed')
	if (conversation.state !== 'active') return refused('not_answered_yet')
	const open = transferOf(conversation)
	if (open?.id === id) return ok([])
	if (open && open.step !== 'over') return refused('transfer_open')
	const why = to && whyNotTo(conversation, to.id)
	if (why) return refused(why)
	const proposed = { id, by: { id: by.id, name: by.name, role: by.role }, to: to && { id: to.id, name: to.name }, askedAt: now }
	return ok([{ kind: 'transfer_proposed', transfer: { ...proposed, step: 'asking_person', expiresAt } }])
}

function answer(conversation: Conversation, command: Of<'answer_question'>): Decision {
	if (conversation.state === 'closed') return refused('conversation_closed')
	const open = openTransfer(conversation, command.id)
	if (open?.transfer.step !== 'asking_person' || command.now >= open.transfer.expiresAt) return refused('transfer_gone')
	if (command.answer === 'stay') return failed(open.transfer, 'person_stays')
	if (command.answer === 'not_now') return failed(open.transfer, 'person_not_now')
	const { to } = open.transfer
	if (to) return ok([{ kind: 'transfer_agreed', to, expiresAt: command.expiresAt }])
	return ok([leave(open.conversation, { agreed: true, to: null, offer: null, at: command.now })])
}

function transferNow(conversation: Conversation, { to, now }: Of<'transfer_now'>): Decision {
	if (conversation.state === 'closed') return refused('conversation_closed')
	if (conversation.state !== 'active') return refused('not_answered_yet')
	const why = to && whyNotTo(conversation, to.offer.listenerId)
	if (why) return refused(why)
	const person = to && { id: to.offer.listenerId, name: to.name }
	return ok([leave(conversation, { agreed: false, to: person, offer: to?.offer ?? null, at: now })])
}

/** To the queue, and the supervisors are told. Whoever a supervisor answers asks for nobody else: they were taken over for their safety. */
function changeListener(conversation: Conversation, { signalId, since, now }: Of<'change_listener'>): Decision {
	if (conversation.state === 'closed') return refused('conversation_closed')
	if (conversation.state !== 'active') return refused('not_answered_yet')
	const { handler, signals } = conversation
	if (handler.role === 'supervisor') return refused('handled_by_supervisor')
	if (since !== null && since !== listenerSince(conversation)) return refused('another_listener')
	const kind = 'changed_listener'
	const isRaised = signals.some((signal) => signal.kind === kind && signal.acknowledged === null)
	const signal = { id: signalId, kind, tier: tierOfSignal[kind], raisedAt: now, words: null, acknowledged: null } as const
	return ok([
		{ kind: 'listener_changed', from: { id: handler.id, name: handler.name }, at: now },
		...(isRaised ? [] : [{ kind: 'signal_raised' as const, signal, boostMs: 0 }]),
	])
}

function leave(
	{ handler }: Active,
	to: { readonly agreed: boolean; readonly to: Person | null; readonly offer: Offer | null; readonly at: number },
): ConversationEvent {
	return { kind: 'transferred', from: { id: handler.id, name: handler.name }, role: handler.role, ...to }
}
