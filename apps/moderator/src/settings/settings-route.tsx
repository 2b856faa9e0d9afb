import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { SettingsScreen, type SettingsScreenProps } from './settings-screen.tsx'

/** The settings screen at its address: programme and part stand in it, so that going back and forth works. */
export function SettingsRoute() {
	const { programme, area } = useSearch({ from: '/on-duty/settings' })
	const navigate = useNavigate()
	const onGo = useCallback<SettingsScreenProps['onGo']>(
		(id, part) => void navigate({ to: '/settings', search: { programme: id, area: part } }),
		[navigate],
	)
	return <SettingsScreen programmeId={programme ?? null} area={area ?? 'service'} onGo={onGo} />
}
