import type { Board } from '@akin/core/protocol/supervisor'
import { alertStage } from '@akin/core/supervision/alert-stage'
import { soundsFor } from '@akin/core/supervision/sounds-for'
import type { StaffId } from '@akin/core/support/ids'
import { useNow } from '@akin/ui/staff/clock'
import { useSnapshot } from '../session/session-context.ts'
import type { Alert } from './alerts-context.tsx'

/** Those of the alerts that call this supervisor at the moment; the others are shown and silent, since somebody who is free hears them. */
export function useSounding(ringing: readonly Alert[]): readonly string[] {
	const { board, me, clockOffsetMs, alerts } = useSnapshot()
	const now = useNow(clockOffsetMs)
	if (ringing.length === 0) return []
	if (!board || !me) return ringing.map(({ signal }) => signal.id)
	const busy = busyOn(board)
	const onDuty = board.supervisorsOnDuty.map(({ id }) => id)
	return ringing
		.filter(({ row, signal }) => {
			const there = row.readers.map(({ id }) => id)
			return soundsFor(me.id, signal.kind, alertStage(signal, now, alerts), { onDuty, busy, there })
		})
		.map(({ signal }) => signal.id)
}

/** Supervisors who are answering somebody, alone or beside a listener. */
function busyOn(board: Pick<Board, 'talking'>): ReadonlySet<StaffId> {
	const readers = board.talking.flatMap((row) => row.readers)
	return new Set(readers.filter(({ mode }) => mode !== 'reading').map(({ id }) => id))
}
