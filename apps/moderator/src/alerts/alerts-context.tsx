import type { SignalOutcome } from '@akin/core/attention/signal'
import type { BoardRow } from '@akin/core/protocol/supervisor'
import type { SignalId } from '@akin/core/support/ids'
import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react'
import { openSignals, type Signal } from '../board/attention-order.ts'
import { usePart, useSession } from '../session/session-context.ts'
import { useTellWhoWasFirst } from './use-tell-who-was-first.ts'

/** `done`: the server has it, and the board is about to say so. */
export type AcknowledgeState = 'sending' | 'done' | 'failed'
export type Alert = { readonly row: BoardRow; readonly signal: Signal }

export type Alerts = {
	/** Signals to act on now that no person has acknowledged, oldest first. Being sent counts as acknowledged; failing brings them back. */
	readonly ringing: readonly Alert[]
	readonly stateOf: (id: SignalId) => AcknowledgeState | null
	/** Acknowledges every open signal of the conversation, or `only` that one: "I am on it", unless nobody is needed. */
	readonly acknowledge: (row: Pick<BoardRow, 'id' | 'attention'>, outcome?: SignalOutcome, only?: SignalId) => void
}

const AlertsContext = createContext<Alerts | null>(null)

export function useAlerts(): Alerts {
	const alerts = useContext(AlertsContext)
	if (!alerts) throw new Error('useAlerts stands outside AlertsProvider')
	return alerts
}

export function AlertsProvider({ children }: { readonly children: ReactNode }) {
	const session = useSession()
	const tellWhoWasFirst = useTellWhoWasFirst()
	const board = usePart((snapshot) => snapshot.board)
	const [states, setStates] = useState<ReadonlyMap<SignalId, AcknowledgeState>>(new Map())

	const acknowledge = useCallback<Alerts['acknowledge']>(
		(row, outcome = 'on_it', only) => {
			for (const signal of openSignals(row)) {
				if (only !== undefined && signal.id !== only) continue
				setStates((before) => new Map(before).set(signal.id, 'sending'))
				void session.acknowledge(row.id, signal.id, outcome).then((answer) => {
					setStates((before) => new Map(before).set(signal.id, answer.ok ? 'done' : 'failed'))
					if (answer.ok) tellWhoWasFirst(signal.id, answer.data.conversation)
				})
			}
		},
		[session, tellWhoWasFirst],
	)

	const before = useRef<readonly Alert[]>([])
	const ringing = useMemo(() => {
		const now = [...(board?.waiting ?? []), ...(board?.talking ?? []), ...(board?.ended ?? [])]
			.flatMap((row) => openSignals(row).map((signal) => ({ row, signal })))
			.filter(({ signal }) => signal.tier === 'act_now' && (states.get(signal.id) ?? 'failed') === 'failed')
			.toSorted((a, b) => a.signal.raisedAt - b.signal.raisedAt)
		// The same alerts stay the same: whoever reads them is not drawn again because something else happened on the board.
		if (!isSame(now, before.current)) before.current = now
		return before.current
	}, [board, states])
	const alerts = useMemo<Alerts>(() => ({ ringing, stateOf: (id) => states.get(id) ?? null, acknowledge }), [ringing, states, acknowledge])
	return <AlertsContext value={alerts}>{children}</AlertsContext>
}

const isSame = (a: readonly Alert[], b: readonly Alert[]): boolean =>
	a.length === b.length && a.every(({ row, signal }, index) => row === b[index]?.row && signal === b[index]?.signal)
