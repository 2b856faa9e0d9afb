import type { ListenerActor, SeekerActor, SupervisorActor } from '@akin/core/access/actor'
import type { ListenerContract } from '@akin/core/protocol/listener'
import type { SeekerContract } from '@akin/core/protocol/seeker'
import type { SupervisorContract } from '@akin/core/protocol/supervisor'
import type { ContractNamespace, ContractSocket } from './register-commands.ts'

/** Who stands behind a connected socket. Made once, when it connects; the session behind it may end at any time. */
export type SeekerSocketSession = { readonly audience: 'seeker'; readonly actor: SeekerActor; readonly socket: SeekerSocket }
export type ListenerSocketSession = {
	readonly audience: 'listener'
	readonly actor: ListenerActor
	readonly staffSessionId: string
	readonly socket: ListenerSocket
}
export type SupervisorSocketSession = {
	readonly audience: 'supervisor'
	readonly actor: SupervisorActor
	readonly role: 'supervisor' | 'coordinator'
	readonly staffSessionId: string
	readonly socket: SupervisorSocket
}
export type SocketSession = SeekerSocketSession | ListenerSocketSession | SupervisorSocketSession

export type SeekerSocket = ContractSocket<SeekerContract, SeekerSocketSession>
export type ListenerSocket = ContractSocket<ListenerContract, ListenerSocketSession>
export type SupervisorSocket = ContractSocket<SupervisorContract, SupervisorSocketSession>

export type Namespaces = {
	readonly seeker: ContractNamespace<SeekerContract, SeekerSocketSession>
	readonly listener: ContractNamespace<ListenerContract, ListenerSocketSession>
	readonly supervisor: ContractNamespace<SupervisorContract, SupervisorSocketSession>
}
