import { type Announcer, createAnnouncer } from '@akin/ui/a11y/announcer'
import { useLingui } from '@lingui/react/macro'
import { RouterProvider } from '@tanstack/react-router'
import { useState } from 'react'
import { AnnouncerContext } from './announcer-context.ts'
import { router } from './router.tsx'

export function App() {
	const { t } = useLingui()
	const [announcer] = useState<Announcer>(() => createAnnouncer({ summary: (count) => t`${count} new messages` }))
	return (
		<AnnouncerContext value={announcer}>
			<RouterProvider router={router} />
		</AnnouncerContext>
	)
}
