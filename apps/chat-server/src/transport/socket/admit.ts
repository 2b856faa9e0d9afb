import type { SupervisorActor } from '@akin/core/access/actor'
import type { Contract } from '@akin/core/protocol/contract'
import type { Audience } from '../../ports/session-store.ts'
import type { Programmes } from '../../use-cases/programmes.ts'
import type { SignIns } from '../../use-cases/session/sign-ins.ts'
import type { SocketOwner } from '../../use-cases/session/spend-socket-ticket.ts'
import { authenticate, ConnectRefused, protocolOf } from './authenticate.ts'
import type { OnFault } from './conversation-hub.ts'
import type { ContractNamespace, ContractSocket } from './register-commands.ts'
import type {
	ListenerSocket,
	ListenerSocketSession,
	SeekerSocket,
	SeekerSocketSession,
	SupervisorSocket,
	SupervisorSocketSession,
} from './sessions.ts'

/** Connections that somebody has come in on, or is about to. */
const taken = new WeakSet<object>()

/**
 * Builds the session of every socket that shows a good ticket, and refuses all others before a single command can be heard. A connection carries
 * one socket for as long as it lives: each one that came in on it again would lay its readers and writers over those of the one before.
 */
export function admit<C extends Contract, S>(
	namespace: ContractNamespace<C, S>,
	audience: Audience,
	signIns: SignIns,
	make: (socket: ContractSocket<C, S>, owner: SocketOwner) => Promise<S | null>,
	onFault: OnFault,
): void {
	namespace.use((socket, next) => {
		if (taken.has(socket.conn)) return next(new ConnectRefused('not_signed_in'))
		taken.add(socket.conn)
		void authenticate(signIns, audience, socket.handshake.auth)
			.then((owner) => make(socket, owner))
			.then((session) => {
				if (!session) throw new ConnectRefused('not_signed_in')
				socket.data.session = session
				socket.data.protocol = protocolOf(socket.handshake.auth)
				next()
			})
			.catch((error) => {
				taken.delete(socket.conn)
				if (!(error instanceof ConnectRefused)) onFault('authenticate_failed', error)
				next(error instanceof ConnectRefused ? error : new ConnectRefused('unavailable'))
			})
	})
}

export async function seekerSession(socket: SeekerSocket, owner: SocketOwner): Promise<SeekerSocketSession | null> {
	return owner.kind === 'seeker' ? { audience: 'seeker', actor: { role: 'seeker', id: owner.sessionId }, socket } : null
}

export async function listenerSession(socket: ListenerSocket, owner: SocketOwner): Promise<ListenerSocketSession | null> {
	if (owner.kind !== 'staff' || owner.member.role !== 'listener') return null
	const { id, name, programmeIds } = owner.member
	return { audience: 'listener', actor: { role: 'listener', id, name, programmeIds }, staffSessionId: owner.sessionId, socket }
}

export const supervisorSession =
	(programmes: () => Programmes) =>
	async (socket: SupervisorSocket, owner: SocketOwner): Promise<SupervisorSocketSession | null> => {
		if (owner.kind !== 'staff' || owner.member.role === 'listener') return null
		const { id, name, role } = owner.member
		// Whoever runs the place answers for every programme.
		const programmeIds = role === 'coordinator' ? (await programmes().all()).map((programme) => programme.id) : owner.member.programmeIds
		const actor: SupervisorActor = { role: 'supervisor', id, name, programmeIds }
		return { audience: 'supervisor', actor, role, staffSessionId: owner.sessionId, socket }
	}
