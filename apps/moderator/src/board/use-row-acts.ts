import type { BoardRow } from '@akin/core/protocol/supervisor'
import { useHandleName } from '@akin/ui/staff/handle-name'
import { useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useRef, useState } from 'react'
import { useAlerts } from '../alerts/alerts-context.tsx'
import { useAnnouncer } from '../app/announcer-context.ts'
import { useSession } from '../session/session-context.ts'
import type { PinDialogProps } from './pin-dialog.tsx'
import type { RowActs } from './row-acts.ts'

/** The acts of a row, which stay the same, and the question they may lead to. */
export function useMakeRowActs(): { readonly acts: RowActs; readonly question: PinDialogProps } {
	const { t } = useLingui()
	const session = useSession()
	const alerts = useAlerts()
	const announcer = useAnnouncer()
	const navigate = useNavigate()
	const handleName = useHandleName()
	const [pinning, setPinning] = useState<PinDialogProps['pinning']>(null)

	const unpin = async (row: BoardRow) => {
		const reply = await session.unpin(row.id)
		announcer.status(reply.ok ? t`The pin is gone.` : t`We could not take the pin away. Try again.`)
	}
	const open = (row: BoardRow, step: 'whisper' | 'join') =>
		void navigate({ to: '/conversations/$id', params: { id: row.id }, search: { step } })
	const latest = useRef<RowActs | null>(null)
	latest.current = {
		acknowledge: alerts.acknowledge,
		whisper: (row) => open(row, 'whisper'),
		join: (row) => open(row, 'join'),
		pin: (row) => {
			if (row.attention.pin) void unpin(row)
			else setPinning({ id: row.id, name: handleName(row.handle) })
		},
	}
	const acts = useMemo<RowActs>(
		() => ({
			acknowledge: (row) => latest.current?.acknowledge(row),
			whisper: (row) => latest.current?.whisper(row),
			join: (row) => latest.current?.join(row),
			pin: (row) => latest.current?.pin(row),
		}),
		[],
	)
	return { acts, question: { pinning, onClose: () => setPinning(null) } }
}
