import type { Entry, seekerEntryView } from '../view/entry-view.ts'
import type { CommandData, CommandName, ErrorCode, EventName, Payload, PayloadInput, SocketCommands, SocketEvents } from './contract.ts'
import type { BackstageContent, ListenerEntry, SeekerEntry, SupervisorEntry } from './entries.ts'
import type { Reply } from './errors.ts'
import type { ContractFixtures } from './fixtures.ts'
import type { ListenerContract } from './listener.ts'
import type { SeekerContract } from './seeker.ts'
import type { SupervisorContract } from './supervisor.ts'

/**
 * [PR10] What must not compile. Checked by `tsc -p packages/core/tsconfig.test.json`: an `@ts-expect-error` above a line that does compile is
 * itself an error, so this file cannot pass by accident. Nothing in it runs.
 */

/** How both ends use a contract: the client emits commands, the server emits events. */
type Emit<Map> = <N extends keyof Map & string>(name: N, ...args: Map[N] extends (...args: infer A) => void ? A : never) => void
declare const seekerClient: Emit<SocketCommands<SeekerContract>>
declare const listenerClient: Emit<SocketCommands<ListenerContract>>
declare const toSeekers: Emit<SocketEvents<SeekerContract>>
declare const toListeners: Emit<SocketEvents<ListenerContract>>
declare const toSupervisors: Emit<SocketEvents<SupervisorContract>>

declare const about: Payload<SeekerContract, 'conversation:end'>
declare const message: Payload<SeekerContract, 'message:send'>
declare const seekerEntry: SeekerEntry
declare const listenerEntry: ListenerEntry
declare const whisper: Extract<ListenerEntry, { stream: 'backstage' }>
declare const note: Extract<SupervisorEntry, { stream: 'supervision' }>
declare const entry: { readonly [S in 'room' | 'backstage' | 'supervision']: Entry<S> }
declare const whisperContent: BackstageContent

const ack = (_reply: Reply<unknown, string>) => {}

// What is agreed compiles: without this the rest would prove nothing.
seekerClient('message:send', message, ack)
listenerClient('whisper:send', message, ack)
toSeekers('entry:appended', { conversationId: about.conversationId, entries: [seekerEntry], head: { seq: 1, epoch: 1 } })
toListeners('entry:appended', {
	conversationId: about.conversationId,
	entries: [listenerEntry, whisper],
	epoch: 1,
	heads: { room: 1, backstage: 1 },
})
toSupervisors('entry:appended', {
	conversationId: about.conversationId,
	entries: [listenerEntry, whisper, note],
	epoch: 1,
	heads: { room: 1, backstage: 1, supervision: 1 },
})

// A seeker names no command of staff.
// @ts-expect-error
seekerClient('conversation:take-over', about, ack)
// @ts-expect-error
seekerClient('whisper:send', message, ack)
// @ts-expect-error
seekerClient('offer:accept', about, ack)
// A listener names no command of supervisors.
// @ts-expect-error
listenerClient('conversation:take-over', about, ack)
// @ts-expect-error
listenerClient('note:send', message, ack)

// A payload fits, and an acknowledgement is there.
// @ts-expect-error
seekerClient('message:send', { conversationId: about.conversationId, clientId: message.clientId }, ack)
// @ts-expect-error
seekerClient('message:send', { ...message, text: 7 }, ack)
// @ts-expect-error
seekerClient('message:send', { conversationId: about.conversationId, clientId: message.clientId, text: '', role: 'supervisor' }, ack)
// @ts-expect-error
seekerClient('message:send', message)

// Nothing of backstage reaches a seeker, nothing of supervision a listener.
// @ts-expect-error
toSeekers('entry:appended', { conversationId: about.conversationId, entries: [whisper], head: { seq: 1, epoch: 1 } })
// @ts-expect-error
toSeekers('entry:appended', { conversationId: about.conversationId, entries: [listenerEntry], head: { seq: 1, epoch: 1 } })
// @ts-expect-error
const whispered: SeekerEntry['content'] = whisperContent
toListeners('entry:appended', {
	conversationId: about.conversationId,
	// @ts-expect-error
	entries: [note],
	epoch: 1,
	heads: { room: 1, backstage: 1 },
})
toListeners('conversation:head', {
	conversationId: about.conversationId,
	epoch: 1,
	// @ts-expect-error
	heads: { room: 1, backstage: 1, supervision: 1 },
})
// @ts-expect-error
toSeekers('offer:made', { conversationId: about.conversationId })
// @ts-expect-error
toListeners('board:moved', { conversationId: about.conversationId })

// There is no seeker's view of another stream.
type SeenBySeeker = Parameters<typeof seekerEntryView>[0]
export const seen: SeenBySeeker = entry.room
// @ts-expect-error
export const overheard: SeenBySeeker = entry.backstage
// @ts-expect-error
export const spied: SeenBySeeker = entry.supervision

// A refusal is declared, a result is whole.
export const declared: ErrorCode<SeekerContract, 'message:send'> = 'message_too_long'
// @ts-expect-error
export const undeclared: ErrorCode<SeekerContract, 'message:send'> = 'not_the_handler'
// @ts-expect-error
export const half: CommandData<SeekerContract, 'message:send'> = { seq: 1, at: 1 }

// An id of one kind is not an id of another.
declare const offerPayload: Payload<ListenerContract, 'offer:accept'>
// @ts-expect-error
export const confused: (typeof about)['conversationId'] = offerPayload.offerId

// A command, an event or a route without its example does not compile.
declare const examples: ContractFixtures<SeekerContract>
const { 'message:send': _sending, ...otherCommands } = examples.commands
const { 'conversation:head': _beacon, ...otherEvents } = examples.events
// @ts-expect-error
export const withoutCommand: ContractFixtures<SeekerContract> = { ...examples, commands: otherCommands }
// @ts-expect-error
export const withoutEvent: ContractFixtures<SeekerContract> = { ...examples, events: otherEvents }

// No name of staff is a name of the seeker's contract.
type StaffOnly = Exclude<CommandName<SupervisorContract> | CommandName<ListenerContract>, CommandName<SeekerContract>>
export const none: Extract<StaffOnly, CommandName<SeekerContract>> extends never ? true : false = true
export const whisperIsForStaff: 'whisper:send' extends StaffOnly ? true : false = true
export const noOffers: 'offer:made' extends EventName<SeekerContract> ? true : false = false
export const plainIn: PayloadInput<SeekerContract, 'conversation:end'> = { conversationId: 'any text, parsed at the edge' }
export { whispered }
