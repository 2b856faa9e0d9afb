import type { Contract, EventData, EventName } from '@akin/core/protocol/contract'
import type { ListenerContract } from '@akin/core/protocol/listener'
import type { SeekerContract } from '@akin/core/protocol/seeker'
import type { SupervisorContract } from '@akin/core/protocol/supervisor'
import type { ContractNamespace } from './register-commands.ts'
import type { Namespaces } from './sessions.ts'
import { WrittenOnceAdapter } from './written-once-adapter.ts'

/** The rooms of one audience: tells everybody in a room an event of its contract. The payload is made only where somebody is. */
export type RoomsOf<C extends Contract> = {
	tell<N extends EventName<C>>(room: string, event: N, payload: () => EventData<C, N>): void
}
export type AudienceRooms = {
	readonly seeker: RoomsOf<SeekerContract>
	readonly listener: RoomsOf<ListenerContract>
	readonly supervisor: RoomsOf<SupervisorContract>
}

export const roomsOf = ({ seeker, listener, supervisor }: Namespaces): AudienceRooms => ({
	seeker: roomsIn(seeker),
	listener: roomsIn(listener),
	supervisor: roomsIn(supervisor),
})

function roomsIn<C extends Contract, S>({ adapter }: ContractNamespace<C, S>): RoomsOf<C> {
	if (!(adapter instanceof WrittenOnceAdapter)) throw new Error('the rooms of a namespace are kept by an adapter of ours')
	return adapter
}
