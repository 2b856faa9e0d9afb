import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { ReportsScreen, type ReportsScreenProps } from './reports-screen.tsx'

/** The reports at their address: programme and month stand in it. */
export function ReportsRoute() {
	const { programme, month } = useSearch({ from: '/on-duty/reports' })
	const navigate = useNavigate()
	const onGo = useCallback<ReportsScreenProps['onGo']>(
		(id, one) => void navigate({ to: '/reports', search: { programme: id, month: one } }),
		[navigate],
	)
	return <ReportsScreen programmeId={programme ?? null} month={month ?? null} onGo={onGo} />
}
