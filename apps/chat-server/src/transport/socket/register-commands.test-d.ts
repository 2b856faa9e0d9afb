import type { Contract } from '@akin/core/protocol/contract'
import type { SupervisorEntry } from '@akin/core/protocol/entries'
import type { ListenerContract } from '@akin/core/protocol/listener'
import type { SeekerContract } from '@akin/core/protocol/seeker'
import { ok, refused } from '@akin/core/support/result'
import type { CommandHandlers, ContractNamespace, ContractSocket } from './register-commands.ts'

/**
 * What must not compile on the server's side of a contract. Checked by `tsc`: an `@ts-expect-error` above a line that does compile is itself
 * an error. Nothing in this file runs.
 */

type Session = { readonly id: string }
type Handlers<C extends Contract> = CommandHandlers<C, Session>
declare const handlers: Handlers<SeekerContract>

export const total: Handlers<SeekerContract> = handlers
const { 'message:send': _sending, ...oneShort } = handlers
// Every command has a handler.
// @ts-expect-error
export const missing: Handlers<SeekerContract> = oneShort

export const typing: Handlers<SeekerContract>['typing:set'] = async (_session, { typing: isTyping }) =>
	isTyping ? ok({}) : refused('conversation_not_found')
// A refusal is declared in the contract.
// @ts-expect-error
export const undeclared: Handlers<SeekerContract>['typing:set'] = async () => refused('not_the_handler')
// An answer has the agreed data.
// @ts-expect-error
export const wrongData: Handlers<SeekerContract>['message:send'] = async () => ok({ seq: 1 })
// A payload has the fields of its contract and no other.
// @ts-expect-error
export const wrongPayload: Handlers<SeekerContract>['typing:set'] = async (_session, { listenerId }) => ok({ listenerId })

// A seeker's socket is told nothing of staff.
declare const seekers: ContractNamespace<SeekerContract, Session>
declare const listeners: ContractNamespace<ListenerContract, Session>
declare const seeker: ContractSocket<SeekerContract, Session>
declare const whisper: Extract<SupervisorEntry, { stream: 'backstage' }>
declare const note: Extract<SupervisorEntry, { stream: 'supervision' }>
declare const conversationId: Parameters<Handlers<SeekerContract>['typing:set']>[1]['conversationId']
const heads = { room: 1, backstage: 1 }

listeners.emit('entry:appended', { conversationId, entries: [whisper], epoch: 1, heads })
// @ts-expect-error
listeners.emit('entry:appended', { conversationId, entries: [note], epoch: 1, heads })
// @ts-expect-error
seekers.emit('entry:appended', { conversationId, entries: [whisper], head: { seq: 1, epoch: 1 } })
// @ts-expect-error
seeker.emit('entry:appended', { conversationId, entries: [note], head: { seq: 1, epoch: 1 } })
// @ts-expect-error
seeker.emit('offer:made', { offer: {} })
// @ts-expect-error
seeker.emit('board:moved', { change: {} })
