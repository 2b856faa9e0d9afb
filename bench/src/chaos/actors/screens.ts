import type { ListenerSnapshot } from '@akin/client/listener-session'
import { type Outgoing, type OutgoingKind, streamOfKind } from '@akin/client/outgoing'
import type { SeekerSnapshot } from '@akin/client/seeker-session'
import type { SessionState } from '@akin/client/session-snapshot'
import type { SupervisorSnapshot } from '@akin/client/supervisor-session'
import type { signal } from '@akin/core/protocol/signal-shapes'
import type * as z from 'zod/mini'
import type { ListenerScreen, SeekerScreen, ShownOutgoing, ShownSignal, SupervisorScreen } from '../history.ts'

/** What the three audiences see, in the words of a history. */

export function seekerScreen(snapshot: SeekerSnapshot): SeekerScreen {
	const { conversation } = snapshot
	const state = conversation?.state
	return {
		...common(snapshot),
		undelivered: snapshot.undelivered.map(outgoing),
		conversation:
			conversation === null || state === undefined
				? null
				: {
						id: conversation.id,
						stage: state.kind,
						position: state.kind === 'waiting' ? state.wait.position : null,
						waiting: state.kind === 'waiting' ? state.wait.waiting : null,
						handlerRole: state.kind === 'talking' ? state.handler.role : null,
						handlerLost: state.kind === 'talking' && state.handler.connection.kind === 'lost',
						reason: state.kind === 'closed' ? state.reason : null,
						erased: state.kind === 'closed' && state.erased,
						epoch: conversation.head.epoch,
						head: conversation.head.seq,
						caughtUp: snapshot.caughtUp,
						outgoing: snapshot.outgoing.map(outgoing),
					},
	}
}

export const listenerScreen = (snapshot: ListenerSnapshot): ListenerScreen => ({
	...common(snapshot),
	undelivered: snapshot.undelivered.map(outgoing),
	shift: snapshot.shift && {
		capacity: snapshot.shift.capacity,
		availability: snapshot.shift.availability,
		resting: snapshot.shift.rest !== null,
	},
	offerId: snapshot.offer?.id ?? null,
	offerHandle: snapshot.offer && `${snapshot.offer.handle.landform} ${snapshot.offer.handle.number}`,
	waiting: snapshot.waiting,
	conversations: snapshot.conversations.map(({ id, view, caughtUp, ...rest }) => ({
		...{ id, stage: view.state.kind, epoch: view.epoch, heads: view.heads, caughtUp },
		signals: view.signals.map(signalOf),
		outgoing: rest.outgoing.map(outgoing),
	})),
})

export function supervisorScreen(snapshot: SupervisorSnapshot): SupervisorScreen {
	const { board } = snapshot
	return {
		...common(snapshot),
		undelivered: snapshot.undelivered.map(outgoing),
		board: board && {
			boardAt: board.at,
			totals: { waiting: board.totals.waiting, talking: board.totals.talking },
			rows: [...board.waiting, ...board.talking, ...board.ended].map(({ id, state, handler, attention }) => ({
				...{ id, state, handlerId: handler?.id ?? null, handlerRole: handler?.role ?? null },
				tier: attention.tier,
				signals: attention.signals.map(signalOf),
			})),
		},
		conversations: snapshot.conversations.map(({ id, view, caughtUp, ...rest }) => ({
			...{ id, mode: view.mode, stage: view.state.kind, epoch: view.epoch, heads: view.heads, caughtUp },
			signals: view.row.attention.signals.map(signalOf),
			outgoing: rest.outgoing.map(outgoing),
		})),
	}
}

const common = ({ status, ready }: SessionState) => ({ connection: status.kind, ready })

const outgoing = ({ clientId, kind, state }: Outgoing<OutgoingKind>): ShownOutgoing => ({
	...{ clientId, stream: streamOfKind[kind], state: state.kind },
	code: state.kind === 'not_sent' ? state.code : null,
})

const signalOf = ({ id, kind, tier, acknowledged }: z.output<typeof signal>): ShownSignal => ({
	...{ id, signal: kind, tier, acknowledgedBy: acknowledged?.by ?? null },
})
